import { sql } from 'kysely'
import type { Ctx } from '../../../platform/server/context.ts'
import { lastDayWith, type Repair } from '../coverage.rules.ts'
import { replayGrants } from './ledger/replay-grants.ts'

type Row = {
  id: string
  ledgerId: string
  customerId: string
  startsOn: string
  endsOn: string
  endedOn: string | null
  lastDay: string
  finished: Repair[]
}

/**
 * Writes anew the last day of coverages whose clock stops during repairs, after repairs or what they cover changed.
 * A repair under way counts when it is over: until then it is added on reading.
 */
export async function refreshLastDays(ctx: Ctx, coverageIds: string[]): Promise<void> {
  if (!coverageIds.length) return
  // whoever receives or returns one of these products at this moment comes before or after, never in between
  await sql`select from equipment where id in (
      select equipment_id from coverage_equipment where coverage_id = any(${coverageIds}::uuid[]))
    order by id for share`.execute(ctx.db)
  await sql`select from ledgers where id in (select ledger_id from coverages where id = any(${coverageIds}::uuid[]))
    order by id for no key update`.execute(ctx.db)
  const { rows } = await sql<Row>`
    select id, ledger_id, customer_id, starts_on, ends_on, ended_on, last_day, case when stops_during_repair then (
      select coalesce(json_agg(json_build_object('receivedOn', received_on, 'returnedOn', returned_on)), '[]')
      from coverage_equipment e join repairs r on r.equipment_id = e.equipment_id
      where e.coverage_id = coverages.id and returned_on is not null) else '[]' end as finished
    from coverages where id = any(${coverageIds}::uuid[]) order by id`.execute(ctx.db)
  for (const row of rows) {
    const lastDay = lastDayWith(row, row.finished, row.endsOn)
    if (lastDay === row.lastDay) continue
    await ctx.db.updateTable('coverages').set({ lastDay }).where('id', '=', row.id).execute()
    await replayGrants(ctx, row.ledgerId)
  }
}
