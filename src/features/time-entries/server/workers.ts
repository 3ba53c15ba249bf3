import type { Ctx } from '../../../platform/server/context.ts'

/** Somebody who is, or was, one of our own people: work of before may be told after they left. */
export async function findWorker(ctx: Ctx, personId: string): Promise<{ id: string; name: string } | undefined> {
  return ctx.db
    .selectFrom('people')
    .select(['id', 'name'])
    .where('id', '=', personId)
    .where('role', '<>', 'contact')
    .executeTakeFirst()
}
