import type { Actor } from '../../platform/shared/actor.ts'
import { addDays } from '../../platform/shared/days.ts'
import type { Reason } from '../../platform/shared/refusal.ts'
import { may } from '../auth/auth.rules.ts'

/** An authorisation cannot hold for longer. */
export const MOST_DAYS = 366

type Asker = Pick<Actor, 'role'>
type Decided = { decision: 'granted' | 'denied' | null; validUntil: string | null; decidedBy: string | null }
type Granted = Decided & { revokedBy: string | null }

/** Who asks for it: whoever attends, and a technician for the customers of cases behind the own work. */
export const mayRequest = (actor: Asker, { hasOwnCase }: { hasOwnCase: boolean }): boolean =>
  may(actor, 'attend') || (may(actor, 'readStaffOnly') && hasOwnCase)
/** Who decides, and takes back what was granted; asking, a supervisor decides in the same act. */
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

/** Why it cannot be taken back: nobody granted it, somebody has taken it back, or its last day is past. */
export function whyNotRevoke(one: Granted, today: string): Reason | undefined {
  if (one.revokedBy !== null) return { code: 'service.already_revoked', values: { name: one.revokedBy } }
  if (one.decision !== 'granted' || one.validUntil === null) return { code: 'service.not_granted' }
  return one.validUntil < today ? { code: 'service.held_until', values: { day: one.validUntil } } : undefined
}

function whyNotUntil(validUntil: string, today: string): Reason | undefined {
  const at = (code: string, values?: Reason['values']): Reason => ({ code, values, field: 'validUntil', status: 422 })
  if (validUntil < today) return at('service.until_past')
  return validUntil > addDays(today, MOST_DAYS) ? at('service.until_too_far', { days: MOST_DAYS }) : undefined
}

type Just = { answer: string; authorisation: Granted | null; hasOwnCase: boolean }

/** What this person may do about the authorisation that is needed just now, and about one that holds. */
export function serveAbilities(
  actor: Asker,
  { answer, authorisation, hasOwnCase }: Just,
  today: string,
): { requestAuthorisation: boolean; authorise: boolean; revoke: boolean } {
  const needed = answer === 'authorise'
  const isPending = authorisation?.decision === null
  return {
    requestAuthorisation: needed && !isPending && mayRequest(actor, { hasOwnCase }),
    authorise: needed && mayDecide(actor),
    revoke: authorisation !== null && mayDecide(actor) && !whyNotRevoke(authorisation, today),
  }
}
