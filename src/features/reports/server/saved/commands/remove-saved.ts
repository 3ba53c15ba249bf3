import { type Ctx, inTransaction } from '../../../../../platform/server/context.ts'
import type { Answer, Input } from '../../../../../platform/shared/contract.ts'
import type { savedApi } from '../../../saved.contract.ts'
import { holdSaved } from '../hold-saved.ts'

/** Deletes a saved report with its schedules; what was delivered stays. */
export function removeSaved(
  ctx: Ctx,
  { params: { id } }: Input<typeof savedApi.remove>,
): Promise<Answer<typeof savedApi.remove>> {
  return inTransaction(ctx, async (ctx) => {
    await holdSaved(ctx, id)
    await ctx.db.deleteFrom('savedReports').where('id', '=', id).execute()
    return { id }
  })
}
