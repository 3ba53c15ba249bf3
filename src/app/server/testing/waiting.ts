import { sql } from 'kysely'
import type { Database } from '../../../platform/server/database.ts'

/** How many statements wait for what another transaction holds. */
export async function waiting({ db }: { db: Database }): Promise<number> {
  const { rows } = await sql<{ waiting: number }>`
    select count(*)::int as waiting from pg_stat_activity
    where datname = current_database() and wait_event_type = 'Lock'`.execute(db)
  return rows[0]!.waiting
}
