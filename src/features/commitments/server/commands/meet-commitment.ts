import { type Ctx, inTransaction } from '../../../../platform/server/context.ts'
import type { Answer, Input } from '../../../../platform/shared/contract.ts'
import { notAllowed, obey } from '../../../../platform/shared/refusal.ts'
import { recordEvent, touchCase } from '../../../cases/server/history.ts'
import type { commitmentsApi } from '../../commitments.contract.ts'
import { whyNotPending } from '../../commitments.rules.ts'
import { changeCommitment } from '../change-commitment.ts'
import { readCommitment } from '../commitment-items.ts'
import { lockCommitment } from '../lock-commitment.ts'

/** Tells that it was done, now; too late makes it broken, by the dates alone. */
export function meetCommitment(
  ctx: Ctx,
  { params, body }: Input<typeof commitmentsApi.meet>,
): Promise<Answer<typeof commitmentsApi.meet>> {
  return inTransaction(ctx, async (ctx) => {
    const held = await lockCommitment(ctx, params.id)
    if (!held.abilities.meet) throw notAllowed()
    obey(whyNotPending(held))
    await changeCommitment(ctx, held.id, { status: 'met', metAt: ctx.now })
    const { type, description, dueAt } = held
    await recordEvent(ctx, {
      caseId: held.one.id,
      kind: 'commitmentMet',
      subjectId: held.id,
      to: {
        metAt: ctx.now.toISOString(),
        dueAt: dueAt.toISOString(),
        type,
        description,
        late: ctx.now > dueAt,
      },
      reason: body.note,
    })
    await touchCase(ctx, held.one)
    return readCommitment(ctx, held.id)
  })
}
