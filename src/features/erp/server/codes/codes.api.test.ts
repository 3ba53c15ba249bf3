import { expect, test } from 'vitest'
import { startTestApp } from '../../../../app/server/testing/harness.ts'
import { addCompany } from '../testing/another-company.ts'
import { sixty, startSoftland } from '../testing/softland.ts'

const softland = await startSoftland(sixty.slice(0, 6), new Date())
const app = await startTestApp({ softland: softland.connection })
const [ana, tomas] = [await app.signIn('agent'), await app.signIn('technician')]
const others = sixty.slice(0, 6).map(({ name, taxId }, n) => ({ name, taxId, erpCode: `B/${n}` }))
const { company } = await addCompany(app, { name: 'La otra S.A.', customers: others, now: new Date() })

let made = 0
const add = async (more: object = {}) =>
  (await ana.post('/api/customers', { name: `Nuestro ${++made}`, ...more })).body.id as string
const address = (id: string, of = company) => `/api/customers/${id}/erp/codes/${of}`
const codesOf = async (id: string) => (await ana.get(`/api/customers/${id}/erp/codes`)).body

test('the codes of a customer are told company by company', async () => {
  const id = await add({ erpCode: sixty[0]!.erpCode })
  expect(await codesOf(id)).toEqual({
    items: [
      { company: 1, name: 'Equipos y Sistemas Andinos SpA', code: sixty[0]!.erpCode },
      { company, name: 'La otra S.A.', code: null },
    ],
    abilities: { edit: true },
  })
  expect((await tomas.get(`/api/customers/${id}/erp/codes`)).body.abilities).toEqual({ edit: false })
})

test('a code is given as the ERP writes it, found by, and taken away again', async () => {
  const id = await add()
  const given = await ana.put(address(id), { code: 'b/1' })
  expect(given).toMatchObject({
    status: 200,
    body: { company, name: 'La otra S.A.', code: 'B/1', checked: true },
  })
  expect((await codesOf(id)).items.map(({ code }: { code: unknown }) => code)).toEqual([null, 'B/1'])
  expect((await ana.get('/api/customers?query=B/1')).body.items).toMatchObject([{ id }])
  const account = await ana.get(`/api/customers/${id}/erp/account?company=${company}`)
  expect(account.body.problem).toBeNull()
  const copies = async () =>
    (await app.pool.query('select company from erp_snapshots where customer_id = $1', [id])).rows
  await expect.poll(copies).toEqual([{ company }])

  expect(await ana.put(address(id), { code: null })).toMatchObject({ status: 200, body: { code: null } })
  expect(await copies()).toEqual([])
  expect((await ana.get('/api/customers?query=B/1')).body.items).toEqual([])
})

test('the code in the first company is that of the form of the customer', async () => {
  const id = await add()
  const { version } = (await ana.get(`/api/customers/${id}`)).body
  await ana.put(address(id, 1), { code: sixty[2]!.erpCode })
  const now = (await ana.get(`/api/customers/${id}`)).body
  expect(now).toMatchObject({ erpCode: sixty[2]!.erpCode, version: version + 1 })
  const late = await ana.patch(`/api/customers/${id}`, { version, erpCode: 'otro' })
  expect(late.status).toBe(409)
})

test('a code that somebody has there is refused, naming who; the same code in another company is not', async () => {
  const has = await add({ erpCode: 'B/3' })
  const id = await add()
  expect((await ana.put(address(id), { code: 'B/3' })).status).toBe(200)
  const refused = await ana.put(address(has), { code: 'b/3' })
  expect(refused).toMatchObject({ status: 422, body: { errors: [{ field: 'code' }] } })
  expect(refused.body.title).toBe(`Ya existe un cliente con ese código del ERP: Nuestro ${made}.`)
})

test('a code that the ERP does not have is refused, and so is a company that is not read', async () => {
  const id = await add()
  const refused = await ana.put(address(id), { code: 'nadie' })
  expect(refused).toMatchObject({ status: 422, body: { errors: [{ field: 'code', code: 'erp.code_unknown' }] } })
  expect((await ana.put(address(id, 7), { code: 'B/4' })).status).toBe(404)
  expect((await ana.put(address('01981d5e-0000-7000-8000-000000000e47'), { code: 'B/4' })).status).toBe(404)
})

test('of ten who give the same code to ten customers one does', async () => {
  const ids = await Promise.all(Array.from({ length: 10 }, () => add()))
  const answers = await Promise.all(ids.map((id) => ana.put(address(id), { code: 'B/5' })))
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
  expect(answers.filter(({ status }) => status === 422)).toHaveLength(9)
})

test('an ERP that is away refuses nothing: the code is saved as it was typed, and that is told', async () => {
  const without = await startTestApp()
  const agent = await without.signIn('agent')
  const { id } = (await agent.post('/api/customers', { name: 'Sin ERP' })).body
  const saved = await agent.put(address(id, 1), { code: 'Quizás' })
  expect(saved).toMatchObject({ status: 200, body: { company: 1, name: null, code: 'Quizás', checked: false } })
  expect((await agent.get(`/api/customers/${id}`)).body.erpCode).toBe('Quizás')
})

test.each(['a\0b', 'a\ud800b', 'x'.repeat(10_000), ' '])(
  'what no code can be is refused whether the ERP answers or not',
  async (code) => {
    const id = await add()
    for (const company of [1, 2]) expect((await ana.put(address(id, company), { code })).status).toBe(422)
    const without = await startTestApp()
    const agent = await without.signIn('agent')
    const { body } = await agent.post('/api/customers', { name: 'Sin ERP' })
    expect((await agent.put(address(body.id, 1), { code })).status).toBe(422)
  },
)
