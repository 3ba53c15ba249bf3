import { sql } from 'kysely'
import type { Ctx } from '../../../platform/server/context.ts'
import type { Reader } from '../../../platform/shared/actor.ts'
import { maySeeCase } from '../../cases/cases.rules.ts'
import { ownCommitment } from '../../cases/server/history.ts'
import { type Handover, ownSpans, type OwnSpan } from '../own-cases.rules.ts'

/** When a case was behind the work of the one who asks, as its history tells. */
export async function ownSpansOf(ctx: Ctx, caseId: string): Promise<OwnSpan[]> {
  const { rows } = await sql<Handover>`
    select at, case when kind like 'commitment%' then subject_id end as commitment_id,
      case when kind in ('registered', 'commitmentMade') then to_value #>> '{responsible,id}'
        else to_value ->> 'id' end as responsible_id
    from case_events
    where case_id = ${caseId}
      and kind in ('registered', 'responsibleChanged', 'commitmentMade', 'commitmentReassigned')
    order by at, id`.execute(ctx.db)
  return ownSpans(rows, ctx.actor.id)
}

type Row = { customerId: string; responsibleId: string | null; hasOwnCommitment: boolean }

/** Whether this person sees a case; the others of our people see every one, and nothing is looked up. */
export async function isWithinReach(ctx: Ctx, person: Reader, caseId: string): Promise<boolean> {
  if (person.role !== 'technician') return true
  const { rows } = await sql<Row>`
    select customer_id, responsible_id, ${ownCommitment({ actor: person })} as has_own_commitment
    from cases where id = ${caseId}`.execute(ctx.db)
  return !rows[0] || maySeeCase(person, rows[0])
}

/** Until when a case was of the one who asks and no longer sees it; null while it is within reach. */
export async function ownUntil(ctx: Ctx, caseId: string): Promise<Date | null> {
  if (await isWithinReach(ctx, ctx.actor, caseId)) return null
  return (await ownSpansOf(ctx, caseId)).at(-1)?.until ?? null
}
