import type { Language } from '../../../../platform/shared/words.ts'
import { toInstant, toWallClock } from '../../../../platform/web/zone.ts'
import type { Answers } from '../../../visit-forms/format.contract.ts'
import { writeNumber } from '../../../visit-forms/typed-number.rules.ts'
import { type MomentName, moments, type Report, type Times, type Told } from '../../report.contract.ts'
import { type PartDraft, sentParts } from '../order/plan-draft.ts'

/** A correction as it is typed. */
export type Correction = {
  /** The number of the report it was begun from. */
  corrects: number
  answers: Answers
  /** On the clock of Santiago; empty where nothing is told. */
  times: Record<MomentName, string>
  summary: string
  parts: PartDraft[]
  reason: string
}

const clockOf = (told: string | null | undefined) => (told ? toWallClock(told) : '')

/** A correction that corrects nothing yet. */
export const correctionOf = (last: Told, language: Language): Correction => ({
  corrects: last.number,
  answers: last.answers,
  times: Object.fromEntries(moments.map((name) => [name, clockOf(last.times[name])])) as Correction['times'],
  summary: last.summary ?? '',
  parts: last.parts.map(({ code, description, quantity }, place) => ({
    key: String(place),
    code: code ?? '',
    description,
    quantity: writeNumber(quantity, language),
  })),
  reason: '',
})

/** The times of a correction: what was not touched keeps its seconds, what was typed is by hand; none without both ends. */
export function timesOf(typed: Correction['times'], before: Times): Times | undefined {
  const byHand = new Set(before.byHand)
  const told: Partial<Record<MomentName, string>> = {}
  for (const name of moments) {
    const same = typed[name] === clockOf(before[name])
    if (same && before[name]) told[name] = before[name]
    if (same) continue
    byHand.delete(name)
    if (typed[name]) {
      told[name] = toInstant(typed[name])
      byHand.add(name)
    }
  }
  const { arrivedAt, departedAt, ...others } = told
  return arrivedAt && departedAt ? { ...others, arrivedAt, departedAt, byHand: [...byHand] } : undefined
}

const momentsOf = (times: Times) => JSON.stringify(moments.map((name) => times[name] ?? null))

/** A correction as the API takes it. Where the times stay, what was charged stays; else it follows from them. */
export function sentCorrection(draft: Correction, last: Told, times: Times, language: Language): Report {
  const stays = momentsOf(times) === momentsOf(last.times)
  return {
    formVersion: last.formVersion,
    answers: draft.answers,
    times,
    finishedAt: last.finishedAt,
    summary: draft.summary.trim() || null,
    isSolution: last.isSolution,
    ...(stays && {
      timeEntries: last.timeEntries.map(({ id, personId, mode, startedAt, workedMinutes, note }) => ({
        id,
        personId,
        mode,
        startedAt,
        workedMinutes,
        note,
      })),
    }),
    parts: sentParts(draft.parts, language),
    commitments: last.commitments.map(({ id, typeId, description, responsibleId, dueAt }) => ({
      id,
      typeId,
      description,
      responsibleId,
      dueAt,
    })),
    corrects: draft.corrects,
    reason: draft.reason.trim(),
    despiteCancelled: false,
  }
}
