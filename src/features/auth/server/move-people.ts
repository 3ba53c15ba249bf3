import type { Ctx } from '../../../platform/server/context.ts'

/** People of a customer become those of another; their sessions know it at once. */
export async function movePeople(ctx: Ctx, { from, to }: { from: string; to: string }): Promise<void> {
  const rows = await ctx.db
    .updateTable('people')
    .set((is) => ({ customerId: to, version: is('version', '+', 1), updatedAt: ctx.now }))
    .where('customerId', '=', from)
    .returning('id')
    .execute()
  for (const { id } of rows) ctx.touch(`person:${id}`)
}
