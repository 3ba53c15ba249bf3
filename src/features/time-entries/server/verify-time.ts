import { sql } from 'kysely'
import type { Database } from '../../../platform/server/database.ts'

/** Time that was charged otherwise than it was logged. */
export type Difference = { timeEntryId: string; what: string; stored: unknown; expected: unknown }

const MOST_DIFFERENCES = 1000

type Told = {
  workedOn: string
  workedMinutes: number
  accountedMinutes: number
  mode: string
  personId: string
  caseId: string | null
  coverageId: string
}
type Row = { timeEntryId: string; entry: Told | null; charges: Told[] }

/**
 * Compares time with the ledgers, in a picture of one moment: time that counts and names a coverage has exactly one
 * charge that counts, of the same day, minutes, mode, person and case; what was taken back or names no coverage has
 * none, and there is no charge without its time.
 * @returns how many entries with a coverage were looked at, and the first thousand differences
 */
export async function verifyTime(db: Database): Promise<{ entries: number; differences: Difference[] }> {
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (db) => {
      const { rows } = await sql<Row>`${pairs} where e.told is distinct from c.told or c.count > 1
        order by time_entry_id limit ${sql.lit(MOST_DIFFERENCES)}`.execute(db)
      const { rows: counted } = await sql<{ entries: number }>`
        select count(*)::int as entries from time_entries t where coverage_id is not null and ${counts}`.execute(db)
      return { entries: counted[0]!.entries, differences: rows.flatMap(differencesOf).slice(0, MOST_DIFFERENCES) }
    })
}

const counts = sql`not exists (select from time_entry_reversals r where r.time_entry_id = t.id)`

const told = (
  worked: ReturnType<typeof sql>,
) => sql`jsonb_build_object('workedOn', worked_on, 'workedMinutes', ${worked},
  'accountedMinutes', accounted_minutes, 'mode', mode, 'personId', person_id, 'caseId', case_id, 'coverageId', coverage_id)`

/** Entries and charges that count, side by side. */
const pairs = sql`
  select coalesce(e.id, c.time_entry_id) as time_entry_id, e.told as entry, coalesce(c.all, '[]') as charges
  from (select id, ${told(sql`worked_minutes`)} as told from time_entries t
    where coverage_id is not null and ${counts}) e
  full join (select time_entry_id, count(*) as count, min(told::text)::jsonb as told, jsonb_agg(told) as all
    from (select time_entry_id, ${told(sql`real_minutes`)} as told from charges t
      where kind = 'charge' and not exists (select from charges r where r.reverses_id = t.id)) one
    group by time_entry_id) c on c.time_entry_id = e.id`

function differencesOf({ timeEntryId, entry, charges }: Row): Difference[] {
  const different = (what: string, stored: unknown, expected: unknown) => ({ timeEntryId, what, stored, expected })
  if (!entry) return [different('charge without time', charges, [])]
  const [only, ...more] = charges
  if (!only) return [different('time without charge', [], entry)]
  if (more.length) return [different('time charged more than once', charges, [entry])]
  const fields = (Object.keys(entry) as (keyof Told)[]).filter((field) => only[field] !== entry[field])
  return fields.map((field) => different(`${field} of the charge`, only[field], entry[field]))
}
