import { type Ctx, inTransaction } from '../../../../../platform/server/context.ts'
import type { Input } from '../../../../../platform/shared/contract.ts'
import { invalid, obey } from '../../../../../platform/shared/refusal.ts'
import type { savedApi, SavedReport } from '../../../saved.contract.ts'
import { whyNotName, whyNotOneMore } from '../../../saved.rules.ts'
import { checkParameters, holdNames } from '../hold-saved.ts'
import { findSaved, present } from '../saved-items.ts'

/** Keeps a report as it was asked. */
export async function createSaved(ctx: Ctx, { body }: Input<typeof savedApi.create>): Promise<SavedReport> {
  await checkParameters(ctx, body.report, body.parameters)
  return inTransaction(ctx, async (ctx) => {
    const others = await holdNames(ctx, ctx.actor.id)
    const reasons = whyNotName(others, body.name)
    if (reasons.length) throw invalid(...reasons)
    obey(whyNotOneMore(others))
    const id = ctx.newId()
    await ctx.db
      .insertInto('savedReports')
      .values({
        id,
        reportKey: body.report,
        name: body.name,
        parameters: JSON.stringify(body.parameters),
        ownerId: ctx.actor.id,
        shared: body.shared,
        createdAt: ctx.now,
      })
      .execute()
    return present(ctx, (await findSaved(ctx, id))!)
  })
}
