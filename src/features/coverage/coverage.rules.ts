import type { Actor } from '../../platform/shared/actor.ts'
import { isStaff } from '../../platform/shared/actor.ts'
import { addDays, daysFrom } from '../../platform/shared/days.ts'
import type { Reason } from '../../platform/shared/refusal.ts'
import { may } from '../auth/auth.rules.ts'
import type { CoverageStatus, Standing } from './coverages.contract.ts'
import { lightOf } from './lights.rules.ts'
import type { Terms } from './terms.contract.ts'

/** A time that the clock of a coverage stood: days, `until` still open when null. */
export type Span = { fromOn: string; untilOn: string | null }
/** A time that a product was with us; the day it goes back counts again. */
export type Repair = { receivedOn: string; returnedOn: string | null }
export type ProductRepair = Repair & { equipmentId: string }

/** The days of a coverage. */
export type Days = { startsOn: string; endsOn: string; endedOn: string | null }

/**
 * The last day of a warranty whose clock stood while the product was in our repair: the agreed one, and as many days
 * more as repairs that began within it took (Ley 19.496, artículo 21); of one that was under way when it began, the
 * days from then on. A repair under way counts up to `today`. Ended early, nothing moves.
 */
export function lastDayWith({ startsOn, endsOn, endedOn }: Days, repairs: Repair[], today: string): string {
  if (endedOn) return endedOn
  let last = endsOn
  let free = startsOn // a day is stopped once, whatever products are here
  for (const { receivedOn, returnedOn } of repairs.toSorted((one, other) =>
    one.receivedOn < other.receivedOn ? -1 : 1,
  )) {
    const from = receivedOn > free ? receivedOn : free
    const until = returnedOn ?? today
    if (from > last || until <= from) continue
    last = addDays(last, daysFrom(from, until))
    free = until
  }
  return last
}

/**
 * The last day for one of its products: the repairs of the others put nothing off for it. For no product in particular
 * those of all count. `today` is how far a repair under way counts.
 */
export const lastDayFor = (
  days: Days & { repairs: ProductRepair[] },
  equipmentId: string | null,
  today: string,
): string =>
  lastDayWith(days, equipmentId ? days.repairs.filter((one) => one.equipmentId === equipmentId) : days.repairs, today)

/** The last day as it is kept: a repair under way counts when it is over, until then it is added on reading. */
export const keptLastDay = (days: Days, repairs: Repair[]): string =>
  lastDayWith(
    days,
    repairs.filter(({ returnedOn }) => returnedOn !== null),
    days.endsOn,
  )

/** Work after the agreed term, which only repairs made room for. Of no product in particular, `equipmentId` is null. */
export type LateWork = { equipmentId: string | null; workedOn: string }

/**
 * Why the repairs that stop it cannot be others: work on a product would stand after the last day for that product. What
 * stood outside before is held against nobody. `today` is how far a repair under way counts.
 */
export function whyNotRepairs(
  one: Days & { number: number; lateWork: LateWork[] },
  { before, after }: { before: ProductRepair[]; after: ProductRepair[] },
  today: string,
): Reason | undefined {
  const within = (repairs: ProductRepair[], { equipmentId, workedOn }: LateWork) =>
    workedOn <= lastDayFor({ ...one, repairs }, equipmentId, today)
  const lost = one.lateWork.filter((work) => within(before, work) && !within(after, work))
  const day = lost
    .map(({ workedOn }) => workedOn)
    .toSorted()
    .at(-1)
  return day ? { code: 'repair.worked_afterwards', values: { number: one.number, day } } : undefined
}

/** Whether a day is within one of these times. */
export const isWithin = (spans: Span[], day: string): boolean =>
  spans.some(({ fromOn, untilOn }) => fromOn <= day && (untilOn === null || day <= untilOn))

export function statusOn(one: { startsOn: string; lastDay: string; suspensions: Span[] }, day: string): CoverageStatus {
  if (day < one.startsOn) return 'future'
  if (day > one.lastDay) return 'ended'
  return isWithin(one.suspensions, day) ? 'suspended' : 'active'
}

export type StandingFacts = {
  startsOn: string
  lastDay: string
  suspensions: Span[]
  unlimited: boolean
  /** Minutes that can be used on the day asked about, and what their grants began with. */
  remainingMinutes: number
  currentMinutes: number
  grantedMinutes: number
  chargedMinutes: number
  overrunMinutes: number
}

/** The day that a standing is about: today, or the first day of what has not begun. */
export const standingDay = (startsOn: string, today: string): string => (today < startsOn ? startsOn : today)

/** How a coverage stands today. */
export function standingOf(facts: StandingFacts, today: string): Standing {
  const status = statusOn(facts, today)
  const { unlimited, lastDay, remainingMinutes, currentMinutes, overrunMinutes } = facts
  const remainingDays = Math.max(0, daysFrom(today, lastDay))
  const limited = (minutes: number) => (unlimited ? null : minutes)
  return {
    status,
    light: lightOf({ status, unlimited, remainingDays, remainingMinutes, currentMinutes }),
    lastDay,
    remainingDays,
    remainingMinutes: limited(status === 'ended' ? 0 : remainingMinutes),
    currentMinutes: limited(currentMinutes),
    grantedMinutes: limited(facts.grantedMinutes),
    usedMinutes: facts.chargedMinutes - overrunMinutes,
    overrunMinutes,
  }
}

/** The whole customer sees what it is entitled to; our own people see everybody's. */
export const maySeeCoverage = (actor: Pick<Actor, 'role' | 'customerId'>, customerId: string): boolean =>
  isStaff(actor) || actor.customerId === customerId

/** Which case the hours or a repair were for: a technician is told of those behind the own work alone. */
export const mayNameCase = (actor: Pick<Actor, 'role'>, { ownCase }: { ownCase: boolean }): boolean =>
  !isStaff(actor) || may(actor, 'attend') || ownCase

/** What was noted of the work: not for the customer's own people, nor for whom its case is out of reach. */
export const mayReadNote = (actor: Pick<Actor, 'role'>, { ownCase }: { ownCase: boolean }): boolean =>
  isStaff(actor) && (may(actor, 'attend') || ownCase)

type Held = { startsOn: string; lastDay: string; suspensions: Span[]; unlimited: boolean; renewed: boolean }

/** What this person may do to this coverage today: contracts are a supervisor's. */
export function coverageAbilities(actor: Pick<Actor, 'role'>, one: Held, today: string) {
  const decides = may(actor, 'supervise')
  const status = statusOn(one, today)
  const open = one.suspensions.some(({ untilOn }) => untilOn === null || untilOn >= today)
  return {
    edit: decides,
    addHours: decides && !one.unlimited,
    renew: decides && !one.renewed,
    end: decides && status !== 'ended',
    suspend: decides && status !== 'ended' && !open,
    resume: decides && status !== 'ended' && open,
  }
}

const at = (code: string, field: string, values?: Reason['values']): Reason => ({ code, field, values, status: 422 })

type Chargeable = Days & { number: number; customerId: string; suspensions: Span[]; repairs: ProductRepair[] }
/** Of no product in particular, `equipmentId` is null. */
type ToCharge = { customerId: string; workedOn: string; equipmentId: string | null }

/** Why work of that day on that product of that customer cannot be charged to this coverage. */
export function whyNotCharge(one: Chargeable, work: ToCharge, today: string): Reason | undefined {
  const { number, startsOn } = one
  if (one.customerId !== work.customerId) return at('coverage.of_another_customer', 'coverageId', { number })
  const lastDay = lastDayFor(one, work.equipmentId, today)
  const status = statusOn({ ...one, lastDay }, work.workedOn)
  if (status === 'future') return at('coverage.not_begun', 'workedOn', { number, day: startsOn })
  if (status === 'ended') return at('coverage.over', 'workedOn', { number, day: lastDay })
  if (status === 'suspended') return { code: 'coverage.suspended', field: 'workedOn', values: { number } }
  return undefined
}

const FIRST_DAY = '1990-01-01'
const LAST_DAY = '2100-12-31'
const MOST_DAYS = 20 * 366

/** Why a coverage cannot have this term. */
export function whyNotTerm({ startsOn, endsOn }: { startsOn: string; endsOn: string }): Reason | undefined {
  if (startsOn < FIRST_DAY || startsOn > LAST_DAY) return at('coverage.absurd_day', 'startsOn')
  if (endsOn < startsOn) return at('coverage.ends_before_start', 'endsOn')
  if (endsOn > LAST_DAY || daysFrom(startsOn, endsOn) > MOST_DAYS)
    return at('coverage.too_long', 'endsOn', { years: 20 })
  return undefined
}

type Ending = Days & { lastDay: string; lastWorkedOn: string | null; number: number }

/** Why it cannot end on that day: it must be within the term, and no work may have been charged afterwards. */
export function whyNotEnd(one: Ending, lastDay: string): Reason | undefined {
  if (lastDay < one.startsOn || lastDay > one.endsOn)
    return at('coverage.end_outside', 'lastDay', { from: one.startsOn, until: one.endsOn })
  if (one.lastWorkedOn && one.lastWorkedOn > lastDay)
    return at('coverage.worked_afterwards', 'lastDay', { day: one.lastWorkedOn })
  return undefined
}

/** Why it cannot be suspended in these days: outside the term, over another suspension, or work was charged in them. */
export function whyNotSuspend(
  one: { startsOn: string; lastDay: string; suspensions: Span[]; workedDays: string[] },
  span: Span,
): Reason | undefined {
  const { fromOn, untilOn } = span
  if (untilOn && untilOn < fromOn) return at('coverage.ends_before_start', 'untilOn')
  if (fromOn < one.startsOn || fromOn > one.lastDay)
    return at('coverage.suspended_outside', 'fromOn', { from: one.startsOn, until: one.lastDay })
  const crossing = one.suspensions.find(
    (other) => (untilOn === null || other.fromOn <= untilOn) && (other.untilOn === null || other.untilOn >= fromOn),
  )
  if (crossing) return at('coverage.already_suspended', 'fromOn', { from: crossing.fromOn })
  const worked = one.workedDays.find((day) => isWithin([span], day))
  return worked ? at('coverage.worked_meanwhile', 'fromOn', { day: worked }) : undefined
}

/** Why hours cannot be put into a coverage for these days. */
export function whyNotGrant(
  one: { unlimited: boolean; startsOn: string; lastDay: string },
  { startsOn, expiresOn }: { startsOn: string; expiresOn: string },
): Reason | undefined {
  if (one.unlimited) return { code: 'coverage.unlimited' }
  if (expiresOn < startsOn) return at('coverage.ends_before_start', 'expiresOn')
  if (startsOn < one.startsOn || startsOn > one.lastDay)
    return at('coverage.grant_outside', 'startsOn', { from: one.startsOn, until: one.lastDay })
  if (expiresOn > one.lastDay)
    return at('coverage.grant_outside', 'expiresOn', { from: one.startsOn, until: one.lastDay })
  return undefined
}

/** Why a coverage cannot be renewed to begin on that day. */
export function whyNotRenew(
  one: { number: number; lastDay: string; unlimited: boolean; renewedBy: number | null },
  { startsOn, takesHoursAlong }: { startsOn: string; takesHoursAlong: boolean },
): Reason | undefined {
  if (one.renewedBy !== null) return { code: 'coverage.already_renewed', values: { number: one.renewedBy } }
  if (startsOn <= one.lastDay) return at('coverage.renews_too_early', 'startsOn', { day: one.lastDay })
  return takesHoursAlong && one.unlimited ? at('coverage.unlimited', 'takesHoursAlong') : undefined
}

/** Why it cannot be in force again from that day on; what is over stays as it was. */
export function whyNotResume(
  one: { lastDay: string },
  suspension: Span,
  { fromOn, today }: { fromOn: string; today: string },
): Reason | undefined {
  const { untilOn } = suspension
  if (fromOn > addDays(one.lastDay, 1)) return at('coverage.resumes_too_late', 'fromOn', { day: one.lastDay })
  return untilOn && (fromOn > untilOn || untilOn < today) ? { code: 'coverage.not_suspended' } : undefined
}

/** Why the minutes of a grant cannot be changed by so many: nobody can be granted less than nothing. */
export function whyNotAdjust(granted: number, by: number): Reason | undefined {
  if (granted + by < 0) return at('ledger.below_nothing', 'minutes', { grantedMinutes: granted })
  return granted + by > MOST_MINUTES ? at('ledger.too_many_minutes', 'minutes') : undefined
}

const MOST_MINUTES = 6_000_000

/** The hours of a coverage are changed in its ledger, where everybody sees it. */
export function whyNotTermsChange(before: Terms, after: Terms): Reason[] {
  const fixed = ['grantMinutes', 'grantPeriod', 'carryOver'] as const
  return fixed
    .filter((field) => before[field] !== after[field])
    .map((field) => at('coverage.hours_by_grants', `terms.${field}`))
}
