import type { Ctx } from '../../../platform/server/context.ts'
import type { Answer } from '../../../platform/shared/contract.ts'
import type { Reason } from '../../../platform/shared/refusal.ts'
import type { Mode } from '../../coverage/terms.contract.ts'
import { presentServe } from '../../service/server/paying.ts'
import { whoPaysFor } from '../../service/server/serve.ts'
import { whyNotServe } from '../../service/service.rules.ts'
import type { timeEntriesApi } from '../time-entries.contract.ts'
import { isChoosable, type Other, type When } from '../time-entries.rules.ts'
import type { Subject } from './subject.ts'

type Preview = Answer<typeof timeEntriesApi.preview>
export type Offer = {
  proposedId: string | null
  /** What anybody may choose. */
  coveringIds: string[]
  /** Of those, the ones that cover it, by what they have on that day. */
  covering: (Other & { id: string })[]
  choices: Preview['choices']
  warnings: Preview['warnings']
  /** Why this customer is not to be served at all. */
  refusal: Reason | undefined
}

const NOTHING: Offer = {
  proposedId: null,
  coveringIds: [],
  covering: [],
  choices: [],
  warnings: [],
  refusal: undefined,
}

/**
 * What this work may be charged to: the coverage of its case while that can cover it, else the one that the rule of
 * service proposes for the product and topic of the case on the day of the work.
 */
export async function offerFor(ctx: Ctx, subject: Subject, { workedOn, startedAt }: When, mode: Mode): Promise<Offer> {
  const { customerId, equipmentId } = subject
  if (!customerId) return NOTHING
  const about = subject.case ? { caseId: subject.case.id } : { equipmentId }
  const paying = await whoPaysFor(ctx, { customerId, on: workedOn, at: startedAt, ...about, mode })
  const choosable = paying.candidates.filter((one) => isChoosable(one, { ofCase: Boolean(subject.case) }))
  const ofCase = choosable.find(({ coverage }) => coverage.id === subject.case?.coverageId)
  const { candidates, reasons } = presentServe(ctx, paying)
  const proposedId = ofCase?.coverage.id ?? paying.coverageId
  const choices = candidates.map(({ id, number, name, covers, reasons: why }) => {
    return { id, number, name, covers: covers || id === proposedId, text: why.map(({ text }) => text).join(' ') }
  })
  return {
    proposedId,
    coveringIds: choosable.map(({ coverage }) => coverage.id),
    covering: choosable
      .filter(({ covers }) => covers)
      .map(({ coverage: { id, number, unlimited, remainingMinutes } }) => ({
        id,
        number,
        unlimited,
        remainingMinutes,
      })),
    choices: choices.toSorted((one, other) => Number(other.id === proposedId) - Number(one.id === proposedId)),
    warnings: paying.answer === 'serve' ? [] : reasons,
    refusal: whyNotServe(paying),
  }
}
