import type { CaseDetail } from '../../cases.contract.ts'

/** What can be edited of a case, as it was at one version. */
export type Situation = Pick<
  CaseDetail,
  'version' | 'subject' | 'descriptionHtml' | 'channel' | 'contact' | 'equipment' | 'topic' | 'priority' | 'coverage'
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
  coverage: detail.coverage,
})

export const situationFields = [
  'subject',
  'descriptionHtml',
  'channel',
  'contact',
  'equipment',
  'topic',
  'priority',
  'coverage',
] as const
export type SituationField = (typeof situationFields)[number]

const asText = (value: string | { name: string; number?: number } | null) => {
  if (value === null || typeof value === 'string') return value ?? '—'
  return value.number === undefined ? value.name : `${value.name} N° ${value.number}`
}

/** The fields that differ between two versions, with both values as text. */
export const differences = (before: Situation, after: Situation) =>
  situationFields
    .map((field) => ({ field, from: asText(before[field]), to: asText(after[field]) }))
    .filter(({ from, to }) => from !== to)
