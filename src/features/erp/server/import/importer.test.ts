import { setTimeout as sleep } from 'node:timers/promises'
import { uuidv7 } from 'uuidv7'
import { afterEach, beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import { startTestApp } from '../../../../app/server/testing/harness.ts'
import type { Erp } from '../erp.ts'
import { USUAL_CHOICES } from '../connection.ts'
import { openErp } from '../open-erp.ts'
import { createSwitchedLine } from '../switched-line.ts'
import { startFaultyLine } from '../testing/faulty-line.ts'
import { sixty, startSoftland } from '../testing/softland.ts'
import { beginImport } from './commands/start-import.ts'
import { changesOf, ended } from './import.builders.ts'
import { importByNight } from './import-by-night.ts'
import { startImporter } from './importer.ts'

const softland = await startSoftland(sixty, new Date())
// this one has no ERP: what it does about imports is left to the importers of the tests
const app = await startTestApp()
const admin = await app.signIn('admin')
const faulty = await startFaultyLine(softland.connection)
const { world } = app

const OPTIONS = { pageSize: 9, lookMs: 50, takeAfterMs: 400, beatMs: 100, patienceMs: 20_000 }
const erps: Erp[] = []
const onErrors: unknown[] = []

/** A process of its own, as far as imports go; `before` is called before each page. */
function process(
  before: (page: number) => Promise<unknown> = async () => {},
  { company, ...more }: Partial<typeof OPTIONS> & { company?: number } = {},
) {
  const real = openErp({ kind: 'postgres', config: faulty.connection }, USUAL_CHOICES, world.now)
  erps.push(real)
  let pages = 0
  const asked: (string | null)[] = []
  const erp: Erp = {
    ...real,
    async customersAfter(key, count) {
      await before(++pages)
      asked.push(key)
      return real.customersAfter(key, count)
    },
  }
  const line = createSwitchedLine(world, erp, company)
  const importer = startImporter(world, () => [line], {
    ...OPTIONS,
    ...more,
    onError: (error) => void onErrors.push(error),
  })
  onTestFinished(async () => {
    await importer.stop()
    await line.stop()
  })
  return { importer, line, asked }
}

const begin = (preview = false, company = 1) =>
  world.db
    .transaction()
    .execute((db) => beginImport({ db, now: world.now(), newId: uuidv7 }, { company, preview, startedBy: admin.id }))

const until = <T>(told: () => T) => expect.poll(told, { timeout: 20_000, interval: 20 })
const one = async <T>(statement: string) => (await app.pool.query(statement)).rows[0] as T
const here = () =>
  one<{ customers: number; known: number; read: number; told: number }>(`select
    (select count(*)::int from customers) as customers, (select count(*)::int from erp_customers) as known,
    (select coalesce(sum(read_count), 0)::int from erp_imports) as read,
    (select count(*)::int from erp_import_changes) as told`)

async function expectWhole(id: string) {
  const told = await ended(admin, id)
  expect(told).toMatchObject({
    state: 'done',
    problem: null,
    unchanged: 0,
    counts: { created: told.total, conflict: 0 },
  })
  const now = await here()
  expect(now).toEqual({ customers: told.total, known: told.total, read: told.total, told: told.total })
  const { contacts } = await one<{ contacts: number }>('select count(*)::int as contacts from contacts')
  expect(contacts).toBe(told.contacts)
}

beforeEach(async () => {
  onErrors.length = 0
  for (const table of ['erp_imports', 'contacts', 'customers']) await app.pool.query(`delete from ${table}`)
})
afterEach(() => expect(onErrors).toEqual([]))

describe('an import', () => {
  test('is begun once, however many begin it', async () => {
    const ids = await Promise.all(Array.from({ length: 10 }, (_, n) => begin(n % 2 === 0)))
    expect(new Set(ids).size).toBe(1)
    expect((await admin.get('/api/settings/erp/imports')).body.items).toHaveLength(1)
  })

  test('is done by one process, however many look', async () => {
    const id = await begin()
    const all = [process(), process(), process()]
    await expectWhole(id)
    expect(all.filter(({ asked }) => asked.length)).toHaveLength(1)
  })

  test('is taken from a process that gives no sign of life, which then writes nothing more', async () => {
    const id = await begin()
    let goOn = () => {}
    const hung = new Promise<void>((done) => (goOn = done))
    const dead = process((page) => (page === 4 ? hung : Promise.resolve()), { beatMs: 1_000_000, lookMs: 1_000_000 })
    await until(() => dead.asked.length).toBe(3)
    await until(async () => (await here()).read).toBe(27)
    expect(await here()).toEqual({ customers: 27, known: 27, read: 27, told: 27 })
    const heir = process()
    await until(() => heir.asked.length).toBeGreaterThan(1)
    goOn()
    await expectWhole(id)
    expect(heir.asked[0]).not.toBeNull()
    await until(() => dead.asked.length).toBeGreaterThan(3)
    await sleep(100)
    await expectWhole(id)
  })

  test('is worked on by a process that reads its company, and not by one that reads another', async () => {
    await app.pool.query(`insert into erp_companies (number, database) values (2, 'otra')`)
    onTestFinished(() => app.pool.query('delete from erp_companies').then(() => undefined))
    const id = await begin(false, 2)
    const stranger = process()
    await sleep(300)
    expect(await here()).toMatchObject({ customers: 0, read: 0 })
    const own = process(undefined, { company: 2 })
    await expectWhole(id)
    expect([stranger.asked.length, own.asked.length > 0]).toEqual([0, true])
    expect(
      await one(
        'select count(erp_code)::int as first, (select count(*)::int from customer_erp_codes) as second from customers',
      ),
    ).toEqual({
      first: 0,
      second: (await here()).customers,
    })
  })

  test('of another company is not gone on with instead of one that was stopped', async () => {
    const id = await begin()
    await app.pool.query(`update erp_imports set state = 'stopped', ended_at = now(), after_code = 'M'`)
    const another = await begin(false, 2)
    expect(another).not.toBe(id)
    await app.pool.query(`update erp_imports set state = 'done', ended_at = now() where id = '${another}'`)
    expect(await begin()).toBe(id)
  })

  test('is not taken from one that only waits long', async () => {
    const id = await begin()
    const slow = process((page) => (page === 3 ? sleep(1200) : Promise.resolve()))
    const other = process()
    await expectWhole(id)
    expect([slow.asked.length, other.asked.length].sort((a, b) => a - b)[0]).toBe(0)
  })

  test('is left by a process that stops, and gone on with at once', async () => {
    const id = await begin()
    const first = process((page) => (page > 3 ? sleep(60_000, undefined, { ref: false }) : Promise.resolve()))
    await until(async () => (await here()).read).toBe(27)
    await first.importer.stop()
    const second = process(undefined, { takeAfterMs: 1_000_000 })
    await expectWhole(id)
    expect(second.asked[0]).not.toBeNull()
  })

  test('waits for an ERP that is away for a moment', async () => {
    const id = await begin()
    process(async (page) => {
      if (page !== 3) return
      faulty.cut()
      setTimeout(faulty.open, 300)
    })
    await expectWhole(id)
  })

  test('gives up on one that does not come back, says why, and the next one goes on from there', async () => {
    const id = await begin()
    const first = process(async (page) => page === 3 && faulty.cut(), { patienceMs: 700 })
    const failed = await ended(admin, id)
    expect(failed).toMatchObject({ state: 'failed', read: 18, counts: { created: 18 } })
    expect(failed.problem).toMatch(/^El ERP dejó de responder y no volvió a tiempo\. ./)
    expect(await here()).toEqual({ customers: 18, known: 18, read: 18, told: 18 })
    await first.importer.stop()
    faulty.open()
    expect(await begin()).toBe(id)
    const second = process()
    await expectWhole(id)
    expect(second.asked[0]).not.toBeNull()
  })

  test('is stopped, and the next one goes on from there', async () => {
    const id = await begin()
    let stopped: unknown
    const stop = async () => (stopped = (await admin.post(`/api/settings/erp/imports/${id}/stop`)).body)
    const first = process((page) => (page === 4 ? stop() : Promise.resolve()))
    // the page before it may be under way, or not yet
    const { state, read } = await ended(admin, id)
    expect(state).toBe('stopped')
    expect([18, 27]).toContain(read)
    await until(() => stopped).toMatchObject({ id, state: 'stopped' })
    await sleep(100)
    expect(await here()).toEqual({ customers: read, known: read, read, told: read })
    await first.importer.stop()
    expect(await begin()).toBe(id)
    process()
    await expectWhole(id)
  })

  test('a day later, or as a preview, it begins at the beginning', async () => {
    const id = await begin()
    const first = process(async (page) => page === 3 && (await admin.post(`/api/settings/erp/imports/${id}/stop`)))
    await ended(admin, id)
    await first.importer.stop()
    const preview = await begin(true)
    expect(preview).not.toBe(id)
    await app.pool.query(`update erp_imports set state = 'done' where id = '${preview}'`)
    await app.pool.query(`update erp_imports set ended_at = now() - interval '25 hours' where id = '${id}'`)
    expect(await begin()).not.toBe(id)
  })

  test('ends when the ERP is exchanged, and the next one begins at the beginning', async () => {
    const id = await begin()
    const first = process(async (page) => {
      if (page !== 3) return
      const other = openErp({ kind: 'postgres', config: softland.connection }, USUAL_CHOICES, world.now)
      first.line.exchange(other)
    })
    expect(await ended(admin, id)).toMatchObject({
      state: 'failed',
      problem: 'La conexión con el ERP se cambió mientras se traían los clientes: empiece de nuevo.',
    })
    await first.importer.stop()
    expect(await begin()).not.toBe(id)
  })
})

describe('who works meanwhile', () => {
  test('what somebody writes here between two pages stays', async () => {
    await begin()
    const first = process()
    await until(async () => (await here()).known).toBeGreaterThan(50)
    await until(async () => (await one<{ state: string }>('select state from erp_imports')).state).toBe('done')
    await first.importer.stop()
    await softland.run(`update softland."cwtauxi" set "FonAux1" = '999', "NoFAux" = 'Fantasía'`)
    const { id: customerId, version } = await one<{ id: string; version: number }>(
      `select id, version from customers order by erp_code collate "C" desc limit 1`,
    )
    const id = await begin()
    process(
      async (page) => page === 2 && (await admin.patch(`/api/customers/${customerId}`, { version, phone: 'a mano' })),
    )
    const told = await ended(admin, id)
    expect(told.counts.changed).toBe(told.total)
    const { body } = await admin.get(`/api/customers/${customerId}`)
    expect(body).toMatchObject({ phone: 'a mano', tradeName: 'Fantasía', version: version + 2 })
    const change = (await changesOf(admin, id)).find((change) => change.customerId === customerId)
    expect(change!.fields).toContainEqual(expect.objectContaining({ field: 'phone', before: 'a mano', kept: true }))
  })

  test('nobody is in the way of anybody: RUT and codes are given once', async () => {
    const id = await begin()
    const wanted = sixty.filter(({ taxId }) => taxId).slice(0, 30)
    let answers: { status: number }[] = []
    const working = Promise.all(
      wanted.map(async ({ name, taxId, erpCode }, n) => {
        const made = await admin.post('/api/customers', { name, taxId, ...(n % 2 ? { erpCode } : {}) })
        return made
      }),
    ).then((all) => (answers = all))
    process(undefined, { pageSize: 5 })
    const told = await ended(admin, id)
    await working
    expect(told).toMatchObject({ state: 'done', problem: null, read: told.total })
    for (const { status } of answers) expect([201, 422]).toContain(status)
    const { twice } = await one<{ twice: number }>(
      `select count(*)::int as twice from (select from customers group by tax_id having tax_id is not null and count(*) > 1) t`,
    )
    expect(twice).toBe(0)
    const { customers } = await here()
    expect(customers).toBe(told.total)
  })
})

describe('by night', () => {
  const night = ({ importer, line }: ReturnType<typeof process>) => importByNight(world, () => [line], importer)
  const signal = new AbortController().signal

  test('nothing is brought before somebody has brought customers', async () => {
    const id = await begin(true)
    const own = process()
    await ended(admin, id)
    expect(await night(own)(signal)).toBe(true)
    expect(await here()).toMatchObject({ customers: 0 })
    expect((await admin.get('/api/settings/erp/imports')).body.items).toHaveLength(1)
  })

  test('what changed is brought, by nobody', async () => {
    const id = await begin()
    const own = process()
    await ended(admin, id)
    await softland.run(`update softland."cwtauxi" set "NoFAux" = 'De noche' where "CodAux" = $1`, [sixty[3]!.erpCode])
    expect(await night(own)(signal)).toBe(true)
    const [newest] = (await admin.get('/api/settings/erp/imports')).body.items
    expect(newest).toMatchObject({ startedBy: null, state: 'done', counts: { changed: 1, created: 0 } })
  })

  test('is tried again when it failed', async () => {
    const id = await begin()
    const first = process()
    await ended(admin, id)
    await first.importer.stop()
    const own = process(async () => faulty.cut(), { patienceMs: 300 })
    expect(await night(own)(signal)).toBe(false)
    faulty.open()
  })
})
