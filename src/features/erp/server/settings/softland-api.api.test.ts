import dns from 'node:dns'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { startTestApp } from '../../../../app/server/testing/harness.ts'
import type { ConnectionFields } from '../../erp-settings.contract.ts'
import { companyApi } from '../softland-api/testing/company-api.ts'
import { KEY, startApi } from '../softland-api/testing/loopback.ts'
import { readTables } from '../softland-api/testing/tables.ts'
import { sixty, startSoftland } from '../testing/softland.ts'
import { ADDRESS, saveErp, usual } from './settings.builders.ts'

const now = () => new Date('2026-11-23T15:00:00Z')
const softland = await startSoftland(sixty.slice(0, 5), now())
const tables = await readTables(softland.connection)
const server = await startApi(companyApi(tables, '2026-11-23'))
const thief = await startApi(() => undefined)
const app = await startTestApp({ now })
const admin = await app.signIn('admin')
const ana = await app.signIn('agent')
const [code = ''] = sixty.map(({ erpCode }) => erpCode)
const accounts = ['1-1-04-001']

const onPort = (port: number, more: Partial<ConnectionFields> = {}): ConnectionFields => ({
  kind: 'softlandApi',
  host: '127.0.0.1',
  port,
  path: 'api',
  instance: null,
  database: 'Los Andes',
  user: '',
  encryption: 'none',
  ...more,
})
const sound = onPort(server.port)
const choices = { ...usual, accounts }

/** As if nobody had ever saved anything. */
beforeEach(async () => {
  await app.db.deleteFrom('erpSettings').execute()
  await app.db.deleteFrom('erpStatus').execute()
  server.asked.length = 0
  thief.asked.length = 0
})

describe('a test of the connection', () => {
  const tried = async (change: Partial<ConnectionFields>, password = KEY) =>
    (await admin.post(`${ADDRESS}/test`, { connection: { ...sound, ...change }, password, choices: usual })).body

  test('tells modules, what is lacking, accounts to choose from and three customers', async () => {
    const { ok, discovery, warnings } = await tried({})
    expect(ok).toBe(true)
    expect(discovery.server).toMatchObject({ kind: 'softlandApi', encrypted: false })
    expect(discovery.company.name).toBe('Los Andes')
    expect(discovery.panels).toContainEqual({ panel: 'quotations', lacks: ['quotations (api)'] })
    expect(discovery.accounts.length).toBeGreaterThan(1)
    expect(discovery.sample).toHaveLength(3)
    expect(discovery.companies).toEqual([])
    expect(warnings.join(' ')).toMatch(/no está cifrada.*cuáles son las cuentas de clientes/)
    expect((await admin.get(ADDRESS)).body.version).toBe(0)
  })

  test.each<[string, Partial<ConnectionFields>, string, string, string]>([
    ['a wrong key', {}, 'otra', 'keyRefused', 'password'],
    ['nobody there', { port: 1 }, KEY, 'unreachable', 'host'],
    ['another path', { path: 'v2' }, KEY, 'notSoftlandApi', 'host'],
    ['encryption that it has not', { encryption: 'verified' }, KEY, 'encryptionMissing', 'encryption'],
  ])('with %s tells why, and the way out', async (_what, change, password, reason, field) => {
    const { ok, problem } = await tried(change, password)
    expect(ok).toBe(false)
    expect(problem).toMatchObject({ code: reason, field })
    expect(problem.text.length).toBeGreaterThan(10)
    expect(JSON.stringify(problem)).not.toContain(password)
    expect(problem.hint).not.toContain('SQL Server')
  })
})

test('an address at which no ERP can be is neither tried nor saved, and that is told at its field', async () => {
  const refused = async (change: Partial<ConnectionFields>) => {
    const connection = { ...sound, ...change }
    const tried = await admin.post(`${ADDRESS}/test`, { connection, password: KEY, choices: usual })
    const saved = await saveErp(admin, { connection, password: KEY, choices })
    expect(tried).toMatchObject({ status: 422, body: { errors: saved.body.errors } })
    return saved.body.errors[0]
  }
  const never = { field: 'connection.host', code: 'erp.host_never_api' }
  for (const host of ['169.254.169.254', 'fe80::1', '0.0.0.0', '2852039166', 'metadata.google.internal'])
    expect(await refused({ host })).toMatchObject(never)
  await app.app.fastify.listen({ port: 0, host: '127.0.0.1' })
  const { port } = app.app.fastify.server.address() as { port: number }
  expect(await refused({ port })).toMatchObject({ field: 'connection.host', code: 'erp.host_own' })
  expect((await admin.get(ADDRESS)).body.version).toBe(0)
})

test('a name that resolves to where no ERP can be fails with a name, at the field of the address', async () => {
  const told = [{ address: '169.254.169.254', family: 4 }]
  const answer = (_host: string, _options: unknown, done: (error: null, all: typeof told) => void) => done(null, told)
  const looking = vi.spyOn(dns, 'lookup').mockImplementation(answer as unknown as typeof dns.lookup)
  const connection = { ...sound, host: 'erp.empresa.cl' }
  const { body } = await admin.post(`${ADDRESS}/test`, { connection, password: KEY, choices: usual })
  looking.mockRestore()
  expect(body).toMatchObject({ ok: false, problem: { code: 'apiForbidden', field: 'host' } })
})

test('the screen of a customer shows account and invoices that the API tells', async () => {
  expect((await saveErp(admin, { connection: sound, password: KEY, choices })).status).toBe(200)
  const { body: customer } = await ana.post('/api/customers', { name: 'Cliente', erpCode: code })
  const panel = async (name: string) => (await ana.get(`/api/customers/${customer.id}/erp/${name}?refresh=true`)).body
  await expect.poll(async () => (await panel('account')).data?.documents.length).toBeGreaterThan(0)
  await expect.poll(async () => (await panel('invoices')).data?.items.length).toBeGreaterThan(0)
  const { data } = await panel('invoices')
  const [newest] = data.items
  const page = await ana.get(`/api/customers/${customer.id}/erp/documents/invoices/${newest.ref}`)
  expect(page.body.document).toMatchObject({ number: newest.folio, total: newest.total, lines: newest.lines })
  const list = await ana.get(`/api/customers/${customer.id}/erp/documents?panel=invoices`)
  expect(list.body.items[0]).toMatchObject({ ref: newest.ref, net: null })
  expect((await panel('quotations')).problem).toBe('moduleMissing')
  const status = (await ana.get('/api/erp')).body
  expect(status).toMatchObject({ configured: true, companyName: 'Los Andes' })
  expect(server.asked.every(({ method }) => method === 'GET')).toBe(true)
})

test('an answer of 12 MB is not read; why is told where the health of the connection is, and the rest goes on', async () => {
  const heavy = await startApi((asked) =>
    asked.path === 'CW/ConsultaCliente' && asked.params.get('nombre') === 'pesado'
      ? { json: [[{ CodAux: '1', NomAux: 'x'.repeat(12_000_000) }]] }
      : companyApi(tables, '2026-11-23')(asked),
  )
  const saved = await saveErp(admin, { connection: onPort(heavy.port), password: KEY, choices })
  expect(saved.status).toBe(200)
  const find = async (words: string) => (await ana.get(`/api/erp/customers?query=${words}&company=1`)).status
  for (let turn = 0; turn < 4; turn++) expect(await find('pesado')).not.toBe(200)
  const told = async () => (await admin.get('/api/erp')).body
  await expect.poll(async () => (await told()).lastFailure).toMatch(/contestó más de lo que se puede leer de una vez/)
  // it is no reason to leave the API alone
  expect(await find(code)).toBe(200)
})

test('the key is kept sealed, never answered, and sent to no other place', async () => {
  await saveErp(admin, { connection: sound, password: KEY, choices })
  const { body } = await admin.get(ADDRESS)
  expect(body).toMatchObject({ connection: sound, hasPassword: true })
  expect(JSON.stringify(body)).not.toContain(KEY)
  const row = await app.db.selectFrom('erpSettings').selectAll().executeTakeFirstOrThrow()
  expect(JSON.stringify(row) + row.passwordSealed!.toString('latin1')).not.toContain(KEY)
  for (const change of [{ port: thief.port }, { path: 'otra' }]) {
    const saved = await saveErp(admin, { connection: { ...sound, ...change }, choices })
    expect(saved.body.errors).toMatchObject([{ code: 'erp.password_again' }])
    const tried = await admin.post(`${ADDRESS}/test`, { connection: { ...sound, ...change } })
    expect(tried.status).toBe(422)
  }
  expect(thief.asked).toEqual([])
})

test('one company is read over an API: others that were beside a database are left', async () => {
  const others = [{ database: 'norte', choices: usual }]
  const { body: now } = await admin.get(ADDRESS)
  const { body } = await admin.put(ADDRESS, { connection: sound, password: KEY, choices, others, version: now.version })
  expect(body.others).toEqual([])
})

test('a table of serials cannot be chosen, and a connection without a name for the company is none', async () => {
  const columns = { serial: 'Serie', kind: 'Tipo', document: 'NroInt', line: 'Linea', product: null }
  const chosen = await saveErp(admin, {
    connection: sound,
    password: KEY,
    choices: { ...choices, serials: { table: 'iw_series', columns } },
  })
  expect(chosen.body.errors).toMatchObject([{ code: 'erp.serials_no_table' }])
  const nameless = await saveErp(admin, { connection: { ...sound, database: '' }, password: KEY, choices })
  expect(nameless.status).toBe(422)
})

describe('documents of a customer over an API', () => {
  const listed = async (customer: string, more: string) =>
    ana.get(`/api/customers/${customer}/erp/documents?panel=invoices${more.includes('limit') ? '' : '&limit=2'}${more}`)
  const refsOf = ({ body }: Awaited<ReturnType<typeof listed>>): string[] =>
    body.items.map(({ ref }: { ref: string }) => ref)
  const linked = async () => (await ana.post('/api/customers', { name: 'Cliente', erpCode: code })).body.id as string

  beforeEach(async () => {
    await app.db.deleteFrom('customers').execute()
    expect((await saveErp(admin, { connection: sound, password: KEY, choices })).status).toBe(200)
  })

  test('are told page by page, each once', async () => {
    const customer = await linked()
    const whole = refsOf(await listed(customer, '&limit=50'))
    expect(whole.length).toBeGreaterThan(4)
    const told: string[] = []
    for (let more = ''; told.length < whole.length;) {
      const page = await listed(customer, more)
      expect(page).toMatchObject({ status: 200, body: { problem: null } })
      told.push(...refsOf(page))
      if (!page.body.nextCursor) break
      more = `&cursor=${encodeURIComponent(page.body.nextCursor)}`
    }
    expect(told).toEqual(whole)
  })

  test('a cursor of another kind of ERP is refused, and nobody takes the API for away because of it', async () => {
    const customer = await linked()
    for (let times = 0; times < 4; times++)
      expect(await listed(customer, '&cursor=2026-10-01_5_F.5')).toMatchObject({
        status: 422,
        body: { code: 'wrong_cursor' },
      })
    expect((await listed(customer, '')).body.problem).toBeNull()
  })
})
