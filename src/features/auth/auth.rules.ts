import type { Actor, Role } from '../../platform/shared/actor.ts'

/** What a person may do anywhere, by role. Questions about one thing are answered by that thing's own rules. */
export type Action = 'administer' | 'supervise' | 'attend' | 'readStaffOnly'

const allowed: Record<Action, readonly Role[]> = {
  administer: ['admin'],
  supervise: ['admin', 'supervisor'],
  attend: ['admin', 'supervisor', 'agent'],
  readStaffOnly: ['admin', 'supervisor', 'agent', 'technician'],
}

/** Whether this person's role allows the action at all. */
export const may = (actor: Pick<Actor, 'role'>, action: Action): boolean => allowed[action].includes(actor.role)
