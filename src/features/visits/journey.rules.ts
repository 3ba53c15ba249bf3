import type { Reason } from '../../platform/shared/refusal.ts'
import { FIRST_DAY } from './moments.rules.ts'
import { type MomentName, moments, type Times, type ToldTime } from './report.contract.ts'
import { MOST_DAYS } from './visits.rules.ts'

const MINUTE_MS = 60_000
/** Clocks differ by this much, and it says nothing. */
export const CLOCK_TOLERANCE_MS = 5 * MINUTE_MS
/** What is told now may have ended this much later by the clock of the office. */
const LATE_TYPING_MS = 5 * MINUTE_MS
/** A clock may be decades wrong; one that is a century away shows nothing at all. */
const MOST_OFFSET_MS = 100 * 366 * 24 * 60 * MINUTE_MS

/**
 * How much the clock of the phone is behind that of the office (negative: ahead), in whole minutes; 0 when they differ
 * by what clocks do, when the phone did not tell what its clock says, or when that is no time at all.
 */
export function clockOffset(sentAt: string | undefined, now: Date): number {
  if (!sentAt) return 0
  const behind = now.getTime() - new Date(sentAt).getTime()
  const apart = Math.abs(behind)
  return apart <= CLOCK_TOLERANCE_MS || apart > MOST_OFFSET_MS ? 0 : Math.round(behind / MINUTE_MS)
}

/** Before the year 1 and after the year 9999 an instant is written as no answer may have it. */
const isTellable = (instant: string) => /^(?!0000)\d{4}-/.test(instant)

/** An instant by the clock of the phone, put right; what would be out of all calendars stays as it was told. */
export function putRight(instant: string, offsetMinutes: number): string {
  if (!offsetMinutes) return instant
  const right = new Date(new Date(instant).getTime() + offsetMinutes * MINUTE_MS).toISOString()
  return isTellable(right) ? right : instant
}

/**
 * When something was that a phone tells, by the true clock. Nothing that is told has yet to come: what the clock of a
 * phone that does not say what it shows is ahead is left out.
 */
export function whenTold(at: string, sentAt: string | undefined, now: Date): Date {
  const ms = Date.parse(putRight(at, clockOffset(sentAt, now)))
  return new Date(Math.min(ms, now.getTime()))
}

/** Why it cannot have been then. */
export const whyNotTold = (at: Date): Reason | undefined =>
  at.getTime() < Date.parse(FIRST_DAY) ? { code: 'visit.absurd_day', field: 'at', status: 422 } : undefined

/** All that is wrong with the times of a visit, by field (`times.departedAt`): their order, the future, absurd days. */
export function whyNotTimes(times: Times, now: Date): Reason[] {
  const at = (code: string, name: MomentName): Reason => ({ code, field: `times.${name}`, status: 422 })
  const reasons: Reason[] = []
  let before: { name: MomentName; ms: number } | undefined
  for (const name of moments) {
    const told = times[name]
    if (!told) continue
    const ms = new Date(told).getTime()
    if (told < FIRST_DAY) reasons.push(at('visit.absurd_day', name))
    else if (ms > now.getTime() + LATE_TYPING_MS) reasons.push(at('visit.in_future', name))
    else if (before && ms < before.ms) reasons.push(at(`visit.${name}_before_${before.name}`, name))
    else if (before && ms - before.ms > MOST_DAYS * 24 * 60 * MINUTE_MS) reasons.push(at('visit.times_apart', name))
    before = { name, ms }
  }
  return reasons
}

/** Whole minutes between two moments, at least one when there is any time between them. */
const minutesBetween = (from: string, until: string): number =>
  Math.ceil((new Date(until).getTime() - new Date(from).getTime()) / MINUTE_MS)

const MOST_MINUTES = 1440

type Worked = Omit<ToldTime, 'id' | 'personId'>

/**
 * The time that a visit took: the journey there, the time on site, the journey back; whole minutes, begun ones counted.
 * A stretch of more than a day is told in days, as no time entry is longer.
 */
export function workOf(times: Times): Worked[] {
  const { travelStartedAt, arrivedAt, departedAt, backAt } = times
  return [
    ...(travelStartedAt ? stretch('travel', travelStartedAt, arrivedAt) : []),
    ...stretch('onSite', arrivedAt, departedAt),
    ...(backAt ? stretch('travel', departedAt, backAt) : []),
  ]
}

function stretch(mode: Worked['mode'], from: string, until: string): Worked[] {
  const all = minutesBetween(from, until)
  const parts = Array.from({ length: Math.ceil(Math.max(0, all) / MOST_MINUTES) }, (_, n) => n * MOST_MINUTES)
  return parts.map((begun) => ({
    mode,
    startedAt: putRight(new Date(from).toISOString(), begun),
    workedMinutes: Math.min(MOST_MINUTES, all - begun),
  }))
}
