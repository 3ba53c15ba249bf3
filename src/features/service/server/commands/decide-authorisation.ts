import { type Ctx, inTransaction } from '../../../../platform/server/context.ts'
import type { Answer, Input } from '../../../../platform/shared/contract.ts'
import { notAllowed, obey } from '../../../../platform/shared/refusal.ts'
import { todayOf } from '../../../coverage/server/coverage-items.ts'
import { mayDecide, whyNotDecide } from '../../authorisations.rules.ts'
import type { serviceApi } from '../../service.contract.ts'
import { holdAuthorisation, readAuthorisation } from '../authorisation-items.ts'
import type { TellCase } from '../tell-case.ts'
import { touchAuthorisation } from '../touch-authorisation.ts'

/** Grants or denies what was asked, once; the first of two supervisors decides. */
export function decideAuthorisation(
  ctx: Ctx,
  tellCase: TellCase,
  { params, body }: Input<typeof serviceApi.decide>,
): Promise<Answer<typeof serviceApi.decide>> {
  return inTransaction(ctx, async (ctx) => {
    if (!mayDecide(ctx.actor)) throw notAllowed()
    const held = await holdAuthorisation(ctx, params.id)
    const { decision, reason } = body
    const granted = decision === 'granted'
    const today = todayOf(ctx)
    obey(whyNotDecide(held, granted ? body.validUntil : undefined, today))
    const validUntil = granted ? (body.validUntil ?? today) : null
    await ctx.db
      .updateTable('authorisations')
      .set({
        decision,
        decidedBy: ctx.actor.id,
        decidedAt: ctx.now,
        decisionReason: reason ?? null,
        validUntil,
      })
      .where('id', '=', params.id)
      .execute()
    if (held.caseId) {
      const about = {
        authorisationId: params.id,
        case: { id: held.caseId, customerId: held.customerId },
        reason: reason ?? null,
      }
      await tellCase(
        ctx,
        validUntil ? { ...about, kind: 'authorisationGranted', validUntil } : { ...about, kind: 'authorisationDenied' },
      )
    }
    touchAuthorisation(ctx, held.customerId)
    return readAuthorisation(ctx, params.id)
  })
}
