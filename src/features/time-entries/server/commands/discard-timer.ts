import { type Ctx, inTransaction } from '../../../../platform/server/context.ts'
import type { Answer, Input } from '../../../../platform/shared/contract.ts'
import { notAllowed } from '../../../../platform/shared/refusal.ts'
import type { timeEntriesApi } from '../../time-entries.contract.ts'
import { mayLogTime } from '../../time-entries.rules.ts'
import { touchTimer } from '../timers.ts'

/** Throws my timer away; one that is gone already is no reason to complain. */
export function discardTimer(
  ctx: Ctx,
  { query: { timerId } }: Input<typeof timeEntriesApi.discardTimer>,
): Promise<Answer<typeof timeEntriesApi.discardTimer>> {
  if (!mayLogTime(ctx.actor)) throw notAllowed()
  return inTransaction(ctx, async (ctx) => {
    const gone = await ctx.db
      .deleteFrom('timers')
      .where('personId', '=', ctx.actor.id)
      .$if(timerId !== undefined, (timers) => timers.where('id', '=', timerId!))
      .returning('id')
      .executeTakeFirst()
    if (gone) touchTimer(ctx)
    return { discarded: gone !== undefined }
  })
}
