import { addDays, addMonths, daysFrom } from '../../platform/shared/days.ts'
import type { Reason } from '../../platform/shared/refusal.ts'

/** Ready ranges: they move on with the days, so what was saved with one tells of the right days next week too. */
export const readyRanges = [
  'today',
  'yesterday',
  'thisWeek',
  'lastWeek',
  'thisMonth',
  'lastMonth',
  'last3Months',
  'last12Months',
  'thisYear',
  'lastYear',
] as const
export type ReadyRange = (typeof readyRanges)[number]

/** Days, both of them included. */
export type Range = { from: string; until: string }

export const FIRST_DAY = '1990-01-01'
export const LAST_DAY = '2100-12-31'
const MOST_DAYS = 20 * 366

const firstOfMonth = (day: string) => `${day.slice(0, 8)}01`
const monday = (day: string) => addDays(day, -((new Date(day).getUTCDay() + 6) % 7))

/** The days of a ready range; one that goes on reaches up to `today`. Weeks begin on Monday. */
export function rangeOf(ready: ReadyRange, today: string): Range {
  const month = firstOfMonth(today)
  const year = `${today.slice(0, 4)}-01-01`
  switch (ready) {
    case 'today':
      return { from: today, until: today }
    case 'yesterday':
      return { from: addDays(today, -1), until: addDays(today, -1) }
    case 'thisWeek':
      return { from: monday(today), until: today }
    case 'lastWeek':
      return { from: addDays(monday(today), -7), until: addDays(monday(today), -1) }
    case 'thisMonth':
      return { from: month, until: today }
    case 'lastMonth':
      return { from: addMonths(month, -1), until: addDays(month, -1) }
    case 'last3Months':
      return { from: addDays(addMonths(today, -3), 1), until: today }
    case 'last12Months':
      return { from: addDays(addMonths(today, -12), 1), until: today }
    case 'thisYear':
      return { from: year, until: today }
    case 'lastYear':
      return { from: addMonths(year, -12), until: addDays(year, -1) }
  }
}

/** Why a range cannot be: it ends before it begins, or reaches beyond all days that anybody works in. */
export function whyNotRange({ from, until }: Range): Reason[] {
  const at = (code: string, field: string, values?: Reason['values']): Reason => ({ code, field, values, status: 422 })
  const absurd = (['from', 'until'] as const).filter((name) => {
    const day = name === 'from' ? from : until
    return day < FIRST_DAY || day > LAST_DAY
  })
  if (absurd.length) return absurd.map((name) => at('report.absurd_day', name, { first: FIRST_DAY, last: LAST_DAY }))
  if (until < from) return [at('report.ends_before_start', 'until', { from })]
  return daysFrom(from, until) > MOST_DAYS ? [at('report.too_many_days', 'until', { years: 20 })] : []
}
