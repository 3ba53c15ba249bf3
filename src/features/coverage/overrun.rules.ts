import type { Reason } from '../../platform/shared/refusal.ts'
import type { OverrunPolicy } from './terms.contract.ts'

type Policy = { id: string; number: number; policy: OverrunPolicy }
/** `overrun`: of the work itself; `seen`: what all of it together would add, as the person saw it. */
type Asked = { remaining: number; needed: number; overrun: number; seen?: number }

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
  const { remaining, needed, overrun, seen } = asked
  const blocked = policies.find(({ id, policy }) => policy === 'block' && (added.get(id) ?? 0) > 0)
  if (blocked && overrun)
    return {
      code: 'coverage.no_hours_left',
      field: 'workedMinutes',
      values: { number: blocked.number, remainingMinutes: remaining, neededMinutes: needed },
    }
  if (blocked)
    return {
      code: 'coverage.takes_hours_of_later_work',
      field: 'workedMinutes',
      values: { number: blocked.number, takenMinutes: added.get(blocked.id)! },
    }
  const all = [...added.values()].reduce((sum, minutes) => sum + minutes, 0)
  if (seen !== undefined && all > seen)
    return { code: 'coverage.more_overrun_than_seen', values: { remainingMinutes: remaining, overrunMinutes: all } }
  return undefined
}
