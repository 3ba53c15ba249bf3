import { isPending } from '../../../features/cases/cases.rules.ts'
import { type ItemRow, packedItem, presentItem } from '../../../features/cases/server/case-items.ts'
import { presentCommitment } from '../../../features/commitments/server/commitment-items.ts'
import { maySeeCustomer } from '../../../features/customers/customers.rules.ts'
import {
  presentContact,
  presentCustomer,
  presentEquipment,
} from '../../../features/customers/server/customers.queries.ts'
import type { ErpCompanies } from '../../../features/erp/server/companies.ts'
import { glanceAt } from '../../../features/service/server/glance.ts'
import type { Ctx } from '../../../platform/server/context.ts'
import type { Json } from '../../../platform/server/packed.ts'
import { notFound } from '../../../platform/shared/refusal.ts'
import type { Overview } from '../../overview/overview.contract.ts'
import { accountsOf } from './accounts.ts'
import {
  countPending,
  MOST_PENDING,
  type OverviewRow,
  packedContact,
  packedEquipment,
  readOverviewRow,
} from './overview.statement.ts'

/**
 * Everything of the customer screen.
 * @throws Refusal 404 when the customer does not exist or is out of this person's reach
 */
export async function readOverview(ctx: Ctx, erp: ErpCompanies, customerId: string): Promise<Overview> {
  if (!maySeeCustomer(ctx.actor, customerId)) throw notFound('customer')
  const row = await readOverviewRow(ctx, customerId)
  if (!row) throw notFound('customer')
  const cases = row.cases.map((one) => presentCase(ctx, packedItem.read(one)))
  const customer = { ...row.customer, createdAt: new Date(row.customer.createdAt) }
  const { told, copies } = await accountsOf(ctx, erp, row)
  const pendingCases = cases.filter((one) => isPending(one.state.category))
  const { items, serve } = await glanceAt(ctx, customer, { ...row, ...copies })
  return {
    customer: presentCustomer(ctx, customer),
    contacts: row.contacts.map((one) => presentContact(ctx, packedContact.read(one))),
    coverage: { items },
    serve,
    ...told,
    erpMark: row.erpMark,
    equipment: row.equipment.map((one) => presentEquipment(ctx, packedEquipment.read(one))),
    pendingCases,
    pendingCaseCount: pendingCases.length < MOST_PENDING ? pendingCases.length : await countAll(ctx, customerId),
    pendingCommitments: row.pendingCommitments.map((one) => presentCommitment(ctx, withDates(one))),
    recentCases: cases.filter((one) => !isPending(one.state.category)),
    recentEntries: row.recentEntries.map(presentEntry),
  }
}

const countAll = async (ctx: Ctx, customerId: string) =>
  (await countPending(ctx, customerId).execute(ctx.db)).rows[0]!.count

const presentCase = (ctx: Ctx, one: Json<ItemRow>) =>
  presentItem(ctx, {
    ...one,
    registeredAt: new Date(one.registeredAt),
    lastActivityAt: new Date(one.lastActivityAt),
    nextDueAt: dateOf(one.nextDueAt),
    solvedAt: dateOf(one.solvedAt),
    closedAt: dateOf(one.closedAt),
    respondedAt: dateOf(one.respondedAt),
    responseDueAt: dateOf(one.responseDueAt),
    solutionDueAt: dateOf(one.solutionDueAt),
  } satisfies ItemRow)

const dateOf = (text: string | null) => (text === null ? null : new Date(text))

const withDates = (one: OverviewRow['pendingCommitments'][number]) => ({
  ...one,
  dueAt: new Date(one.dueAt),
  firstDueAt: new Date(one.firstDueAt),
  metAt: one.metAt === null ? null : new Date(one.metAt),
})

const MOST_LETTERS = 200
const MORE_THAN_A_SPACE = /\s{2,}|[^\S ]/g

const presentEntry = (one: Overview['recentEntries'][number]): Overview['recentEntries'][number] => ({
  id: one.id,
  at: new Date(one.at).toISOString(),
  kind: one.kind,
  internal: one.internal,
  excerpt: one.excerpt.replace(MORE_THAN_A_SPACE, ' ').trim().slice(0, MOST_LETTERS).toWellFormed(),
  author: one.author,
  case: one.case,
})
