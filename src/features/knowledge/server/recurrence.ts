import type { Ctx } from '../../../platform/server/context.ts'
import type { Answer, Input } from '../../../platform/shared/contract.ts'
import { findRecurrences, type Recurring } from '../../cases/server/recurrence/find-recurrences.ts'
import type { knowledgeApi } from '../knowledge.contract.ts'

type Asked = Input<typeof knowledgeApi.suggest>['query']
type SuggestedCase = Answer<typeof knowledgeApi.suggest>['cases'][number]

/** Cases that this person may see and whose problem the typed situation brings back, the most telling first. */
export async function recurring(ctx: Ctx, asked: Asked): Promise<Recurring[]> {
  const { customerId, equipmentId, topicId, subject = '', text } = asked
  if (!customerId) return []
  // without a subject every word names the problem
  const named = subject || text.slice(0, LONGEST_SUBJECT).toWellFormed()
  const reported = { customerId, equipmentId, topicId, subject: named, text, at: ctx.now }
  return findRecurrences(ctx, reported, { visibleOnly: true })
}

const LONGEST_SUBJECT = 1000

/** Ids in the order they are suggested: what comes back first, then what looks alike. */
export const idsInOrder = (recurring: Recurring[], alike: { id: string }[]): string[] => [
  ...new Set([...recurring.map(({ caseId }) => caseId), ...alike.map(({ id }) => id)]),
]

/** What is told of a suggested case beside its facts. */
export function toldOf(
  id: string,
  recurring: Recurring[],
  alike: { id: string; why: SuggestedCase['why'] }[],
): Pick<SuggestedCase, 'why' | 'recurrence'> {
  const back = recurring.find(({ caseId }) => caseId === id)
  if (!back) return { why: alike.find((one) => one.id === id)!.why, recurrence: null }
  const why = back.of === 'equipment' ? 'sameEquipment' : 'sameCustomer'
  return { why, recurrence: { of: back.of, days: back.days } }
}
