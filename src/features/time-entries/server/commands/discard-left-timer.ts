import { type Ctx, inTransaction } from '../../../../platform/server/context.ts'
import type { Answer, Input } from '../../../../platform/shared/contract.ts'
import { notAllowed } from '../../../../platform/shared/refusal.ts'
import { may } from '../../../auth/auth.rules.ts'
import type { leftTimersApi } from '../../left-timers.contract.ts'
import { holdLeftTimer, settleTimer } from '../left-timers.ts'

/** Throws away what a left timer counted; one that is settled already stays as it was. */
export function discardLeftTimer(
  ctx: Ctx,
  { params }: Input<typeof leftTimersApi.discard>,
): Promise<Answer<typeof leftTimersApi.discard>> {
  if (!may(ctx.actor, 'supervise')) throw notAllowed()
  return inTransaction(ctx, async (ctx) => {
    const { settledBy } = await holdLeftTimer(ctx, params.id)
    if (settledBy) return { discarded: false }
    await settleTimer(ctx, params.id)
    return { discarded: true }
  })
}
