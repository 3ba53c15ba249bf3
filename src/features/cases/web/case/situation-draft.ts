import type { Channel } from '../../cases.contract.ts'
import type { CaseChange } from './save-case.ts'
import type { Situation } from './situation.ts'

/** What is being edited of a case, with what it was when the editing began. */
export type SituationDraft = {
  before: Situation
  description: string
  channel: Channel
  contactId: string | null
  equipmentId: string | null
  topicId: string | null
  priorityId: string | null
  coverageId: string | null
  /** It was chosen, perhaps to keep it although it does not cover what the case is about now. */
  coverageChosen?: boolean
  reason: string
}

export const draftOf = (before: Situation): SituationDraft => ({
  before,
  description: before.descriptionHtml,
  channel: before.channel,
  contactId: before.contact?.id ?? null,
  equipmentId: before.equipment?.id ?? null,
  topicId: before.topic?.id ?? null,
  priorityId: before.priority.id,
  // a draft of an earlier release knows nothing of coverage
  coverageId: before.coverage?.id ?? null,
  reason: '',
})

/** Only what differs from what was read, so that a colleague's change of something else stays. */
export function changesOf(draft: SituationDraft): CaseChange {
  const before = draftOf(draft.before)
  const { description, channel, contactId, equipmentId, topicId, priorityId, coverageId } = draft
  return {
    description: description === before.description ? undefined : description,
    channel: channel === before.channel ? undefined : channel,
    contactId: contactId === before.contactId ? undefined : contactId,
    equipmentId: equipmentId === before.equipmentId ? undefined : equipmentId,
    topicId: topicId === before.topicId ? undefined : topicId,
    priorityId: priorityId === before.priorityId ? undefined : (priorityId ?? undefined),
    coverageId: coverageId === before.coverageId && !draft.coverageChosen ? undefined : coverageId,
    reason: draft.reason.trim() || undefined,
  }
}

const edited = ['description', 'channel', 'contactId', 'equipmentId', 'topicId', 'priorityId', 'coverageId'] as const

/** The draft over what a colleague saved meanwhile: what was not touched here shows what is there now. */
export function rebased(draft: SituationDraft, now: Situation): SituationDraft {
  const before = draftOf(draft.before)
  const touched = edited.filter(
    (field) => draft[field] !== before[field] || (field === 'coverageId' && draft.coverageChosen),
  )
  return { ...draft, ...draftOf(now), before: draft.before, reason: draft.reason, ...pick(draft, touched) }
}

const pick = <T extends object, K extends keyof T>(from: T, keys: readonly K[]) =>
  Object.fromEntries(keys.map((key) => [key, from[key]])) as Pick<T, K>
