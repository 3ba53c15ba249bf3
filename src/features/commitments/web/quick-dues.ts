import { toInstant, toWallClock } from '../../../platform/web/zone.ts'

export type QuickDue = {
  key: 'today' | 'tomorrow' | 'week' | 'day' | 'weekMore'
  /** '2026-03-11T10:00' on the clock of Santiago. */
  wallClock: string
}

const DAY_MS = 24 * 60 * 60_000

/** The day so many days after, on the calendar: '2026-03-31', 1 → '2026-04-01'. */
export const addDays = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00Z`) + days * DAY_MS).toISOString().slice(0, 10)

/**
 * Due times that are chosen with one click; only those still to come. With `dueAt`, the present due time of a
 * commitment, also those that put it off at the same hour.
 */
export function quickDues(now: number, dueAt?: string): QuickDue[] {
  const today = toWallClock(new Date(now).toISOString()).slice(0, 10)
  const present = dueAt && toWallClock(dueAt)
  const from = (days: number) => `${addDays(present!.slice(0, 10), days)}${present!.slice(10)}`
  const choices: QuickDue[] = [
    { key: 'today', wallClock: `${today}T17:00` },
    { key: 'tomorrow', wallClock: `${addDays(today, 1)}T10:00` },
    { key: 'week', wallClock: `${addDays(today, 7)}T10:00` },
  ]
  if (present) choices.push({ key: 'day', wallClock: from(1) }, { key: 'weekMore', wallClock: from(7) })
  return choices.filter((one) => Date.parse(toInstant(one.wallClock)) > now && one.wallClock !== present)
}
