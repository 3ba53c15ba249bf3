import { type Ctx, inTransaction } from '../../../../platform/server/context.ts'
import type { Answer, Input } from '../../../../platform/shared/contract.ts'
import type { repliesApi } from '../../replies.contract.ts'
import { holdReply } from '../hold-replies.ts'
import { tellAudit } from '../write-reply.ts'

/** Deletes a prepared reply; what was written with it is the text of its entry and stays. */
export function removeReply(
  ctx: Ctx,
  { params: { id } }: Input<typeof repliesApi.remove>,
): Promise<Answer<typeof repliesApi.remove>> {
  return inTransaction(ctx, async (ctx) => {
    const row = await holdReply(ctx, id)
    await ctx.db.deleteFrom('replies').where('id', '=', id).execute()
    await tellAudit(ctx, 'removed', row)
    return { id }
  })
}
