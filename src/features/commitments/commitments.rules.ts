import type { Actor } from '../../platform/shared/actor.ts'
import { dayInChile } from '../../platform/shared/chile/day.ts'
import type { Reason } from '../../platform/shared/refusal.ts'
import { may } from '../auth/auth.rules.ts'
import type { Category } from '../settings/settings.contract.ts'
import type { Standing } from './commitments.contract.ts'

export type Status = 'pending' | 'met' | 'cancelled'
type Dates = { status: Status; dueAt: Date; metAt: Date | null }

const DAY_MS = 24 * 60 * 60_000
const LATE_TYPING_MS = 5 * 60_000 // a form filled for "now" is still now when it arrives
const MOST_YEARS = 5

/**
 * How a commitment stands at an instant. Broken is a fact of the dates: met after the due time, or pending past it.
 * At the due time itself it is still kept.
 */
export function standing({ status, dueAt, metAt }: Dates, at: Date): Standing {
  if (status === 'cancelled') return 'cancelled'
  if (status === 'met') return metAt && metAt > dueAt ? 'brokenMet' : 'met'
  return at > dueAt ? 'overdue' : 'pending'
}

/** Days on the calendar of Chile from one instant to another; negative when the second is earlier. */
export function daysBetween(from: Date, to: Date): number {
  return Math.round((Date.parse(dayInChile(to)) - Date.parse(dayInChile(from))) / DAY_MS)
}

/** Calendar days that the moves put the due date off since it was promised; negative when it was brought forward. */
export const slippedDays = (one: { firstDueAt: Date; dueAt: Date }): number => daysBetween(one.firstDueAt, one.dueAt)

const onDueAt = (code: string, values?: Reason['values']): Reason => ({ code, values, status: 422, field: 'dueAt' })

function whyNotDue(dueAt: Date, now: Date, earliest: Date): Reason | undefined {
  if (dueAt < earliest) return onDueAt('commitment.date_in_past')
  const latest = new Date(now)
  latest.setUTCFullYear(latest.getUTCFullYear() + MOST_YEARS)
  return dueAt > latest ? onDueAt('commitment.date_too_far', { years: MOST_YEARS }) : undefined
}

/** Why an action cannot be committed in a case: it is closed, or the date is past or out of all plans. */
export function whyNotMake(one: { number: number; category: Category }, dueAt: Date, now: Date): Reason | undefined {
  if (one.category === 'closed') return { code: 'case.closed', values: { number: one.number } }
  return whyNotDue(dueAt, now, new Date(now.getTime() - LATE_TYPING_MS))
}

/** Why the due date cannot be moved there. */
export function whyNotMove(one: Dates, dueAt: Date, now: Date): Reason | undefined {
  if (one.status !== 'pending') return whyNotPending(one)
  if (dueAt.getTime() === one.dueAt.getTime()) return onDueAt('commitment.same_date')
  return whyNotDue(dueAt, now, now)
}

/** Why nothing more can happen to it: it was met, or cancelled. */
export function whyNotPending({ status }: Pick<Dates, 'status'>): Reason | undefined {
  if (status === 'met') return { code: 'commitment.already_met' }
  if (status === 'cancelled') return { code: 'commitment.cancelled' }
  return undefined
}

type Asker = Pick<Actor, 'id' | 'role'>
type Held = { status: Status; responsibleId: string; caseResponsibleId: string | null }

/**
 * What this person may do to this commitment just now:
 *
 *                                                        move, meet   cancel, reassign
 *     supervisor, admin                                      yes            yes
 *     agent who answers for the commitment or its case       yes            yes
 *     any other agent (the customer calls whoever is there)  yes            no
 *     technician who answers for the commitment              yes            no
 *     any other technician, contacts                         no             no
 *
 * Nothing can be done to one that was met or cancelled.
 */
export function commitmentAbilities(actor: Asker, one: Held) {
  const pending = one.status === 'pending'
  const mine = one.responsibleId === actor.id
  const attends = may(actor, 'attend')
  const works = pending && (attends || (actor.role === 'technician' && mine))
  const decides = pending && (may(actor, 'supervise') || (attends && (mine || one.caseResponsibleId === actor.id)))
  return { move: works, meet: works, cancel: decides, reassign: decides }
}
