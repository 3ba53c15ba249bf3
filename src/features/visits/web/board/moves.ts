import { toInstant, toWallClock } from '../../../../platform/web/zone.ts'
import type { VisitItem } from '../../visits.contract.ts'
import { BEGINS, clockOf, ENDS, firstFree, movedFromTo, type Span } from './spans.ts'

/** A cell of the board; none: what is to be planned. */
export type Cell = { technicianId: string; day: string } | undefined
export type Plan = { technicianIds: string[]; startsAt: string | null; endsAt: string | null }

const USUAL_MINUTES = 60
const USUAL_BEGIN = 9 * 60

type Move = {
  visit: Pick<VisitItem, 'technicians' | 'startsAt' | 'endsAt'>
  from: Cell
  to: Cell
  /** What the technician has on the day it is moved to. */
  busy: readonly Span[]
  now: number
}

export const planOfItem = ({ technicians, startsAt, endsAt }: Move['visit']): Plan => ({
  technicianIds: technicians.map(({ id }) => id),
  startsAt,
  endsAt,
})

/**
 * What becomes of a visit that is moved: the technician of the cell it comes from gives it to that of the other cell, the
 * hour and the length stay. What had no time yet gets the first one that is free. Nothing when it stays as it is.
 */
export function moveOf({ visit, from, to, busy, now }: Move): Plan | undefined {
  const plan = planOfItem(visit)
  if (!to) return plan.startsAt ? { ...plan, startsAt: null, endsAt: null } : undefined
  const moved = { technicianIds: handedOver(plan.technicianIds, from, to), ...windowAt(plan, from, to, busy, now) }
  return JSON.stringify(moved) === JSON.stringify(plan) ? undefined : moved
}

function handedOver(ids: string[], from: Cell, to: NonNullable<Cell>): string[] {
  if (ids.includes(to.technicianId)) {
    // among those who go already: the one it was taken from goes no more
    return from && from.technicianId !== to.technicianId ? ids.filter((id) => id !== from.technicianId) : ids
  }
  const place = from ? ids.indexOf(from.technicianId) : 0
  return ids.length ? ids.with(Math.max(place, 0), to.technicianId) : [to.technicianId]
}

function windowAt({ startsAt, endsAt }: Plan, from: Cell, to: NonNullable<Cell>, busy: readonly Span[], now: number) {
  if (startsAt && endsAt)
    return movedFromTo({ startsAt, endsAt }, from?.day ?? toWallClock(startsAt).slice(0, 10), to.day)
  const present = toWallClock(new Date(now).toISOString())
  const isToday = present.slice(0, 10) === to.day
  const gone = isToday ? Number(present.slice(11, 13)) * 60 + Number(present.slice(14, 16)) + 1 : 0
  const notBefore = Math.min(Math.max(USUAL_BEGIN, gone), ENDS - USUAL_MINUTES)
  const at = firstFree(busy, USUAL_MINUTES, notBefore) ?? Math.max(BEGINS, notBefore)
  const begins = toInstant(clockOf(to.day, at))
  return { startsAt: begins, endsAt: new Date(Date.parse(begins) + USUAL_MINUTES * 60_000).toISOString() }
}
