import type { useFormats } from '../../../../platform/web/format.ts'
import type { orderText } from '../../order.text.ts'
import type { visitPageText } from '../../visit-page.text.ts'
import type { VisitEvent } from '../../visits.contract.ts'
import type { Changed, Plan } from '../../visits.events.ts'
import type { visitsText } from '../../visits.text.ts'

export type Speech = {
  t: (typeof visitPageText)['es']
  order: (typeof orderText)['es']
  words: (typeof visitsText)['es']
  formats: Pick<ReturnType<typeof useFormats>, 'instant'>
}

/** Clocks of two places differ by this much, and it says nothing. */
const LATE_MS = 5 * 60_000

/** What happened to a visit, in words: the sentence after the name of who did it. */
export function eventSentence(event: VisitEvent, speech: Speech): string {
  const { t } = speech
  const said = event.kind === 'ordered' || event.kind === 'changed' ? planned(event, speech) : t.events[event.kind]
  const late = Date.parse(event.recordedAt) - Date.parse(event.at) > LATE_MS
  const parts = [said, event.reason, late && t.events.heard(speech.formats.instant(event.recordedAt))]
  return parts.filter(Boolean).join(' · ')
}

function planned(event: VisitEvent, speech: Speech): string {
  const { t } = speech
  if (event.kind === 'ordered') {
    const plan = planInWords(event.to as Plan | null, speech)
    return plan ? `${t.events.ordered}: ${plan}` : t.events.ordered
  }
  const changes = changesInWords((event.to ?? {}) as Changed, speech)
  return t.events.planned(changes.join('; ') || t.events.nothing)
}

function planInWords(plan: Plan | null | undefined, { words, formats }: Speech): string {
  if (!plan) return ''
  const who = (plan.technicians ?? []).map(({ name }) => name).join(', ')
  const when = plan.startsAt ? formats.instant(plan.startsAt) : ''
  return [who || words.nobody.toLowerCase(), when || words.noTime.toLowerCase()].join(', ')
}

function changesInWords(to: Changed, speech: Speech): string[] {
  const { t, order } = speech
  const change = (field: keyof typeof order.fields, value: string | null | undefined) =>
    t.events.change(order.fields[field], value || t.events.none)
  const changes: string[] = []
  if (to.plan) changes.push(planInWords(to.plan, speech))
  if ('contact' in to) changes.push(change('contactId', to.contact?.name))
  if (to.place)
    changes.push(change('address', [to.place.address, to.place.district, to.place.city].filter(Boolean).join(', ')))
  if ('directions' in to) changes.push(change('directions', to.directions))
  if ('instructions' in to) changes.push(change('instructions', to.instructions))
  if (to.parts) changes.push(change('parts', to.parts.map(({ description }) => description).join(', ')))
  return changes
}
