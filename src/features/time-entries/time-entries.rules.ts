import type { Actor } from '../../platform/shared/actor.ts'
import { dayInChile } from '../../platform/shared/chile/day.ts'
import type { Reason } from '../../platform/shared/refusal.ts'
import { may } from '../auth/auth.rules.ts'

const MINUTE_MS = 60_000
export const LATE_TYPING_MS = 5 * MINUTE_MS // clocks differ, and a form filled for "until now" is still now when it arrives
const FIRST_DAY = '2000-01-01'

/** When the work was: its day in Chile, and the instant it began when that is known. */
export type When = { workedOn: string; startedAt: Date | null }

/** The day and the beginning of work, as it was told; today when nothing was. */
export function whenOf(told: { workedOn?: string; startedAt?: string }, now: Date): When {
  if (told.startedAt) {
    const startedAt = new Date(told.startedAt)
    return { workedOn: dayInChile(startedAt), startedAt }
  }
  return { workedOn: told.workedOn ?? dayInChile(now), startedAt: null }
}

const at = (code: string, field: string, values?: Reason['values']): Reason => ({ code, field, values, status: 422 })

/** What is wrong with when and how long the work was. */
export function whyNotWhen(
  told: { workedOn?: string; startedAt?: string },
  { workedOn, startedAt }: When,
  { workedMinutes, now }: { workedMinutes: number; now: Date },
): Reason[] {
  const field = told.startedAt ? 'startedAt' : 'workedOn'
  if (told.startedAt && told.workedOn && told.workedOn !== workedOn)
    return [at('time.days_differ', 'workedOn', { day: workedOn })]
  if (workedOn < FIRST_DAY) return [at('time.absurd_day', field)]
  if (workedOn > dayInChile(now)) return [at('time.in_future', field)]
  const end = startedAt && startedAt.getTime() + workedMinutes * MINUTE_MS
  return end && end > now.getTime() + LATE_TYPING_MS ? [at('time.ends_in_future', 'workedMinutes')] : []
}

type Asker = Pick<Actor, 'id' | 'role'>

/** Who may log time at all; which cases is a matter of who may see them. */
export const mayLogTime = (actor: Pick<Actor, 'role'>): boolean => may(actor, 'readStaffOnly')

/** Whose time this person may log: the own, a supervisor anybody's of our people. */
export const mayLogFor = (actor: Asker, personId: string): boolean => personId === actor.id || may(actor, 'supervise')

/** Whose time this person may look at. */
export const maySeeTimeOf = mayLogFor

/** Who may take it back: whoever did or told the work, and supervisors; once. */
export function entryAbilities(actor: Asker, entry: { personId: string; recordedBy: string; reversed: boolean }) {
  const own = entry.personId === actor.id || entry.recordedBy === actor.id
  return { reverse: !entry.reversed && mayLogTime(actor) && (own || may(actor, 'supervise')) }
}

/**
 * Whether anybody may choose a coverage for some work: it covers it, or would if it had hours left (its own policy says
 * what happens then). On a case also if the product or the topic had been told: it may yet be.
 */
export const isChoosable = (
  { covers, reasons }: { covers: boolean; reasons: { code: string }[] },
  { ofCase }: { ofCase: boolean },
): boolean =>
  covers ||
  reasons.every(({ code }) => code === 'service.no_hours_left' || (ofCase && code.startsWith('service.say_which')))

/** The coverage of some work, as it was decided. */
export type Choice = { coverageId: string; reason?: undefined } | { coverageId: null; reason: string | null }

type Asked = { coverageId?: string | null; notChargedReason?: string | null }
type Offer = {
  /** What the rule proposes; null when nothing covers the work. */
  proposedId: string | null
  /** Everything that covers it. */
  coveringIds: string[]
}

/**
 * What the work is charged to, or why that cannot be chosen:
 *
 *     nothing said                        the proposed one
 *     the proposed one, or one that       that one
 *       covers the work as well
 *     another one of the customer         a supervisor only: it is kept as asked
 *     nothing, where something covers     with the reason why it is not charged
 *     nothing, where nothing covers       nothing
 */
export function chooseCoverage(
  actor: Pick<Actor, 'role'>,
  asked: Asked,
  { proposedId, coveringIds }: Offer,
): Choice | Reason {
  const reason = asked.notChargedReason?.trim() || null
  if (asked.coverageId && reason) return at('time.charged_or_not', 'notChargedReason')
  if (asked.coverageId) {
    const usual = coveringIds.includes(asked.coverageId) || asked.coverageId === proposedId
    return usual || may(actor, 'supervise')
      ? { coverageId: asked.coverageId }
      : { code: 'time.coverage_for_supervisors', field: 'coverageId', status: 403 }
  }
  if (asked.coverageId === undefined && !reason)
    return proposedId ? { coverageId: proposedId } : { coverageId: null, reason: null }
  if (!reason && proposedId) return at('time.needs_reason', 'notChargedReason')
  return { coverageId: null, reason }
}

/** Another coverage that anybody may choose for the work, and what it has on the day of it. */
export type Other = { number: number; unlimited: boolean; remainingMinutes: number }

/**
 * What to do about work that what it is charged to has no hours for: another one that has enough is named; else hours
 * are added, by those who may.
 */
export function wayOut(actor: Pick<Actor, 'role'>, neededMinutes: number, others: Other[]): Reason {
  const other = others.find(({ unlimited, remainingMinutes }) => unlimited || remainingMinutes >= neededMinutes)
  if (!other) return { code: may(actor, 'supervise') ? 'time.add_hours' : 'time.ask_for_hours' }
  const { number, unlimited, remainingMinutes } = other
  return unlimited
    ? { code: 'time.other_is_unlimited', values: { number } }
    : { code: 'time.other_has_hours', values: { number, remainingMinutes } }
}

export const isReason = (choice: Choice | Reason): choice is Reason => 'code' in choice

/** Nobody works this long without stopping: the timer was forgotten. */
export const FORGOTTEN_MINUTES = 4 * 60
/** The longest work of one entry: a day. */
export const MOST_MINUTES = 1440

/** Whole minutes that a timer counted, the begun one included; at least one, at most a day. */
export const countedMinutes = (startedAt: Date, now: Date): number =>
  Math.min(MOST_MINUTES, Math.max(1, Math.ceil((now.getTime() - startedAt.getTime()) / MINUTE_MS)))

export const isForgotten = (startedAt: Date, now: Date): boolean =>
  now.getTime() - startedAt.getTime() >= FORGOTTEN_MINUTES * MINUTE_MS

/** Why a running timer cannot have begun at this instant. */
export function whyNotBeginning(startedAt: Date, now: Date): Reason | undefined {
  if (startedAt.getTime() > now.getTime()) return at('timer.in_future', 'startedAt')
  return dayInChile(startedAt) < FIRST_DAY ? at('time.absurd_day', 'startedAt') : undefined
}
