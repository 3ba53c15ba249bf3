import type { Actor } from '../../platform/shared/actor.ts'
import { isStaff } from '../../platform/shared/actor.ts'
import { may } from '../auth/auth.rules.ts'

/** Whether this person may see this customer at all: our people see all, a contact the own company. */
export const maySeeCustomer = (actor: Pick<Actor, 'role' | 'customerId'>, customerId: string): boolean =>
  isStaff(actor) || actor.customerId === customerId

/** What this person may do to this customer. */
export const customerAbilities = (actor: Pick<Actor, 'role'>, customer: { active: boolean }) => ({
  edit: may(actor, 'attend'),
  deactivate: may(actor, 'supervise'),
  registerCase: may(actor, 'attend') && customer.active,
})
