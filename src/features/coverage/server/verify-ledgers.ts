import { sql } from 'kysely'
import type { Database } from '../../../platform/server/database.ts'
import type { Ctx } from '../../../platform/server/context.ts'
import { accountedMinutes, type Accounting } from '../accounting.rules.ts'
import { keptLastDay } from '../coverage.rules.ts'
import { allocate, overrunOf, type Part } from '../ledger.rules.ts'
import { readDays } from './last-day.ts'
import { readBalances, readCharges, readGrants } from './ledger/read-ledger.ts'

/** Something that the tables say and the facts do not. */
export type Difference = { ledgerId: string; what: string; stored: unknown; expected: unknown }

const AT_A_TIME = 200

/**
 * Computes every ledger anew from its facts and compares it with what is stored, each in a picture of one moment.
 * @returns how many ledgers and charges were looked at, and the first thousand differences
 */
export async function verifyLedgers(
  db: Database,
): Promise<{ ledgers: number; charges: number; differences: Difference[] }> {
  const sum = { ledgers: 0, charges: 0, differences: [] as Difference[] }
  for (let after = '00000000-0000-0000-0000-000000000000'; ;) {
    const rows = await db
      .selectFrom('ledgers')
      .select('id')
      .where('id', '>', after)
      .orderBy('id')
      .limit(AT_A_TIME)
      .execute()
    for (const { id } of rows) {
      const { charges, differences } = await verifyLedger(db, id)
      sum.ledgers++
      sum.charges += charges
      if (sum.differences.length < 1000) sum.differences.push(...differences)
    }
    if (rows.length < AT_A_TIME) return sum
    after = rows.at(-1)!.id
  }
}

export const verifyLedger = (db: Database, ledgerId: string) =>
  db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (db) => {
      const ctx = { db } as Ctx
      const differences: Difference[] = []
      const compare = (what: string, stored: unknown, expected: unknown) => {
        if (JSON.stringify(stored) !== JSON.stringify(expected)) differences.push({ ledgerId, what, stored, expected })
      }
      const stored = await readCharges(ctx, ledgerId)
      const grants = await readGrants(ctx, ledgerId)
      const { allocation, balances } = allocate(
        grants,
        stored.map((one) => one.charge),
      )
      const partsNow = new Map(stored.map(({ charge, parts }) => [charge.id, parts]))
      for (const { charge, parts } of allocation)
        compare(`allocation of charge ${charge.id}`, partsNow.get(charge.id)!.map(bare), parts.map(bare))
      const byId = (one: { id: string }, other: { id: string }) => (one.id < other.id ? -1 : 1)
      compare(
        'balances',
        (await readBalances(ctx, ledgerId)).toSorted(byId).map(balance),
        balances.toSorted(byId).map(balance),
      )
      const totals = new Map<string, { charged: number; overrun: number; count: number }>()
      for (const { charge, parts } of allocation) {
        const total = totals.get(charge.coverageId) ?? { charged: 0, overrun: 0, count: 0 }
        total.charged += charge.accountedMinutes
        total.overrun += overrunOf(parts)
        total.count++
        totals.set(charge.coverageId, total)
      }
      await compareTotals(ctx, ledgerId, totals, compare)
      await compareAccounting(ctx, ledgerId, compare)
      await compareDays(ctx, ledgerId, compare)
      await compareGlances(ctx, ledgerId, compare)
      return { charges: stored.length, differences }
    })

type Compare = (what: string, stored: unknown, expected: unknown) => void

const bare = (part: Part) => [part.kind, part.kind === 'grant' ? part.grantId : null, part.minutes]
const balance = (one: { id: string; startsOn: string; expiresOn: string; minutes: number; usedMinutes: number }) => [
  one.id,
  one.startsOn,
  one.expiresOn,
  one.minutes,
  one.usedMinutes,
]

async function compareTotals(
  ctx: Ctx,
  ledgerId: string,
  totals: Map<string, { charged: number; overrun: number; count: number }>,
  compare: Compare,
) {
  const { rows } = await sql<{ id: string; charged: number; overrun: number; count: number }>`
    select v.id, coalesce(b.charged_minutes, 0) as charged, coalesce(b.overrun_minutes, 0) as overrun,
      coalesce(b.charge_count, 0) as count
    from coverages v left join coverage_balances b on b.coverage_id = v.id where v.ledger_id = ${ledgerId}`.execute(
    ctx.db,
  )
  for (const { id, ...stored } of rows)
    compare(`sums of coverage ${id}`, stored, totals.get(id) ?? { charged: 0, overrun: 0, count: 0 })
}

/** Accounted minutes follow from the parameters kept with each charge; a reversal mirrors what it reverses. */
async function compareAccounting(ctx: Ctx, ledgerId: string, compare: Compare) {
  const { rows } = await sql<{ id: string; accountedMinutes: number; accounting: Accounting; realMinutes: number }>`
    select id, accounted_minutes, accounting, real_minutes from charges where ledger_id = ${ledgerId}`.execute(ctx.db)
  for (const { id, accountedMinutes: stored, accounting, realMinutes } of rows) {
    compare(`accounted minutes of charge ${id}`, stored, accountedMinutes(accounting))
    compare(`real minutes of charge ${id}`, realMinutes, accounting.workedMinutes)
  }
}

async function compareDays(ctx: Ctx, ledgerId: string, compare: Compare) {
  for (const row of await readDays(ctx, sql`ledger_id = ${ledgerId}`))
    compare(`last day of coverage ${row.id}`, row.lastDay, keptLastDay(row, row.repairs ?? []))
}

/** What the customer screen reads of a coverage is what the tables say of it. */
async function compareGlances(ctx: Ctx, ledgerId: string, compare: Compare) {
  const { rows } = await sql<{ id: string; stored: unknown; expected: unknown }>`
    select id, glance as stored, coverage_glance(id) as expected
    from coverages where ledger_id = ${ledgerId} order by id`.execute(ctx.db)
  for (const { id, stored, expected } of rows) compare(`glance of coverage ${id}`, stored, expected)
}
