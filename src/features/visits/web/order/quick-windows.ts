import { addDays } from '../../../../platform/shared/days.ts'
import { toInstant, toWallClock } from '../../../../platform/web/zone.ts'

export type QuickWindow = {
  key: 'today' | 'tomorrow' | 'day'
  /** On the clock of Santiago. */
  day: string
  time: string
}

const SATURDAY = 6

/**
 * Times to go that are chosen with one click, only those still to come: today and tomorrow; on Fridays and Saturdays
 * Monday too.
 */
export function quickWindows(now: number): QuickWindow[] {
  const today = toWallClock(new Date(now).toISOString()).slice(0, 10)
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
