import type { Reason } from '../../platform/shared/refusal.ts'

/** The last day of each aging period but the last one, which has no end: [7, 30] → up to 7, 8 to 30, more than 30. */
export type Periods = number[]

const MOST_PERIODS = 10
const MOST_DAYS = 3650

/** Reads '7, 15, 30'. @returns the reason when they are no days, too many, or do not grow */
export function readPeriods(text: string): Periods | Reason {
  const wrong = (code: string, values?: Reason['values']): Reason => ({ code, field: 'periods', values, status: 422 })
  const parts = text
    .split(/[,;\s]+/)
    .map((part) => part.trim())
    .filter(Boolean)
  const days = parts.map(Number)
  const bad = parts.find((part) => !/^\d{1,5}$/.test(part) || Number(part) > MOST_DAYS)
  if (bad !== undefined) return wrong('report.period_no_days', { text: bad.slice(0, 20), most: MOST_DAYS })
  if (!days.length || days.length > MOST_PERIODS) return wrong('report.too_many_periods', { most: MOST_PERIODS })
  const place = days.findIndex((day, index) => index > 0 && day <= days[index - 1]!)
  if (place > 0) return wrong('report.periods_out_of_order', { day: days[place]!, before: days[place - 1]! })
  return days
}

/** First and last day of each period; the last one has no end. */
export const spansOf = (periods: Periods): { from: number; until: number | null }[] =>
  [...periods, null].map((until, place) => ({ from: place ? periods[place - 1]! + 1 : 0, until }))
