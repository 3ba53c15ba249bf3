import { expect, test } from 'vitest'
import { startTestApp } from '../../../../app/server/testing/harness.ts'
import { ADDRESS, usual } from '../settings/settings.builders.ts'
import { companyApi } from '../softland-api/testing/company-api.ts'
import { KEY, onPort, startApi } from '../softland-api/testing/loopback.ts'
import { readTables } from '../softland-api/testing/tables.ts'
import { sixty, startSoftland } from '../testing/softland.ts'
import { changesOf, importAll } from './import.builders.ts'

let time = Date.parse('2026-11-23T15:00:00Z')
const now = () => new Date(time)
const softland = await startSoftland(sixty, now())
const tables = await readTables(softland.connection)
const answer = companyApi(tables, '2026-11-23')
/** Customers of whom the API forgets to tell, although it counts them. */
let hidden = 0
/** Suppliers, whom the API tells no apart from customers. */
let suppliers: { CodAux: string }[] = []
const server = await startApi((asked) => {
  const told = answer(asked)
  if (suppliers.length && asked.path === 'CW/ConsultaCliente') return { json: withSuppliers(asked.params, told) }
  if (!hidden || asked.path !== 'CW/ConsultaCliente' || !told || !('json' in told)) return told
  const [rows] = told.json as [object[]]
  return { json: [rows.slice(0, -hidden)] }
})
/** All on one page, as the API may give more than it is asked for; of one, that one. */
function withSuppliers(params: URLSearchParams, told: ReturnType<typeof answer>) {
  const all = (told as { json: object[][] }).json[0]!
  const one = suppliers.find(({ CodAux }) => CodAux === params.get('codaux'))
  return one
    ? [[one]]
    : params.get('codaux')
      ? [all]
      : [[...all, ...suppliers].map((row) => Object.assign({}, row, { Total: null }))]
}
const app = await startTestApp({ now })
const admin = await app.signIn('admin')
const customers = tables.cwtauxi!.filter(({ ClaCli }) => ClaCli === 'S')
const count = async (table: string) =>
  (await app.pool.query<{ n: number }>(`select count(*)::int as n from ${table}`)).rows[0]!.n

test('customers and their people are brought over the API, the register is read once for it, and again nothing changes', async () => {
  const { password: _, ...connection } = onPort(server.port)
  const body = { connection, password: KEY, choices: usual, version: 0 }
  expect((await admin.put(ADDRESS, body)).status).toBe(200)
  const brought = await importAll(admin)
  expect(brought).toMatchObject({ state: 'done', problem: null, read: customers.length, total: customers.length })
  // some of them never bought anything, and the API does not tell that they are customers
  const left = (await changesOf(admin, brought.id, '&kind=unproven')).length
  expect(left).toBeGreaterThan(0)
  expect(left).toBeLessThan(customers.length / 10)
  expect(await count('customers')).toBe(customers.length - left)
  expect(await count('contacts')).toBeGreaterThan(0)
  const pages = server.asked.filter(
    ({ path, params }) => path === 'CW/ConsultaCliente' && params.get('cantidad') === '100',
  )
  expect(pages).toHaveLength(Math.ceil(customers.length / 100))
  const again = await importAll(admin)
  expect(again).toMatchObject({ unchanged: customers.length - left, contacts: 0 })
  expect((await changesOf(admin, again.id)).filter(({ kind }) => kind !== 'unproven')).toEqual([])
})

test('a register that lacks some whom the API counts is no reason to take them for gone', async () => {
  hidden = 3
  time += 5 * 60_000 // what was read a moment ago would do
  const { body } = await admin.post('/api/settings/erp/import', { preview: true })
  await expect
    .poll(async () => (await admin.get('/api/erp')).body.lastFailure, { timeout: 20_000 })
    .toMatch(/menos páginas de las que anuncia/)
  const { body: one } = await admin.get(`/api/settings/erp/imports/${body.id}`)
  expect(one.counts.gone ?? 0).toBe(0)
})

test('whoever may be a supplier is told in words and not brought, unless somebody decides that it is a customer', async () => {
  hidden = 0
  time += 5 * 60_000
  const before = await count('customers')
  suppliers = ['P-1', 'P-2'].map((CodAux) => ({ CodAux, NomAux: `Proveedor ${CodAux}`, RutAux: '' }))
  const unproven = async (id: string) =>
    (await changesOf(admin, id, '&kind=unproven')).filter(({ code }) => code.startsWith('P-'))

  const preview = await importAll(admin, true)
  expect(preview).toMatchObject({ state: 'done', counts: { created: 0, gone: 0 } })
  expect(await unproven(preview.id)).toMatchObject([
    { code: 'P-1', name: 'Proveedor P-1', customerId: null, reason: expect.stringMatching(/Puede ser un proveedor/) },
    { code: 'P-2', customerId: null },
  ])
  expect(await importAll(admin)).toMatchObject({ counts: { created: 0, unproven: preview.counts.unproven } })
  expect(await count('customers')).toBe(before)

  const { body } = await admin.post('/api/erp/customers/P-1/adopt')
  expect((await unproven(preview.id)).map(({ customerId }) => customerId)).toEqual([body.id, null])
  time += 5 * 60_000
  suppliers = suppliers.map((row) => Object.assign({}, row, { FonAux1: '222' }))
  const last = await importAll(admin)
  expect(last.counts).toMatchObject({ unproven: preview.counts.unproven - 1, created: 0, changed: 1 })
  expect(await count('customers')).toBe(before + 1)
})
