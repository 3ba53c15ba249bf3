import { type Selectable, sql } from 'kysely'
import type { Ctx } from '../../../platform/server/context.ts'
import type { Coverages } from '../../../platform/server/database.types.ts'
import { conflict, notAllowed, notFound } from '../../../platform/shared/refusal.ts'
import { may } from '../../auth/auth.rules.ts'
import { lastDayWith, maySeeCoverage, type ProductRepair, type Span } from '../coverage.rules.ts'
import { repairsOf, todayOf } from './coverage-items.ts'
import { refreshGlances } from './glance.ts'
import { readCoverage } from './read-coverage.ts'

/** A coverage as the rules ask about it; `lastDay` counts a repair under way up to today. */
export type CoverageRow = Selectable<Coverages> & {
  typeName: string
  unlimited: boolean
  suspensions: (Span & { id: string })[]
  /** Of its products; none where repairs do not stop its clock. */
  repairs: ProductRepair[]
  /** Number of the one that renews it. */
  renewedBy: number | null
}

/**
 * A coverage with its ledger, held for this transaction: whoever charges, adds hours or changes its days waits.
 * @throws Refusal 404 when it does not exist or is out of this person's reach
 */
export async function holdCoverage(ctx: Ctx, id: string): Promise<CoverageRow> {
  await sql`select from ledgers where id = (select ledger_id from coverages where id = ${id}) for no key update`.execute(
    ctx.db,
  )
  return findCoverage(ctx, id) // a statement of its own: it sees what was written while this one waited
}

/** Holds the ledgers of several coverages, in one order, so that two who want the same ones never block each other. */
export async function holdLedgers(ctx: Ctx, coverageIds: readonly string[]): Promise<void> {
  await sql`select from ledgers where id in (select ledger_id from coverages where id = any(${[...coverageIds]}::uuid[]))
    order by id for no key update`.execute(ctx.db)
}

/** The same without holding anything, to look and to preview. */
export async function findCoverage(ctx: Ctx, id: string): Promise<CoverageRow> {
  const { rows } = await sql<Omit<CoverageRow, 'repairs'> & { repairs: ProductRepair[] | null }>`
    select coverages.*, coverage_types.name as type_name, coverages.grant_minutes is null as unlimited,
      (select number from coverages heir where heir.renewed_from = coverages.id) as renewed_by,
      (select coalesce(json_agg(json_build_object('id', id, 'fromOn', from_on, 'untilOn', until_on) order by from_on), '[]')
        from coverage_suspensions where coverage_id = coverages.id) as suspensions,
      ${repairsOf} as repairs
    from coverages join coverage_types on coverage_types.id = coverages.type_id
    where coverages.id = ${id}`.execute(ctx.db)
  const [row] = rows
  if (!row || !maySeeCoverage(ctx.actor, row.customerId)) throw notFound('coverage')
  const repairs = row.repairs ?? []
  return { ...row, repairs, lastDay: lastDayWith(row, repairs, todayOf(ctx)) }
}

/**
 * The same for whoever decides about contracts.
 * @throws Refusal 403 for all others, 409 `stale` with the coverage as it is now when somebody changed it meanwhile
 */
export async function holdToDecide(ctx: Ctx, id: string, version?: number): Promise<CoverageRow> {
  const row = await holdCoverage(ctx, id)
  if (!may(ctx.actor, 'supervise')) throw notAllowed()
  if (version !== undefined && version !== row.version)
    throw conflict({ code: 'stale' }, { current: await readCoverage(ctx, id) })
  return row
}

/** What the customer screen reads of it is written anew, and every screen that shows it hears that it changed. */
export async function touchCoverage(ctx: Ctx, one: { id: string; customerId: string }): Promise<void> {
  await refreshGlances(ctx, sql`ledger_id = (select ledger_id from coverages where id = ${one.id})`)
  ctx.touch(`coverage:${one.id}`)
  ctx.touch('coverages')
  ctx.touch(`customer:${one.customerId}`)
}
