import { type RawBuilder, sql } from 'kysely'
import type { Ctx } from '../../../platform/server/context.ts'
import { anyOfThem } from '../../../platform/server/database.ts'
import { columnsOf, type Fields, packed } from '../../../platform/server/packed.ts'
import { isStaff } from '../../../platform/shared/actor.ts'
import { category } from '../../settings/settings.contract.ts'
import { type CaseItem, recurrentOf } from '../cases.contract.ts'
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
  recurrent: string | null
  documentsDiffer: boolean
} & Dues

/** The first day promised of `cases`; whatever was promised in a closed one is done or cancelled. */
const nextDue = sql`case when case_states.category <> 'closed' then
  (select min(due_at) from commitments where case_id = cases.id and status = 'pending') end`

/** What the ERP said last of the documents that are linked. */
const documentsDiffer = sql`case_states.category <> 'closed' and exists (
  select from case_documents where case_id = cases.id and outcome in ('changed', 'reused', 'gone'))`

const fields = (customer: { id: RawBuilder<unknown>; name: RawBuilder<unknown> }): Fields<ItemRow> => ({
  id: sql`cases.id`,
  number: sql`cases.number`,
  subject: sql`cases.subject`,
  registeredAt: sql`cases.registered_at`,
  lastActivityAt: sql`cases.last_activity_at`,
  customerId: customer.id,
  customerName: customer.name,
  stateId: sql`cases.state_id`,
  stateName: sql`case_states.name`,
  stateColor: sql`case_states.color`,
  category: sql`case_states.category`,
  priorityId: sql`cases.priority_id`,
  priorityName: sql`priorities.name`,
  priorityColor: sql`priorities.color`,
  topicId: sql`cases.topic_id`,
  topicName: sql`topics.name`,
  responsibleId: sql`cases.responsible_id`,
  responsibleName: sql`responsible.name`,
  solvedAt: sql`cases.solved_at`,
  closedAt: sql`cases.closed_at`,
  recurrent: sql`cases.recurrent`,
  documentsDiffer,
  respondedAt: sql`cases.responded_at`,
  responseDueAt: sql`cases.response_due_at`,
  responseLeftMinutes: sql`cases.response_left_minutes`,
  solutionDueAt: sql`cases.solution_due_at`,
  solutionLeftMinutes: sql`cases.solution_left_minutes`,
  nextDueAt: nextDue,
})

/** What a list shows of each row of `cases`; goes with `itemJoins`. Plain columns: making JSON of them costs more. */
export const itemColumns = columnsOf(fields({ id: sql`cases.customer_id`, name: sql`customers.name` }))

/** The same for the statement about one customer `c`; goes with `itemJoinsOfCustomer`. */
export const packedItem = packed<ItemRow>(fields({ id: sql`c.id`, name: sql`c.name` }))

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
  recurrent: row.recurrent === null ? null : recurrentOf.parse(row.recurrent),
  // what the company's books say is for our own people
  documentsDiffer: row.documentsDiffer && isStaff(ctx.actor),
})

const named = (id: string | null, name: string | null) => (id && name !== null ? { id, name } : null)

/** What a list shows of these cases, in this order. The caller has seen to it that this person may see them. */
export async function itemsById(ctx: Ctx, ids: string[]): Promise<CaseItem[]> {
  if (!ids.length) return []
  const { rows } = await sql<ItemRow>`
    select ${itemColumns} from cases ${itemJoins} where cases.id = ${anyOfThem(ids)}`.execute(ctx.db)
  const items = new Map(rows.map((row) => [row.id, presentItem(ctx, row)]))
  return ids.flatMap((id) => items.get(id) ?? [])
}
