import { dayIn } from '../../../../platform/web/format.ts'
import { useNow } from '../../../../platform/web/now.ts'
import { conflictsOf } from '../../conflicts.rules.ts'
import type { VisitItem } from '../../visits.contract.ts'
import { isUnfinished } from '../../visits.rules.ts'
import { spanOn, type Span } from '../board/spans.ts'
import { asPlanned } from '../parts/as-planned.ts'
import { useBoard } from '../visits.api.ts'
import { type PlanDraft, windowOf } from './plan-draft.ts'

export type Busy = { visit: VisitItem; span: Span }
export type Clash = { personId: string; other: VisitItem }

/** What the technicians have on the days of what is being planned; today when no day is chosen yet. */
export function useDays(draft: PlanDraft, ownId?: string) {
  const today = dayIn(new Date(useNow()))
  const day = draft.day || today
  const window = windowOf(draft)
  const board = useBoard(day, window ? dayIn(new Date(Date.parse(window.endsAt) - 1)) : day)
  const others = (board.data?.visits ?? []).filter(({ id, state }) => id !== ownId && isUnfinished(state))
  const busyOn = (personId: string): Busy[] =>
    others.flatMap((visit) => {
      const span = visit.technicians.some(({ id }) => id === personId) ? spanOn(day, visit) : undefined
      return span ? [{ visit, span }] : []
    })
  return {
    day,
    board,
    technicians: board.data?.technicians ?? [],
    dayOff: board.data?.daysOff.find(({ on }) => on === day),
    busyOn,
    clashes: window ? clashesOf(draft.technicianIds, window, others) : [],
  }
}

const THIS = 'this'

function clashesOf(
  technicianIds: string[],
  window: { startsAt: string; endsAt: string },
  others: VisitItem[],
): Clash[] {
  const found = conflictsOf([
    ...others.map(asPlanned),
    { id: THIS, number: 0, state: 'planned', technicianIds, ...window },
  ])
  return (found.get(THIS) ?? []).map(({ personId, otherId }) => ({
    personId,
    other: others.find(({ id }) => id === otherId)!,
  }))
}
