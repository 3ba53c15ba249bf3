import { type Ctx, inTransaction } from '../../../../platform/server/context.ts'
import type { Answer, Input } from '../../../../platform/shared/contract.ts'
import { conflict, notAllowed, obey } from '../../../../platform/shared/refusal.ts'
import { recordEvent, touchCase } from '../../../cases/server/history.ts'
import type { commitmentsApi } from '../../commitments.contract.ts'
import { whyNotMove } from '../../commitments.rules.ts'
import { changeCommitment } from '../change-commitment.ts'
import { readCommitment } from '../commitment-items.ts'
import { lockCommitment } from '../lock-commitment.ts'

/** Moves the due date; the old one, the reason and whether the customer was told stay for good. */
export function moveCommitment(
  ctx: Ctx,
  { params, body }: Input<typeof commitmentsApi.move>,
): Promise<Answer<typeof commitmentsApi.move>> {
  const dueAt = new Date(body.dueAt)
  return inTransaction(ctx, async (ctx) => {
    const held = await lockCommitment(ctx, params.id)
    if (!held.abilities.move) throw notAllowed()
    if (body.version !== undefined && body.version !== held.version)
      throw conflict({ code: 'stale' }, { current: await readCommitment(ctx, held.id) })
    obey(whyNotMove(held, dueAt, ctx.now))
    await changeCommitment(ctx, held.id, { dueAt })
    await ctx.db
      .insertInto('commitmentMoves')
      .values({
        id: ctx.newId(),
        commitmentId: held.id,
        oldDueAt: held.dueAt,
        newDueAt: dueAt,
        reason: body.reason,
        customerTold: body.customerTold,
        movedBy: ctx.actor.id,
        movedAt: ctx.now,
      })
      .execute()
    const { type, description } = held
    await recordEvent(ctx, {
      caseId: held.one.id,
      kind: 'commitmentMoved',
      subjectId: held.id,
      from: { dueAt: held.dueAt.toISOString() },
      to: { dueAt: dueAt.toISOString(), type, description, customerTold: body.customerTold },
      reason: body.reason,
    })
    await touchCase(ctx, held.one)
    return readCommitment(ctx, held.id)
  })
}
