import { type Ctx, inTransaction } from '../../../../platform/server/context.ts'
import type { Answer, Input } from '../../../../platform/shared/contract.ts'
import { notAllowed } from '../../../../platform/shared/refusal.ts'
import type { timeEntriesApi } from '../../time-entries.contract.ts'
import { mayLogTime } from '../../time-entries.rules.ts'
import { findTimer, isMeant, noSuchTimer, touchTimer, workOf } from '../timers.ts'
import { holdMe } from '../workers.ts'
import { findLogged, logTime } from './add-entry.ts'

/**
 * Stops my timer and logs what it counted. The entry has the id of the timer: the same timer stopped twice is answered
 * with the one entry. When the entry is refused, the timer runs on.
 */
export function stopTimer(
  ctx: Ctx,
  { body }: Input<typeof timeEntriesApi.stopTimer>,
): Promise<Answer<typeof timeEntriesApi.stopTimer>> {
  if (!mayLogTime(ctx.actor)) throw notAllowed()
  return inTransaction(ctx, async (ctx) => {
    await holdMe(ctx)
    const timer = await findTimer(ctx, { hold: true })
    if (!timer || !isMeant(timer, body.timerId)) {
      const logged = body.timerId && (await findLogged(ctx, body.timerId))
      if (logged) return logged
      throw noSuchTimer(ctx, timer)
    }
    const entry = await logTime(ctx, { ...body, ...workOf(timer, body, ctx.now), id: timer.id })
    await ctx.db.deleteFrom('timers').where('id', '=', timer.id).execute()
    touchTimer(ctx)
    return entry
  })
}
