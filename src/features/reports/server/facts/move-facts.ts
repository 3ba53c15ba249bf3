import { sql } from 'kysely'
import type { Range } from '../../range.rules.ts'
import type { Sql } from '../engine/define.ts'
import { dayOf, onDays } from './in-chile.ts'

/** Changes of the date of commitments that were made on these days, whatever became of the commitment since. */
export const moveFacts = (range: Range, where: (Sql | undefined)[] = []): Sql => {
  const conditions = [onDays(sql`v.moved_at`, range), ...where.filter((one): one is Sql => one !== undefined)]
  return sql`select v.id, v.commitment_id, v.moved_by, v.moved_at, v.customer_told, m.responsible_id, m.customer_id,
      m.type_id, ${dayOf(sql`v.new_due_at`)} - ${dayOf(sql`v.old_due_at`)} as slipped_days
    from commitment_moves v join commitments m on m.id = v.commitment_id
    where ${sql.join(conditions, sql` and `)}`
}
