import { sql } from 'kysely'
import type { Range } from '../../range.rules.ts'
import type { Sql } from '../engine/define.ts'

/**
 * Time that counts, worked on these days: what was taken back is left out. Every report of hours begins here, so the
 * same hour counts the same in all of them.
 */
export const timeFacts = (
  { from, until }: Range,
  where: (Sql | undefined)[] = [],
  more: Sql[] = [],
  joins: Sql = sql``,
): Sql => {
  const conditions = where.filter((one): one is Sql => one !== undefined)
  return sql`select t.id, t.person_id, t.customer_id, t.case_id, t.activity_id, t.coverage_id, t.mode, t.worked_on,
      t.worked_minutes, t.accounted_minutes${more.length ? sql`, ${sql.join(more)}` : sql``}
    from time_entries t ${joins}
    where t.worked_on between ${from}::date and ${until}::date
      and not exists (select from time_entry_reversals r where r.time_entry_id = t.id)
      ${conditions.length ? sql`and ${sql.join(conditions, sql` and `)}` : sql``}`
}
