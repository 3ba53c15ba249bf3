import { type Ctx, inTransaction } from '../../../../platform/server/context.ts'
import type { Answer, Input } from '../../../../platform/shared/contract.ts'
import { conflict, invalid, notAllowed, obey } from '../../../../platform/shared/refusal.ts'
import { recordEvent, touchCase } from '../../../cases/server/history.ts'
import type { commitmentsApi } from '../../commitments.contract.ts'
import { whyNotPending } from '../../commitments.rules.ts'
import { changeCommitment } from '../change-commitment.ts'
import { readCommitment } from '../commitment-items.ts'
import { lockCommitment } from '../lock-commitment.ts'
import { readResponsible, responsibleUnavailable } from '../responsible.ts'

export function reassignCommitment(
  ctx: Ctx,
  { params, body }: Input<typeof commitmentsApi.reassign>,
): Promise<Answer<typeof commitmentsApi.reassign>> {
  return inTransaction(ctx, async (ctx) => {
    const held = await lockCommitment(ctx, params.id)
    if (!held.abilities.reassign) throw notAllowed('commitment.not_yours')
    obey(whyNotPending(held))
    const { type, description, responsible: from } = held
    if (from.id === body.responsibleId)
      throw conflict({ code: 'commitment.already_theirs', values: { name: from.name } })
    const to = await readResponsible(ctx, body.responsibleId)
    if (!to) throw invalid(responsibleUnavailable)
    await changeCommitment(ctx, held.id, { responsibleId: to.id })
    await recordEvent(ctx, {
      caseId: held.one.id,
      kind: 'commitmentReassigned',
      subjectId: held.id,
      from,
      to: { ...to, type, description },
    })
    await touchCase(ctx, held.one)
    return readCommitment(ctx, held.id)
  })
}
