import { dayIn } from '../../../platform/web/format.ts'
import { addDays } from './quick-dues.ts'

export type GroupKey = 'overdue' | 'today' | 'week' | 'later'

/** In which part of the list something due then stands; the week ends on Sunday, on the calendar of Chile. */
export function groupOf(dueAt: string, now: number): GroupKey {
  if (Date.parse(dueAt) < now) return 'overdue'
  const [due, today] = [dayIn(new Date(dueAt)), dayIn(new Date(now))]
  if (due === today) return 'today'
  const weekday = new Date(`${today}T00:00Z`).getUTCDay()
  return due <= addDays(today, weekday ? 7 - weekday : 0) ? 'week' : 'later'
}
