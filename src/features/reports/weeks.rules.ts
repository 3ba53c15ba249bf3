import { addDays } from '../../platform/shared/days.ts'
import type { Week } from './dashboard.contract.ts'
import { rangeOf } from './range.rules.ts'

/** The last weeks from Monday to Sunday, the first of them first; that of `today` goes on and reaches up to it. */
export function lastWeeks(today: string, count: number): Week[] {
  const { from } = rangeOf('thisWeek', today)
  return Array.from({ length: count }, (_, place) => {
    const monday = addDays(from, (place - count + 1) * 7)
    const goesOn = place === count - 1
    return { from: monday, until: goesOn ? today : addDays(monday, 6), goesOn }
  })
}
