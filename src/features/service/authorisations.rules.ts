import type { Actor } from '../../platform/shared/actor.ts'
import { addDays } from '../../platform/shared/days.ts'
import type { Reason } from '../../platform/shared/refusal.ts'
import { may } from '../auth/auth.rules.ts'

/** An authorisation cannot hold for longer. */
export const MOST_DAYS = 366

type Asker = Pick<Actor, 'role'>
type Decided = { decision: 'granted' | 'denied' | null; validUntil: string | null; decidedBy: string | null }

/** Who asks for it, and who decides; asking, a supervisor decides in the same act. */
export const mayRequest = (actor: Asker): boolean => may(actor, 'attend')
export const mayDecide = (actor: Asker): boolean => may(actor, 'supervise')

/**
 * Why it cannot be asked for: the customer is inactive, or somebody has asked and waits. `validUntil` is of those who
 * decide.
 */
export function whyNotRequest(
  actor: Asker,
  asked: { active: boolean; pending: { requestedBy: string } | null; validUntil: string | undefined },
  today: string,
): Reason | undefined {
  if (!asked.active) return { code: 'customer.inactive' }
  if (asked.pending) return { code: 'service.already_asked', values: { name: asked.pending.requestedBy } }
  if (asked.validUntil === undefined) return undefined
  if (!mayDecide(actor)) return { code: 'service.until_is_decided', field: 'validUntil', status: 422 }
  return whyNotUntil(asked.validUntil, today)
}

/** Why it cannot be decided: somebody has, or it would hold until a day that is past or out of all plans. */
export function whyNotDecide(one: Decided, validUntil: string | undefined, today: string): Reason | undefined {
  const name = one.decidedBy ?? ''
  if (one.decision === 'denied') return { code: 'service.already_denied', values: { name } }
  if (one.decision === 'granted')
    return { code: 'service.already_granted', values: { name, day: one.validUntil ?? '' } }
  return validUntil === undefined ? undefined : whyNotUntil(validUntil, today)
}

function whyNotUntil(validUntil: string, today: string): Reason | undefined {
  const at = (code: string, values?: Reason['values']): Reason => ({ code, values, field: 'validUntil', status: 422 })
  if (validUntil < today) return at('service.until_past')
  return validUntil > addDays(today, MOST_DAYS) ? at('service.until_too_far', { days: MOST_DAYS }) : undefined
}

/** What this person may do about the authorisation that is needed just now; nothing where none is. */
export function serveAbilities(
  actor: Asker,
  { answer, isPending }: { answer: string; isPending: boolean },
): { requestAuthorisation: boolean; authorise: boolean } {
  const needed = answer === 'authorise'
  return {
    requestAuthorisation: needed && !isPending && mayRequest(actor),
    authorise: needed && mayDecide(actor),
  }
}
