import { sql } from 'kysely'
import type { Reader } from '../../../platform/shared/actor.ts'
import { isStaff } from '../../../platform/shared/actor.ts'

/** The rule `maySeeVisit` as a condition on the rows of `visits` (as `v`), for lists. */
export function visibleVisits({ actor }: { actor: Reader }) {
  if (!isStaff(actor)) return sql<boolean>`false`
  if (actor.role === 'technician')
    return sql<boolean>`v.id in (select visit_id from visit_technicians where person_id = ${actor.id})`
  return sql<boolean>`true`
}
