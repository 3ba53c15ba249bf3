import type { CaseDetail } from '../../cases.contract.ts'

/** What can be edited of a case, as it was at one version. */
export type Situation = Pick<
  CaseDetail,
  'version' | 'subject' | 'descriptionHtml' | 'channel' | 'contact' | 'equipment' | 'topic' | 'priority'
>

export const situationOf = (detail: CaseDetail): Situation => ({
  version: detail.version,
  subject: detail.subject,
  descriptionHtml: detail.descriptionHtml,
  channel: detail.channel,
  contact: detail.contact,
  equipment: detail.equipment,
  topic: detail.topic,
  priority: detail.priority,
})

export const situationFields = [
  'subject',
  'descriptionHtml',
  'channel',
  'contact',
  'equipment',
  'topic',
  'priority',
] as const
export type SituationField = (typeof situationFields)[number]

const asText = (value: string | { name: string } | null) => (typeof value === 'string' ? value : (value?.name ?? '—'))

/** The fields that differ between two versions, with both values as text. */
export const differences = (before: Situation, after: Situation) =>
  situationFields
    .map((field) => ({ field, from: asText(before[field]), to: asText(after[field]) }))
    .filter(({ from, to }) => from !== to)
