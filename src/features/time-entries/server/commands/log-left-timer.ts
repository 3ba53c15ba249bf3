import { type Ctx, inTransaction } from '../../../../platform/server/context.ts'
import type { Answer, Input } from '../../../../platform/shared/contract.ts'
import { conflict, notAllowed } from '../../../../platform/shared/refusal.ts'
import { may } from '../../../auth/auth.rules.ts'
import type { leftTimersApi } from '../../left-timers.contract.ts'
import { holdLeftTimer, settleTimer } from '../left-timers.ts'
import { workOf } from '../timers.ts'
import { findLogged, logTime } from './add-entry.ts'

/**
 * Logs what a left timer counted as time of its person. The entry has the id of the timer: sent twice, it is answered
 * with the one entry.
 */
export function logLeftTimer(
  ctx: Ctx,
  { params, body }: Input<typeof leftTimersApi.log>,
): Promise<Answer<typeof leftTimersApi.log>> {
  if (!may(ctx.actor, 'supervise')) throw notAllowed()
  return inTransaction(ctx, async (ctx) => {
    const timer = await holdLeftTimer(ctx, params.id)
    if (timer.settledBy) {
      const logged = timer.settledBy === ctx.actor.id && (await findLogged(ctx, timer.id))
      if (logged) return logged
      throw conflict({ code: 'timer.settled' })
    }
    const work = workOf(timer, body, new Date(timer.stoppedAt))
    const entry = await logTime(ctx, { ...body, ...work, personId: timer.person.id, id: timer.id })
    await settleTimer(ctx, timer.id)
    return entry
  })
}
