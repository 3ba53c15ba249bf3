import { sql } from 'kysely'
import type { Ctx } from '../../../platform/server/context.ts'
import type { Reader } from '../../../platform/shared/actor.ts'

type Asking = { actor: Reader }

/** Whether a case of this customer, or a visit to it, is behind the own work of a technician, who may then ask to be let in. */
export async function hasOwnCase({ db, actor }: Pick<Ctx, 'db' | 'actor'>, customerId: string): Promise<boolean> {
  if (actor.role !== 'technician') return false
  const { rows } = await sql<{ own: boolean }>`
    select exists (select from cases where customer_id = ${customerId} and responsible_id = ${actor.id})
      or exists (select from commitments join cases on cases.id = case_id
        where commitments.responsible_id = ${actor.id} and cases.customer_id = ${customerId})
      or exists (select from visits join visit_technicians on visit_id = visits.id
        where person_id = ${actor.id} and customer_id = ${customerId}) as own`.execute(db)
  return rows[0]!.own
}

/** Whether the case of a row of `cases` exists for this person: for a technician those behind the own work alone. */
export const isWithinReach = ({ actor }: Asking) =>
  actor.role === 'technician'
    ? sql<boolean>`(responsible_id = ${actor.id} or exists (
        select from commitments where case_id = cases.id and responsible_id = ${actor.id}) or exists (
        select from visits join visit_technicians on visit_id = visits.id
          where case_id = cases.id and person_id = ${actor.id}))`
    : sql<boolean>`true`
