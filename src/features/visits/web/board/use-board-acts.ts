import { useNavigate } from '@tanstack/react-router'
import { type RefObject, useState } from 'react'
import { addDays } from '../../../../platform/shared/days.ts'
import { useMe } from '../../../auth/web/session.ts'
import { toWallClock } from '../../../../platform/web/zone.ts'
import { conflictsOf } from '../../conflicts.rules.ts'
import type { VisitItem } from '../../visits.contract.ts'
import { isUnfinished } from '../../visits.rules.ts'
import type { Proposal } from '../order/PlanDialog.tsx'
import { asPlanned } from '../parts/as-planned.ts'
import { type Board, cellKey, taken, type Technician } from './board.ts'
import { type Cell, moveOf, type Plan } from './moves.ts'
import { useMove } from './use-move.tsx'
import { focusCard, walkCards } from './walk-cards.ts'

export type Planning = { visit: VisitItem; proposal?: Proposal; refusal?: Error }

type Options = { board: Board | undefined; technicians: Technician[]; root: RefObject<HTMLElement | null> }

/** What can be done on the board; `planning` is what is thought over in the dialog. */
export function useBoardActs({ board, technicians, root }: Options) {
  const me = useMe()
  const navigate = useNavigate()
  const [planning, setPlanning] = useState<Planning>()
  const nameOf = (id: string) => board?.technicians.find((one) => one.id === id)?.name ?? '…'
  const { move, undo } = useMove(nameOf, (visit, plan, refusal) =>
    setPlanning({ visit, proposal: proposed(plan), refusal }),
  )
  const mayPlan = me.abilities.attend
  const mayMove = (visit: VisitItem) => mayPlan && visit.state === 'planned'

  const put = (visit: VisitItem, from: Cell, to: Cell) => {
    if (!board || !mayMove(visit)) return
    const there = to ? board.cells.get(cellKey(to.technicianId, to.day)) : []
    const busy = taken(there?.filter((one) => one.visit.id !== visit.id))
    const plan = moveOf({ visit, from, to, busy, now: Date.now() })
    if (!plan) return
    // what conflicts with another visit is asked about
    if (conflicts(visit, plan, board)) return setPlanning({ visit, proposal: proposed(plan) })
    move(visit, plan)
    focusCard(root.current, visit.id, to ? cellKey(to.technicianId, to.day) : 'unplanned')
  }

  /** To the day or the technician beside, as the arrows say. */
  const step = (visit: VisitItem, cell: Cell, [right, down]: [number, number]) => {
    if (!cell) return
    const place = technicians.findIndex(({ id }) => id === cell.technicianId)
    const technicianId = technicians[place + down]?.id
    if (technicianId) put(visit, cell, { technicianId, day: addDays(cell.day, right) })
  }

  const open = (visit: VisitItem) => {
    if (mayPlan && isUnfinished(visit.state)) setPlanning({ visit })
    else void navigate({ to: '/visits/$number', params: { number: String(visit.number) } })
  }

  return {
    mayPlan,
    mayMove,
    open,
    put,
    step,
    walk: (from: HTMLElement, way: [number, number]) => walkCards(root.current, from, way),
    undo,
    planning,
    close: () => setPlanning(undefined),
    nameOf,
  }
}
export type BoardActs = ReturnType<typeof useBoardActs>

function proposed({ technicianIds, startsAt }: Plan): Proposal {
  const clock = startsAt ? toWallClock(startsAt) : ''
  return { technicianIds, day: clock.slice(0, 10), time: clock.slice(11, 16) }
}

function conflicts(visit: VisitItem, plan: Plan, board: Board): boolean {
  const others = new Map([...board.cells.values()].flatMap((cell) => cell.map((one) => [one.visit.id, one.visit])))
  others.delete(visit.id)
  return conflictsOf([...[...others.values()].map(asPlanned), { ...asPlanned(visit), ...plan }]).has(visit.id)
}
