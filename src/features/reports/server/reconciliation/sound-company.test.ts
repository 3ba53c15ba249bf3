import fc from 'fast-check'
import { expect, test } from 'vitest'
import { verifyLedgers } from '../../../coverage/server/verify-ledgers.ts'
import { verifyTime } from '../../../time-entries/server/verify-time.ts'
import { openBooks } from './books.builders.ts'
import { anyCompany } from './random-company.builders.ts'

const books = await openBooks()

test('a random company is one that the product could hold: its ledgers and its time follow from the facts', async () => {
  const seen = { charges: 0, overrun: 0, reversed: 0, unlimited: 0, pauses: 0, suspended: 0, repairs: 0, along: 0 }
  await fc.assert(
    fc.asyncProperty(anyCompany, async (company) => {
      await books.hold(company)
      const { charges, differences } = await verifyLedgers(books.db)
      expect(differences).toEqual([])
      expect((await verifyTime(books.db)).differences).toEqual([])
      seen.charges += charges
      seen.overrun += company.allocations.filter(({ kind }) => kind === 'overrun').length
      seen.unlimited += company.allocations.filter(({ kind }) => kind === 'unlimited').length
      seen.reversed += company.charges.filter(({ kind }) => kind === 'reversal').length
      seen.pauses += company.availabilityPeriods.filter(({ kind }) => kind === 'paused').length
      seen.suspended += company.coverageSuspensions.length
      seen.repairs += company.repairs.length
      seen.along += company.coverages.filter(({ takesHoursAlong }) => takesHoursAlong).length
    }),
    { numRuns: 30 },
  )
  // companies without any of these would show nothing
  for (const count of Object.values(seen)) expect(count).toBeGreaterThan(0)
})
