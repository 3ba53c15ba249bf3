import { type Ctx, lockByName } from '../../../../platform/server/context.ts'

/**
 * Repairs of the products of one customer are written one after the other: one warranty may be of many products, and
 * whoever moves its last day looks at the repairs of all.
 */
export async function repairsInTurn(ctx: Ctx, equipmentId: string): Promise<void> {
  const row = await ctx.db.selectFrom('equipment').select('customerId').where('id', '=', equipmentId).executeTakeFirst()
  if (row) await lockByName(ctx, `repairs.${row.customerId}`)
}
