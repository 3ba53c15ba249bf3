import { type Ctx, inTransaction } from '../../../../platform/server/context.ts'
import type { Answer, Input } from '../../../../platform/shared/contract.ts'
import { notAllowed, obey } from '../../../../platform/shared/refusal.ts'
import { recordEvent, touchCase } from '../../../cases/server/history.ts'
import type { commitmentsApi } from '../../commitments.contract.ts'
import { whyNotPending } from '../../commitments.rules.ts'
import { changeCommitment } from '../change-commitment.ts'
import { readCommitment } from '../commitment-items.ts'
import { lockCommitment } from '../lock-commitment.ts'

export function cancelCommitment(
  ctx: Ctx,
  { params, body }: Input<typeof commitmentsApi.cancel>,
): Promise<Answer<typeof commitmentsApi.cancel>> {
  return inTransaction(ctx, async (ctx) => {
    const held = await lockCommitment(ctx, params.id)
    if (!held.abilities.cancel) throw notAllowed('commitment.not_yours')
    obey(whyNotPending(held))
    await changeCommitment(ctx, held.id, { status: 'cancelled', cancelledAt: ctx.now, cancelReason: body.reason })
    const { type, description } = held
    await recordEvent(ctx, {
      caseId: held.one.id,
      kind: 'commitmentCancelled',
      subjectId: held.id,
      from: { dueAt: held.dueAt.toISOString(), type, description },
      reason: body.reason,
    })
    await touchCase(ctx, held.one)
    return readCommitment(ctx, held.id)
  })
}
