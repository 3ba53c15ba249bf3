import { isStaff, type Role } from '../../platform/shared/actor.ts'
import type { Reason } from '../../platform/shared/refusal.ts'

type Access = { role: Role; active: boolean; customerId: string | null }

/**
 * What stands against giving a person this access instead of `before`; `otherAdmins` are the active
 * administrators besides this person.
 */
export function whyNotAccess(
  before: Pick<Access, 'role' | 'active'>,
  after: Access,
  otherAdmins: number,
): Reason | undefined {
  const wasAdmin = before.role === 'admin' && before.active
  const isAdmin = after.role === 'admin' && after.active
  if (wasAdmin && !isAdmin && otherAdmins === 0) return { code: 'person.last_admin' }
  return whyNotCustomer(after)
}

/** A contact belongs to one customer, and nobody else does. */
export function whyNotCustomer({ role, customerId }: Pick<Access, 'role' | 'customerId'>): Reason | undefined {
  if (role === 'contact' && !customerId)
    return { code: 'person.contact_needs_customer', field: 'customerId', status: 422 }
  if (role !== 'contact' && customerId)
    return { code: 'person.only_contacts_have_customer', field: 'customerId', status: 422 }
  return undefined
}

/** Whether somebody who worked here no longer does: deactivated, or from now on a customer's person. */
export function stopsWorking(before: Pick<Access, 'role' | 'active'>, after: Pick<Access, 'role' | 'active'>): boolean {
  const works = (one: Pick<Access, 'role' | 'active'>) => one.active && isStaff(one)
  return works(before) && !works(after)
}
