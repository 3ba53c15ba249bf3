import { isStaff, type Actor } from '../../platform/shared/actor.ts'
import type { Reason } from '../../platform/shared/refusal.ts'
import { may } from '../auth/auth.rules.ts'
import { type Span, statusOn } from '../coverage/coverage.rules.ts'
import type { Category } from '../settings/settings.contract.ts'

/** What the rules need to know of a case. */
export type CaseFacts = {
  customerId: string
  responsibleId: string | null
  category: Category
  /** The one who asks answers, or answered, for a commitment of the case. */
  hasOwnCommitment: boolean
  /** The one who asks is sent, or was, to a visit for the case. */
  hasOwnVisit: boolean
}
/** What of a case is, or was, of the one who asks. */
export type OwnWork = Pick<CaseFacts, 'hasOwnCommitment' | 'hasOwnVisit'>

type Asker = Pick<Actor, 'id' | 'role' | 'customerId'>

/**
 * Whether the case exists for this person: a contact sees those of the own company, a technician those
 * behind the own work, all others every case.
 */
export function maySeeCase(
  actor: Asker,
  one: Pick<CaseFacts, 'customerId' | 'responsibleId' | 'hasOwnCommitment' | 'hasOwnVisit'>,
): boolean {
  if (actor.role === 'contact') return one.customerId === actor.customerId
  if (actor.role === 'technician') return one.responsibleId === actor.id || one.hasOwnCommitment || one.hasOwnVisit
  return true
}

/** What this person may do to this case just now; `whyNotClose` comes apart because it needs what is pending. */
export function caseAbilities(actor: Asker, one: CaseFacts) {
  const sees = maySeeCase(actor, one)
  const mine = one.responsibleId === actor.id
  const attends = sees && may(actor, 'attend')
  // whoever stands at the customer does there what there is to do
  const works = attends || (sees && actor.role === 'technician' && (mine || one.hasOwnVisit))
  const shut = one.category === 'closed'
  return {
    edit: attends && !shut,
    addEntry: sees,
    addInternalEntry: sees && isStaff(actor),
    take: attends && !shut && one.responsibleId === null,
    assign: !shut && (may(actor, 'supervise') || (attends && (mine || one.responsibleId === null))),
    changeState: works,
    link: attends,
    commit: works && !shut,
  }
}

/** A case that waits for somebody: its clock runs, or is stopped for the customer's sake. */
export const isPending = (category: Category): boolean => category === 'open' || category === 'waiting'

/** Where a case may go from each category; within one category, from one state to another, always. */
const transitions: Record<Category, readonly Category[]> = {
  open: ['open', 'waiting', 'solved'],
  waiting: ['waiting', 'open', 'solved'],
  solved: ['solved', 'closed', 'open'],
  closed: ['closed', 'open'],
}

export type PendingCommitment = { type: string; description: string }
export type Pending = { pendingCommitments: PendingCommitment[]; unfinishedVisits: { name: string }[] }

const SHOWN_LENGTH = 80
const short = (text: string) => (text.length > SHOWN_LENGTH ? `${text.slice(0, SHOWN_LENGTH - 1)}…` : text)

/** Everything that stands against closing, each by name; empty when nothing does. */
export function whyNotClose({ pendingCommitments, unfinishedVisits }: Pending): Reason[] {
  const reasons: Reason[] = []
  const [first] = pendingCommitments
  if (first) {
    reasons.push({
      code: 'case.has_pending_commitments',
      values: {
        count: pendingCommitments.length,
        type: first.type,
        description: first.description,
        names: pendingCommitments.map((one) => `${one.type}: ${short(one.description)}`).join(' · '),
      },
    })
  }
  if (unfinishedVisits.length) {
    const names = unfinishedVisits.map((visit) => visit.name).join(' · ')
    reasons.push({ code: 'case.has_unfinished_visits', values: { count: unfinishedVisits.length, names } })
  }
  return reasons
}

type State = { id: string; name: string; category: Category; active?: boolean }
export type Move = {
  from: State
  to: State
  reason?: string
  /** The case duplicates another one: it may be closed without having been solved. */
  isDuplicate?: boolean
  pending: Pending
}

/**
 * Why the case cannot go from one state to another: all reasons, the most telling first; empty when it can.
 * What is pending is told before a transition that does not exist, because it must be done in any case.
 */
export function whyNotMove({ from, to, reason, isDuplicate, pending }: Move): Reason[] {
  if (from.id === to.id) return [{ code: 'case.already_in_state', values: { state: to.name } }]
  if (to.active === false)
    return [{ code: 'case.state_inactive', values: { state: to.name }, status: 422, field: 'stateId' }]
  const reasons = to.category === 'closed' && from.category !== 'closed' ? whyNotClose(pending) : []
  const asDuplicate = isDuplicate && to.category === 'closed'
  if (!transitions[from.category].includes(to.category) && !asDuplicate)
    reasons.push({ code: 'case.transition_not_allowed', values: { from: from.name, to: to.name } })
  else if (isReopening(from, to) && !reason)
    reasons.push({ code: 'case.reopen_needs_reason', status: 422, field: 'reason' })
  return reasons
}

/** A closed case that comes back. */
export const isReopening = (from: Pick<State, 'category'>, to: Pick<State, 'category'>): boolean =>
  from.category === 'closed' && to.category !== 'closed'

/** The instants of a case after it enters a state of category `to`. */
export function instantsAfter(
  one: { category: Category; solvedAt: Date | null; closedAt: Date | null },
  to: Category,
  now: Date,
): { solvedAt: Date | null; closedAt: Date | null } {
  if (isPending(to)) return { solvedAt: null, closedAt: null }
  if (to === 'solved') return { solvedAt: one.solvedAt ?? now, closedAt: null }
  return { solvedAt: one.solvedAt, closedAt: one.closedAt ?? now }
}

/**
 * When a state begins that is set now: never before the one it follows. Whoever waited for another's change had read
 * the clock before it.
 */
export const stateBeginsAt = (now: Date, stateSince: Date): Date =>
  now < stateSince ? new Date(stateSince.getTime() + 1) : now

type Chosen = { number: number; startsOn: string; lastDay: string; suspensions: Span[] }

/** Why a coverage of the customer cannot answer for a case: not in force today, or, but for supervisors, not of this. */
export function whyNotCover(
  one: Chosen,
  { covers, supervises }: { covers: boolean; supervises: boolean },
  today: string,
): Reason | undefined {
  if (statusOn(one, today) !== 'active')
    return { code: 'case.coverage_not_in_force', field: 'coverageId', values: { number: one.number } }
  return covers || supervises ? undefined : doesNotCover(one.number)
}

/** It does not cover what the case is about: only supervisors choose or keep it for that. */
export const doesNotCover = (number: number): Reason => ({
  code: 'case.coverage_does_not_cover',
  field: 'coverageId',
  values: { number },
})
