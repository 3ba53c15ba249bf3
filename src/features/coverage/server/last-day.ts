import { type RawBuilder, sql } from 'kysely'
import type { Ctx } from '../../../platform/server/context.ts'
import { obey } from '../../../platform/shared/refusal.ts'
import { type Days, keptLastDay, type LateWork, type ProductRepair, whyNotRepairs } from '../coverage.rules.ts'
import { repairsOf, todayOf } from './coverage-items.ts'
import { refreshGlances } from './glance.ts'
import { replayGrants } from './ledger/replay-grants.ts'

/** Work that counts after the agreed term of a row of `coverages`, by day and by the product that its case is about. */
const lateWork = sql<LateWork[]>`(
  select coalesce(jsonb_agg(distinct jsonb_build_object('equipmentId', cases.equipment_id, 'workedOn', c.worked_on)), '[]')
  from charges c left join cases on cases.id = c.case_id
  where c.coverage_id = coverages.id and c.kind = 'charge' and c.worked_on > coverages.ends_on
    and not exists (select from charges r where r.reverses_id = c.id))`

type Row = Days & {
  id: string
  number: number
  kind: string
  ledgerId: string
  limited: boolean
  lastDay: string
  /** Of its products, where that stops the clock; null elsewhere. */
  repairs: ProductRepair[] | null
  lateWork: LateWork[]
}

/** What the last day of coverages follows from, and the one that is kept. */
export async function readDays(ctx: Ctx, which: RawBuilder<unknown>): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select id, number, kind, ledger_id, grant_minutes is not null as limited, starts_on, ends_on, ended_on, last_day, ${repairsOf} as repairs,
      ${lateWork} as late_work
    from coverages where ${which} order by id`.execute(ctx.db)
  return rows
}

/**
 * Writes anew the last day of coverages whose clock stops during repairs, after repairs or what they cover changed.
 * @param repairsBefore what was stopped before, of what is now; the same where nothing can be lost
 * @throws Refusal when a coverage would end, for a product, before work on it that was charged
 */
export async function refreshLastDays(
  ctx: Ctx,
  coverageIds: string[],
  repairsBefore: (now: ProductRepair[]) => ProductRepair[] = (now) => now,
): Promise<void> {
  if (!coverageIds.length) return
  // whoever receives or returns one of these products at this moment comes before or after, never in between
  await sql`select from equipment where id in (
      select equipment_id from coverage_equipment where coverage_id = any(${coverageIds}::uuid[]))
    order by id for share`.execute(ctx.db)
  await sql`select from ledgers where id in (select ledger_id from coverages where id = any(${coverageIds}::uuid[]))
    order by id for no key update`.execute(ctx.db)
  for (const row of await readDays(ctx, sql`id = any(${coverageIds}::uuid[])`)) {
    const repairs = row.repairs ?? []
    obey(whyNotRepairs(row, { before: repairsBefore(repairs), after: repairs }, todayOf(ctx)))
    const lastDay = keptLastDay(row, repairs)
    const moved = lastDay !== row.lastDay
    if (moved) await ctx.db.updateTable('coverages').set({ lastDay }).where('id', '=', row.id).execute()
    // hours do not expire while the product is with us, whatever the kept day says
    if (moved || row.limited) await replayGrants(ctx, row.ledgerId)
  }
  await refreshGlances(ctx, sql`ledger_id in (select ledger_id from coverages where id = any(${coverageIds}::uuid[]))`)
}
