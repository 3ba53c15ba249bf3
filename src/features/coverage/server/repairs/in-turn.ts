import { type Ctx, lockByName } from '../../../../platform/server/context.ts'

/**
 * Repairs of the products of one customer are written one after the other: one warranty may be of many products, and
 * whoever moves its last day looks at the repairs of all.
 */
export async function repairsInTurn(ctx: Ctx, equipmentId: string): Promise<void> {
  const of = ctx.db.selectFrom('equipment').select('customerId').where('id', '=', equipmentId)
  let held: string | undefined
  // while it was waited for, its customer may have been joined with another: then the turn is theirs
  for (let row = await of.executeTakeFirst(); row && row.customerId !== held; row = await of.executeTakeFirst()) {
    held = row.customerId
    await lockByName(ctx, `repairs.${held}`)
  }
}
