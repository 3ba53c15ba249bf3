import { addDays, addMonths } from '../../platform/shared/days.ts'
import type { Grant } from './ledger.rules.ts'

/** The last day of a term whose clock stands just now: nobody knows it before the product is returned. */
export const OPEN_END = '9999-12-31'

/** Hours that do not expire just now, because the product is with us, last as long as the coverage does so far. */
export const shownEnd = (expiresOn: string, lastDay: string): string => (expiresOn === OPEN_END ? lastDay : expiresOn)

/** A coverage of a ledger, as far as the life of its hours depends on it. Days, both included. */
export type Term = {
  id: string
  endsOn: string
  /** Its real last day: as agreed, ended early, or later by the days that its clock stood. */
  lastDay: string
  renewedFrom: string | null
  /** What is left of the renewed one serves in this one too. */
  takesHoursAlong: boolean
}

/** A row of `grants`: minutes put in, or an adjustment of an earlier row. */
export type GrantFact = {
  id: string
  coverageId: string
  kind: 'grant' | 'adjustment'
  adjustsId: string | null
  minutes: number
  startsOn: string | null
  expiresOn: string | null
}

/**
 * The grants of a ledger as they can be used: with their adjustments, never past the end of their coverage, except that
 * what would have lasted to that end lives on in the coverages that renew it and take its hours along. One that begins
 * after an early end has no day: it expires before it begins.
 */
export function usableGrants(terms: Term[], facts: GrantFact[]): (Grant & { coverageId: string })[] {
  const grants = new Map<string, Grant & { coverageId: string }>()
  for (const { id, kind, coverageId, minutes, startsOn, expiresOn } of facts)
    if (kind === 'grant') {
      const days = daysOfUse(terms, coverageId, { startsOn: startsOn!, expiresOn: expiresOn! })
      grants.set(id, { id, coverageId, minutes, ...days })
    }
  for (const { kind, adjustsId, minutes } of facts) {
    const grant = kind === 'adjustment' ? grants.get(adjustsId!) : undefined
    if (grant) grant.minutes += minutes
  }
  return [...grants.values()]
}

function daysOfUse(terms: Term[], coverageId: string, grant: { startsOn: string; expiresOn: string }) {
  const own = terms.find((term) => term.id === coverageId)!
  // hours of months that an early end left out never came: nobody takes them along
  if (grant.startsOn > own.lastDay) return { startsOn: grant.startsOn, expiresOn: own.lastDay }
  if (grant.expiresOn < own.lastDay && grant.expiresOn < own.endsOn) return grant
  let last = own
  for (let next = heirOf(terms, last); next; next = heirOf(terms, last)) last = next
  return { startsOn: grant.startsOn, expiresOn: last.lastDay }
}

const heirOf = (terms: Term[], term: Term) => terms.find((one) => one.renewedFrom === term.id && one.takesHoursAlong)

export type GrantPeriod = 'term' | 'month' | 'year'

/**
 * The grants that a coverage is given when it is made: one for the whole term, or one for each month or year counted
 * from its first day; carried over they last to the end, else to the end of their period.
 */
export function contractedGrants(
  term: { startsOn: string; endsOn: string },
  { minutes, period, carryOver }: { minutes: number; period: GrantPeriod; carryOver: boolean },
): { minutes: number; startsOn: string; expiresOn: string }[] {
  const { startsOn, endsOn } = term
  if (period === 'term') return [{ minutes, startsOn, expiresOn: endsOn }]
  const step = period === 'month' ? 1 : 12
  const grants = []
  for (let n = 0, from = startsOn; from <= endsOn;) {
    n += step
    const next = addMonths(startsOn, n)
    const last = addDays(next, -1)
    grants.push({ minutes, startsOn: from, expiresOn: carryOver || last > endsOn ? endsOn : last })
    from = next
  }
  return grants
}
