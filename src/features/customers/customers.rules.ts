import type { Actor } from '../../platform/shared/actor.ts'
import type { Reason } from '../../platform/shared/refusal.ts'
import { isStaff } from '../../platform/shared/actor.ts'
import { may } from '../auth/auth.rules.ts'

/** Whether this person may see this customer at all: our people see all, a contact the own company. */
export const maySeeCustomer = (actor: Pick<Actor, 'role' | 'customerId'>, customerId: string): boolean =>
  isStaff(actor) || actor.customerId === customerId

/** What this person may do to this customer. */
export const customerAbilities = (actor: Pick<Actor, 'role'>, customer: { active: boolean }) => ({
  edit: may(actor, 'attend'),
  // its class decides whether a debt needs a supervisor
  classify: may(actor, 'supervise'),
  deactivate: may(actor, 'supervise'),
  join: may(actor, 'supervise'),
  registerCase: may(actor, 'attend') && customer.active,
})

/** Whether this person may read what we note down about a customer and its people among ourselves. */
export const mayReadNotes = (actor: Pick<Actor, 'role'>): boolean => isStaff(actor)

/**
 * Why a customer cannot be of this class, which nobody knows when `found` is missing. One that went out of use stays
 * where it is (`present`), but is not given to others.
 */
export function whyNotOfClass(
  classId: string | null | undefined,
  found: { name: string; active: boolean } | undefined,
  present: string | null,
): Reason | undefined {
  if (!classId || classId === present) return undefined
  if (!found) return { code: 'customer.unknown_class', field: 'classId', status: 422 }
  if (found.active) return undefined
  return { code: 'customer.class_inactive', field: 'classId', values: { name: found.name }, status: 422 }
}

/** Why a customer cannot be deactivated. `pendingCases` is counted up to 100. */
export function whyNotDeactivate({ pendingCases }: { pendingCases: number }): Reason | undefined {
  if (pendingCases === 0) return undefined
  return { code: 'customer.has_pending_cases', values: { count: pendingCases >= 100 ? '100+' : pendingCases } }
}

/** Why nothing can be added to a customer. */
export function whyNotAdd(customer: { active: boolean }): Reason | undefined {
  return customer.active ? undefined : { code: 'customer.inactive' }
}

const FIRST_DAY = '1950-01-01'

/** Why a product cannot have been bought on that day; `today` as it is in the company's zone. */
export function whyNotBoughtOn(day: string | null | undefined, today: string): Reason | undefined {
  if (!day || (day >= FIRST_DAY && day <= today)) return undefined
  return { code: 'equipment.wrong_purchase_day', field: 'purchasedOn', status: 422 }
}
