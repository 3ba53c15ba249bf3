import { addAttendedMs, type Attention, attendedMs, type IsOff } from './attention.rules.ts'

/** While the case waits for somebody else, is solved or closed; `until` is null as long as it lasts. */
export type Stop = { from: Date; until: Date | null }

/** A promise of so many minutes of attention from an instant on. */
export type Promised = {
  startedAt: Date
  minutes: number
  /** In any order; they may overlap, and reach back before the beginning. */
  stops: Stop[]
  attention: Attention | null
  isOff: IsOff
}

/** What the clock of a promise says: when it is due, or, while the clock stands, what is left of it. */
export type Due = {
  /** Null while the clock stands, and when nobody ever attends. */
  dueAt: Date | null
  /** Whole minutes of attention, begun ones not counted; null while the clock runs. Negative: late already. */
  leftMinutes: number | null
}

const MINUTE_MS = 60_000

/** When a promise is due whose clock stood during these stops: only attended time outside of them counts. */
export function dueAfterStops({ startedAt, minutes, stops, attention, isOff }: Promised): Due {
  let atMs = startedAt.getTime()
  let leftMs = minutes * MINUTE_MS
  let dueMs: number | undefined
  for (const stop of inOrder(stops)) {
    if (stop.fromMs > atMs) {
      const ranMs = attendedMs(attention, isOff, atMs, stop.fromMs)
      if (dueMs === undefined && ranMs >= leftMs) dueMs = addAttendedMs(attention, isOff, atMs, leftMs)
      leftMs -= ranMs
    }
    atMs = Math.max(atMs, stop.untilMs)
  }
  if (atMs === Infinity) return { dueAt: null, leftMinutes: Math.floor(leftMs / MINUTE_MS) }
  dueMs ??= addAttendedMs(attention, isOff, atMs, leftMs)
  return { dueAt: dueMs === undefined ? null : new Date(dueMs), leftMinutes: null }
}

/** By their beginning; those that never were, out. */
const inOrder = (stops: Stop[]) =>
  stops
    .map(({ from, until }) => ({ fromMs: from.getTime(), untilMs: until?.getTime() ?? Infinity }))
    .filter((stop) => stop.untilMs > stop.fromMs)
    .sort((one, other) => one.fromMs - other.fromMs)
