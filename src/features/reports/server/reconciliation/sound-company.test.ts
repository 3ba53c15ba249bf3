import fc from 'fast-check'
import { expect, test } from 'vitest'
import { verifyLedgers } from '../../../coverage/server/verify-ledgers.ts'
import { verifyTime } from '../../../time-entries/server/verify-time.ts'
import { openBooks } from './books.builders.ts'
import type { Company } from './company.ts'
import { anyCompany } from './random-company.builders.ts'

const books = await openBooks()

test('a random company is one that the product could hold: its ledgers and its time follow from the facts', async () => {
  await fc.assert(
    fc.asyncProperty(anyCompany, async (company) => {
      await books.hold(company)
      expect((await verifyLedgers(books.db)).differences).toEqual([])
      expect((await verifyTime(books.db)).differences).toEqual([])
    }),
    { numRuns: 40 },
  )
})

const companies = fc.sample(anyCompany, { seed: 11, numRuns: 200 })

test.each<[string, (company: Company) => unknown[]]>([
  ['people who left', ({ people }) => people.filter(({ active }) => !active)],
  ['cases without responsible', ({ cases }) => cases.filter(({ responsibleId }) => responsibleId === null)],
  ['work beyond the hours', ({ allocations }) => allocations.filter(({ kind }) => kind === 'overrun')],
  ['work without limit', ({ allocations }) => allocations.filter(({ kind }) => kind === 'unlimited')],
  ['work taken from several grants', ({ allocations }) => allocations.filter(({ part }) => part > 1)],
  ['charges taken back', ({ charges }) => charges.filter(({ kind }) => kind === 'reversal')],
  ['work put right', ({ timeEntries }) => timeEntries.filter(({ replacesId }) => replacesId)],
  ['hours adjusted', ({ grants }) => grants.filter(({ kind }) => kind === 'adjustment')],
  ['hours taken along', ({ coverages }) => coverages.filter(({ takesHoursAlong }) => takesHoursAlong)],
  ['warranties made longer', ({ coverages }) => coverages.filter(({ lastDay, endsOn }) => lastDay > endsOn)],
  ['clocks that stand', ({ grantBalances }) => grantBalances.filter(({ expiresOn }) => expiresOn === '9999-12-31')],
  ['suspensions without end', ({ coverageSuspensions }) => coverageSuspensions.filter(({ untilOn }) => !untilOn)],
  ['pauses that go on', ({ availabilityPeriods: all }) => all.filter((one) => one.reasonId && !one.endedAt)],
])('among them there are %s', (_, some) => {
  expect(companies.filter((company) => some(company).length).length).toBeGreaterThan(5)
})
