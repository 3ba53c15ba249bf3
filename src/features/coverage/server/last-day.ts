import { type RawBuilder, sql } from 'kysely'
import type { Ctx } from '../../../platform/server/context.ts'
import { obey } from '../../../platform/shared/refusal.ts'
import { type Days, keptLastDay, lastDayWith, type Repair, whyNotLastDay } from '../coverage.rules.ts'
import { repairsOf, todayOf } from './coverage-items.ts'
import { refreshGlances } from './glance.ts'
import { replayGrants } from './ledger/replay-grants.ts'

/** The last day of work that counts, of a row of `coverages`. */
const lastWorkedOn = sql<string | null>`(
  select max(worked_on) from charges c where coverage_id = coverages.id and kind = 'charge'
    and not exists (select from charges r where r.reverses_id = c.id))`

type Row = Days & {
  id: string
  number: number
  ledgerId: string
  limited: boolean
  lastDay: string
  /** Of its products, where that stops the clock; null elsewhere. */
  repairs: Repair[] | null
  lastWorkedOn: string | null
}

/** What the last day of coverages follows from, and the one that is kept. */
export async function readDays(ctx: Ctx, which: RawBuilder<unknown>): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select id, number, ledger_id, grant_minutes is not null as limited, starts_on, ends_on, ended_on, last_day, ${repairsOf} as repairs,
      ${lastWorkedOn} as last_worked_on
    from coverages where ${which} order by id`.execute(ctx.db)
  return rows
}

/**
 * Writes anew the last day of coverages whose clock stops during repairs, after repairs or what they cover changed.
 * @throws Refusal when a coverage would end before work that was charged to it
 */
export async function refreshLastDays(ctx: Ctx, coverageIds: string[]): Promise<void> {
  if (!coverageIds.length) return
  // whoever receives or returns one of these products at this moment comes before or after, never in between
  await sql`select from equipment where id in (
      select equipment_id from coverage_equipment where coverage_id = any(${coverageIds}::uuid[]))
    order by id for share`.execute(ctx.db)
  await sql`select from ledgers where id in (select ledger_id from coverages where id = any(${coverageIds}::uuid[]))
    order by id for no key update`.execute(ctx.db)
  for (const row of await readDays(ctx, sql`id = any(${coverageIds}::uuid[])`)) {
    const repairs = row.repairs ?? []
    obey(whyNotLastDay(row, lastDayWith(row, repairs, todayOf(ctx))))
    const lastDay = keptLastDay(row, repairs)
    const moved = lastDay !== row.lastDay
    if (moved) await ctx.db.updateTable('coverages').set({ lastDay }).where('id', '=', row.id).execute()
    // hours do not expire while the product is with us, whatever the kept day says
    if (moved || row.limited) await replayGrants(ctx, row.ledgerId)
  }
  await refreshGlances(ctx, sql`ledger_id in (select ledger_id from coverages where id = any(${coverageIds}::uuid[]))`)
}
