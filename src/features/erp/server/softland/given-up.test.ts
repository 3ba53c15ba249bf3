import { expect, onTestFinished, test } from 'vitest'
import { endedBy } from '../failure.ts'
import { startFaultyLine } from '../testing/faulty-line.ts'
import { startSmallCompany } from '../testing/small-company.ts'
import { connectPostgres } from './connection.ts'
import { postgres } from './dialect.ts'
import { createSoftland } from './driver.ts'

const NOW = new Date('2026-11-23T15:00:00Z')
const LIMITS = { statement: 20_000, connect: 5_000, silence: 25_000, close: 400 }
const company = await startSmallCompany(NOW)
await company.write({ iw_gsaen: [{}], iw_gmovi: [{ DetProd: 'Balanza' }], nwcotiza: [{}], nwdetcot: [{}] })
// who looks into the lines of invoices waits
await company.run(`alter table softland."iw_gmovi" rename to "gmovi_kept";
  create view softland."iw_gmovi" as select g.* from softland."gmovi_kept" g, lateral (select pg_sleep(30), g."NroInt") slow`)

type Process = { pid: number; doing: string | null; query: string }
/** What the company's server does for us. */
async function processes(): Promise<Process[]> {
  const { rows } = await company.run(
    `select pid, wait_event as doing, query from pg_stat_activity where application_name = 'atiende-erp' and datname = $1`,
    [company.connection.database],
  )
  return rows
}
const searching = async () => (await processes()).filter(({ doing }) => doing === 'PgSleep')

function reading(connection: Parameters<typeof connectPostgres>[0] = company.connection) {
  const erp = createSoftland({ ...connectPostgres(connection, LIMITS), dialect: postgres, now: () => NOW })
  onTestFinished(() => erp.stop())
  const given = new AbortController()
  const search = () =>
    erp.until(given.signal).documentsOf('77', { panel: 'invoices', query: 'balanza' }, { cursor: null, limit: 50 })
  return { erp, given, search }
}
const outcome = (work: Promise<unknown>) => work.then(() => undefined, (error: Error) => error) // prettier-ignore
const quotations = { panel: 'quotations', query: '1' } as const

test('what is given up is ended at the ERP, and its connection is used for the next question', async () => {
  const { erp, given, search } = reading()
  const ended = outcome(search())
  await expect.poll(async () => (await searching()).length, { timeout: 10_000 }).toBe(1)
  const pids = (await processes()).map(({ pid }) => pid)
  given.abort()
  const error = await ended
  expect(await searching()).toEqual([])
  expect([error!.message, endedBy(error!.cause, given.signal)]).toEqual(['unfinished', 'itsLimit'])
  expect((await erp.documentsOf('77', quotations, { cursor: null, limit: 5 }))!.items).toHaveLength(1)
  expect((await processes()).map(({ pid }) => pid)).toEqual(pids)
})

test('what was given up before it was asked is not asked', async () => {
  const { erp, given, search } = reading()
  await erp.customer('77')
  given.abort()
  const error = await outcome(search())
  expect([error!.message, endedBy(error, given.signal)]).toEqual(['given up', 'givenUp'])
  expect((await processes()).filter(({ query }) => /"g"\."Tipo"/.test(query))).toEqual([])
})

test('where the ERP does not hear that, the connection is closed, and the next question gets another', async () => {
  const line = await startFaultyLine(company.connection)
  const { erp, given, search } = reading(line.connection)
  const ended = outcome(search())
  await expect.poll(async () => (await searching()).length, { timeout: 10_000 }).toBe(1)
  const [{ pid }] = (await searching()) as [Process]
  line.hang()
  given.abort()
  const error = await ended // while the line still hangs
  expect(endedBy(error!.cause, given.signal)).toBe('givenUp')
  line.open()
  expect(await erp.customer('77')).toMatchObject({ code: '77' })
  const pids = (await processes()).filter(({ doing }) => doing !== 'PgSleep').map((one) => one.pid)
  expect(pids).not.toContain(pid)
})

test('a question that ended by itself takes nothing from the next one on its connection', async () => {
  const { erp } = reading()
  for (let time = 0; time < 20; time++) {
    const given = new AbortController()
    const first = outcome(erp.until(given.signal).customer('77'))
    setTimeout(() => given.abort(), time % 7)
    expect(await erp.customer('77')).toMatchObject({ code: '77' })
    await first
    expect(await erp.customer('77')).toMatchObject({ code: '77' })
  }
})
