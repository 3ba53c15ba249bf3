import { sql } from 'kysely'
import type { Ctx } from '../../../../platform/server/context.ts'
import { withOtherDays } from '../../repairs.rules.ts'
import { recordCoverageEvent } from '../history.ts'
import { touchCoverage } from '../hold-coverage.ts'
import { refreshLastDays } from '../last-day.ts'
import type { Held } from './repair-items.ts'
import type { RepairTold, TellCases } from './tell-cases.ts'

type Stopped = { id: string; customerId: string; startsOn: string; lastDay: string }
type Told = RepairTold extends infer T ? (T extends unknown ? Omit<T, 'equipment'> : never) : never

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
 * not told. The cases that are about the product are told too, and its screens hear of it.
 * @throws Refusal when a coverage would end, for the product, before work on it that was charged
 */
export async function tellStopped(ctx: Ctx, product: Held, told: Told, tellCases: TellCases): Promise<void> {
  // cases before coverages, as whoever logs time holds them; what we note for ourselves is not told to the customer there
  if (tellsDays(told)) await tellCases(ctx, { ...told, equipment: { id: product.id, name: product.name } })
  const before = await stoppedBy(ctx, product.id)
  const present = { equipmentId: product.id, returnedOn: null, ...told.to }
  await refreshLastDays(
    ctx,
    before.map(({ id }) => id),
    (now) =>
      withOtherDays(now, present, told.kind === 'repairCorrected' ? told.from : { ...present, returnedOn: null }),
  )
  const after = new Map((await stoppedBy(ctx, product.id)).map((one) => [one.id, one]))
  const from = told.to.receivedOn
  for (const one of before) {
    const now = after.get(one.id)
    if (!now) continue // meanwhile it is no longer of this product
    const { lastDay } = now
    const within = from >= one.startsOn && from <= one.lastDay
    if (lastDay === one.lastDay && !within) continue
    await recordCoverageEvent(ctx, one.id, {
      kind: told.kind,
      from: { lastDay: one.lastDay },
      to: { equipment: product.name, ...told.to, lastDay },
      reason: 'reason' in told ? told.reason : null,
    })
    await touchCoverage(ctx, one)
  }
  ctx.touch(`customer:${product.customerId}`)
}

/** Whether it says anything of the days: the note alone may have been put right. */
const tellsDays = (told: Told): boolean =>
  told.kind !== 'repairCorrected' ||
  told.from.receivedOn !== told.to.receivedOn ||
  told.from.returnedOn !== told.to.returnedOn
