import type { Ctx } from '../../../../platform/server/context.ts'
import type { Furnished } from './kinds.ts'

const LEGAL_MONTHS = 6
const MAKER_MONTHS = 12
const UPS_MONTHS = 24
const GROUPS = ['IMPR', 'ENERGIA', 'BALANZA', 'MOVIL', 'CAJA']

/** Months of warranty of a product, as the rules of the company say. */
export const monthsOf = (kind: 'legal' | 'maker', code: string) =>
  kind === 'legal' ? LEGAL_MONTHS : code.startsWith('UPS') ? UPS_MONTHS : MAKER_MONTHS

/** How long what we sell is under warranty: by group of the ERP, and longer for some products. */
export async function addWarrantyRules(ctx: Ctx, { legal, maker }: Furnished['coverageTypes']): Promise<void> {
  const rule = (of: { productGroup: string } | { productCode: string }, typeId: string, months: number) => ({
    id: ctx.newId(),
    productCode: null,
    productGroup: null,
    ...of,
    typeId,
    months,
  })
  const rules = GROUPS.flatMap((productGroup) => [
    rule({ productGroup }, legal, LEGAL_MONTHS),
    rule({ productGroup }, maker, MAKER_MONTHS),
  ])
  for (const productCode of ['UPS 1500VA', 'UPS 3000VA']) rules.push(rule({ productCode }, maker, UPS_MONTHS))
  rules.push(rule({ productCode: 'SWITCH 16P' }, legal, LEGAL_MONTHS))
  await ctx.db.insertInto('warrantyRules').values(rules).execute()
}
