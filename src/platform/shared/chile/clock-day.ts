import { Temporal } from 'temporal-polyfill'

const ZONE = 'America/Santiago'
const DAY_MS = 86_400_000
const FIRST = Temporal.PlainDate.from('1970-01-01')
const MOST_KEPT = 20_000

/** A stretch of a day in which the clock on the wall of Santiago runs on without being changed; milliseconds. */
export type Stretch = {
  /** Instants, the second not included. */
  fromMs: number
  untilMs: number
  /** What the clock shows at its beginning, since midnight. */
  clockMs: number
}

/** A day as the clock of Santiago lives it: one stretch, but for the nights in which the clock is changed. */
export type ClockDay = {
  /** '2026-11-23' */
  day: string
  /** Monday is 1. */
  weekday: number
  fromMs: number
  untilMs: number
  stretches: Stretch[]
}

const kept = new Map<number, ClockDay>()

/** The day so many days after 1970-01-01; negative before. */
export function clockDay(number: number): ClockDay {
  const known = kept.get(number)
  if (known) return known
  if (kept.size >= MOST_KEPT) kept.clear()
  const made = makeDay(number)
  kept.set(number, made)
  return made
}

/** The number of the day that it is in Santiago at this instant, for `clockDay`. */
export function dayNumberAt(ms: number): number {
  let number = Math.floor(ms / DAY_MS) // the day in London, which is this one or the next
  while (clockDay(number).fromMs > ms) number--
  return number
}

function makeDay(number: number): ClockDay {
  const date = FIRST.add({ days: number })
  const begins = date.toZonedDateTime(ZONE)
  const fromMs = begins.epochMilliseconds
  const untilMs = date.add({ days: 1 }).toZonedDateTime(ZONE).epochMilliseconds
  const day = { day: date.toString(), weekday: date.dayOfWeek, fromMs, untilMs }
  if (untilMs - fromMs === DAY_MS) return { ...day, stretches: [{ fromMs, untilMs, clockMs: 0 }] }
  const stretches: Stretch[] = []
  for (let at = begins; at.epochMilliseconds < untilMs;) {
    const next = at.getTimeZoneTransition('next')
    const endMs = Math.min(next?.epochMilliseconds ?? untilMs, untilMs)
    stretches.push({ fromMs: at.epochMilliseconds, untilMs: endMs, clockMs: clockAt(at) })
    if (!next) break
    at = next
  }
  return { ...day, stretches }
}

const clockAt = ({ hour, minute, second }: Temporal.ZonedDateTime) => ((hour * 60 + minute) * 60 + second) * 1000
