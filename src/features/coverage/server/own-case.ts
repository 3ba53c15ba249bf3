import { sql } from 'kysely'
import type { Ctx } from '../../../platform/server/context.ts'

/** Whether the case of a row of `cases`, which may be missing, is behind the own work of a technician. */
export const isOwnCase = ({ actor }: Pick<Ctx, 'actor'>) =>
  actor.role === 'technician'
    ? sql<boolean>`(cases.id is not null and (cases.responsible_id is not distinct from ${actor.id}::uuid or exists (
        select from commitments where commitments.case_id = cases.id and commitments.responsible_id = ${actor.id}) or exists (
        select from visits join visit_technicians on visit_id = visits.id
          where visits.case_id = cases.id and person_id = ${actor.id})))`
    : sql<boolean>`false`
