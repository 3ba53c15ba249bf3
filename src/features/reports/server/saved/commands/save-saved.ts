import { type Ctx, inTransaction } from '../../../../../platform/server/context.ts'
import type { Input } from '../../../../../platform/shared/contract.ts'
import { conflict, invalid } from '../../../../../platform/shared/refusal.ts'
import type { savedApi, SavedReport } from '../../../saved.contract.ts'
import { whyNotName } from '../../../saved.rules.ts'
import { checkParameters, holdNames, holdSaved } from '../hold-saved.ts'
import { findSaved, present } from '../saved-items.ts'

/** Changes a saved report. When somebody else was faster, theirs comes back so that both can be seen. */
export function saveSaved(ctx: Ctx, { params: { id }, body }: Input<typeof savedApi.save>): Promise<SavedReport> {
  return inTransaction(ctx, async (ctx) => {
    const before = await holdSaved(ctx, id)
    if (before.version !== body.version) throw conflict({ code: 'stale' }, { current: present(ctx, before) })
    const { name = before.name, parameters = before.parameters, shared = before.shared } = body
    const others = (await holdNames(ctx, before.ownerId)).filter((other) => other.id !== id)
    const reasons = whyNotName(others, name)
    if (reasons.length) throw invalid(...reasons)
    if (body.parameters) await checkParameters(ctx, before.reportKey, parameters)
    await ctx.db
      .updateTable('savedReports')
      .set({ name, parameters: JSON.stringify(parameters), shared, version: before.version + 1 })
      .where('id', '=', id)
      .execute()
    // whoever is not the owner does not see it any more once it is not shared
    return present(
      ctx,
      (await findSaved(ctx, id)) ?? { ...before, name, parameters, shared, version: before.version + 1 },
    )
  })
}
