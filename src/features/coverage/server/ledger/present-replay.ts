import { sql } from 'kysely'
import type { Ctx } from '../../../../platform/server/context.ts'
import type { ChargeChange, Replay } from '../../ledger.contract.ts'
import { addedOverrun, type Balance, type Part, remainingOn, type Replayed } from '../../ledger.rules.ts'
import { standingDay } from '../../coverage.rules.ts'
import { todayOf } from '../coverage-items.ts'
import type { CoverageRow } from '../hold-coverage.ts'
import { type NamedGrant, namedGrants } from './explain.ts'

const MOST_SHOWN = 100

type Asked = { found: Balance[]; replayed: Replayed; day?: string; ownChargeId?: string; overrunBefore?: number }

/** What a replay did, or would do, for people: changed charges in the order of the work, and the sums around it. */
export async function presentReplay(ctx: Ctx, coverage: CoverageRow, asked: Asked): Promise<Replay> {
  const { found, replayed, ownChargeId } = asked
  const day = asked.day ?? standingDay(coverage.startsOn, todayOf(ctx))
  const others = replayed.changes.filter(({ charge }) => charge.id !== ownChargeId)
  const shown = others.slice(0, MOST_SHOWN)
  const entries = await timeEntriesOf(
    ctx,
    shown.map(({ charge }) => charge.id),
  )
  // as they are afterwards; one that is gone then has the name that it had
  const grants = new Map([...namedGrants(ctx, found), ...namedGrants(ctx, replayed.balances)])
  const parts = (all: Part[] | undefined): ChargeChange['after'] =>
    (all ?? []).map((part) => ({ kind: part.kind, grant: grantIn(grants, part), minutes: part.minutes }))
  const after = await overrunOfCoverage(ctx, coverage.id)
  const added = addedOverrun(replayed.changes).get(coverage.id) ?? 0
  // before it is written the table has what was; afterwards what is
  const overrunBefore = asked.overrunBefore ?? after - added
  return {
    changedCount: others.length,
    changes: shown.map(({ charge, before, after }) => ({
      timeEntryId: entries.get(charge.id) ?? charge.id,
      workedOn: charge.workedOn,
      accountedMinutes: charge.accountedMinutes,
      before: parts(before),
      after: parts(after),
    })),
    overrunBefore,
    overrunAfter: overrunBefore + added,
    remainingBefore: coverage.unlimited ? null : remainingOn(found, day),
    remainingAfter: coverage.unlimited ? null : remainingOn(replayed.balances, day),
  }
}

const grantIn = (grants: Map<string, NamedGrant>, part: Part) =>
  part.kind === 'grant' ? (grants.get(part.grantId) ?? null) : null

async function timeEntriesOf(ctx: Ctx, chargeIds: string[]): Promise<Map<string, string>> {
  if (!chargeIds.length) return new Map()
  const { rows } = await sql<{ id: string; timeEntryId: string }>`
    select id, time_entry_id from charges where id = any(${chargeIds}::uuid[])`.execute(ctx.db)
  return new Map(rows.map((row) => [row.id, row.timeEntryId]))
}

/** Minutes of overrun that stand in the table. */
export async function overrunOfCoverage(ctx: Ctx, coverageId: string): Promise<number> {
  const { rows } = await sql<{ minutes: number }>`
    select overrun_minutes as minutes from coverage_balances where coverage_id = ${coverageId}`.execute(ctx.db)
  return rows[0]?.minutes ?? 0
}
