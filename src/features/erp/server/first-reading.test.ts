import { setTimeout as sleep } from 'node:timers/promises'
import fc from 'fast-check'
import { beforeEach, expect, onTestFinished, test } from 'vitest'
import { startTestApp } from '../../../app/server/testing/harness.ts'
import type { Panel } from '../erp.contract.ts'
import { type Erp, ErpChanged } from './erp.ts'
import { noteModules, UNNAMED } from './status.ts'
import { createErpWindow, type LinkedCustomer } from './window.ts'

const app = await startTestApp()
const ana = await app.signIn('agent')
const { body } = await ana.post('/api/customers', { name: 'Cliente', erpCode: '76' })
const customer: LinkedCustomer = { id: body.id as string, company: 1, erpCode: '76' }

beforeEach(async () => {
  await app.pool.query('delete from erp_snapshots; delete from erp_status')
})

type Books = { panels?: () => Panel[]; learns?: number; products?: () => Promise<string | void> }

/** A company whose products take a moment to be read, after one to find out what there is. */
function window({ panels = () => ['products'], learns = 0, products = () => sleep(300) }: Books) {
  const erp = {
    async modules() {
      await sleep(learns)
      return { panels: panels(), missing: [], companyName: null }
    },
    async productsOf() {
      return { items: [], since: (await products()) ?? null, more: false }
    },
    stop: async () => {},
  }
  const announced: string[] = []
  const world = { ...app.world, announce: (topics: string[]) => void announced.push(...topics) }
  const { window, line, exchange } = createErpWindow(world, undefined)
  onTestFinished(() => line.stop())
  return {
    announced,
    stop: line.stop,
    /** As when it was saved. */
    exchange: () => exchange(erp as unknown as Erp, app.world.now()),
    read: () => window.readPanel(ana.ctx, customer, 'products'),
    again: () => window.readPanel(ana.ctx, customer, 'products', { refresh: true }),
  }
}

/** Asks as the screen does: again as long as it is told that something is being read. */
async function looked(read: ReturnType<typeof window>['read']) {
  for (let time = 0; time < 40; time++) {
    const reading = await read()
    if (!reading.refreshing) return reading
    await sleep(60)
  }
  throw new Error('never came to an end')
}

test('a panel that was not there before the settings were saved is asked for again until it is known', async () => {
  await noteModules(app.db, UNNAMED, { panels: ['account'], missing: [], companyName: null }, app.world.now())
  const { exchange, read, announced } = window({ learns: 400 })
  exchange()
  await sleep(100) // the former panels are known by now
  expect(await read()).toMatchObject({ problem: 'moduleMissing', refreshing: true })
  expect(await looked(read)).toMatchObject({ problem: null, data: { items: [] } })
  expect(announced).toContain('settings') // its tab appears
})

test('what was begun before the save is not told as missing either, while that is not known', async () => {
  const { exchange, read } = window({ learns: 400, products: () => sleep(80) })
  exchange()
  const reading = read()
  await sleep(20)
  await noteModules(app.db, UNNAMED, { panels: ['account'], missing: [], companyName: null }, app.world.now())
  exchange()
  expect(await reading).toMatchObject({ problem: 'moduleMissing', refreshing: true })
  expect(await looked(read)).toMatchObject({ problem: null, data: { items: [] } })
})

test('one that is not there afterwards either is told so, and asked for no more', async () => {
  await noteModules(app.db, UNNAMED, { panels: ['products'], missing: [], companyName: null }, app.world.now())
  const { exchange, read } = window({ learns: 200, panels: () => ['account'], products: () => Promise.reject(new ErpChanged('gone')) }) // prettier-ignore
  exchange()
  expect(await looked(read)).toMatchObject({ problem: 'moduleMissing', refreshing: false })
})

test('a panel whose tables were changed is read as they are now, by whoever asks first', async () => {
  let asked = 0
  const products = async () => {
    if (++asked === 1) throw new ErpChanged('no column of this name')
  }
  const { exchange, read } = window({ products })
  exchange()
  expect(await looked(read)).toMatchObject({ problem: null, data: { items: [] } })
  expect(asked).toBe(2)
})

test('what takes longer than a screen waits is there when it asks again', async () => {
  const { exchange, read } = window({})
  exchange()
  expect(await read()).toMatchObject({ data: null, refreshing: true })
  expect(await looked(read)).toMatchObject({ problem: null, data: { items: [] } })
})

test('what our own database cannot keep is shown all the same, until it is read anew', async () => {
  let asked = 0
  const products = async () => {
    await sleep(300)
    return `\u0000 ${++asked}` // in no text of PostgreSQL
  }
  const { exchange, read, again } = window({ products })
  exchange()
  expect(await looked(read)).toMatchObject({ problem: null, data: { since: '\u0000 1' } })
  expect(await read()).toMatchObject({ data: { since: '\u0000 1' } })
  expect(await again()).toMatchObject({ refreshing: true })
  expect(await looked(read)).toMatchObject({ data: { since: '\u0000 2' } })
  expect(await app.db.selectFrom('erpSnapshots').selectAll().execute()).toEqual([])
})

const step = fc.oneof(
  { weight: 3, arbitrary: fc.constant({ do: 'read' as const }) },
  { weight: 2, arbitrary: fc.constant({ do: 'save' as const }) },
  { weight: 1, arbitrary: fc.constant({ do: 'forget' as const }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('wait' as const), ms: fc.integer({ min: 0, max: 40 }) }) },
)

test(
  'whoever looks after a save is shown something, whatever is under way and however long it takes',
  { timeout: 60_000 },
  async () => {
    const delays = fc.array(fc.constantFrom(0, 5, 30, 250), { minLength: 1, maxLength: 6 })
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 10 }), delays, async (steps, delays) => {
        await app.pool.query('delete from erp_snapshots; delete from erp_status')
        let asked = 0
        const waits = () => sleep(delays[asked++ % delays.length]!)
        const { exchange, read, stop } = window({ learns: delays[0], products: () => waits() })
        exchange()
        const readings: Promise<unknown>[] = []
        for (const one of steps) {
          if (one.do === 'wait') await sleep(one.ms)
          if (one.do === 'read') readings.push(looked(read))
          if (one.do === 'forget')
            await noteModules(app.db, UNNAMED, { panels: ['account'], missing: [], companyName: null }, app.world.now())
          if (one.do === 'save') {
            exchange()
            await app.pool.query('delete from erp_snapshots')
          }
        }
        readings.push(looked(read))
        for (const reading of await Promise.all(readings))
          expect(reading).toMatchObject({ problem: null, data: { items: [] } })
        await stop()
      }),
      { numRuns: 25 },
    )
  },
)
