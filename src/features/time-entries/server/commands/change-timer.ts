import { type Ctx, inTransaction } from '../../../../platform/server/context.ts'
import type { Input } from '../../../../platform/shared/contract.ts'
import { notAllowed, obey } from '../../../../platform/shared/refusal.ts'
import type { Timer, timeEntriesApi } from '../../time-entries.contract.ts'
import { mayLogTime, whyNotBeginning } from '../../time-entries.rules.ts'
import { findTimer, isMeant, noSuchTimer, touchTimer } from '../timers.ts'
import { holdMe } from '../workers.ts'

/** Changes how my timer counts: mode, note, or when the work really began. */
export function changeTimer(ctx: Ctx, { body }: Input<typeof timeEntriesApi.changeTimer>): Promise<Timer> {
  if (!mayLogTime(ctx.actor)) throw notAllowed()
  return inTransaction(ctx, async (ctx) => {
    await holdMe(ctx)
    const timer = await findTimer(ctx, { hold: true })
    if (!timer || !isMeant(timer, body.timerId)) throw noSuchTimer(ctx, timer)
    const startedAt = body.startedAt ? new Date(body.startedAt) : new Date(timer.startedAt)
    if (body.startedAt) obey(whyNotBeginning(startedAt, ctx.now))
    const { mode = timer.mode, note = timer.note } = body
    await ctx.db.updateTable('timers').set({ mode, note, startedAt }).where('id', '=', timer.id).execute()
    touchTimer(ctx)
    return (await findTimer(ctx))!
  })
}
