import fc from 'fast-check'
import { expect, test } from 'vitest'
import { reportKeys } from '../../reports.contract.ts'
import { allReports } from '../all-reports.ts'
import { readReport } from '../engine/read-report.ts'
import { openBooks } from './books.builders.ts'
import type { Company } from './company.ts'
import { type Asked, chargesThatCount, isOn, sum } from './naive.ts'
import { anyQuestion, askOf, waysOf } from './questions.builders.ts'
import { anyCompany } from './random-company.builders.ts'
import { followFigure, reconcile } from './reconcile.builders.ts'

const books = await openBooks()
const dice = fc.record({ row: fc.nat(40), column: fc.nat(20), limit: fc.constantFrom(3, 200) })
const times = { timeout: 240_000 }

test('each report is there to be held against another one', () => {
  expect(allReports.map(({ key }) => key).toSorted()).toEqual(reportKeys.toSorted())
})

test(
  'each report of any company is what plain loops over its raw rows make of it; figures lead to what they count',
  times,
  async () => {
    const questions = fc.tuple(...reportKeys.map(() => fc.tuple(anyQuestion, dice)))
    await fc.assert(
      fc.asyncProperty(anyCompany, questions, fc.nat(2), async (company, asking, turn) => {
        const ctx = await books.hold(company)
        await Promise.all(
          reportKeys.map(async (key, place) => {
            const [question, figure] = asking[place]!
            const asked = askOf(key, question, company)
            const report = await reconcile(ctx, company, key, asked)
            if (place % 3 === turn) await followFigure(ctx, report, asked, figure)
          }),
        )
      }),
      { numRuns: 200 },
    )
  },
)

/** What the ledgers say was taken in some days: real and charged minutes, and the parts that they were taken from. */
function ledgerOf(company: Company, days: { from: string; until: string }) {
  const charges = chargesThatCount(company).filter(({ workedOn }) => isOn(workedOn, days))
  const parts = company.allocations.filter(({ chargeId }) => charges.some(({ id }) => id === chargeId))
  return {
    works: charges.length,
    workedMinutes: sum(charges, ({ realMinutes }) => realMinutes),
    accountedMinutes: sum(charges, ({ accountedMinutes }) => accountedMinutes),
    parts: sum(parts, ({ minutes }) => minutes),
  }
}

test('the same hour counts the same in every report and in the ledger, however a report stands', times, async () => {
  await fc.assert(
    fc.asyncProperty(anyCompany, anyQuestion, async (company, question) => {
      const ctx = await books.hold(company)
      const days = {
        from: '2020-01-01',
        until: '2030-12-31',
        ...askOf('hours-charged', question, company),
      }
      const asked: Asked = { from: days.from, until: days.until }
      const totalsOf = async (key: (typeof reportKeys)[number], more: Asked = {}) =>
        (await readReport(ctx, key, { ...asked, ...more })).totals
      const everyWay = async (key: (typeof reportKeys)[number]) => {
        const all = await Promise.all(waysOf[key]!.map((by) => totalsOf(key, { by })))
        for (const totals of all) expect(totals).toEqual(all[0])
        return all[0]!
      }
      const ledger = ledgerOf(company, days)
      const [statistics, { works, workedMinutes, accountedMinutes }, used, offline] = await Promise.all([
        totalsOf('statistics-by-responsible'),
        totalsOf('hours-charged'),
        everyWay('hours-used-vs-contracted'),
        everyWay('offline-time'),
        everyWay('commitment-date-changes'),
      ])
      expect({ works, workedMinutes, accountedMinutes, parts: used.accountedMinutes }).toEqual(ledger)
      expect(used.usedMinutes! + used.unlimitedMinutes! + used.overrunMinutes!).toBe(ledger.accountedMinutes)
      expect(statistics.accountedMinutes).toBe(ledger.accountedMinutes)
      expect(statistics.internalMinutes).toBe(offline.internalMinutes)
      expect(statistics.offlineMinutes).toBe(offline.offlineMinutes)
      expect(statistics.coveredMinutes! + statistics.uncoveredMinutes! + statistics.internalMinutes!).toBe(
        statistics.workedMinutes,
      )
    }),
    { numRuns: 60 },
  )
})
