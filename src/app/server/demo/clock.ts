import { nationalHoliday } from '../../../features/calendars/server/holidays.ts'
import { clockDay, dayNumberAt } from '../../../platform/shared/chile/clock-day.ts'
import type { Random } from './random.ts'

export const MINUTE = 60_000
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR

const OPENS = 8.5
const OPEN_HOURS = 10

/** The next moment from `at` on when people are at work: on days of work from half past eight to half past six. */
export function atWork(at: number, random: Random): number {
  const { fromMs } = dayAt(at)
  const hour = (at - fromMs) / HOUR
  const morning = fromMs + (OPENS + random.next() * 3) * HOUR
  if (isOff(at)) return atWork(morning + DAY, random)
  if (hour < OPENS) return morning
  return hour > OPENS + OPEN_HOURS ? atWork(morning + DAY, random) : at
}

/** Some moment of the working day that `at` falls on, or of the last one before; never after `latest`. */
export function someMoment(at: number, random: Random, latest: number): number {
  const day = dayAt(at).fromMs
  if (isOff(at) || day + OPENS * HOUR > latest) return someMoment(at - DAY, random, latest)
  const closes = Math.min(day + (OPENS + OPEN_HOURS) * HOUR, latest)
  const opens = day + OPENS * HOUR
  return Math.floor(opens + random.next() * (closes - opens))
}

/** So many hours later, at work. */
export const later = (at: number, hours: number, random: Random) =>
  atWork(Math.round(at + hours * HOUR) + random.between(1, 59) * 1000, random)

/** The day in Santiago that this moment falls on. */
export const dayAt = (at: number) => clockDay(dayNumberAt(at))

/** Whether nobody works on the day of this moment: weekends and national holidays. */
export function isOff(at: number): boolean {
  const { weekday, day } = dayAt(at)
  return weekday > 5 || nationalHoliday(day) !== undefined
}

/** The moment of a day, '2026-11-23', at which the clock in Santiago shows this hour. */
export const momentOf = (day: string, hour: number) => clockDay(Date.parse(day) / DAY).fromMs + Math.round(hour * HOUR)
