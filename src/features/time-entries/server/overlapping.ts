import { sql } from 'kysely'
import type { Ctx } from '../../../platform/server/context.ts'
import type { When } from '../time-entries.rules.ts'

/** More than these are not told. */
const MOST = 5

type Work = { personId: string; when: When; workedMinutes: number }

/** Time of the same person that counts and was worked at the same moment; of work without a beginning nothing is known. */
export async function overlapping(ctx: Ctx, { personId, when: { startedAt, workedOn }, workedMinutes }: Work) {
  if (!startedAt) return []
  const until = new Date(startedAt.getTime() + workedMinutes * 60_000)
  // an entry is a day long at most
  const { rows } = await sql<{ id: string; startedAt: Date; workedMinutes: number }>`
    select id, started_at, worked_minutes from time_entries t
    where person_id = ${personId} and worked_on between ${workedOn}::date - 1 and ${workedOn}::date + 1
      and started_at < ${until} and started_at + worked_minutes * interval '1 min' > ${startedAt}
      and not exists (select from time_entry_reversals where time_entry_id = t.id)
    order by started_at, id limit ${sql.lit(MOST)}`.execute(ctx.db)
  return rows.map((row) => ({
    id: row.id,
    startedAt: row.startedAt.toISOString(),
    endedAt: new Date(row.startedAt.getTime() + row.workedMinutes * 60_000).toISOString(),
  }))
}
