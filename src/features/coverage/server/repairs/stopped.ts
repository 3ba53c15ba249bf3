import { sql } from 'kysely'
import type { Ctx } from '../../../../platform/server/context.ts'
import { recordCoverageEvent } from '../history.ts'
import { touchCoverage } from '../hold-coverage.ts'
import { refreshLastDays } from '../last-day.ts'
import type { Held } from './repair-items.ts'

type Stopped = { id: string; customerId: string; startsOn: string; lastDay: string }
type Told = {
  kind: 'repairReceived' | 'repairReturned' | 'repairCorrected'
  to: Record<string, unknown>
  reason?: string
}

/** Coverages of this product whose days stop while it is here. */
async function stoppedBy(ctx: Ctx, equipmentId: string): Promise<Stopped[]> {
  const { rows } = await sql<Stopped>`
    select v.id, v.customer_id, v.starts_on, v.last_day
    from coverage_equipment e join coverages v on v.id = e.coverage_id
    where e.equipment_id = ${equipmentId} and v.stops_during_repair order by v.id`.execute(ctx.db)
  return rows
}

/**
 * Renews the last day of whatever a repair stops, and tells it in their history; coverages that it does not touch are
 * not told. The screens of the product hear of it.
 * @throws Refusal when a coverage would end before work that was charged to it
 */
export async function tellStopped(ctx: Ctx, product: Held, caseId: string | null, told: Told): Promise<void> {
  const before = await stoppedBy(ctx, product.id)
  await refreshLastDays(
    ctx,
    before.map(({ id }) => id),
  )
  const after = new Map((await stoppedBy(ctx, product.id)).map((one) => [one.id, one]))
  const from = String(told.to.receivedOn)
  for (const one of before) {
    const { lastDay } = after.get(one.id)!
    const within = from >= one.startsOn && from <= one.lastDay
    if (lastDay === one.lastDay && !within) continue
    await recordCoverageEvent(ctx, one.id, {
      kind: told.kind,
      from: { lastDay: one.lastDay },
      to: { equipment: product.name, ...told.to, lastDay },
      reason: told.reason,
    })
    await touchCoverage(ctx, one)
  }
  ctx.touch(`customer:${product.customerId}`)
  for (const id of await casesAbout(ctx, product.id, caseId)) ctx.touch(`case:${id}`)
}

/** Cases on whose screens it is seen where the product is. */
async function casesAbout(ctx: Ctx, equipmentId: string, caseId: string | null): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from cases where id = ${caseId} or (equipment_id = ${equipmentId} and category in ('open', 'waiting'))
    limit 20`.execute(ctx.db)
  return rows.map((row) => row.id)
}
