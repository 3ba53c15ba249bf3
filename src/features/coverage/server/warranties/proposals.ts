import type { Ctx } from '../../../../platform/server/context.ts'
import type { Answer, Input } from '../../../../platform/shared/contract.ts'
import { notAllowed, notFound } from '../../../../platform/shared/refusal.ts'
import { may } from '../../../auth/auth.rules.ts'
import { maySeeCustomer } from '../../../customers/customers.rules.ts'
import { readPanelOf } from '../../../erp/server/erp.queries.ts'
import type { ErpCompanies } from '../../../erp/server/companies.ts'
import { MOST_AT_ONCE, type warrantiesApi, type WarrantyProposal } from '../../warranties.contract.ts'
import { todayOf } from '../coverage-items.ts'
import { type GivenRow, readGiven } from './given.ts'

/** Purchases that a rule covers and that have no warranty yet, newest first. */
export async function listProposals(
  ctx: Ctx,
  erp: ErpCompanies,
  { params }: Input<typeof warrantiesApi.proposals>,
): Promise<Answer<typeof warrantiesApi.proposals>> {
  if (!maySeeCustomer(ctx.actor, params.id)) throw notFound('customer')
  if (!may(ctx.actor, 'attend')) throw notAllowed()
  const reading = await readPanelOf(ctx, erp, 'products', { params, query: { company: 1 } })
  const { given, hasRules } = await readGiven(ctx, params.id, reading)
  const open = given.filter(({ existing }) => !existing)
  const { problem, refreshing, readAt } = reading
  return {
    items: open.slice(0, MOST_AT_ONCE).map((one) => present(one, todayOf(ctx))),
    more: open.length > MOST_AT_ONCE,
    hasRules,
    reading: { problem, refreshing, readAt },
  }
}

const present = ({ purchase, type, months, startsOn, endsOn }: GivenRow, today: string): WarrantyProposal => ({
  key: purchase.key,
  type,
  product: { code: purchase.code, name: purchase.name },
  serial: purchase.serial,
  equipmentId: purchase.equipmentId,
  quantity: purchase.quantity,
  document: purchase.document,
  documentText: purchase.documentText,
  boughtOn: purchase.boughtOn,
  months,
  startsOn,
  endsOn,
  expired: endsOn < today,
})
