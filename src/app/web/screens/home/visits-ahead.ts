import type { VisitItem } from '../../../../features/visits/visits.contract.ts'
import { isUnfinished } from '../../../../features/visits/visits.rules.ts'

type Told = Pick<VisitItem, 'id' | 'number' | 'state' | 'startsAt'>

const NEXT = 3

/** Of the own visits those that are late or of today, also done ones, by their beginning; without any, what comes next. */
export function visitsAhead<V extends Told>(
  found: readonly V[],
  today: string,
  dayOf: (instant: string) => string,
): { isToday: boolean; visits: V[] } {
  const begins = ({ startsAt }: V) => startsAt ?? '9999'
  const all = [...new Map(found.map((one) => [one.id, one])).values()]
    .filter(({ state }) => state !== 'cancelled')
    .sort((a, b) => begins(a).localeCompare(begins(b)) || a.number - b.number)
  const dayIs = (one: V) => (one.startsAt ? dayOf(one.startsAt) : '9999')
  const due = all.filter((one) => dayIs(one) === today || (dayIs(one) < today && isUnfinished(one.state)))
  if (due.length) return { isToday: true, visits: due }
  return { isToday: false, visits: all.filter((one) => isUnfinished(one.state)).slice(0, NEXT) }
}
