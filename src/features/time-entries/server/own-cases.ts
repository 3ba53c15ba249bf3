import { sql } from 'kysely'
import type { Ctx } from '../../../platform/server/context.ts'
import type { Reader } from '../../../platform/shared/actor.ts'
import { maySeeCase, type OwnWork } from '../../cases/cases.rules.ts'
import { ownWork } from '../../cases/server/history.ts'
import { type Handover, ownSpans, type OwnSpan } from '../own-cases.rules.ts'

/** When a case was behind the work of the one who asks, as its history tells. */
export async function ownSpansOf(ctx: Ctx, caseId: string): Promise<OwnSpan[]> {
  const { rows } = await sql<Handover>`
    select at, case when kind like 'commitment%' or kind like 'visit%' then subject_id end as task_id,
      coalesce(case when kind like 'visit%' then jsonb_path_query_array(to_value, '$.technicians[*].id')
        when kind in ('registered', 'commitmentMade') then jsonb_path_query_array(to_value, '$.responsible.id')
        else jsonb_path_query_array(to_value, '$.id') end, '[]') as person_ids
    from case_events
    where case_id = ${caseId} and kind in ('registered', 'responsibleChanged', 'commitmentMade', 'commitmentReassigned',
      'visitOrdered', 'visitPlanned')
    order by at, id`.execute(ctx.db)
  return ownSpans(rows, ctx.actor.id)
}

type Row = { customerId: string; responsibleId: string | null } & OwnWork

/** Whether this person sees a case; the others of our people see every one, and nothing is looked up. */
export async function isWithinReach(ctx: Ctx, person: Reader, caseId: string): Promise<boolean> {
  if (person.role !== 'technician') return true
  const { rows } = await sql<Row>`
    select customer_id, responsible_id, ${ownWork({ actor: person })}
    from cases where id = ${caseId}`.execute(ctx.db)
  return !rows[0] || maySeeCase(person, rows[0])
}

/** Until when a case was of the one who asks and no longer sees it; null while it is within reach. */
export async function ownUntil(ctx: Ctx, caseId: string): Promise<Date | null> {
  if (await isWithinReach(ctx, ctx.actor, caseId)) return null
  return (await ownSpansOf(ctx, caseId)).at(-1)?.until ?? null
}
