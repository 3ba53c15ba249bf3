import { sql, type Updateable } from 'kysely'
import type { Ctx } from '../../../platform/server/context.ts'
import type { Commitments } from '../../../platform/server/database.types.ts'

/** Writes new values into a locked commitment, which gets a new version. */
export async function changeCommitment(ctx: Ctx, id: string, values: Updateable<Commitments>): Promise<void> {
  await ctx.db
    .updateTable('commitments')
    .set({ ...values, version: sql<number>`version + 1` })
    .where('id', '=', id)
    .execute()
}
