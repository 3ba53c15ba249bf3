import type { Ctx } from '../../../platform/server/context.ts'
import { refreshKeys } from './keys.ts'

type Bought = {
  productCode: string
  /** Which company of the ERP gave it that code. */
  company: number | null
  productName: string
  serial: string
  purchasedOn: string
  document: string | null
}

/**
 * Pieces that the ERP says the customer bought are products of its own from now on. Whoever calls holds the customer.
 * @returns their ids, in their order
 */
export async function addBought(ctx: Ctx, customerId: string, bought: Bought[]): Promise<string[]> {
  if (!bought.length) return []
  const times = { createdAt: ctx.now, updatedAt: ctx.now }
  const rows = bought.map((one) => Object.assign({ id: ctx.newId(), customerId, source: 'erp', ...times }, one))
  await ctx.db.insertInto('equipment').values(rows).execute()
  await refreshKeys(ctx, customerId)
  return rows.map(({ id }) => id)
}
