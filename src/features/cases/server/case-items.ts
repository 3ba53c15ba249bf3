import { sql } from 'kysely'
import type { Ctx } from '../../../platform/server/context.ts'
import type { Category } from '../../settings/settings.contract.ts'
import type { CaseItem } from '../cases.contract.ts'

type Named = { id: string; name: string }

/** A row that `itemColumns` and `itemJoins` give. */
export type ItemRow = {
  id: string
  number: number
  subject: string
  registeredAt: Date
  lastActivityAt: Date
  customer: Named
  state: Named & { color: string; category: Category }
  priority: Named & { color: string }
  topic: Named | null
  responsible: Named | null
  nextDueAt: Date | null
}

/** What a list shows of each row of `cases`; goes with `itemJoins`. */
export const itemColumns = sql`
  cases.id, cases.number, cases.subject, cases.registered_at, cases.last_activity_at,
  json_build_object('id', customers.id, 'name', customers.name) as customer,
  json_build_object('id', case_states.id, 'name', case_states.name, 'color', case_states.color,
    'category', case_states.category) as state,
  json_build_object('id', priorities.id, 'name', priorities.name, 'color', priorities.color) as priority,
  case when topics.id is not null then json_build_object('id', topics.id, 'name', topics.name) end as topic,
  case when responsible.id is not null
    then json_build_object('id', responsible.id, 'name', responsible.name) end as responsible,
  (select min(due_at) from commitments where case_id = cases.id and status = 'pending') as next_due_at`

/** Joins to everything that `itemColumns` names; the rows stand in `cases`. */
export const itemJoins = sql`
  join customers on customers.id = cases.customer_id
  join case_states on case_states.id = cases.state_id
  join priorities on priorities.id = cases.priority_id
  left join topics on topics.id = cases.topic_id
  left join people responsible on responsible.id = cases.responsible_id`

export const presentItem = (row: ItemRow): CaseItem => ({
  id: row.id,
  number: row.number,
  subject: row.subject,
  customer: row.customer,
  state: row.state,
  priority: row.priority,
  topic: row.topic,
  responsible: row.responsible,
  registeredAt: row.registeredAt.toISOString(),
  lastActivityAt: row.lastActivityAt.toISOString(),
  nextDueAt: row.nextDueAt?.toISOString() ?? null,
})

/** What a list shows of these cases, in this order. The caller has seen to it that this person may see them. */
export async function itemsById(ctx: Ctx, ids: string[]): Promise<CaseItem[]> {
  if (!ids.length) return []
  const { rows } = await sql<ItemRow>`
    select ${itemColumns} from cases ${itemJoins} where cases.id = any(${ids}::uuid[])`.execute(ctx.db)
  const items = new Map(rows.map((row) => [row.id, presentItem(row)]))
  return ids.flatMap((id) => items.get(id) ?? [])
}
