import { dayInChile } from '../../../../platform/shared/chile/day.ts'
import { useNow } from '../../../../platform/web/now.ts'
import type { CoverageDetail } from '../../coverages.contract.ts'

/** The day it is in the company's zone. */
export const useToday = () => dayInChile(new Date(useNow()))

/** Today, or the nearest day of the term: what is proposed where a day within it is asked for. */
export function useDayInTerm({ startsOn, lastDay }: Pick<CoverageDetail, 'startsOn' | 'lastDay'>): string {
  const today = useToday()
  if (today < startsOn) return startsOn
  return today > lastDay ? lastDay : today
}
