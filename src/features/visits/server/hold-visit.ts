import { type Selectable, sql } from 'kysely'
import type { Ctx } from '../../../platform/server/context.ts'
import type { Visits } from '../../../platform/server/database.types.ts'
import { notFound } from '../../../platform/shared/refusal.ts'
import { type CaseRow, holdCases } from '../../cases/server/history.ts'
import type { Part, VisitState } from '../visits.contract.ts'
import { maySeeVisit } from '../visits.rules.ts'

type Named = { id: string; name: string }

/** A visit that this transaction holds, with what the rules ask about it. */
export type HeldVisit = Omit<Selectable<Visits>, 'state' | 'parts'> & {
  state: VisitState
  parts: Part[]
  /** The first one answers for it. */
  technicians: Named[]
  technicianIds: string[]
  /** How many reports there are of it. */
  reports: number
  /** Its case, held as well. */
  one: CaseRow | null
}

type Options = {
  /** Also for whoever was sent before it was given to others. */
  alsoSentBefore?: boolean
}

/**
 * Holds a visit, through its case as everybody does who changes a case: two changes never wait for each other.
 * @throws Refusal 404 when it does not exist or is out of this person's reach
 */
export async function holdVisit(ctx: Ctx, id: string, { alsoSentBefore = false }: Options = {}): Promise<HeldVisit> {
  const owner = await ctx.db.selectFrom('visits').select('caseId').where('id', '=', id).executeTakeFirst()
  if (!owner) throw notFound('visit')
  const one = owner.caseId ? (await holdCases(ctx, [owner.caseId]))[0]! : null
  const row = await ctx.db
    .selectFrom('visits')
    .selectAll()
    .where('id', '=', id)
    .forNoKeyUpdate()
    .executeTakeFirstOrThrow()
  // only now: what whoever was waited for wrote is seen by the next statement
  const { rows } = await sql<{ technicians: Named[]; reports: number }>`
    select (select count(*)::int from visit_reports where visit_id = ${id}) as reports,
      (select coalesce(json_agg(json_build_object('id', p.id, 'name', p.name) order by place), '[]')
        from visit_technicians join people p on p.id = person_id where visit_id = ${id}) as technicians`.execute(ctx.db)
  const { technicians, reports } = rows[0]!
  const technicianIds = technicians.map((technician) => technician.id)
  const visit = { ...row, state: row.state as VisitState, parts: row.parts as Part[] }
  if (!maySeeVisit(ctx.actor, { technicianIds }) && !(alsoSentBefore && (await wasSent(ctx, id))))
    throw notFound('visit')
  return { ...visit, technicians, technicianIds, reports, one }
}

/** Whether the one who asks was among those who go at some time, as the history of the visit tells. */
export async function wasSent({ db, actor }: Ctx, visitId: string): Promise<boolean> {
  const me = JSON.stringify([{ id: actor.id }])
  const { rows } = await sql<{ sent: boolean }>`
    select exists (select from visit_events where visit_id = ${visitId} and kind in ('ordered', 'changed') and (
      to_value -> 'technicians' @> ${me}::jsonb or to_value #> '{plan,technicians}' @> ${me}::jsonb
      or from_value #> '{plan,technicians}' @> ${me}::jsonb)) as sent`.execute(db)
  return rows[0]!.sent
}
