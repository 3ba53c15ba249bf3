import { sql } from 'kysely'
import type { Reader } from '../../../platform/shared/actor.ts'

type Asking = { actor: Reader }

/** Whether a case of the customer `c` is behind the own work of a technician, who may then ask to be let in. */
export const hasOwnCase = ({ actor }: Asking) =>
  actor.role === 'technician'
    ? sql<boolean>`(exists (select from cases where customer_id = c.id and responsible_id = ${actor.id})
        or exists (select from commitments where customer_id = c.id and responsible_id = ${actor.id}))`
    : sql<boolean>`false`

/** Whether the case of a row of `cases` exists for this person: for a technician those behind the own work alone. */
export const isWithinReach = ({ actor }: Asking) =>
  actor.role === 'technician'
    ? sql<boolean>`(responsible_id = ${actor.id} or exists (
        select from commitments where case_id = cases.id and responsible_id = ${actor.id}))`
    : sql<boolean>`true`
