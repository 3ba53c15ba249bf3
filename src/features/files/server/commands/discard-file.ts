import { type Ctx, inTransaction } from '../../../../platform/server/context.ts'
import type { Database } from '../../../../platform/server/database.ts'
import type { Answer, Input } from '../../../../platform/shared/contract.ts'
import { conflict, notFound } from '../../../../platform/shared/refusal.ts'
import type { filesApi } from '../../files.contract.ts'
import { removeUnkept } from '../remove-unkept.ts'

/** Throws an own upload away; what was attached belongs to what was written and stays. */
export async function discardFile(
  ctx: Ctx,
  { params }: Input<typeof filesApi.discard>,
  dir: string,
): Promise<Answer<typeof filesApi.discard>> {
  const { id } = params
  await inTransaction(ctx, async (ctx) => {
    const file = await ctx.db
      .selectFrom('files')
      .select(['attached', 'uploadedBy'])
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst()
    if (file?.uploadedBy !== ctx.actor.id) throw notFound('file')
    if (file.attached) throw conflict({ code: 'file.attached' })
    await ctx.db.deleteFrom('files').where('id', '=', id).execute()
  })
  await removeUnkept(ctx.db as Database, dir, [id]) // after the commit: a row never stands without its bytes
  return { id }
}
