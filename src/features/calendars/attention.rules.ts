import { clockDay, type ClockDay, dayNumberAt } from '../../platform/shared/chile/clock-day.ts'
import type { AttentionWindow } from './calendars.contract.ts'

/** When somebody attends: a `Calendar` is one. Where `null` stands instead, it is around the clock, every day. */
export type Attention = { windows: AttentionWindow[]; keepsHolidays: boolean }

/** Whether nobody attends on this day, '2026-11-23', in calendars that keep holidays. */
export type IsOff = (day: string) => boolean

const MINUTE_MS = 60_000
const MOST_DAYS_WITHOUT = 400

/**
 * Whole minutes of attention from one instant until another, on the clock of Santiago: a minute counts when the clock
 * on the wall shows it inside a window. The hour that the change of clocks repeats counts twice, the one it skips not
 * at all. Both instants are taken at the beginning of their minute, so that parts add up to the whole; 0 when `until`
 * is not after `from`. The windows must not overlap.
 */
export const attendedMinutes = (attention: Attention | null, isOff: IsOff, from: Date, until: Date): number =>
  attendedMs(attention, isOff, wholeMinute(from), wholeMinute(until)) / MINUTE_MS

/** The minutes between both instants that are not attended: after hours, at weekends, on holidays. */
export const outsideMinutes = (attention: Attention | null, isOff: IsOff, from: Date, until: Date): number =>
  Math.max(0, wholeMinute(until) - wholeMinute(from)) / MINUTE_MS - attendedMinutes(attention, isOff, from, until)

/**
 * The first instant at which so many minutes (0 or more) of attention have passed since `from`: the end of a window
 * rather than the beginning of the next. Undefined when nobody attends for 400 days on end.
 */
export function addAttended(attention: Attention | null, isOff: IsOff, from: Date, minutes: number): Date | undefined {
  const ms = addAttendedMs(attention, isOff, from.getTime(), minutes * MINUTE_MS)
  return ms === undefined ? undefined : new Date(ms)
}

/** `attendedMinutes` to the millisecond. */
export function attendedMs(attention: Attention | null, isOff: IsOff, fromMs: number, untilMs: number): number {
  if (untilMs <= fromMs) return 0
  if (!attention) return untilMs - fromMs
  let sum = 0
  for (let number = dayNumberAt(fromMs); ; number++) {
    const day = clockDay(number)
    if (day.fromMs >= untilMs) return sum
    for (const span of attendedSpans(attention, isOff, day))
      sum += Math.max(0, Math.min(span.untilMs, untilMs) - Math.max(span.fromMs, fromMs))
  }
}

/** `addAttended` to the millisecond. */
export function addAttendedMs(
  attention: Attention | null,
  isOff: IsOff,
  fromMs: number,
  ms: number,
): number | undefined {
  if (!attention || ms <= 0) return fromMs + Math.max(0, ms)
  let left = ms
  const first = dayNumberAt(fromMs)
  for (let number = first, attended = first; number - attended < MOST_DAYS_WITHOUT; number++)
    for (const span of attendedSpans(attention, isOff, clockDay(number))) {
      const begins = Math.max(span.fromMs, fromMs)
      if (begins >= span.untilMs) continue
      if (span.untilMs - begins >= left) return begins + left
      left -= span.untilMs - begins
      attended = number
    }
  return undefined
}

type Span = { fromMs: number; untilMs: number }

/** The attended spans of a day, in their order: each window held against each stretch of the clock. */
function attendedSpans(attention: Attention, isOff: IsOff, { day, weekday, stretches }: ClockDay): Span[] {
  const spans: Span[] = []
  if (attention.keepsHolidays && isOff(day)) return spans
  for (const stretch of stretches)
    for (const window of attention.windows) {
      if (window.weekday !== weekday) continue
      const midnightMs = stretch.fromMs - stretch.clockMs
      const fromMs = Math.max(stretch.fromMs, midnightMs + window.fromMinute * MINUTE_MS)
      const untilMs = Math.min(stretch.untilMs, midnightMs + window.toMinute * MINUTE_MS)
      if (fromMs < untilMs) spans.push({ fromMs, untilMs })
    }
  return spans.length > 1 ? spans.sort((one, other) => one.fromMs - other.fromMs) : spans
}

const wholeMinute = (at: Date) => Math.floor(at.getTime() / MINUTE_MS) * MINUTE_MS
