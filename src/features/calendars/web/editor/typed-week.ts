import type { Reason } from '../../../../platform/shared/refusal.ts'
import type { AttentionWindow } from '../../calendars.contract.ts'
import { DAY_MINUTES, readClock, showClock, WEEKDAYS, whyNotWindows } from '../../calendars.rules.ts'
import type { Weekday } from '../week-words.ts'

/** A window as it is typed. */
export type TypedWindow = { weekday: number; from: string; until: string }

/** A typed window, and where it stands among all: its fields and problems are named by it. */
export type Placed = TypedWindow & { place: number }

export const typedOf = (windows: AttentionWindow[]): TypedWindow[] =>
  windows.map(({ weekday, fromMinute, toMinute }) => ({
    weekday,
    from: showClock(fromMinute),
    until: showClock(toMinute),
  }))

export const ofDay = (week: TypedWindow[], weekday: Weekday): Placed[] =>
  week.map((window, place) => ({ ...window, place })).filter((window) => window.weekday === weekday)

/** What was typed, as far as it can be read. */
export const readWeek = (week: TypedWindow[]): AttentionWindow[] => placedWindows(week).map(({ window }) => window)

/** Everything that is wrong with what was typed, by the fields of the API. */
export function whyNotWeek(week: TypedWindow[]): Reason[] {
  const unclear = week.flatMap(({ from, until }, place) => {
    const field = readClock(from) === undefined ? 'fromMinute' : readClock(until) === undefined ? 'toMinute' : undefined
    return field ? [{ code: 'calendar.clock_unclear', field: `windows.${place}.${field}` }] : []
  })
  const read = placedWindows(week)
  if (!read.length && unclear.length) return unclear
  const wrong = whyNotWindows(read.map(({ window }) => window)).map(({ code, values, field = '' }) => ({
    code,
    values,
    field: field.replace(/\d+/, (index) => String(read[Number(index)]!.place)),
  }))
  return [...unclear, ...wrong]
}

function placedWindows(week: TypedWindow[]) {
  return week.flatMap(({ weekday, from, until }, place) => {
    const [fromMinute, toMinute] = [readClock(from), readClock(until)]
    return fromMinute === undefined || toMinute === undefined
      ? []
      : [{ window: { weekday, fromMinute, toMinute }, place }]
  })
}

const PAUSE = 60
const LENGTH = 240

/** One more window of a day: office hours in an empty one, else some hours after its last. */
export function withWindow(week: TypedWindow[], weekday: Weekday): TypedWindow[] {
  const ends = ofDay(week, weekday).map(({ until }) => readClock(until) ?? DAY_MINUTES)
  const from = Math.max(...ends) + PAUSE
  const added = !ends.length
    ? { from: '09:00', until: '18:00' }
    : from < DAY_MINUTES
      ? { from: showClock(from), until: showClock(Math.min(from + LENGTH, DAY_MINUTES)) }
      : { from: '', until: '' }
  return [...week, { weekday, ...added }]
}

export const withoutWindow = (week: TypedWindow[], place: number): TypedWindow[] =>
  week.filter((_, other) => other !== place)

/** The other days among these get the hours of this one. */
export function copyDay(week: TypedWindow[], weekday: Weekday, to: readonly Weekday[]): TypedWindow[] {
  const hours = week.filter((window) => window.weekday === weekday)
  const others = to.filter((other) => other !== weekday)
  const kept = week.filter((window) => !others.some((other) => other === window.weekday))
  return [...kept, ...others.flatMap((other) => hours.map(({ from, until }) => ({ weekday: other, from, until })))]
}

export const WORKDAYS: readonly Weekday[] = WEEKDAYS.slice(0, 5)
