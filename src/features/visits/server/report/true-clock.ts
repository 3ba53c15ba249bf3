import type { Answers, AnswerValue } from '../../../visit-forms/format.contract.ts'
import { putRight } from '../../journey.rules.ts'
import { moments, type Times } from '../../report.contract.ts'
import type { ReportRow } from './read-reports.ts'

/** An instant by the clock of the phone, by the true one. */
export type TrueClock = (instant: string) => string

/**
 * Puts right what a phone tapped. A correction also brings back what was put right before: what the office told the
 * phone is true already.
 */
export function trueClock(offsetMinutes: number, before: ReportRow | undefined): TrueClock {
  const known = new Set(before ? instantsOf(before) : [])
  return (instant) => (known.has(Date.parse(instant)) ? instant : putRight(instant, offsetMinutes))
}

function instantsOf({ told, answers }: ReportRow): number[] {
  const ofAnswers = Object.values(answers).flatMap((answer) => {
    if (typeof answer !== 'object') return []
    if (!Array.isArray(answer)) return [answer.signedAt]
    return (answer as unknown[]).map((one) => (one as { takenAt?: string } | null)?.takenAt)
  })
  const all = [
    ...moments.map((name) => told.times[name]),
    told.finishedAt,
    ...told.timeEntries.map(({ startedAt }) => startedAt),
    ...ofAnswers,
  ]
  return all.filter((instant) => typeof instant === 'string').map((instant) => Date.parse(instant))
}

/** The moments of a visit; what was typed was read from a watch, and stays. */
export function truly(times: Times, clock: TrueClock): Times {
  const right = { ...times }
  for (const name of moments) {
    const told = times[name]
    if (told && !times.byHand.includes(name)) right[name] = clock(told)
  }
  return right
}

/** Answers whose photos and signatures were made when they say. */
export const trueAnswers = (answers: Answers, clock: TrueClock): Answers =>
  Object.fromEntries(Object.entries(answers).map(([key, answer]) => [key, trueAnswer(answer, clock)]))

function trueAnswer(answer: AnswerValue, clock: TrueClock): AnswerValue {
  if (typeof answer !== 'object') return answer
  if (!Array.isArray(answer)) return { ...answer, signedAt: clock(answer.signedAt) }
  return (answer as unknown[]).map((one) =>
    isTaken(one) ? Object.assign({}, one, { takenAt: clock(one.takenAt) }) : one,
  ) as AnswerValue
}

const isTaken = (one: unknown): one is { fileId: string; takenAt: string } =>
  typeof one === 'object' && one !== null && 'fileId' in one && 'takenAt' in one
