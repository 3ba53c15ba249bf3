import type { Reason } from '../../platform/shared/refusal.ts'
import type { Answers, Form } from '../visit-forms/format.contract.ts'
import { askedBy, fieldsOfForm, openForm } from '../visit-forms/filling.rules.ts'
import { judge } from '../visit-forms/finishing.rules.ts'
import type { HeldVisit } from './held-pack.rules.ts'
import { whyNotTimes, workOf } from './journey.rules.ts'
import { type MomentName, moments, type Report, type Times, type ToldTime } from './report.contract.ts'
import type { Part } from './visits.contract.ts'

export type DraftCommitment = { id: string; typeId: string; description: string; responsibleId: string; dueAt: string }

/** What a technician has told of a visit so far; it stays on the phone until it is thrown away. */
export type FieldDraft = {
  visitId: string
  /** One more with every change, whichever page made it. */
  revision: number
  formVersion: number
  answers: Answers
  times: Partial<Record<MomentName, string>>
  byHand: MomentName[]
  /** Null: as the times propose. */
  timeEntries: ToldTime[] | null
  /** Taken or added; a quantity of 0 was not used. */
  parts: Part[]
  commitments: DraftCommitment[]
  stateId: string | null
  summary: string
  isSolution: boolean
  /** The number of the report that this one puts right, and why. */
  corrects: number | null
  reason: string
  despiteCancelled: boolean
  /** Handed to the outbox; null while it is worked on. */
  finishedAt: string | null
}

type Begin = { today: string; now: string }

/** The moments that the office knows, told by another phone or by a report; they are by its clock already. */
function knownMoments({ travelledAt, arrivedAt, departedAt }: HeldVisit): Pick<FieldDraft, 'times' | 'byHand'> {
  const told = [
    ['travelStartedAt', travelledAt],
    ['arrivedAt', arrivedAt],
    ['departedAt', departedAt],
  ] as const
  const known = told.flatMap(([name, at]) => (at ? [[name, at] as const] : []))
  return { times: Object.fromEntries(known), byHand: known.map(([name]) => name) }
}

/** Where the work on a visit begins: the form with its facts, the parts taken, none of them used yet. */
export function beginDraft(visit: HeldVisit, form: Form, { today, now }: Begin): FieldDraft {
  return {
    visitId: visit.id,
    revision: 0,
    formVersion: visit.form.version,
    answers: openForm(form, { ...visit.facts, today, now }),
    ...knownMoments(visit),
    timeEntries: null,
    parts: visit.parts.map((part) => ({ ...part, quantity: 0 })),
    commitments: [],
    stateId: null,
    summary: '',
    isSolution: false,
    corrects: null,
    reason: '',
    despiteCancelled: false,
    finishedAt: null,
  }
}

/** What a tap or a typed time makes of the moments; an empty one takes the moment back. */
export function withMoment(draft: FieldDraft, name: MomentName, at: string | null, byHand: boolean): FieldDraft {
  const { [name]: _, ...others } = draft.times
  const rest = draft.byHand.filter((one) => one !== name)
  return {
    ...draft,
    times: at ? { ...others, [name]: at } : others,
    byHand: at && byHand ? [...rest, name] : rest,
  }
}

const hasTimes = (times: FieldDraft['times']): times is FieldDraft['times'] & Pick<Times, 'arrivedAt' | 'departedAt'> =>
  Boolean(times.arrivedAt && times.departedAt)

/** The time that each technician is proposed to have worked; ids are made in its order. */
export function proposedTimes(
  { times, byHand }: FieldDraft,
  technicianIds: readonly string[],
  newId: () => string,
): ToldTime[] {
  if (!hasTimes(times) || whyNotTimes({ ...times, byHand }, new Date(8.64e15)).length) return []
  const work = workOf({ ...times, byHand })
  return technicianIds.flatMap((personId) => work.map((worked) => Object.assign({ id: newId(), personId }, worked)))
}

/** A time of another length; one that would last longer than until now is told without its beginning. */
export function adjusted(entry: ToldTime, workedMinutes: number, now: Date): ToldTime {
  const { startedAt, ...rest } = entry
  const ends = startedAt ? Date.parse(startedAt) + workedMinutes * 60_000 : 0
  return { ...rest, workedMinutes, ...(startedAt && ends <= now.getTime() && { startedAt }) }
}

/** What was told at length in the form: it need not be written a second time to sum up the work. */
export const toldAtLength = (form: Form, answers: Answers): { label: string; text: string }[] => {
  const { answers: shown } = askedBy(form, answers)
  return fieldsOfForm(form).flatMap(({ kind, key, label }) => {
    const text = shown[key]
    return kind === 'longText' && typeof text === 'string' && text.trim() ? [{ label, text }] : []
  })
}

const MOST_MINUTES = 1440

/** All that stands against sending the report: the answers as `answers.*`, and the rest by its own field. */
export function whyNotFinish(draft: FieldDraft, form: Form, now: Date): Reason[] {
  const { times, byHand, commitments, timeEntries, parts, summary, isSolution } = draft
  const missing = (code: string, field: string): Reason => ({ code, field })
  return [
    ...judge(form, draft.answers).reasons.map((reason) =>
      Object.assign({}, reason, { field: `answers.${reason.field}` }),
    ),
    ...(times.arrivedAt ? [] : [missing('phone.no_arrival', 'times.arrivedAt')]),
    ...(times.departedAt ? [] : [missing('phone.no_departure', 'times.departedAt')]),
    ...(hasTimes(times) ? whyNotTimes({ ...times, byHand }, now) : []),
    ...(timeEntries ?? []).flatMap(({ workedMinutes }, place) =>
      workedMinutes >= 1 && workedMinutes <= MOST_MINUTES
        ? []
        : [missing('phone.minutes', `timeEntries.${place}.workedMinutes`)],
    ),
    ...parts.flatMap(({ description, quantity }, place) =>
      quantity > 0 && !description.trim() ? [missing('phone.part', `parts.${place}.description`)] : [],
    ),
    ...commitments.flatMap(({ typeId, description, dueAt }, place) => {
      const lacking = [
        !typeId && missing('phone.commitment_type', `commitments.${place}.typeId`),
        !description.trim() && missing('phone.commitment_text', `commitments.${place}.description`),
        !dueAt && missing('phone.commitment_due', `commitments.${place}.dueAt`),
      ]
      return lacking.filter((reason) => reason !== false)
    }),
    ...(isSolution && !summary.trim() ? [missing('phone.solution', 'summary')] : []),
    ...(draft.corrects && !draft.reason.trim() ? [missing('phone.reason', 'reason')] : []),
  ]
}

/** What is sent of a draft against which nothing stands. */
export function reportOf(
  draft: FieldDraft,
  form: Form,
  { id, finishedAt }: { id: string; finishedAt: string },
): Report {
  const { arrivedAt, departedAt, travelStartedAt, backAt } = draft.times
  const summary = draft.summary.trim()
  return {
    id,
    formVersion: draft.formVersion,
    answers: judge(form, draft.answers).answers,
    times: { arrivedAt: arrivedAt!, departedAt: departedAt!, travelStartedAt, backAt, byHand: draft.byHand },
    finishedAt,
    summary: summary || null,
    isSolution: draft.isSolution && Boolean(summary),
    ...(draft.timeEntries && { timeEntries: draft.timeEntries }),
    parts: draft.parts.filter(({ quantity }) => quantity > 0),
    commitments: draft.commitments,
    stateId: draft.stateId,
    ...(draft.corrects && { corrects: draft.corrects, reason: draft.reason.trim() }),
    despiteCancelled: draft.despiteCancelled,
  }
}

/** The files that answers name. */
export function filesIn(answers: Answers): string[] {
  return Object.values(answers).flatMap((answer) => {
    const parts: unknown[] = Array.isArray(answer) ? answer : [answer]
    return parts.flatMap((part) =>
      typeof part === 'object' && part !== null && 'fileId' in part && part.fileId ? [String(part.fileId)] : [],
    )
  })
}

/** A draft of another version of the form, on the one of its visit: what it does not ask any more is left out. */
export function onForm(draft: FieldDraft, form: Form, formVersion: number): FieldDraft {
  const keys = new Set(fieldsOfForm(form).map(({ key }) => key))
  const answers = Object.fromEntries(Object.entries(draft.answers).filter(([key]) => keys.has(key)))
  return { ...draft, answers, formVersion }
}

/** Where the office found something wrong; a photo that it did not take is wrong in the answer that names it. */
export function wrongIn(
  draft: FieldDraft,
  errors: readonly { field: string; code: string; message: string }[],
): Told[] {
  return errors.map(({ field, code, message }) => {
    const fileId = /^file\.(.+)$/.exec(field)?.[1]
    const key =
      fileId && Object.keys(draft.answers).find((key) => filesIn({ [key]: draft.answers[key]! }).includes(fileId))
    return { field: key ? `answers.${key}` : field, code, message }
  })
}

/** What is wrong, in words already when the office said it. */
export type Told = Reason & { message?: string }

/** The report that puts right what the office has: a new one with its reason, begun from what was told before. */
export const correcting = (draft: FieldDraft, number: number, reason = ''): FieldDraft => ({
  ...draft,
  corrects: number,
  reason,
  finishedAt: null,
})

const isSamePart = (one: Part, other: Part) => one.description === other.description && one.code === other.code

/** The parts taken along, with what was used of them, and what was used beside them. */
function usedParts(taken: readonly Part[], used: readonly Part[]): Part[] {
  const others = [...used]
  const known = taken.map((part) => {
    const place = others.findIndex((one) => isSamePart(one, part))
    return { ...part, quantity: place < 0 ? 0 : others.splice(place, 1)[0]!.quantity }
  })
  return [...known, ...others]
}

const workTold = (entries: readonly ToldTime[]) =>
  JSON.stringify(entries.map(({ personId, mode, workedMinutes }) => `${personId} ${mode} ${workedMinutes}`).sort())

/**
 * A correction that begins with what the office has: on a phone that did not make the report, or after somebody else
 * corrected it. Work that is as the times propose goes on following them.
 */
export function beginCorrection(draft: FieldDraft, visit: HeldVisit): FieldDraft {
  const { report } = visit
  if (!report) return correcting({ ...draft, ...knownMoments(visit) }, 1)
  const { byHand: _, ...told } = report.times
  const times = Object.fromEntries(Object.entries(told).filter(([, at]) => at))
  const office: FieldDraft = {
    ...draft,
    formVersion: visit.form.version,
    answers: report.answers,
    times,
    // by the clock of the office already
    byHand: moments.filter((name) => times[name]),
    parts: usedParts(visit.parts, report.parts),
    commitments: report.commitments.map(({ id, typeId, description, responsibleId, dueAt }) =>
      Object.assign({}, { id, typeId, description, responsibleId, dueAt }),
    ),
    summary: report.summary ?? '',
    isSolution: report.isSolution,
    timeEntries: null,
  }
  const ids = visit.technicians.map(({ id }) => id)
  const isProposed = workTold(proposedTimes(office, ids, () => '')) === workTold(report.timeEntries)
  return correcting(isProposed ? office : { ...office, timeEntries: report.timeEntries }, report.number)
}
