import { sql } from 'kysely'
import type { Ctx } from '../../../../platform/server/context.ts'
import { type Balance, type Change, overrunOf, type Part, type Replayed } from '../../ledger.rules.ts'

/** Writes what a replay changed, and nothing else. `before`: the balances that stand in the table. */
export async function writeReplay(ctx: Ctx, ledgerId: string, before: Balance[], replayed: Replayed): Promise<void> {
  await writeParts(ctx, ledgerId, replayed.changes)
  await writeUsed(ctx, before, replayed.balances)
  await writeTotals(ctx, ledgerId, replayed.changes)
}

async function writeParts(ctx: Ctx, ledgerId: string, changes: Change[]): Promise<void> {
  const gone = changes.filter(({ before }) => before?.length).map(({ charge }) => charge.id)
  if (gone.length) await sql`delete from allocations where charge_id = any(${gone}::uuid[])`.execute(ctx.db)
  const parts = changes.flatMap(({ charge, after }) => (after ?? []).map((part, n) => ({ charge, n: n + 1, part })))
  if (!parts.length) return
  await sql`
    insert into allocations (ledger_id, charge_id, coverage_id, worked_on, part, kind, grant_id, minutes)
    select ${ledgerId}, * from unnest(${parts.map(({ charge }) => charge.id)}::uuid[],
      ${parts.map(({ charge }) => charge.coverageId)}::uuid[], ${parts.map(({ charge }) => charge.workedOn)}::date[],
      ${parts.map((one) => one.n)}::smallint[], ${parts.map((one) => one.part.kind)}::text[],
      ${parts.map((one) => grantOf(one.part))}::uuid[], ${parts.map((one) => one.part.minutes)}::int[])`.execute(ctx.db)
}

const grantOf = (part: Part) => (part.kind === 'grant' ? part.grantId : null)

async function writeUsed(ctx: Ctx, before: Balance[], after: Balance[]): Promise<void> {
  const known = new Map(before.map((one) => [one.id, one.usedMinutes]))
  const changed = after.filter((one) => known.get(one.id) !== one.usedMinutes)
  if (!changed.length) return
  await sql`
    update grant_balances set used_minutes = now.used
    from unnest(${changed.map((one) => one.id)}::uuid[], ${changed.map((one) => one.usedMinutes)}::int[]) now (id, used)
    where grant_id = now.id`.execute(ctx.db)
}

/** What changed in the sums of each coverage. */
async function writeTotals(ctx: Ctx, ledgerId: string, changes: Change[]): Promise<void> {
  const sums = new Map<string, { charged: number; overrun: number; count: number }>()
  for (const { charge, before, after } of changes) {
    const sum = sums.get(charge.coverageId) ?? { charged: 0, overrun: 0, count: 0 }
    const sign = Number(Boolean(after)) - Number(Boolean(before))
    sum.charged += sign * charge.accountedMinutes
    sum.count += sign
    sum.overrun += overrunOf(after ?? []) - overrunOf(before ?? [])
    sums.set(charge.coverageId, sum)
  }
  const changed = [...sums].filter(([, { charged, overrun, count }]) => charged || overrun || count)
  if (!changed.length) return
  await sql`
    insert into coverage_balances as b (ledger_id, coverage_id, charged_minutes, overrun_minutes, charge_count)
    select ${ledgerId}, * from unnest(${changed.map(([id]) => id)}::uuid[], ${changed.map(([, one]) => one.charged)}::int[],
      ${changed.map(([, one]) => one.overrun)}::int[], ${changed.map(([, one]) => one.count)}::int[])
    on conflict (coverage_id) do update set charged_minutes = b.charged_minutes + excluded.charged_minutes,
      overrun_minutes = b.overrun_minutes + excluded.overrun_minutes,
      charge_count = b.charge_count + excluded.charge_count`.execute(ctx.db)
}
