import type { Actor } from '../../platform/shared/actor.ts'
import type { Reason } from '../../platform/shared/refusal.ts'
import { searchKey } from '../../platform/shared/search-key.ts'
import { may } from '../auth/auth.rules.ts'
import { MOST_SAVED } from './saved.contract.ts'

type Asker = Pick<Actor, 'id' | 'role'>
type Owned = { ownerId: string; shared: boolean }

/** Whether a saved report of a report that this person may read is there for them: their own, and shared ones. */
export const maySeeSaved = (actor: Asker, { ownerId, shared }: Owned): boolean => ownerId === actor.id || shared

/** Whether this person changes, deletes and schedules it: the own ones; shared ones are the business of supervisors too. */
export const mayChangeSaved = (actor: Asker, one: Owned): boolean =>
  one.ownerId === actor.id || (one.shared && may(actor, 'supervise'))

export type Kept = { id: string; name: string }

/** What stands against keeping one under this name beside the others of the same owner. */
export function whyNotName(others: Kept[], name: string): Reason[] {
  const key = searchKey(name)
  const same = others.find((other) => searchKey(other.name) === key)
  return same ? [{ code: 'saved.name_taken', field: 'name', values: { name: same.name } }] : []
}

/** What stands against one more of the same owner. */
export const whyNotOneMore = (others: Kept[]): Reason | undefined =>
  others.length < MOST_SAVED ? undefined : { code: 'saved.too_many', values: { most: MOST_SAVED } }
