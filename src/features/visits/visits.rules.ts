import { type Actor, isStaff } from '../../platform/shared/actor.ts'
import { dayInChile } from '../../platform/shared/chile/day.ts'
import type { Reason } from '../../platform/shared/refusal.ts'
import { may } from '../auth/auth.rules.ts'
import type { Category } from '../settings/settings.contract.ts'
import { isSensible } from './moments.rules.ts'
import type { VisitState } from './visits.contract.ts'

type Asker = Pick<Actor, 'id' | 'role' | 'customerId'>

/** What the rules need to know of a visit. */
export type VisitFacts = { state: VisitState; customerId: string; technicianIds: readonly string[]; reports: number }

const MINUTE_MS = 60_000
const DAY_MS = 24 * 60 * MINUTE_MS
/** A journey with several nights is one visit; more than this is a mistake of the keyboard. */
export const MOST_DAYS = 14

/** What is not over yet stands against closing its case. */
export const isUnfinished = (state: VisitState): boolean => state !== 'done' && state !== 'cancelled'

/** Who attends sees every visit; a technician the own ones. Customers have the report alone. */
export function maySeeVisit(actor: Asker, { technicianIds }: Pick<VisitFacts, 'technicianIds'>): boolean {
  if (actor.role === 'technician') return technicianIds.includes(actor.id)
  return isStaff(actor)
}

/** The report of a visit is for the customer too. */
export const maySeeReport = (actor: Asker, visit: Pick<VisitFacts, 'technicianIds' | 'customerId'>): boolean =>
  maySeeVisit(actor, visit) || (actor.role === 'contact' && actor.customerId === visit.customerId)

/** Who sends technicians out. */
export const mayOrder = (actor: Pick<Actor, 'role'>): boolean => may(actor, 'attend')

/** What this person may do to this visit just now. */
export function visitAbilities(actor: Asker, { state, technicianIds, reports }: VisitFacts) {
  const own = technicianIds.includes(actor.id)
  const works = isStaff(actor) && (own || may(actor, 'supervise'))
  return {
    plan: mayOrder(actor) && isUnfinished(state),
    cancel: (mayOrder(actor) || (own && isStaff(actor))) && isUnfinished(state),
    // also when it was cancelled: what was done nevertheless is told
    work: works && reports === 0,
    correct: works && reports > 0,
  }
}

type Window = { startsAt: Date | null; endsAt: Date | null }

/** What is wrong with the time that somebody goes: both ends or none, in their order, and no longer than two weeks. */
export function whyNotWindow({ startsAt, endsAt }: Window): Reason | undefined {
  if (!startsAt && !endsAt) return undefined
  const at = (code: string, field: string, values?: Reason['values']): Reason => ({ code, field, values, status: 422 })
  if (!startsAt) return at('visit.window_half', 'startsAt')
  if (!endsAt) return at('visit.window_half', 'endsAt')
  if (!isSensible(startsAt)) return at('visit.absurd_moment', 'startsAt')
  if (!isSensible(endsAt)) return at('visit.absurd_moment', 'endsAt')
  if (endsAt <= startsAt) return at('visit.ends_before', 'endsAt')
  return endsAt.getTime() - startsAt.getTime() > MOST_DAYS * DAY_MS
    ? at('visit.too_long', 'endsAt', { days: MOST_DAYS })
    : undefined
}

/** Somebody goes, and it is known when: until then the order waits to be planned, and nobody is sent. */
export const isDispatched = ({
  startsAt,
  technicianIds,
}: {
  startsAt: Date | null
  technicianIds: readonly string[]
}) => startsAt !== null && technicianIds.length > 0

/** Why nobody is sent for a case any more. */
export const whyNotOrder = (one: { number: number; category: Category }): Reason | undefined =>
  one.category === 'closed' ? { code: 'case.closed', values: { number: one.number } } : undefined

/** Why it cannot be planned otherwise any more. */
export function whyNotPlan(state: VisitState): Reason | undefined {
  if (state === 'done') return { code: 'visit.done' }
  if (state === 'cancelled') return { code: 'visit.is_cancelled' }
  return undefined
}

type Journey = { state: VisitState; travelledAt: Date | null; arrivedAt: Date | null }
type Planned = { startsAt: Date | null; technicianIds: readonly string[] }

/**
 * The journey of a visit that is planned otherwise: it begins anew when nobody is sent any more, when only others go,
 * and when it was moved to a later day, as after finding nobody there. What was is in the history.
 */
export function journeyAfter<T extends Journey & Planned>(before: T, after: Planned, now: Date): Journey {
  const { state, travelledAt, arrivedAt } = before
  const stays = before.technicianIds.some((id) => after.technicianIds.includes(id))
  const later = after.startsAt !== null && dayInChile(after.startsAt) > dayInChile(now)
  if (isDispatched(after) && stays && !(later && after.startsAt?.getTime() !== before.startsAt?.getTime()))
    return { state, travelledAt, arrivedAt }
  return { state: 'planned', travelledAt: null, arrivedAt: null }
}

const JOURNEY: readonly VisitState[] = ['planned', 'travelling', 'onSite', 'done']

/**
 * Where a visit is after its technician told that it travels or arrived. What is known already, or is behind, changes
 * nothing: acts arrive late and twice. A cancelled visit stays so until its report says that it was done.
 */
export function stateAfter(state: VisitState, act: 'travelling' | 'onSite'): VisitState | Reason {
  if (state === 'cancelled') return { code: 'visit.is_cancelled' }
  return JOURNEY.indexOf(act) > JOURNEY.indexOf(state) ? act : state
}
