import { type Ctx, inTransaction } from '../../../../platform/server/context.ts'
import type { Answer, Input } from '../../../../platform/shared/contract.ts'
import { notAllowed, obey } from '../../../../platform/shared/refusal.ts'
import { todayOf } from '../../../coverage/server/coverage-items.ts'
import { mayDecide, whyNotDecide } from '../../authorisations.rules.ts'
import type { serviceApi } from '../../service.contract.ts'
import { holdAuthorisation, readAuthorisation } from '../authorisation-items.ts'
import { touchAuthorisation } from '../touch-authorisation.ts'

/** Grants or denies what was asked, once; the first of two supervisors decides. */
export function decideAuthorisation(
  ctx: Ctx,
  { params, body }: Input<typeof serviceApi.decide>,
): Promise<Answer<typeof serviceApi.decide>> {
  return inTransaction(ctx, async (ctx) => {
    if (!mayDecide(ctx.actor)) throw notAllowed()
    const held = await holdAuthorisation(ctx, params.id)
    const { decision, reason } = body
    const granted = decision === 'granted'
    const today = todayOf(ctx)
    obey(whyNotDecide(held, granted ? body.validUntil : undefined, today))
    await ctx.db
      .updateTable('authorisations')
      .set({
        decision,
        decidedBy: ctx.actor.id,
        decidedAt: ctx.now,
        decisionReason: reason ?? null,
        validUntil: granted ? (body.validUntil ?? today) : null,
      })
      .where('id', '=', params.id)
      .execute()
    touchAuthorisation(ctx, held.customerId)
    return readAuthorisation(ctx, params.id)
  })
}
