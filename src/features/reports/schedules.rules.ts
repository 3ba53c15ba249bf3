import { Temporal } from 'temporal-polyfill'
import { dayInChile } from '../../platform/shared/chile/day.ts'
import { addDays, addMonths } from '../../platform/shared/days.ts'
import type { When } from './schedules.contract.ts'

/**
 * The first time a schedule is due after an instant, by the clock of Chile. A time that the clock skips is an hour later
 * that night, one that comes twice counts once, the first time (as RFC 5545 has it); a month without the day has its
 * last one.
 * @returns an instant, strictly later
 */
export function nextAfter(when: When, after: Date): Date {
  for (let day = firstDay(when, dayInChile(after)); ; day = followingDay(when, day)) {
    const at = instantOf(day, when.atMinute)
    if (at > after) return at
  }
}

/** The next times, as many as asked for. */
export function nextTimes(when: When, after: Date, count: number): Date[] {
  const times: Date[] = []
  while (times.length < count) times.push(nextAfter(when, times.at(-1) ?? after))
  return times
}

/**
 * The last time it was due of those that were missed: when nothing ran for a while, it is made once.
 * @param due the first time it was due, not later than `now`
 */
export function lastDue(when: When, due: Date, now: Date): Date {
  let last = due
  for (let next = nextAfter(when, due); next <= now; next = nextAfter(when, next)) last = next
  return last
}

function firstDay(when: When, today: string): string {
  if (when.every === 'day') return today
  if (when.every === 'week') return addDays(today, (when.weekday - weekdayOf(today) + 7) % 7)
  return dayOfMonth(today, when.monthDay)
}

function followingDay(when: When, day: string): string {
  if (when.every === 'day') return addDays(day, 1)
  if (when.every === 'week') return addDays(day, 7)
  return dayOfMonth(addMonths(`${day.slice(0, 8)}01`, 1), when.monthDay)
}

/** The day of the month that this day is in. */
function dayOfMonth(day: string, monthDay: number): string {
  const first = `${day.slice(0, 8)}01`
  const wanted = addDays(first, monthDay - 1)
  return wanted.slice(0, 7) === first.slice(0, 7) ? wanted : addDays(addMonths(first, 1), -1)
}

const weekdayOf = (day: string) => ((new Date(day).getUTCDay() + 6) % 7) + 1

const instantOf = (day: string, minute: number): Date =>
  new Date(
    Temporal.PlainDate.from(day).toZonedDateTime({
      timeZone: 'America/Santiago',
      plainTime: Temporal.PlainTime.from({ hour: Math.floor(minute / 60), minute: minute % 60 }),
    }).epochMilliseconds,
  )
