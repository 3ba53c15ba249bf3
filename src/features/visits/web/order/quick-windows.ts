import { addDays } from '../../../../platform/shared/days.ts'
import { toInstant, toWallClock } from '../../../../platform/web/zone.ts'

export type QuickWindow = {
  key: 'today' | 'tomorrow' | 'day'
  /** On the clock of Santiago. */
  day: string
  time: string
}

const SATURDAY = 6

const todayAt = (now: number) => toWallClock(new Date(now).toISOString()).slice(0, 10)

/** How a day is said beside the others. */
export function nearness(day: string, now: number): QuickWindow['key'] {
  const today = todayAt(now)
  if (day === today) return 'today'
  return day === addDays(today, 1) ? 'tomorrow' : 'day'
}

/**
 * Times to go that are chosen with one click, only those still to come: today and tomorrow; on Fridays and Saturdays
 * Monday too.
 */
export function quickWindows(now: number): QuickWindow[] {
  const today = todayAt(now)
  const tomorrow = addDays(today, 1)
  const weekday = new Date(today).getUTCDay()
  const choices: QuickWindow[] = [
    { key: 'today', day: today, time: '15:00' },
    { key: 'tomorrow', day: tomorrow, time: '09:00' },
    { key: 'tomorrow', day: tomorrow, time: '15:00' },
  ]
  if (weekday >= SATURDAY - 1) choices.push({ key: 'day', day: addDays(today, 8 - weekday), time: '09:00' })
  return choices.filter(({ day, time }) => Date.parse(toInstant(`${day}T${time}`)) > now)
}
