import fc from 'fast-check'
import { test } from 'vitest'
import { allReports } from '../all-reports.ts'
import { openBooks } from './books.builders.ts'
import { anyQuestion, askOf } from './questions.builders.ts'
import { anyCompany } from './random-company.builders.ts'
import { followFigure, reconcile } from './reconcile.builders.ts'

const books = await openBooks()
const dice = fc.record({ row: fc.nat(40), column: fc.nat(20), limit: fc.constantFrom(2, 200) })

test(
  'each report of any company is what plain loops over its raw rows make of it, and its figures lead to their rows',
  { timeout: 120_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(
        anyCompany,
        fc.array(fc.tuple(anyQuestion, dice), { minLength: 11, maxLength: 11 }),
        async (company, questions) => {
          const ctx = await books.hold(company)
          for (const [place, { key }] of allReports.entries()) {
            const [question, figure] = questions[place]!
            const asked = askOf(key, question, company)
            const report = await reconcile(ctx, company, key, asked)
            await followFigure(ctx, report, asked, figure)
          }
        },
      ),
      { numRuns: 300 },
    )
  },
)
