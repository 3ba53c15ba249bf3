import fc from 'fast-check'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { joinParts } from '../../../../app/server/join-parts.ts'
import { joinCustomers } from '../../../customers/server/join/join-customers.ts'
import type { Ctx } from '../../../../platform/server/context.ts'
import { allReports } from '../all-reports.ts'
import { readReport } from '../engine/read-report.ts'
import { openBooks } from './books.builders.ts'
import { anyCompany } from './random-company.builders.ts'

const books = await openBooks()
const range = { from: '2020-01-01', until: '2030-12-31' }
/**
 * The totals of a report but for how many customers there are. What one record had uncovered may be covered by a contract
 * of the other: both together are the same.
 */
function totalsOf(totals: Record<string, number | null>): Record<string, number> {
  const sums: Record<string, number> = {}
  for (const [name, total] of Object.entries(totals)) {
    const part = name.replace(/(un)?covered/i, '*')
    if (!/customer/i.test(name)) sums[part] = (sums[part] ?? 0) + (total ?? 0)
  }
  return sums
}

const reports = allReports.filter(({ key }) => key !== 'cases-of-customer')

async function figures(ctx: Ctx) {
  const told = await Promise.all(
    reports.map(async ({ key, parameters }) => {
      const { totals } = await readReport(ctx, key, 'range' in parameters ? range : {})
      return [key, totalsOf(totals)]
    }),
  )
  const rows = async (table: string) =>
    (await sql`select * from ${sql.table(table)} order by 1, 2`.execute(ctx.db)).rows
  const ledgers = await Promise.all(
    ['grants', 'charges', 'allocations', 'grant_balances', 'coverage_balances'].map(rows),
  )
  const { rows: glances } = await sql`select id, glance, last_day, ledger_id from coverages order by id`.execute(ctx.db)
  const { rows: worked } = await sql`
    select id, case_id, coverage_id, worked_minutes, accounted_minutes from time_entries order by id`.execute(ctx.db)
  return { told, ledgers, glances, worked }
}

const ofCustomer = async (ctx: Ctx, customerId: string) =>
  (await readReport(ctx, 'cases-of-customer', { customerId })).rowCount

test(
  'two customers that are joined leave every sum, balance and commitment as it was, in any company',
  { timeout: 240_000 },
  async () => {
    let joined = 0
    await fc.assert(
      fc.asyncProperty(anyCompany, async (company) => {
        const [stays, goes] = company.customers.map(({ id }) => id)
        if (!stays || !goes) return
        const ctx = await books.hold(company)
        const before = await figures(ctx)
        const cases = (await ofCustomer(ctx, stays)) + (await ofCustomer(ctx, goes))
        const body = { otherId: goes, version: 1, otherVersion: 1 }
        await joinCustomers(
          ctx,
          { parts: joinParts, names: async () => [] },
          { params: { id: stays }, query: {}, body },
        )
        expect(await figures(ctx)).toEqual(before)
        expect(await ofCustomer(ctx, stays)).toBe(cases)
        joined += 1
      }),
      { numRuns: 40 },
    )
    expect(joined).toBeGreaterThan(10)
  },
)
