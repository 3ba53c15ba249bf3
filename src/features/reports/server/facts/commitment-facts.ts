import { sql } from 'kysely'
import type { Sql } from '../engine/define.ts'
import type { Ask } from '../parameters/parameter.ts'
import { ageInDays } from './ages.ts'

/**
 * Pending commitments, one row each, narrowed by `where` over `m`; `more` adds columns of the row. Until the very moment
 * that it is due, one is not late; `late_days` are the calendar days since then.
 */
export const pendingCommitments = (
  { ctx, today }: Ask,
  where: (Sql | undefined)[] = [],
  more: Sql[] = [],
  joins: Sql = sql``,
): Sql => {
  const conditions = [sql`m.status = 'pending'`, ...where.filter((one): one is Sql => one !== undefined)]
  const columns = [
    sql`m.id, m.case_id, m.type_id, m.responsible_id, m.customer_id, m.due_at`,
    sql`case when m.due_at < ${ctx.now} then ${ageInDays(sql`m.due_at`, today)} end as late_days`,
    ...more,
  ]
  return sql`select ${sql.join(columns)} from commitments m ${joins} where ${sql.join(conditions, sql` and `)}`
}
