import type { Language } from '../../../../platform/shared/words.ts'
import { parseMinutes, showMinutes } from '../../../../platform/shared/minutes.ts'
import { toInstant, toWallClock } from '../../../../platform/web/zone.ts'
import { readNumber, writeNumber } from '../../../visit-forms/typed-number.rules.ts'
import type { Part, Visit } from '../../visits.contract.ts'

export type PartDraft = { key: string; code: string; description: string; quantity: string }

/** Who goes, when, where and with what, as it is typed. */
export type PlanDraft = {
  technicianIds: string[]
  /** On the clock of Santiago; both empty: to be planned. */
  day: string
  time: string
  minutes: string
  contactId: string | null
  address: string
  district: string
  city: string
  directions: string
  instructions: string
  parts: PartDraft[]
}

const USUAL_MINUTES = 60

export const emptyPlan = (language: Language): PlanDraft => ({
  technicianIds: [],
  day: '',
  time: '',
  minutes: showMinutes(USUAL_MINUTES, language),
  contactId: null,
  address: '',
  district: '',
  city: '',
  directions: '',
  instructions: '',
  parts: [],
})

export const newPart = (): PartDraft => ({ key: crypto.randomUUID(), code: '', description: '', quantity: '1' })

/** What is planned of a visit already, to be changed. */
export function planOf(visit: Visit, language: Language): PlanDraft {
  const { startsAt, endsAt, place } = visit
  const clock = startsAt ? toWallClock(startsAt) : ''
  const minutes = startsAt && endsAt ? (Date.parse(endsAt) - Date.parse(startsAt)) / 60_000 : USUAL_MINUTES
  return {
    technicianIds: visit.technicians.map(({ id }) => id),
    day: clock.slice(0, 10),
    time: clock.slice(11, 16),
    minutes: showMinutes(minutes, language),
    contactId: visit.contact?.id ?? null,
    address: place.address ?? '',
    district: place.district ?? '',
    city: place.city ?? '',
    directions: place.directions ?? '',
    instructions: visit.instructions ?? '',
    parts: visit.parts.map(({ code, description, quantity }, place) => ({
      key: String(place),
      code: code ?? '',
      description,
      quantity: writeNumber(quantity, language),
    })),
  }
}

/** The window that is typed; nothing while it cannot be read. */
export function windowOf({ day, time, minutes }: Pick<PlanDraft, 'day' | 'time' | 'minutes'>) {
  const long = parseMinutes(minutes)
  if (!day || !time || !long) return undefined
  const startsAt = toInstant(`${day}T${time}`)
  return { startsAt, endsAt: new Date(Date.parse(startsAt) + long * 60_000).toISOString() }
}

const isEmptyPart = ({ code, description }: PartDraft) => !code.trim() && !description.trim()

/** What is wrong with a draft before it is sent, by field. */
export function wrongInPlan(draft: PlanDraft, language: Language) {
  const { day, time, minutes } = draft
  return {
    day: !day && Boolean(time),
    time: Boolean(day) && !time,
    minutes: Boolean(day && time) && !parseMinutes(minutes),
    parts: wrongParts(draft.parts, language),
  }
}

export type Wrong = ReturnType<typeof wrongInPlan>
export const isWrong = ({ day, time, minutes, parts }: Wrong): boolean =>
  day || time || minutes || Object.keys(parts).length > 0

/** Rows of parts as the API takes them, without those that say nothing. */
export const sentParts = (parts: PartDraft[], language: Language): Part[] =>
  parts
    .filter((one) => !isEmptyPart(one))
    .map(({ code, description, quantity }) => ({
      code: code.trim() || null,
      description: description.trim(),
      quantity: readNumber(quantity, language) ?? 1,
    }))

/** What is wrong with rows of parts, by their key. */
export const wrongParts = (parts: PartDraft[], language: Language): Record<string, 'part' | 'quantity'> =>
  Object.fromEntries(
    parts
      .filter((one) => !isEmptyPart(one))
      .flatMap((one): [string, 'part' | 'quantity'][] => {
        if (!one.description.trim()) return [[one.key, 'part']]
        const quantity = readNumber(one.quantity, language)
        return quantity !== undefined && quantity > 0 ? [] : [[one.key, 'quantity']]
      }),
  )

/** A draft as the API takes it. */
export function sentPlan(draft: PlanDraft, language: Language) {
  const { technicianIds, contactId } = draft
  const text = (typed: string) => typed.trim() || null
  return {
    technicianIds,
    startsAt: null,
    endsAt: null,
    ...windowOf(draft),
    contactId,
    address: text(draft.address),
    district: text(draft.district),
    city: text(draft.city),
    directions: text(draft.directions),
    instructions: text(draft.instructions),
    parts: sentParts(draft.parts, language),
  }
}
export type SentPlan = ReturnType<typeof sentPlan>

/** What differs of two plans: the rest stays as it is, also where somebody else changed it meanwhile. */
export function changesOf(before: SentPlan, after: SentPlan): Partial<SentPlan> {
  const differs = (name: keyof SentPlan) => JSON.stringify(before[name]) !== JSON.stringify(after[name])
  const names = (Object.keys(after) as (keyof SentPlan)[]).filter(differs)
  const window = names.includes('startsAt') || names.includes('endsAt') ? (['startsAt', 'endsAt'] as const) : []
  return Object.fromEntries([...names, ...window].map((name) => [name, after[name]]))
}

/** A plan being changed, and the visit as it was when that was begun. */
export type Replan = { begun: Visit; plan: PlanDraft }

/**
 * With what one goes on: what was typed before, held against the visit of then, so that what colleagues changed since is
 * told and not taken back; or the visit as it is, when nothing was typed.
 */
export function goOnWith(kept: Replan, fresh: Replan, language: Language): Replan {
  if (kept.begun.version === fresh.begun.version) return kept
  const changes = changesOf(sentPlan(planOf(kept.begun, language), language), sentPlan(kept.plan, language))
  return Object.keys(changes).length ? kept : fresh
}
