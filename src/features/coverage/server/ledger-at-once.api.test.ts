import { expect, test } from 'vitest'
import { startTestApp } from '../../../app/server/testing/harness.ts'
import { addCoverage, charge } from './coverage.builders.ts'
import { verifyLedgers } from './verify-ledgers.ts'

const app = await startTestApp({ now: () => new Date('2026-06-20T15:00:00Z') })
const sofia = await app.signIn('supervisor', { name: 'Sofía' })
const ana = await app.signIn('agent', { name: 'Ana' })
const sums = async (id: string) => {
  const { remainingMinutes, usedMinutes, overrunMinutes } = (await sofia.get(`/api/coverages/${id}`)).body
  return [remainingMinutes, usedMinutes, overrunMinutes]
}

test('the second of two who charge the last hour sees that it is gone', async () => {
  const one = await addCoverage(sofia, { grantedMinutes: 60 })
  const results = await Promise.allSettled([charge(ana, one, { seen: 0 }), charge(sofia, one, { seen: 0 })])
  expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  const refused = results.find(({ status }) => status === 'rejected') as PromiseRejectedResult
  expect(String(refused.reason)).toContain('coverage.more_overrun_than_seen')
  expect(await sums(one.id)).toEqual([0, 60, 0])
})

test('fifty at once are all counted, and none twice', async () => {
  const one = await addCoverage(sofia, { grantedMinutes: 1000 })
  await Promise.all(
    Array.from({ length: 50 }, (_, n) => charge(ana, one, { workedMinutes: 30, workedOn: `2026-06-${(n % 9) + 10}` })),
  )
  expect(await sums(one.id)).toEqual([0, 1000, 500])
  expect((await verifyLedgers(app.db)).differences).toEqual([])
})

test('whoever reads the ledger while others charge is told of one moment', async () => {
  const one = await addCoverage(sofia, { grantedMinutes: 600 })
  await charge(ana, one, { workedMinutes: 10, workedOn: '2026-06-10' })
  let writing = true
  const read = async () => {
    const told = new Set<string>()
    while (writing) {
      const { items } = (await ana.get(`/api/coverages/${one.id}/ledger`)).body
      const first = items.find(
        (item: { kind: string; on: string }) => item.kind === 'charge' && item.on === '2026-06-10',
      )
      told.add(`${first.explanation.remainingBefore} → ${first.explanation.remainingAfter}`)
    }
    return [...told]
  }
  const readers = [read(), read(), read()]
  for (let n = 0; n < 40; n++) await charge(ana, one, { workedMinutes: 5, workedOn: '2026-06-11' })
  writing = false
  expect(await Promise.all(readers)).toEqual([['600 → 590'], ['600 → 590'], ['600 → 590']])
})

test('of fifty at once on a contract that blocks, as many are taken as fit', async () => {
  const one = await addCoverage(sofia, { grantedMinutes: 1000, terms: { overrunPolicy: 'block' } })
  const all = Array.from({ length: 50 }, (_, n) =>
    charge(ana, one, { workedMinutes: 30, workedOn: `2026-06-${(n % 9) + 10}` }),
  )
  const results = await Promise.allSettled(all)
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(33)
  expect(await sums(one.id)).toEqual([10, 990, 0])
})
