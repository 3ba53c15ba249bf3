import { sql } from 'kysely'
import type { Reader } from '../../../platform/shared/actor.ts'

/** The rule `maySeeCase` as a condition on the rows of `cases`, for lists. */
export function visibleCases({ actor }: { actor: Reader }) {
  if (actor.role === 'contact') return sql<boolean>`cases.customer_id = ${actor.customerId}`
  if (actor.role === 'technician')
    return sql<boolean>`cases.id in (
      select own.id from cases own where own.responsible_id = ${actor.id}
      union select case_id from commitments where responsible_id = ${actor.id}
      union select case_id from visits
        join visit_technicians on visit_id = visits.id where person_id = ${actor.id} and case_id is not null)`
  return sql<boolean>`true`
}

/** Whether `visibleCases` leaves nothing out, so that it need not be asked of each row. */
export const seesAllCases = ({ actor }: { actor: Reader }): boolean =>
  actor.role !== 'contact' && actor.role !== 'technician'
