import pg from 'pg'
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import { startProcess } from '../../../../app/server/start.ts'
import { startTestApp } from '../../../../app/server/testing/harness.ts'
import { saveCode } from '../codes/save-code.ts'
import { adoptCustomer } from '../commands/adopt-customer.ts'
import type { Line } from '../line.ts'
import { readUnder } from '../status.ts'
import { startFaultyLine } from '../testing/faulty-line.ts'
import { sixty, startSoftland } from '../testing/softland.ts'
import { ADDRESS, onPort, saveErp, usual } from './settings.builders.ts'

const now = () => new Date('2026-11-23T15:00:00Z')
const few = sixty.slice(0, 4)
const [first, second, third] = [
  await startSoftland(few, now()),
  await startSoftland(few, now()),
  await startSoftland(few, now()),
]
await second.run(`update softland.soempre set "NomB" = 'La segunda S.A.'`)
const line = await startFaultyLine(first.connection)
const elsewhere = await startFaultyLine(first.connection)
const nameOf = ({ connection }: typeof first) => connection.database!
const password = first.connection.password?.toString() || 'cualquiera'
const sound = onPort(line.connection.port, { database: nameOf(first), user: first.connection.user! })
const beta = { database: nameOf(second), choices: usual }
const gamma = { database: nameOf(third), choices: { ...usual, accounts: ['1-1-04-01'] } }

const app = await startTestApp({ now })
const admin = await app.signIn('admin')
const ana = await app.signIn('agent')
const read = async () => (await admin.get(ADDRESS)).body
const save = (change: object) => saveErp(admin, change)
const companies = async () =>
  (await ana.get('/api/erp')).body.companies.map(({ company }: { company: number }) => company)

beforeEach(async () => {
  await app.pool.query(
    'delete from customers; delete from erp_settings; delete from erp_companies; delete from erp_status',
  )
  await save({ connection: sound, password, others: [] })
})

/** A customer of ours who has this code in each of these companies. */
async function customer(...inCompanies: number[]) {
  const code = few[1]!.erpCode
  const { body } = await ana.post('/api/customers', { name: 'Cliente', erpCode: code })
  for (const company of inCompanies)
    await app.db.insertInto('customerErpCodes').values({ customerId: body.id, company, code }).execute()
  return body.id as string
}
const accountOf = (id: string, company: number) => `/api/customers/${id}/erp/account?company=${company}&refresh=true`
const answersOf = async (id: string, company: number) => (await ana.get(accountOf(id, company))).body
const copied = async () =>
  (await app.pool.query('select distinct company from erp_snapshots order by company')).rows.map(
    ({ company }) => company,
  )

describe('other companies of the server', () => {
  test('are numbered, told of with what was found in each, and read', async () => {
    const { status, body } = await save({ others: [beta, gamma] })
    expect(status).toBe(200)
    expect(body.others).toEqual([
      { ...beta, company: 2 },
      { ...gamma, company: 3 },
    ])
    await expect.poll(async () => (await read()).others[0].discovery?.company.name).toBe('La segunda S.A.')
    expect(await companies()).toEqual([1, 2, 3])
    const status2 = (await ana.get('/api/erp?company=2&refresh=true')).body
    expect(status2).toMatchObject({ configured: true, answering: true, companyName: 'La segunda S.A.' })
    const id = await customer(2)
    await expect.poll(() => answersOf(id, 2)).toMatchObject({ problem: null })
    expect(await answersOf(id, 3)).toMatchObject({ problem: 'notLinked' })
  })

  test('one that is left is read no more, keeps its number, and finds the codes of its customers when it comes back', async () => {
    await save({ others: [beta, gamma] })
    const id = await customer(2)
    expect((await save({ others: [gamma] })).body.others).toEqual([{ ...gamma, company: 3 }])
    expect((await ana.get('/api/erp?company=2')).status).toBe(404)
    expect((await ana.get(accountOf(id, 2))).status).toBe(404)
    const { body } = await save({ others: [gamma, { ...beta, database: beta.database.toUpperCase() }] })
    expect(body.others.map(({ company }: { company: number }) => company)).toEqual([2, 3])
    await save({ others: [gamma, beta] })
    await expect.poll(() => answersOf(id, 2)).toMatchObject({ problem: null })
  })

  test('a number is never given to another', async () => {
    await save({ others: [beta] })
    await save({ others: [] })
    expect((await save({ others: [gamma] })).body.others).toEqual([{ ...gamma, company: 3 }])
  })

  test('stay as they are when nobody says anything of them', async () => {
    await save({ others: [beta] })
    const { body } = await save({ choices: { ...usual, dueBy: 'terms' } })
    expect(body.others).toEqual([{ ...beta, company: 2 }])
    expect((await save({ others: [beta] })).body.version).toBe(body.version) // nothing changed
  })

  test('are read no more once there is no connection, and are not back with the next', async () => {
    await save({ others: [beta] })
    const { version } = await read()
    await admin.put(ADDRESS, { connection: null, choices: usual, others: [beta], version })
    expect((await read()).others).toEqual([])
    expect(await companies()).toEqual([])
    await save({ connection: sound, password })
    expect(await companies()).toEqual([1])
  })

  test('are none beside an API, whose key opens one company', async () => {
    await save({ others: [beta] })
    const connection = { ...sound, kind: 'softlandApi', user: '', path: '', database: 'Por la API' }
    const { status, body } = await save({ connection, password, others: [beta] })
    expect([status, body.others]).toEqual([200, []])
    expect(await companies()).toEqual([1])
  })

  test('each keeps how it is read', async () => {
    await save({ others: [beta, gamma] })
    const choices = { ...usual, dueBy: 'terms' as const }
    const { body } = await save({ others: [{ ...beta, choices }, gamma] })
    expect(body.others).toEqual([
      { ...beta, choices, company: 2 },
      { ...gamma, company: 3 },
    ])
  })
})

describe('codes of customers', () => {
  const alpha = { database: sound.database, choices: usual }
  const codesOf = async (id: string) => {
    const { items } = (await ana.get(`/api/customers/${id}/erp/codes`)).body
    return items.map(({ company, code }: { company: number; code: string | null }) => [company, code])
  }
  const withCodes = async (erpCode: string | null, second: string | null) => {
    const { id } = (await ana.post('/api/customers', { name: 'Cliente', erpCode })).body
    if (second)
      await app.db.insertInto('customerErpCodes').values({ customerId: id, company: 2, code: second }).execute()
    return id as string
  }
  const makeFirst = (database: string, others: object[]) =>
    save({ connection: { ...sound, database }, password, choices: usual, others })

  test('go with their database when another company becomes the first, and come back with it', async () => {
    await save({ others: [beta] })
    // what one is called in the first company is what the other is called in the second
    const [both, first, second] = [await withCodes('A', 'B'), await withCodes('B', 'A'), await withCodes(null, 'C')]
    await makeFirst(beta.database, [alpha])
    expect(await Promise.all([both, first, second].map(codesOf))).toEqual([
      [[1, 'B'], [3, 'A']], // prettier-ignore
      [[1, 'A'], [3, 'B']], // prettier-ignore
      [[1, 'C'], [3, null]], // prettier-ignore
    ])
    await makeFirst(alpha.database, [])
    expect(await Promise.all([both, first, second].map(codesOf))).toEqual([[[1, 'A']], [[1, 'B']], [[1, null]]])
    await save({ others: [beta] })
    expect(await codesOf(second)).toEqual([[1, null], [2, 'C']]) // prettier-ignore
  })

  test('of a first one that is read no more are kept, and so are they over a time without a connection', async () => {
    await save({ others: [beta] })
    const id = await withCodes('A', 'B')
    await admin.put(ADDRESS, { connection: null, choices: usual, version: (await read()).version })
    await makeFirst(beta.database, [])
    expect(await codesOf(id)).toEqual([[1, 'B']])
    await save({ others: [alpha] })
    expect(await codesOf(id)).toEqual([[1, 'B'], [3, 'A']]) // prettier-ignore
  })

  test('stay where nobody has a code in the one that becomes the first: it may be the same books', async () => {
    await save({ others: [beta] })
    const id = await withCodes('A', null)
    await makeFirst(beta.database, [])
    expect(await codesOf(id)).toEqual([[1, 'A']])
  })

  test.each(['save', 'adopt'])(
    'of a company that is the first no more when the customer would get it: %s',
    async (act) => {
      await save({ others: [beta] })
      const id = await withCodes(null, 'B')
      const under = await readUnder(app.db, 1)
      const customer = { code: 'A-1', name: 'Cliente de la anterior', taxId: null }
      const line = {
        under: () => under,
        async ask() {
          await makeFirst(beta.database, [alpha])
          // whoever looks again now
          of.body.version = (await ana.get(`/api/customers/${id}`)).body.version
          return { value: act === 'save' ? customer : { customer, contacts: [] } }
        },
      } as unknown as Line
      const of = { query: { company: 1 }, params: { id, company: 1, code: 'A-1' }, body: { code: 'A-1', version: 1 } }
      const given =
        act === 'save'
          ? saveCode(ana.ctx, { lineOf: () => line, names: async () => [] }, { ...of, query: {} })
          : adoptCustomer(ana.ctx, () => line, { ...of, body: undefined })
      await expect(given).rejects.toMatchObject({ status: 503 })
      expect(await codesOf(id)).toEqual([[1, 'B'], [3, null]]) // prettier-ignore
      expect((await app.pool.query('select from customers')).rowCount).toBe(1)
    },
  )
})

describe('a database is one company:', () => {
  const refused = async (change: object) => {
    const { status, body } = await save(change)
    return [status, body.code, body.errors?.map(({ field }: { field: string }) => field)]
  }

  test.each([
    ['the same twice', [beta, { ...beta, database: beta.database.toUpperCase() }], ['others.1.database']],
    ['the first again', [gamma, { ...beta, database: sound.database }], ['others.1.database']],
    ['both', [{ ...beta, database: sound.database }, beta, beta], ['others.0.database', 'others.2.database']],
  ])('%s is refused at its field', async (_what, others, fields) => {
    expect(await refused({ others })).toEqual([422, 'erp.company_twice', fields])
    expect((await read()).others).toEqual([])
  })

  test('the first cannot become one of the others that stay', async () => {
    await save({ others: [beta] })
    const connection = { ...sound, database: beta.database }
    expect(await refused({ connection })).toEqual([422, 'erp.company_twice', ['connection.database']])
    const { body } = await save({ connection, others: [{ ...beta, database: sound.database }] })
    expect(body).toMatchObject({ connection, others: [{ database: sound.database, company: 3 }] })
  })

  test.each([
    ['others.0.database', { database: '' }],
    ['others.0.database', { database: 'a\nb' }],
    ['others.0.choices.dueBy', { choices: { ...usual, dueBy: 'nunca' } }],
  ])('%s cannot be %j', async (field, change) => {
    const [status, , fields] = await refused({ others: [{ ...beta, ...change }] })
    expect([status, fields]).toEqual([422, [field]])
  })

  test('twelve are the most, with the first', async () => {
    const many = (count: number) => Array.from({ length: count }, (_, at) => ({ ...beta, database: `empresa_${at}` }))
    expect((await refused({ others: many(12) })).slice(0, 1)).toEqual([422])
  })

  test('a table of serials that another company does not have is refused at that company', async () => {
    const columns = { serial: 'Serie', kind: 'Tipo', document: 'NroInt', line: 'Linea', product: null }
    const choices = { ...usual, serials: { table: 'iw_nada', columns } }
    expect(await refused({ others: [gamma, { ...beta, choices }] })).toEqual([
      422,
      'erp.serials_no_table',
      ['others.1.choices.serials.table'],
    ])
  })
})

describe('copies', () => {
  const withCopies = async () => {
    await save({ others: [beta, gamma] })
    const id = await customer(2, 3)
    for (const company of [1, 2, 3])
      await expect.poll(async () => (await answersOf(id, company)).problem, { timeout: 10_000 }).toBeNull()
    expect(await copied()).toEqual([1, 2, 3])
  }

  test('of every company are forgotten when all are read from another server', async () => {
    await withCopies()
    await save({ connection: { ...sound, port: elsewhere.connection.port }, password })
    expect(await copied()).toEqual([])
  })

  test('of the one that is left are forgotten, and no others', async () => {
    await withCopies()
    await save({ others: [gamma] })
    expect(await copied()).toEqual([1, 3])
  })

  test('of the others stay when the first is another one', async () => {
    await withCopies()
    await save({ connection: { ...sound, database: 'otra' } })
    expect(await copied()).toEqual([2, 3])
  })
})

describe('a save', () => {
  test('is not kept waiting by a company that hangs, and the others are read under it at once', async () => {
    await save({ others: [beta] })
    const holder = new pg.Client(second.connection)
    await holder.connect()
    onTestFinished(() => holder.end())
    await holder.query('begin; lock table softland.cwtauxi, softland.soempre in access exclusive mode')
    const id = await customer(2)
    void ana.get(accountOf(id, 2))
    await save({ choices: { ...usual, dueBy: 'terms' } })
    await expect.poll(() => answersOf(id, 1)).toMatchObject({ problem: null })
    await expect.poll(async () => (await read()).discovery).not.toBeNull()
  })

  test('leaves no connection to a company that is left behind', async () => {
    await save({ others: [beta] })
    await expect.poll(async () => (await read()).others[0].discovery).not.toBeNull()
    const open = async () =>
      (
        await second.run(`select from pg_stat_activity where application_name = 'atiende-erp' and datname = $1`, [
          beta.database,
        ])
      ).rowCount
    expect(await open()).toBeGreaterThan(0)
    await save({ others: [] })
    await expect.poll(open).toBe(0)
  })

  test('on top of what somebody else saved is refused, and shows their companies', async () => {
    const { version } = await read()
    await save({ others: [beta] })
    const { status, body } = await save({ others: [gamma], version })
    expect([status, body.code, body.current.others]).toEqual([409, 'stale', [{ ...beta, company: 2 }]])
  })

  test('of two at once, one counts, whatever companies each adds', async () => {
    const { version } = await read()
    const both = await Promise.all([beta, gamma].map((one) => save({ others: [one], version })))
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409])
    expect((await read()).others).toHaveLength(1)
  })

  test('is written into the audit company by company, those that stay as they are not', async () => {
    await save({ others: [beta, gamma] })
    await save({ others: [{ ...beta, choices: { ...usual, dueBy: 'terms' } }] })
    const { items } = (await admin.get('/api/audit')).body
    type Entry = { action: string; subjectName: string; changes: object }
    const told = (items as Entry[])
      .slice(0, 4)
      .map(({ action, subjectName, changes }) => [action, subjectName, changes])
    expect(told).toHaveLength(4)
    expect(told).toContainEqual(['erp.changed', beta.database, { dueBy: ['accounting', 'terms'] }])
    expect(told).toContainEqual([
      'erp.removed',
      gamma.database,
      { database: [gamma.database, null], accounts: ['1-1-04-01', null], dueBy: ['accounting', null] },
    ])
    expect(told).toContainEqual([
      'erp.changed',
      beta.database,
      { database: [null, beta.database], accounts: [null, ''], dueBy: [null, 'accounting'] },
    ])
  })

  test('is heard of by every process', async () => {
    const options = { connection: app.connection, dataDir: app.dataDir, publicUrl: undefined, maxFileBytes: 1, now }
    const process = await startProcess(options)
    onTestFinished(() => process.stop())
    const names = async () => {
      const { fastify } = process.app
      const { companies } = (await fastify.inject({ url: '/api/erp', headers: { cookie: ana.cookie } })).json()
      return companies.map(({ company }: { company: number }) => company)
    }
    expect(await names()).toEqual([1])
    await save({ others: [beta] })
    await expect.poll(names).toEqual([1, 2])
    await save({ others: [] })
    await expect.poll(names).toEqual([1])
  })
})

describe('a test of another company', () => {
  const tested = async (body: object) => (await admin.post(`${ADDRESS}/test`, body)).body
  const found = async () => {
    const { discovery, others } = await read()
    return [discovery, ...others.map((one: { discovery: unknown }) => one.discovery)].map(
      (one: { company: { name: string } } | null) => one?.company.name,
    )
  }
  const forget = () => app.db.updateTable('erpStatus').set({ discovery: null }).execute()
  const at = { ...sound, database: beta.database }

  beforeEach(async () => {
    await save({ others: [beta] })
    await expect.poll(found).toEqual([expect.anything(), 'La segunda S.A.'])
    await forget()
  })

  test('is kept as found there when it is just as it is saved', async () => {
    expect(await tested({ connection: at })).toMatchObject({
      ok: true,
      discovery: { company: { name: 'La segunda S.A.' } },
    })
    expect(await found()).toEqual([undefined, 'La segunda S.A.'])
  })

  test.each([
    ['read by other rules', { connection: at, choices: { ...usual, dueBy: 'terms' } }],
    ['over another line', { connection: { ...at, host: 'localhost' }, password }],
    ['that nobody saved', { connection: { ...sound, database: gamma.database } }],
  ])('is kept nowhere: one %s', async (_what, body) => {
    expect(await tested(body)).toMatchObject({ ok: true })
    expect(await found()).toEqual([undefined, undefined])
  })
})
