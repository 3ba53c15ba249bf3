import { clockDay, dayNumberAt } from '../../platform/shared/chile/clock-day.ts'
import { addDays } from '../../platform/shared/days.ts'
import type { TimeEntry } from './time-entries.contract.ts'

const MINUTE_MS = 60_000

/** The Monday of the week of a day. */
export const mondayOf = (day: string): string => addDays(day, -((new Date(day).getUTCDay() + 6) % 7))

/** The seven days from a Monday on. */
export const daysOfWeek = (monday: string): string[] => Array.from({ length: 7 }, (_, place) => addDays(monday, place))

/** A time from an instant to another, which goes on when there is none. */
export type Period = { startedAt: Date; endedAt: Date | null }
/** What of a period falls on one day; `endedAt` is the end of the day when the period goes on behind it. */
export type Piece<P extends Period> = P & { on: string; minutes: number }

/**
 * Cuts a period at the midnights of Chile, wherever the clock is changed; one that goes on counts until now.
 * Each piece has its own whole minutes, so that the sums of days and weeks are those of their pieces.
 */
export function cutByDay<P extends Period>(period: P, now: Date): Piece<P>[] {
  const untilMs = (period.endedAt ?? now).getTime()
  const pieces: Piece<P>[] = []
  for (let fromMs = period.startedAt.getTime(); fromMs < untilMs;) {
    const { day, untilMs: midnightMs } = clockDay(dayNumberAt(fromMs))
    const goesOn = midnightMs < untilMs
    const endMs = goesOn ? midnightMs : untilMs
    pieces.push({
      ...period,
      on: day,
      startedAt: new Date(fromMs),
      endedAt: goesOn ? new Date(midnightMs) : period.endedAt,
      minutes: Math.round((endMs - fromMs) / MINUTE_MS),
    })
    fromMs = endMs
  }
  return pieces
}

type Worked = Pick<TimeEntry, 'workedMinutes' | 'accountedMinutes' | 'mode' | 'customer'>
type Day = { entries: Worked[]; workedMinutes: number; pausedMinutes: number; availableMinutes: number }

/** The sums of a week, in minutes: whatever is added up from its rows gives the same. */
export function totalsOf(days: Day[]) {
  const entries = days.flatMap((day) => day.entries)
  return {
    workedMinutes: sumOf(days, ({ workedMinutes }) => workedMinutes),
    accountedMinutes: sumOf(entries, ({ accountedMinutes }) => accountedMinutes),
    byMode: byModeOf(entries),
    internalMinutes: sumOf(entries, ({ customer, workedMinutes }) => (customer ? 0 : workedMinutes)),
    pausedMinutes: sumOf(days, ({ pausedMinutes }) => pausedMinutes),
    availableMinutes: sumOf(days, ({ availableMinutes }) => availableMinutes),
  }
}

/** Minutes worked in each mode. */
export function byModeOf(entries: Pick<TimeEntry, 'workedMinutes' | 'mode'>[]): Record<TimeEntry['mode'], number> {
  const sums = { online: 0, offline: 0, onSite: 0, travel: 0 }
  for (const { mode, workedMinutes } of entries) sums[mode] += workedMinutes
  return sums
}

/** The sum of whole minutes. */
export const sumOf = <T>(items: T[], minutes: (item: T) => number): number =>
  items.reduce((sum, item) => sum + minutes(item), 0)

type Timed = Pick<TimeEntry, 'id' | 'startedAt' | 'workedMinutes'>

/**
 * Which entries of one person happened at the same time as others: id → those it overlaps with, in their order. One
 * that begins when another ends does not; of those without a beginning nothing is known.
 */
export function overlapsOf<T extends Timed>(entries: T[]): Map<string, T[]> {
  const timed = entries.flatMap((entry) => {
    const fromMs = entry.startedAt === null ? undefined : Date.parse(entry.startedAt)
    return fromMs === undefined ? [] : [{ entry, fromMs, untilMs: fromMs + entry.workedMinutes * MINUTE_MS }]
  })
  return new Map(
    timed.flatMap((one) => {
      const others = timed.filter((two) => two !== one && two.fromMs < one.untilMs && one.fromMs < two.untilMs)
      return others.length ? [[one.entry.id, others.map(({ entry }) => entry)] as const] : []
    }),
  )
}
