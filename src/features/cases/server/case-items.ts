import { sql } from 'kysely'
import type { Ctx } from '../../../platform/server/context.ts'
import { category } from '../../settings/settings.contract.ts'
import type { CaseItem } from '../cases.contract.ts'
import { type Dues, promisesOf } from '../promises.rules.ts'

/** A row that `itemColumns` and `itemJoins` give. */
export type ItemRow = {
  id: string
  number: number
  subject: string
  registeredAt: Date
  lastActivityAt: Date
  customerId: string
  customerName: string
  stateId: string
  stateName: string
  stateColor: string
  category: string
  priorityId: string
  priorityName: string
  priorityColor: string
  topicId: string | null
  topicName: string | null
  responsibleId: string | null
  responsibleName: string | null
  nextDueAt: Date | null
  solvedAt: Date | null
  closedAt: Date | null
} & Dues

/** The first day promised of `cases`; whatever was promised in a closed one is done or cancelled. */
const nextDue = sql`case when case_states.category <> 'closed' then
  (select min(due_at) from commitments where case_id = cases.id and status = 'pending') end`

/** What a list shows of each row of `cases`; goes with `itemJoins`. Plain columns: making JSON of them costs more. */
export const itemColumns = sql`
  cases.id, cases.number, cases.subject, cases.registered_at, cases.last_activity_at,
  cases.customer_id, customers.name as customer_name,
  cases.state_id, case_states.name as state_name, case_states.color as state_color, case_states.category,
  cases.priority_id, priorities.name as priority_name, priorities.color as priority_color,
  cases.topic_id, topics.name as topic_name,
  cases.responsible_id, responsible.name as responsible_name,
  cases.solved_at, cases.closed_at, cases.responded_at, cases.response_due_at, cases.response_left_minutes,
  cases.solution_due_at, cases.solution_left_minutes,
  ${nextDue} as next_due_at`

/**
 * The same as one JSON value, for the statement about one customer `c`, which gathers lists of several kinds; goes with
 * `itemJoinsOfCustomer`. Dates come as text.
 */
export const itemJsonOfCustomer = sql`json_build_object(
  'id', cases.id, 'number', cases.number, 'subject', cases.subject, 'registeredAt', cases.registered_at,
  'lastActivityAt', cases.last_activity_at, 'customerId', c.id, 'customerName', c.name,
  'stateId', cases.state_id, 'stateName', case_states.name, 'stateColor', case_states.color,
  'category', case_states.category, 'priorityId', cases.priority_id, 'priorityName', priorities.name,
  'priorityColor', priorities.color, 'topicId', cases.topic_id, 'topicName', topics.name,
  'responsibleId', cases.responsible_id, 'responsibleName', responsible.name,
  'solvedAt', cases.solved_at, 'closedAt', cases.closed_at, 'respondedAt', cases.responded_at,
  'responseDueAt', cases.response_due_at, 'responseLeftMinutes', cases.response_left_minutes,
  'solutionDueAt', cases.solution_due_at, 'solutionLeftMinutes', cases.solution_left_minutes,
  'nextDueAt', ${nextDue})`

/** The joins of `itemJoins` but the one to `customers`, for statements about one customer. */
export const itemJoinsOfCustomer = sql`
  join case_states on case_states.id = cases.state_id
  join priorities on priorities.id = cases.priority_id
  left join topics on topics.id = cases.topic_id
  left join people responsible on responsible.id = cases.responsible_id`

/** Joins to everything that `itemColumns` names; the rows stand in `cases`. */
export const itemJoins = sql`
  join customers on customers.id = cases.customer_id ${itemJoinsOfCustomer}`

export const presentItem = (ctx: Ctx, row: ItemRow): CaseItem => ({
  id: row.id,
  number: row.number,
  subject: row.subject,
  customer: { id: row.customerId, name: row.customerName },
  state: { id: row.stateId, name: row.stateName, color: row.stateColor, category: category.parse(row.category) },
  priority: { id: row.priorityId, name: row.priorityName, color: row.priorityColor },
  topic: named(row.topicId, row.topicName),
  responsible: named(row.responsibleId, row.responsibleName),
  registeredAt: row.registeredAt.toISOString(),
  lastActivityAt: row.lastActivityAt.toISOString(),
  nextDueAt: row.nextDueAt?.toISOString() ?? null,
  ...promisesOf(row, ctx.now),
})

const named = (id: string | null, name: string | null) => (id && name !== null ? { id, name } : null)

/** What a list shows of these cases, in this order. The caller has seen to it that this person may see them. */
export async function itemsById(ctx: Ctx, ids: string[]): Promise<CaseItem[]> {
  if (!ids.length) return []
  const { rows } = await sql<ItemRow>`
    select ${itemColumns} from cases ${itemJoins} where cases.id = any(${ids}::uuid[])`.execute(ctx.db)
  const items = new Map(rows.map((row) => [row.id, presentItem(ctx, row)]))
  return ids.flatMap((id) => items.get(id) ?? [])
}
