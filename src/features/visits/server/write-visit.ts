import type { Ctx } from '../../../platform/server/context.ts'

/** Who goes, in this order, instead of whoever went before; the first one answers for the visit. */
export async function sendTechnicians(ctx: Ctx, visitId: string, technicianIds: readonly string[]): Promise<void> {
  await ctx.db.deleteFrom('visitTechnicians').where('visitId', '=', visitId).execute()
  if (!technicianIds.length) return
  await ctx.db
    .insertInto('visitTechnicians')
    .values(technicianIds.map((personId, place) => ({ visitId, personId, place })))
    .execute()
}
