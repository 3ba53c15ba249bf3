import type { Ctx } from '../../../../platform/server/context.ts'
import type { Answer, Input } from '../../../../platform/shared/contract.ts'
import { notAllowed, notFound } from '../../../../platform/shared/refusal.ts'
import { may } from '../../../auth/auth.rules.ts'
import { maySeeCustomer } from '../../../customers/customers.rules.ts'
import type { ErpCompanies } from '../../../erp/server/companies.ts'
import { MOST_AT_ONCE, type warrantiesApi, type WarrantyProposal } from '../../warranties.contract.ts'
import { todayOf } from '../coverage-items.ts'
import { type GivenRow, readGiven } from './given.ts'
import { type PurchasesRead, readPurchases } from './purchases-read.ts'

/** Purchases that a rule covers and that have no warranty yet, newest first. */
export async function listProposals(
  ctx: Ctx,
  erp: ErpCompanies,
  { params }: Input<typeof warrantiesApi.proposals>,
): Promise<Answer<typeof warrantiesApi.proposals>> {
  if (!maySeeCustomer(ctx.actor, params.id)) throw notFound('customer')
  if (!may(ctx.actor, 'attend')) throw notAllowed()
  const read = await readPurchases(ctx, erp, params.id)
  const { given, hasRules } = await readGiven(ctx, params.id, read.sold)
  const open = given.filter(({ existing }) => !existing)
  return {
    items: open.slice(0, MOST_AT_ONCE).map((one) => present(one, todayOf(ctx), read)),
    more: open.length > MOST_AT_ONCE,
    hasRules,
    reading: read.reading,
  }
}

const present = (
  { purchase, type, months, startsOn, endsOn }: GivenRow,
  today: string,
  { nameOf }: PurchasesRead,
): WarrantyProposal => ({
  key: purchase.key,
  type,
  product: { code: purchase.code, name: purchase.name },
  serial: purchase.serial,
  equipmentId: purchase.equipmentId,
  quantity: purchase.quantity,
  document: purchase.document,
  companyName: nameOf(purchase.company),
  documentText: purchase.documentText,
  boughtOn: purchase.boughtOn,
  months,
  startsOn,
  endsOn,
  expired: endsOn < today,
})
