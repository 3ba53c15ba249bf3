import type { Reason } from '../../platform/shared/refusal.ts'
import type { OverrunPolicy } from './terms.contract.ts'

type Policy = { id: string; number: number; policy: OverrunPolicy }
type Asked = {
  /** What the work is charged to; none when it is hours that change. */
  coverageId?: string
  remaining: number
  needed: number
  /** Of the work itself. */
  overrun: number
  /** What all of it together would add, as the person saw it. */
  seen?: number
}

/**
 * Why minutes cannot be taken beyond the hours:
 *
 *     policy of any coverage that gets overrun   block   → refused, always
 *     the person was shown how much is beyond    more    → refused, so that it is shown again
 *     otherwise                                          → taken; it is shown
 *
 * @param added minutes of overrun that each coverage gets; taking hours from later work gives overrun to that work
 */
export function whyNotOverrun(policies: Policy[], added: Map<string, number>, asked: Asked): Reason | undefined {
  const { remaining, needed, overrun, seen, coverageId } = asked
  const refusing = policies.filter(({ id, policy }) => policy === 'block' && (added.get(id) ?? 0) > 0)
  const own = refusing.find(({ id }) => id === coverageId)
  if (own && overrun)
    return {
      code: 'coverage.no_hours_left',
      field: 'workedMinutes',
      values: { number: own.number, remainingMinutes: remaining, neededMinutes: needed },
    }
  const [blocked] = refusing
  if (blocked)
    return {
      code: 'coverage.takes_hours_of_later_work',
      field: coverageId ? 'workedMinutes' : undefined,
      values: { number: blocked.number, takenMinutes: added.get(blocked.id)! },
    }
  const all = [...added.values()].reduce((sum, minutes) => sum + minutes, 0)
  if (seen !== undefined && all > seen)
    return { code: 'coverage.more_overrun_than_seen', values: { remainingMinutes: remaining, overrunMinutes: all } }
  return undefined
}
