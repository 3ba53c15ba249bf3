import type { Ctx } from '../../../platform/server/context.ts'

/** Whether somebody is, or was, one of our own people: work of before may be told after they left. */
export async function isOurs(ctx: Ctx, personId: string): Promise<boolean> {
  const row = await ctx.db
    .selectFrom('people')
    .select('id')
    .where('id', '=', personId)
    .where('role', '<>', 'contact')
    .executeTakeFirst()
  return row !== undefined
}
