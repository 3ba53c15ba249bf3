import { sql } from 'kysely'
import type { Ctx } from '../../../platform/server/context.ts'
import type { Answer } from '../../../platform/shared/contract.ts'
import type { casesApi } from '../cases.contract.ts'
import { lateAnswer, lateSolution } from './case-conditions.ts'
import { visibleCases } from './visible.ts'

type Counts = Answer<typeof casesApi.counts>

/** How much waits, counted up to 100 from the indexes of pending cases and commitments. */
export async function countCases(ctx: Ctx): Promise<Counts> {
  const count = (condition: ReturnType<typeof visibleCases>) => sql`(select count(*)::int from (
    select from cases where category in ('open', 'waiting') and ${condition} and ${visibleCases(ctx)} limit 100) counted)`
  const seesAll = ctx.actor.role !== 'contact' && ctx.actor.role !== 'technician'
  const { rows } = await sql<Counts>`select
    ${count(sql`responsible_id = ${ctx.actor.id}`)} as mine,
    ${count(sql`responsible_id is null`)} as unassigned,
    ${count(sql`true`)} as pending,
    (select count(*)::int from (select distinct case_id from (
      select case_id from commitments ${seesAll ? sql`` : sql`join cases on cases.id = case_id`}
      where status = 'pending' and due_at < ${ctx.now} and ${visibleCases(ctx)} order by due_at limit 500
    ) late limit 100) counted) as overdue,
    (select count(*)::int from (
      (select id from cases where ${lateAnswer(ctx)} and ${visibleCases(ctx)}
        order by response_due_at limit 100)
      union (select id from cases where ${lateSolution(ctx)} and ${visibleCases(ctx)}
        order by solution_due_at limit 100) limit 100
    ) counted) as breached,
    (select count(*)::int from (select from commitments
      where status = 'pending' and responsible_id = ${ctx.actor.id} and due_at < ${ctx.now} limit 100
    ) counted) as my_overdue_commitments`.execute(ctx.db)
  return rows[0]!
}
