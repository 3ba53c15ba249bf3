import { type Actor, isStaff } from '../../platform/shared/actor.ts'
import type { Reason } from '../../platform/shared/refusal.ts'
import { searchKey } from '../../platform/shared/search-key.ts'
import { may } from '../auth/auth.rules.ts'

export const MOST_OWN = 200
export const MOST_SHARED = 500

type Asker = Pick<Actor, 'id' | 'role'>
/** Whose it is; null: everybody's. */
type Owned = { ownerId: string | null }

/** Whether the reply exists for this person: everybody's for our own people, personal ones for nobody but their owner. */
export const mayRead = (actor: Asker, { ownerId }: Owned): boolean =>
  isStaff(actor) && (ownerId === null || ownerId === actor.id)

/** Whether this person writes it: the own ones; everybody's are the business of supervisors. */
export const mayWrite = (actor: Asker, one: Owned): boolean =>
  mayRead(actor, one) && (one.ownerId !== null || may(actor, 'supervise'))

export type Kept = { id: string; name: string; shortcut: string | null }

/** What stands against keeping it beside the others of the same owner. */
export function whyNotKeep(others: Kept[], one: Omit<Kept, 'id'>): Reason[] {
  const reasons: Reason[] = []
  const key = searchKey(one.name)
  const same = others.find((other) => searchKey(other.name) === key)
  if (same) reasons.push({ code: 'reply.name_taken', field: 'name', values: { name: same.name } })
  const taken = one.shortcut && others.find((other) => other.shortcut === one.shortcut)
  if (taken) reasons.push({ code: 'reply.shortcut_taken', field: 'shortcut', values: { name: taken.name } })
  return reasons
}

/** What stands against one more of the same owner. */
export function whyNotOneMore(others: Kept[], { ownerId }: Owned): Reason | undefined {
  const most = ownerId ? MOST_OWN : MOST_SHARED
  if (others.length < most) return undefined
  return { code: ownerId ? 'reply.too_many_own' : 'reply.too_many_shared', values: { most } }
}
