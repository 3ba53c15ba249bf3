import type { VisitItem } from '../../visits.contract.ts'
import { isUnfinished } from '../../visits.rules.ts'

export type Standing = VisitItem['state'] | 'unplanned' | 'late'

type Told = Pick<VisitItem, 'state' | 'startsAt' | 'endsAt' | 'technicians'>

/** How a visit stands at this moment: also that nobody has planned it, or that it should be over. */
export function standingOf({ state, startsAt, endsAt, technicians }: Told, now: number): Standing {
  if (state === 'planned' && (!startsAt || !technicians.length)) return 'unplanned'
  return isUnfinished(state) && endsAt && Date.parse(endsAt) < now ? 'late' : state
}
