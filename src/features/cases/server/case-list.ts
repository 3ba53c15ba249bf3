import { sql } from 'kysely'
import type { Ctx } from '../../../platform/server/context.ts'
import { PLAN_EACH_TIME } from '../../../platform/server/database.ts'
import type { Answer } from '../../../platform/shared/contract.ts'
import { invalid } from '../../../platform/shared/refusal.ts'
import type { casesApi } from '../cases.contract.ts'
import { caseConditions, type CaseQuery } from './case-conditions.ts'
import { type ItemRow, itemColumns, itemJoins, presentItem } from './case-items.ts'
import { searchCases } from './case-search.ts'
import { visibleCases } from './visible.ts'

type Page = Answer<typeof casesApi.list>

/** Cases by number, those of one view and filter, or those that some words are found in. */
export function listCases(ctx: Ctx, query: CaseQuery): Promise<Page> {
  return query.query?.trim() ? searchCases(ctx, query) : walkCases(ctx, query)
}

async function walkCases(ctx: Ctx, query: CaseQuery): Promise<Page> {
  const { cursor, limit, oldestFirst } = query
  if (cursor && !/^\d{1,15}$/.test(cursor)) throw invalid({ code: 'invalid', field: 'cursor' })
  const filters = caseConditions(ctx, query)
  const conditions = [...filters, visibleCases(ctx)]
  if (cursor) conditions.push(oldestFirst ? sql`cases.number > ${cursor}` : sql`cases.number < ${cursor}`)
  const order = oldestFirst ? sql`cases.number` : sql`cases.number desc`
  // which of several conditions is the rare one depends on the values
  const ownOnly = ctx.actor.role === 'technician' || ctx.actor.role === 'contact'
  const rare = filters.length > 1 || query.view === 'breached'
  const planned = rare || ownOnly ? sql.raw(PLAN_EACH_TIME) : sql``
  const { rows } = await sql<ItemRow>`${planned}
    select ${itemColumns} from (
      select id, number, subject, registered_at, last_activity_at, customer_id, state_id, priority_id, topic_id,
        responsible_id, solved_at, closed_at, responded_at, response_due_at, response_left_minutes, solution_due_at,
        solution_left_minutes, recurrent
      from cases where ${sql.join(conditions, sql` and `)} order by ${order} limit ${sql.lit(limit + 1)}
    ) cases ${itemJoins} order by ${order}`.execute(ctx.db)
  const items = rows.slice(0, limit).map((row) => presentItem(ctx, row))
  return { items, nextCursor: rows.length > limit ? String(items.at(-1)!.number) : null }
}
