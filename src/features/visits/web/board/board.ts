import type { Answer } from '../../../../platform/shared/contract.ts'
import { foldedIncludes } from '../../../../platform/web/folded-filter.ts'
import { type Conflict, conflictsOf } from '../../conflicts.rules.ts'
import type { VisitItem, visitsApi } from '../../visits.contract.ts'
import { isUnfinished } from '../../visits.rules.ts'
import { asPlanned } from '../parts/as-planned.ts'
import { spanOn, type Span } from './spans.ts'

export type BoardData = Answer<typeof visitsApi.board>
export type Placed = { visit: VisitItem; span: Span }
export type Technician = BoardData['technicians'][number]

export const cellKey = (technicianId: string, day: string) => `${technicianId}|${day}`

export type Board = {
  technicians: Technician[]
  /** By technician and day, in the order of their beginning. */
  cells: Map<string, Placed[]>
  conflicts: Map<string, Conflict[]>
  unplanned: VisitItem[]
}

/** The visits of some days as they stand on the board; whoever goes has a row, also who is no technician any more. */
export function boardOf(data: BoardData, days: readonly string[]): Board {
  const planned = data.visits.filter(({ startsAt, technicians }) => startsAt && technicians.length)
  const known = new Set(data.technicians.map(({ id }) => id))
  const others = new Map(
    planned.flatMap(({ technicians }) => technicians.filter(({ id }) => !known.has(id)).map((one) => [one.id, one])),
  )
  const cells = new Map<string, Placed[]>()
  for (const visit of planned)
    for (const day of days) {
      const span = spanOn(day, visit)
      if (!span) continue
      for (const { id } of visit.technicians) {
        const key = cellKey(id, day)
        const cell = cells.get(key)
        if (cell) cell.push({ visit, span })
        else cells.set(key, [{ visit, span }])
      }
    }
  for (const cell of cells.values()) cell.sort((a, b) => a.span.from - b.span.from || a.visit.number - b.visit.number)
  const waiting = data.visits.filter(
    ({ startsAt, technicians, state }) => isUnfinished(state) && !(startsAt && technicians.length),
  )
  const unplanned = new Map([...data.unplanned, ...waiting].map((one) => [one.id, one]))
  return {
    technicians: [
      ...data.technicians,
      ...[...others.values()].map(({ id, name }) => ({ id, name, availability: null })),
    ],
    cells,
    conflicts: conflictsOf(planned.map(asPlanned)),
    unplanned: [...unplanned.values()],
  }
}

/** What still takes time: not what was cancelled. */
export const taken = (cell: readonly Placed[] | undefined): Span[] =>
  (cell ?? []).filter(({ visit }) => visit.state !== 'cancelled').map(({ span }) => span)

export const technicianFits = (one: Technician, find: string | undefined): boolean =>
  !find || foldedIncludes(one.name, find)
