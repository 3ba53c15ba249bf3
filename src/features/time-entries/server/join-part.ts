import { sql } from 'kysely'
import { bring, type JoinPart } from '../../customers/server/join/parts.ts'

/** Work that was done stays as it was logged; the database lets go of whose it is in this act alone. */
export const timePart: JoinPart = {
  columns: ['time_entries.customer_id'],
  async count({ db }, goes) {
    const { rows } = await sql<{ minutes: number }>`
      select coalesce(sum(worked_minutes), 0)::integer as minutes from time_entries t
      where customer_id = ${goes}
        and not exists (select from time_entry_reversals r where r.time_entry_id = t.id)`.execute(db)
    return { workedMinutes: rows[0]!.minutes }
  },
  move: (ctx, pair) => bring(ctx, 'time_entries', pair),
}
