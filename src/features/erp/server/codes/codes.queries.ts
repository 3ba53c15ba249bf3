import type { Ctx } from '../../../../platform/server/context.ts'
import type { Answer, Input } from '../../../../platform/shared/contract.ts'
import { notAllowed, notFound } from '../../../../platform/shared/refusal.ts'
import { may } from '../../../auth/auth.rules.ts'
import { maySeeCustomer } from '../../../customers/customers.rules.ts'
import { readCustomer } from '../../../customers/server/customers.queries.ts'
import type { erpCodesApi } from '../../erp-codes.contract.ts'
import type { ErpCompanies } from '../companies.ts'

export async function listCodes(
  ctx: Ctx,
  { all, names }: Pick<ErpCompanies, 'all' | 'names'>,
  { params: { id } }: Input<typeof erpCodesApi.list>,
): Promise<Answer<typeof erpCodesApi.list>> {
  if (!may(ctx.actor, 'readStaffOnly')) throw notAllowed()
  if (!maySeeCustomer(ctx.actor, id)) throw notFound('customer')
  const { abilities, version } = await readCustomer(ctx, id)
  const rows = await ctx.db
    .selectFrom('customerCodes')
    .select(['company', 'code'])
    .where('customerId', '=', id)
    .execute()
  const codes = new Map(rows.map(({ company, code }) => [company, code]))
  const called = new Map((await names()).map(({ company, name }) => [company, name]))
  const items = all().map(({ company }) => ({
    company,
    name: called.get(company) ?? null,
    code: codes.get(company) ?? null,
  }))
  return { items, version, abilities: { edit: abilities.edit } }
}
