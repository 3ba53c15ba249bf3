import type { Random } from './random.ts'

export const MINUTE = 60_000
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR
const CHILE = -3 * HOUR

const OPENS = 8.5
const OPEN_HOURS = 10

/** The next moment from `at` on when people are at work: weekdays from half past eight to half past six. */
export function atWork(at: number, random: Random): number {
  const local = new Date(at + CHILE)
  const hour = local.getUTCHours() + local.getUTCMinutes() / 60
  const morning = midnight(at) + (OPENS + random.next() * 3) * HOUR
  if (isWeekend(at)) return atWork(morning + DAY, random)
  if (hour < OPENS) return morning
  return hour > OPENS + OPEN_HOURS ? atWork(morning + DAY, random) : at
}

/** Some moment of the working day that `at` falls on, or of the last one before; never after `latest`. */
export function someMoment(at: number, random: Random, latest: number): number {
  const day = midnight(at)
  if (isWeekend(at) || day + OPENS * HOUR > latest) return someMoment(at - DAY, random, latest)
  const closes = Math.min(day + (OPENS + OPEN_HOURS) * HOUR, latest)
  const opens = day + OPENS * HOUR
  return Math.floor(opens + random.next() * (closes - opens))
}

/** So many hours later, at work. */
export const later = (at: number, hours: number, random: Random) =>
  atWork(Math.round(at + hours * HOUR) + random.between(1, 59) * 1000, random)

const midnight = (at: number) => Math.floor((at + CHILE) / DAY) * DAY - CHILE
const isWeekend = (at: number) => [0, 6].includes(new Date(at + CHILE).getUTCDay())
