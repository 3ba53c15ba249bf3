import { sql } from 'kysely'
import type { Sql } from '../engine/define.ts'

/** Cases, one row each, narrowed by `where` over `c`; `more` adds columns of the row. */
export const caseFacts = (where: (Sql | undefined)[] = [], more: Sql[] = [], joins: Sql = sql``): Sql => {
  const conditions = where.filter((one): one is Sql => one !== undefined)
  return sql`select c.id, c.responsible_id, c.customer_id, c.state_id, c.category, c.registered_at${more.length ? sql`, ${sql.join(more)}` : sql``}
    from cases c ${joins} ${conditions.length ? sql`where ${sql.join(conditions, sql` and `)}` : sql``}`
}
