import { setTimeout as sleep } from 'node:timers/promises'
import fc from 'fast-check'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { startTestApp } from '../../../app/server/testing/harness.ts'
import { waiting } from '../../../app/server/testing/waiting.ts'
import type { Erp } from './erp.ts'
import { forgetSnapshots } from './snapshots.ts'
import { createErpWindow, type LinkedCustomer } from './window.ts'

const app = await startTestApp()
const ana = await app.signIn('agent')
const { body } = await ana.post('/api/customers', { name: 'Cliente', erpCode: '76' })
const customer: LinkedCustomer = { id: body.id as string, company: 1, erpCode: '76' }

/** A company whose books say its own number, each time after as many milliseconds as `waits` says next. */
function company(number: number, waits: () => number) {
  const told = { stopped: 0, underWay: 0, askedAfterStop: 0 }
  const erp = {
    modules: async () => ({ panels: ['products'], missing: [], companyName: `Empresa ${number}` }),
    productsOf: async () => {
      told.askedAfterStop += told.stopped
      told.underWay += 1
      await sleep(waits(), undefined, { ref: false })
      told.underWay -= 1
      return { items: [], since: null, more: false, company: number }
    },
    stop: async () => void (told.stopped += 1),
  }
  return { erp: erp as unknown as Erp, told }
}

const read = ({ window }: ReturnType<typeof createErpWindow>, refresh = false) =>
  window.readPanel(ana.ctx, customer, 'products', { refresh })
const companyOf = (reading: { data: unknown }) => (reading.data as { company: number } | null)?.company ?? null

const step = fc.oneof(
  { weight: 3, arbitrary: fc.record({ do: fc.constant('read' as const), refresh: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('exchange' as const) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('wait' as const), ms: fc.integer({ min: 0, max: 12 }) }) },
)

test(
  'whenever the ERP is exchanged, whoever asks afterwards is told of the new one alone',
  { timeout: 60_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { maxLength: 14 }),
        fc.array(fc.integer({ min: 0, max: 15 }), { minLength: 1 }),
        async (steps, delays) => {
          await forgetSnapshots(app.db, 1)
          let asked = 0
          const waits = () => delays[asked++ % delays.length]!
          const companies = [company(0, waits)]
          const window = createErpWindow(app.world, companies[0]!.erp)
          const readings: Promise<void>[] = []
          for (const one of steps) {
            if (one.do === 'wait') await sleep(one.ms)
            if (one.do === 'read') {
              const earliest = companies.length - 1
              const asking = async () => {
                const found = companyOf(await read(window, one.refresh))
                if (found !== null) expect(found).toBeGreaterThanOrEqual(earliest)
              }
              readings.push(asking())
            }
            if (one.do === 'exchange') {
              companies.push(company(companies.length, waits))
              window.exchange(companies.at(-1)!.erp, new Date())
              await forgetSnapshots(app.db, 1)
            }
          }
          await Promise.all(readings)
          // nothing that is late comes on top of what is new
          await expect.poll(() => companies.reduce((sum, { told }) => sum + told.underWay, 0)).toBe(0)
          await expect.poll(async () => companyOf(await read(window))).toBe(companies.length - 1)
          expect(companyOf(await read(window, true))).toBe(companies.length - 1)
          for (const { told } of companies.slice(0, -1)) {
            await expect.poll(() => told.stopped).toBe(1)
            expect(told.askedAfterStop).toBe(0)
          }
          await window.line.stop()
        },
      ),
      { numRuns: 40 },
    )
  },
)

test('a copy that is being written while the copies are forgotten does not outlive them', async () => {
  await forgetSnapshots(app.db, 1)
  const window = createErpWindow(app.world, company(1, () => 0).erp)
  await window.line.learn()
  const away = { ...company(2, () => 0).erp, productsOf: () => Promise.reject(new Error('away')) }
  await app.db.transaction().execute(async (db) => {
    await sql`lock table erp_snapshots in exclusive mode`.execute(db)
    const reading = read(window, true)
    await expect.poll(() => waiting(app)).toBe(1) // the copy is written as soon as the table is free
    window.exchange(away, new Date())
    await db.deleteFrom('erpSnapshots').execute()
    await reading
  })
  await expect.poll(() => waiting(app)).toBe(0)
  await sleep(300) // it is written by now, and taken back
  expect(await app.db.selectFrom('erpSnapshots').selectAll().execute()).toEqual([])
  expect(companyOf(await read(window))).toBeNull()
  await window.line.stop()
})

test('to none and back again: nothing is shown in between, everything afterwards', async () => {
  await forgetSnapshots(app.db, 1)
  const window = createErpWindow(app.world, company(1, () => 0).erp)
  expect(companyOf(await read(window))).toBe(1)
  window.exchange(undefined, new Date())
  expect(await read(window)).toMatchObject({ data: null, problem: 'notConfigured' })
  window.exchange(company(2, () => 0).erp, new Date())
  expect(companyOf(await read(window, true))).toBe(2)
  await window.line.stop()
})

test('an ERP that is left is stopped when its last call ends, or when the process does', async () => {
  const slow = company(1, () => 300)
  const window = createErpWindow(app.world, slow.erp)
  const reading = read(window, true)
  await expect.poll(() => slow.told.underWay).toBe(1)
  window.exchange(company(2, () => 0).erp, new Date())
  await sleep(50)
  expect(slow.told.stopped).toBe(0)
  await reading
  await expect.poll(() => slow.told.stopped).toBe(1)

  const stuck = company(3, () => 60_000)
  window.exchange(stuck.erp, new Date())
  void read(window, true)
  await expect.poll(() => stuck.told.underWay).toBe(1)
  window.exchange(company(4, () => 0).erp, new Date())
  expect(stuck.told.stopped).toBe(0)
  await window.line.stop()
  expect(stuck.told.stopped).toBe(1)
})

test('an ERP that is being stopped when the process ends is stopped once', async () => {
  let stops = 0
  const ending = {
    ...company(1, () => 0).erp,
    stop: async () => {
      if (++stops > 1) throw new Error('Called end on pool more than once')
      await sleep(100)
    },
  }
  const window = createErpWindow(app.world, ending)
  await window.line.learn()
  window.exchange(company(2, () => 0).erp, new Date())
  await expect.poll(() => stops).toBe(1)
  await window.line.stop()
  expect(stops).toBe(1)
})
