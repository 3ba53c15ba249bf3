import { type Ctx, inTransaction } from '../../../../platform/server/context.ts'
import type { Answer, Input } from '../../../../platform/shared/contract.ts'
import { notAllowed, obey } from '../../../../platform/shared/refusal.ts'
import { todayOf } from '../../../coverage/server/coverage-items.ts'
import { mayDecide, whyNotRevoke } from '../../authorisations.rules.ts'
import type { serviceApi } from '../../service.contract.ts'
import { holdAuthorisation, readAuthorisation } from '../authorisation-items.ts'
import type { TellCase } from '../tell-case.ts'
import { touchAuthorisation } from '../touch-authorisation.ts'

/** Takes back what was granted, with the reason: from today on it holds no longer, what was done with it stays. */
export function revokeAuthorisation(
  ctx: Ctx,
  tellCase: TellCase,
  { params, body }: Input<typeof serviceApi.revoke>,
): Promise<Answer<typeof serviceApi.revoke>> {
  return inTransaction(ctx, async (ctx) => {
    if (!mayDecide(ctx.actor)) throw notAllowed()
    const held = await holdAuthorisation(ctx, params.id)
    obey(whyNotRevoke(held, todayOf(ctx)))
    await ctx.db
      .updateTable('authorisations')
      .set({ revokedBy: ctx.actor.id, revokedAt: ctx.now, revocationReason: body.reason })
      .where('id', '=', params.id)
      .execute()
    if (held.caseId)
      await tellCase(ctx, {
        kind: 'authorisationRevoked',
        authorisationId: params.id,
        case: { id: held.caseId, customerId: held.customerId },
        reason: body.reason,
      })
    touchAuthorisation(ctx, held.customerId)
    return readAuthorisation(ctx, params.id)
  })
}
