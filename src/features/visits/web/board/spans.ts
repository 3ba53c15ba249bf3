import { addDays, daysFrom } from '../../../../platform/shared/days.ts'
import { toInstant, toWallClock } from '../../../../platform/web/zone.ts'

/** From a minute of the day until another one, on the clock of Santiago. */
export type Span = { from: number; until: number }

const MIDNIGHT = 24 * 60
/** The hours that a board counts with. */
export const BEGINS = 8 * 60
export const ENDS = 19 * 60

type Window = { startsAt: string | null; endsAt: string | null }

const dayAndMinute = (instant: string) => {
  const clock = toWallClock(instant)
  return { day: clock.slice(0, 10), minute: Number(clock.slice(11, 13)) * 60 + Number(clock.slice(14, 16)) }
}

/** What of a window falls on a day; nothing when none of it does. */
export function spanOn(day: string, { startsAt, endsAt }: Window): Span | undefined {
  if (!startsAt || !endsAt) return undefined
  const [begin, end] = [dayAndMinute(startsAt), dayAndMinute(endsAt)]
  if (begin.day > day || end.day < day) return undefined
  const span = { from: begin.day < day ? 0 : begin.minute, until: end.day > day ? MIDNIGHT : end.minute }
  return span.until > span.from ? span : undefined
}

/** The days that a window reaches into, of these. */
export const daysReached = (days: readonly string[], window: Window): string[] =>
  days.filter((day) => spanOn(day, window))

/** What is taken of the hours of a board, without gaps between what touches or overlaps. */
export function busyOf(spans: readonly Span[]): Span[] {
  const busy: Span[] = []
  const inside = spans
    .map(({ from, until }) => ({ from: Math.max(from, BEGINS), until: Math.min(until, ENDS) }))
    .filter(({ from, until }) => until > from)
    .sort((one, other) => one.from - other.from)
  for (const span of inside) {
    const last = busy.at(-1)
    if (last && span.from <= last.until) last.until = Math.max(last.until, span.until)
    else busy.push({ ...span })
  }
  return busy
}

/** Minutes of the hours of a board that nothing takes. */
export const freeMinutes = (spans: readonly Span[]): number =>
  busyOf(spans).reduce((free, { from, until }) => free - (until - from), ENDS - BEGINS)

const QUARTER = 15

/** The first quarter of an hour from `notBefore` on at which so many minutes are free; none when the day has no such time. */
export function firstFree(spans: readonly Span[], minutes: number, notBefore: number): number | undefined {
  let at = Math.ceil(Math.max(notBefore, BEGINS) / QUARTER) * QUARTER
  for (const { from, until } of busyOf(spans)) {
    if (at + minutes <= from) break
    if (until > at) at = Math.ceil(until / QUARTER) * QUARTER
  }
  return at + minutes <= ENDS ? at : undefined
}

/** '2026-11-26', 540 → '2026-11-26T09:00' */
export const clockOf = (day: string, minute: number): string =>
  `${day}T${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`

/** The same hour and the same length so many days later, whatever the clocks do meanwhile. */
export function movedByDays({ startsAt, endsAt }: { startsAt: string; endsAt: string }, days: number) {
  const clock = toWallClock(startsAt)
  const begins = toInstant(`${addDays(clock.slice(0, 10), days)}${clock.slice(10)}`)
  const long = Date.parse(endsAt) - Date.parse(startsAt)
  return { startsAt: begins, endsAt: new Date(Date.parse(begins) + long).toISOString() }
}

/** From the day that was taken hold of to the one it was let go on. */
export const movedFromTo = (window: { startsAt: string; endsAt: string }, from: string, to: string) =>
  movedByDays(window, daysFrom(from, to))
