import { afterEach, describe, expect, onTestFinished, test } from 'vitest'
import { startTestApp } from '../../../app/server/testing/harness.ts'
import type { Erp } from './erp.ts'
import { createLine } from './line.ts'
import { whileWaitedFor } from './patience.ts'
import { connectPostgres } from './softland/connection.ts'
import { postgres } from './softland/dialect.ts'
import { createSoftland } from './softland/driver.ts'
import { readStatus, UNNAMED } from './status.ts'
import { startFaultyLine } from './testing/faulty-line.ts'
import { startSmallCompany } from './testing/small-company.ts'

const LIMITS = { statement: 400, connect: 1_000, silence: 1_100, close: 200 }
const app = await startTestApp()
const company = await startSmallCompany(app.world.now())
await company.write({ iw_gsaen: [{}], iw_gmovi: [{ DetProd: 'Balanza' }], nwcotiza: [{}], nwdetcot: [{}] })
await company.run(`alter table softland."iw_gmovi" rename to "gmovi_kept";
  create view softland."iw_gmovi" as select g.* from softland."gmovi_kept" g, lateral (select pg_sleep(30), g."NroInt") slow`)
const faulty = await startFaultyLine(company.connection)

afterEach(async () => {
  faulty.open()
  await app.pool.query('delete from erp_status')
})

const lineTo = async (limits?: Partial<typeof LIMITS>) => (await openLine(limits)).line

async function openLine(limits: Partial<typeof LIMITS> = {}) {
  const own = connectPostgres(faulty.connection, { ...LIMITS, ...limits })
  const erp = createSoftland({ ...own, dialect: postgres, now: app.world.now })
  // what the line asks by itself is no part of this
  const modules = async () => ({ panels: [], missing: [], companyName: null })
  const line = createLine(app.world, { ...erp, modules }, UNNAMED)
  onTestFinished(() => line.stop())
  const customer = async () => (await line.ask((erp) => erp.customer('77'))).problem
  await expect.poll(customer, { timeout: 10_000 }).toBeNull() // what is read once is known from then on
  await line.learn()
  return { line, db: own.db }
}
type Reading = Awaited<ReturnType<typeof lineTo>>

const sought = (panel: 'invoices' | 'quotations') => (erp: Erp) =>
  erp.documentsOf('77', { panel, query: 'balanza' }, { cursor: null, limit: 5 })
/** What the ERP is looking for on our behalf, as long as it takes. */
const AT_WORK = `select 1 from pg_stat_activity where wait_event = 'PgSleep' and datname = $1`
const never = () => new AbortController().signal
const tooMuch = (line: Reading, signal = never()) => line.search(sought('invoices'), signal)
const health = async (line: Reading) => ({
  failed: line.calls().failed,
  lastFailure: (await readStatus(app.db, 1))?.lastFailure ?? null,
  isFree: line.isFree(),
})
const healthy = { failed: 0, lastFailure: null, isFree: true }

describe('a search that is too much for the ERP', () => {
  test('is told as slow however often, and costs nobody anything', async () => {
    const line = await lineTo()
    for (let time = 0; time < 4; time++) expect(await tooMuch(line)).toEqual({ problem: 'slow' })
    expect(await line.search(sought('quotations'), never())).toMatchObject({ problem: null })
    expect(await health(line)).toEqual(healthy)
  })

  test('is told so too when our own patience ends before', async () => {
    const line = await lineTo({ statement: 10_000, silence: 12_000 })
    for (let time = 0; time < 4; time++) {
      const asked = whileWaitedFor((signal) => tooMuch(line, signal), { signal: undefined, ms: 150 })
      expect(await asked).toEqual({ problem: 'slow' })
    }
    await expect.poll(() => health(line)).toEqual(healthy)
  })

  test('ends at the ERP as soon as whoever asked leaves, who is told so at once', async () => {
    const line = await lineTo({ statement: 10_000, silence: 12_000 })
    const gone = new AbortController()
    const asked = whileWaitedFor((signal) => tooMuch(line, signal), { signal: gone.signal })
    const atWork = async () => (await company.run(AT_WORK, [company.connection.database])).rowCount
    await expect.poll(atWork, { timeout: 5_000 }).toBe(1)
    gone.abort()
    expect(await asked).toEqual({ problem: 'slow' })
    await expect.poll(atWork, { timeout: 2_000 }).toBe(0)
    expect(await health(line)).toEqual(healthy)
  })

  test('is no failure when somebody else is answered meanwhile, whoever ends it', async () => {
    const line = await lineTo()
    const panel = line.ask((erp) => erp.invoicesOf('77'))
    const other = await line.ask((erp) => erp.customer('77'))
    expect([other.problem, (await panel).problem]).toEqual([null, 'away'])
    expect(await health(line)).toEqual(healthy)
  })
})

describe('an ERP that hangs', () => {
  test('is left alone after three searches of which nothing was heard', async () => {
    const line = await lineTo()
    faulty.hang()
    for (let time = 0; time < 3; time++) expect(await tooMuch(line)).toEqual({ problem: 'away' })
    expect(await health(line)).toEqual({ failed: 3, lastFailure: 'slow', isFree: false })
  })

  test('as well where only what everybody may look at ends by its limit', async () => {
    const line = await lineTo()
    for (let time = 0; time < 3; time++)
      expect(await line.ask((erp) => erp.invoicesOf('77'))).toEqual({ problem: 'away' })
    expect(await health(line)).toEqual({ failed: 3, lastFailure: 'slow', isFree: false })
  })

  test('is not known to hang by what was given up at once', async () => {
    const line = await lineTo()
    faulty.hang()
    for (let time = 0; time < 4; time++) {
      const gone = new AbortController()
      setTimeout(() => gone.abort(), 20)
      expect(await tooMuch(line, gone.signal)).toEqual({ problem: 'slow' })
    }
    expect(await health(line)).toEqual(healthy)
  })
})

test('who gets none of our few connections in time says nothing of the ERP', async () => {
  const { line, db } = await openLine({ connect: 800, statement: 5_000, silence: 6_000 })
  const customer = () => line.ask((erp) => erp.customer('77'))
  const free = Promise.withResolvers<void>()
  const lent = [1, 2, 3].map(() => {
    const one = Promise.withResolvers<void>()
    const held = db.connection().execute(async () => (one.resolve(), free.promise))
    return { isLent: one.promise, held }
  })
  await Promise.all(lent.map(({ isLent }) => isLent))
  const asked = await Promise.all([1, 2, 3, 4].map(customer))
  expect(asked.map(({ problem }) => problem)).toEqual(['away', 'away', 'away', 'away'])
  expect(await health(line)).toEqual(healthy)
  free.resolve()
  await Promise.all(lent.map(({ held }) => held))
  expect((await customer()).problem).toBeNull()
})

test('one that refuses is away, whatever is looked for', async () => {
  const line = await lineTo()
  faulty.cut()
  for (let time = 0; time < 3; time++) expect(await tooMuch(line)).toEqual({ problem: 'away' })
  expect(await health(line)).toMatchObject({ failed: 3, isFree: false })
})
