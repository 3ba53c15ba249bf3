import { addDays } from '../../platform/shared/days.ts'
import type { Reason } from '../../platform/shared/refusal.ts'
import { type Allocation, type Grant, overrunOf } from './ledger.rules.ts'

/** The days a statement tells of, both included. `over`: the last one is past, so hours that end with it are gone. */
export type Period = { from: string; until: string; over: boolean }

/** A change of the minutes of a grant, by the day it was written; not yet counted before it. */
export type Adjustment = { id: string; grantId: string; minutes: number; writtenOn: string }

/**
 * The facts of a ledger: grants with all their adjustments in them, and charges with their parts. `usedMinutes`: taken
 * by work before these days that is not among the charges.
 */
export type StatementFacts = {
  grants: (Grant & { usedMinutes?: number })[]
  adjustments: Adjustment[]
  allocation: Allocation
}

/** Minutes at the beginning and at the end of the days, and all that lies between: see `sumsOf`. */
export type Sums = {
  openingMinutes: number
  addedMinutes: number
  adjustedMinutes: number
  usedMinutes: number
  expiredMinutes: number
  closingMinutes: number
}

/** What one grant had and did in these days. */
export type GrantSums = Sums & {
  grantId: string
  /**
   * Work uses what a grant was given by an adjustment even when that was written later. Minutes of the adjustments of
   * these days that earlier work had used, and minutes that work of these days used of adjustments yet to come.
   */
  usedEarlierMinutes: number
  usedAheadMinutes: number
}

/** '2026-06' → its first and last day. */
export function daysOfMonth(month: string): { from: string; until: string } {
  const [year, number] = month.split('-').map(Number) as [number, number]
  return { from: `${month}-01`, until: new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10) }
}

/** The days of that month within the term of a coverage and up to today. */
export function periodOf(month: string, term: { startsOn: string; lastDay: string }, today: string): Period {
  const whole = daysOfMonth(month)
  const from = term.startsOn > whole.from ? term.startsOn : whole.from
  const last = term.lastDay < whole.until ? term.lastDay : whole.until
  return last < today ? { from, until: last, over: true } : { from, until: today, over: false }
}

/** Why there is no statement of that month. */
export function whyNoStatement(
  month: string,
  { startsOn, lastDay }: { startsOn: string; lastDay: string },
  today: string,
): Reason | undefined {
  const at = (code: string, values?: Reason['values']) => ({ code, field: 'month', values, status: 422 })
  if (month < startsOn.slice(0, 7)) return at('statement.before_term', { day: startsOn })
  if (month > lastDay.slice(0, 7)) return at('statement.after_term', { day: lastDay })
  const { from } = periodOf(month, { startsOn, lastDay }, today)
  return from > today ? at('statement.not_begun', { day: from }) : undefined
}

/** The month that is asked for when nobody says which: this one, or the one of the term that is nearest. */
export function usualMonth({ startsOn, lastDay }: { startsOn: string; lastDay: string }, today: string): string {
  return (today < startsOn ? startsOn : today > lastDay ? lastDay : today).slice(0, 7)
}

/**
 * The hours of a ledger in these days, grant by grant. For each of them, and so for their sum,
 *
 *     opening + added + adjusted − used − expired = closing
 *
 * None is ever negative but `adjusted`. The closing of a month is the opening of the next one.
 */
export function grantSumsOf({ grants, adjustments, allocation }: StatementFacts, period: Period): GrantSums[] {
  const used = usedOf(allocation, period)
  return grants
    .filter(({ startsOn, expiresOn }) => startsOn <= expiresOn) // an early end may come before hours began
    .filter(({ startsOn, expiresOn }) => startsOn <= period.until && expiresOn >= period.from)
    .map((grant) =>
      sumsOfGrant(
        grant,
        adjustments.filter(({ grantId }) => grantId === grant.id),
        { ...usedWith(used.get(grant.id), grant.usedMinutes), period },
      ),
    )
}

type Used = { before: number; within: number }

const usedWith = ({ before, within }: Used = { before: 0, within: 0 }, earlier = 0): Used => {
  return { before: before + earlier, within }
}

/** Minutes that were taken from each grant before these days and in them. */
function usedOf(allocation: Allocation, { from, until }: Period): Map<string, Used> {
  const used = new Map<string, Used>()
  for (const { charge, parts } of allocation) {
    if (charge.workedOn > until) continue
    for (const part of parts) {
      if (part.kind !== 'grant') continue
      const sum = used.get(part.grantId) ?? { before: 0, within: 0 }
      if (charge.workedOn < from) sum.before += part.minutes
      else sum.within += part.minutes
      used.set(part.grantId, sum)
    }
  }
  return used
}

function sumsOfGrant(grant: Grant, adjustments: Adjustment[], of: Used & { period: Period }): GrantSums {
  const { from, until, over } = of.period
  const granted = grant.minutes - sum(adjustments)
  const goesOn = grant.startsOn < from
  const ends = over ? grant.expiresOn <= until : grant.expiresOn < until
  const earlier = adjustments.filter((one) => countsOn(grant, one) < from)
  const within = sum(adjustments.filter((one) => countsOn(grant, one) >= from && countsOn(grant, one) <= until))
  const found = goesOn ? granted + sum(earlier) - of.before : 0
  const added = goesOn ? 0 : granted
  const left = found + added + within - of.within
  const openingMinutes = Math.max(0, found)
  const closingMinutes = ends ? 0 : Math.max(0, left)
  const usedEarlierMinutes = openingMinutes - found
  const usedAheadMinutes = ends ? 0 : closingMinutes - left
  return {
    grantId: grant.id,
    openingMinutes,
    addedMinutes: added,
    adjustedMinutes: within - usedEarlierMinutes + usedAheadMinutes,
    usedMinutes: of.within,
    expiredMinutes: ends ? left : 0,
    closingMinutes,
    usedEarlierMinutes,
    usedAheadMinutes,
  }
}

/** The day an adjustment counts from: when it was written, within the days of its grant. */
export function countsOn(
  grant: Pick<Grant, 'startsOn' | 'expiresOn'>,
  { writtenOn }: Pick<Adjustment, 'writtenOn'>,
): string {
  if (writtenOn < grant.startsOn) return grant.startsOn
  return writtenOn > grant.expiresOn ? grant.expiresOn : writtenOn
}

const sum = (all: { minutes: number }[]) => all.reduce((total, { minutes }) => total + minutes, 0)

/** The sums of all grants together. */
export function sumsOf(all: GrantSums[]): Sums {
  const total = (pick: (one: GrantSums) => number) => all.reduce((sum, one) => sum + pick(one), 0)
  return {
    openingMinutes: total((one) => one.openingMinutes),
    addedMinutes: total((one) => one.addedMinutes),
    adjustedMinutes: total((one) => one.adjustedMinutes),
    usedMinutes: total((one) => one.usedMinutes),
    expiredMinutes: total((one) => one.expiredMinutes),
    closingMinutes: total((one) => one.closingMinutes),
  }
}

/** A movement of the hours that is no work, by the day it counts for; minutes taken away are negative. */
export type Movement = {
  kind: 'added' | 'adjusted' | 'usedEarlier' | 'usedAhead' | 'expired'
  grantId: string
  adjustmentId?: string
  on: string
  minutes: number
}

/** What `sumsOf` adds up besides the work, line by line: each kind sums to its sum. */
export function movementsOf(facts: StatementFacts, period: Period): Movement[] {
  const grants = new Map(facts.grants.map((grant) => [grant.id, grant]))
  const movements: Movement[] = []
  for (const one of grantSumsOf(facts, period)) {
    const grant = grants.get(one.grantId)!
    const add = (kind: Movement['kind'], on: string, minutes: number, adjustmentId?: string) => {
      if (minutes) movements.push({ kind, grantId: grant.id, adjustmentId, on, minutes })
    }
    add('added', grant.startsOn, one.addedMinutes)
    for (const adjustment of facts.adjustments) {
      const on = countsOn(grant, adjustment)
      if (adjustment.grantId === grant.id && on >= period.from && on <= period.until)
        add('adjusted', on, adjustment.minutes, adjustment.id)
    }
    add('usedEarlier', period.from, -one.usedEarlierMinutes)
    add('usedAhead', period.until, one.usedAheadMinutes)
    add('expired', grant.expiresOn, -one.expiredMinutes)
  }
  return movements.toSorted((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0))
}

/** The work of these days, in its order. */
export const workOf = (allocation: Allocation, { from, until }: Period): Allocation =>
  allocation.filter(({ charge }) => charge.workedOn >= from && charge.workedOn <= until)

/** Accounted minutes of work beyond all hours. */
export const overrunIn = (work: Allocation): number => work.reduce((sum, { parts }) => sum + overrunOf(parts), 0)

/** Last days that more than one of these grants has. */
export const sharedLastDays = (grants: { expiresOn: string }[]): string[] =>
  [...Map.groupBy(grants, ({ expiresOn }) => expiresOn)].filter(([, { length }]) => length > 1).map(([day]) => day)

/** The month before or after: '2026-01' and -1 → '2025-12'. */
export const otherMonth = (month: string, by: number): string => {
  const { from, until } = daysOfMonth(month)
  return (by < 0 ? addDays(from, -1) : addDays(until, 1)).slice(0, 7)
}
