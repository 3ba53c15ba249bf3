import type { AttentionWindow } from '../calendars.contract.ts'
import { DAY_MINUTES, showClock, WEEKDAYS } from '../calendars.rules.ts'

export type Weekday = (typeof WEEKDAYS)[number]

type DayWords = {
  days: Record<Weekday, string>
  dayPair: (first: string, second: string) => string
  dayRange: (first: string, last: string) => string
  and: string
  allDay: string
}

/** A week in words: 'Lunes a jueves 09:00–18:00; Viernes 09:00–13:00 y 14:00–17:00'. */
export function weekWords(windows: AttentionWindow[], t: DayWords): string {
  return alikeDays(windows)
    .map(({ first, last, hours }) => {
      const range = last - first === 1 ? t.dayPair : t.dayRange
      const days = first === last ? t.days[first] : range(t.days[first], t.days[last])
      return `${days} ${hoursWords(hours, t)}`
    })
    .join('; ')
}

/** The windows of one day in words. */
export const hoursWords = (hours: AttentionWindow[], t: DayWords): string =>
  hours
    .map(({ fromMinute, toMinute }) =>
      toMinute - fromMinute === DAY_MINUTES ? t.allDay : `${showClock(fromMinute)}–${showClock(toMinute)}`,
    )
    .join(t.and)

type Alike = { first: Weekday; last: Weekday; hours: AttentionWindow[] }

/** Days that follow one another with the same hours, together; those without any, not at all. */
function alikeDays(windows: AttentionWindow[]): Alike[] {
  const groups: Alike[] = []
  for (const weekday of WEEKDAYS) {
    const hours = windows.filter((window) => window.weekday === weekday)
    if (!hours.length) continue
    const before = groups.at(-1)
    if (before?.last === weekday - 1 && sameHours(before.hours, hours)) before.last = weekday
    else groups.push({ first: weekday, last: weekday, hours })
  }
  return groups
}

const sameHours = (one: AttentionWindow[], other: AttentionWindow[]) =>
  one.length === other.length &&
  one.every(({ fromMinute, toMinute }, place) => {
    const same = other[place]!
    return fromMinute === same.fromMinute && toMinute === same.toMinute
  })
