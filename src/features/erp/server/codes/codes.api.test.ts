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
/** Gives a code as somebody does who looks at what is there. */
const give = async (id: string, code: string | null, of = company) =>
  ana.put(address(id, of), { code, version: (await codesOf(id)).version })

test('the codes of a customer are told company by company', async () => {
  const id = await add({ erpCode: sixty[0]!.erpCode })
  expect(await codesOf(id)).toEqual({
    items: [
      { company: 1, name: 'Equipos y Sistemas Andinos SpA', code: sixty[0]!.erpCode },
      { company, name: 'La otra S.A.', code: null },
    ],
    version: 1,
    abilities: { edit: true },
  })
  expect((await tomas.get(`/api/customers/${id}/erp/codes`)).body.abilities).toEqual({ edit: false })
})

test('a code is given as the ERP writes it, found by, and taken away again', async () => {
  const id = await add()
  const given = await give(id, 'b/1')
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

  expect(await give(id, null)).toMatchObject({ status: 200, body: { code: null } })
  expect(await copies()).toEqual([])
  expect((await ana.get('/api/customers?query=B/1')).body.items).toEqual([])
})

test('the code in the first company is that of the form of the customer', async () => {
  const id = await add()
  const { version } = (await ana.get(`/api/customers/${id}`)).body
  await give(id, sixty[2]!.erpCode, 1)
  const now = (await ana.get(`/api/customers/${id}`)).body
  expect(now).toMatchObject({ erpCode: sixty[2]!.erpCode, version: version + 1 })
  const late = await ana.patch(`/api/customers/${id}`, { version, erpCode: 'otro' })
  expect(late.status).toBe(409)
})

test('a code that somebody has there is refused, naming who; the same code in another company is not', async () => {
  const has = await add({ erpCode: 'B/3' })
  const id = await add()
  expect((await give(id, 'B/3')).status).toBe(200)
  const refused = await give(has, 'b/3')
  expect(refused).toMatchObject({ status: 422, body: { errors: [{ field: 'code' }] } })
  expect(refused.body.title).toBe(`Ya existe un cliente con ese código del ERP: Nuestro ${made}.`)
})

test('a code that the ERP does not have is refused, and so is a company that is not read', async () => {
  const id = await add()
  const refused = await give(id, 'nadie')
  expect(refused).toMatchObject({ status: 422, body: { errors: [{ field: 'code', code: 'erp.code_unknown' }] } })
  expect((await give(id, 'B/4', 7)).status).toBe(404)
  expect((await ana.put(address('01981d5e-0000-7000-8000-000000000e47'), { code: 'B/4', version: 1 })).status).toBe(404)
})

test('of ten who give the same code to ten customers one does', async () => {
  const ids = await Promise.all(Array.from({ length: 10 }, () => add()))
  const answers = await Promise.all(ids.map((id) => give(id, 'B/5')))
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
  expect(answers.filter(({ status }) => status === 422)).toHaveLength(9)
})

test('of two who look at the same code and give another one, the second hears what is there now', async () => {
  for (const of of [1, company]) {
    const id = await add()
    const [own, other] = of === 1 ? [sixty[3]!.erpCode, sixty[4]!.erpCode] : ['B/0', 'B/2']
    const { version } = await codesOf(id)
    expect(await ana.put(address(id, of), { code: own, version })).toMatchObject({ status: 200 })
    const late = await ana.put(address(id, of), { code: other, version })
    const now = { company: of, code: own, version: version + 1 }
    expect(late).toMatchObject({ status: 409, body: { code: 'stale', current: now } })
    // what is there already needs nobody's consent
    expect((await ana.put(address(id, of), { code: own, version })).status).toBe(200)
    expect(await ana.put(address(id, of), { code: other, version: version + 1 })).toMatchObject({
      status: 200,
      body: { code: other, version: version + 2 },
    })
    expect((await ana.put(address(id, of), { code: null, version })).status).toBe(409)
  }
})

test('of ten who give one customer ten codes at once, one does', async () => {
  const id = await add()
  const { version } = await codesOf(id)
  const codes = Array.from({ length: 10 }, (_, n) => (n % 2 ? 'B/4' : null))
  await give(id, 'B/1')
  const answers = await Promise.all(codes.map((code) => ana.put(address(id), { code, version: version + 1 })))
  const [changed = 0, kept = 0] = [200, 409].map((wanted) => answers.filter(({ status }) => status === wanted).length)
  expect(changed + kept).toBe(10)
  const { items, version: now } = await codesOf(id)
  expect(now).toBe(version + 2)
  const there = items.find((one: { company: number }) => one.company === company).code
  expect(answers.filter(({ status }) => status === 200).every(({ body }) => body.code === there)).toBe(true)
})

test('an ERP that is away refuses nothing: the code is saved as it was typed, and that is told', async () => {
  const without = await startTestApp()
  const agent = await without.signIn('agent')
  const { id } = (await agent.post('/api/customers', { name: 'Sin ERP' })).body
  const saved = await agent.put(address(id, 1), { code: 'Quizás', version: 1 })
  expect(saved).toMatchObject({ status: 200, body: { company: 1, name: null, code: 'Quizás', checked: false } })
  expect((await agent.get(`/api/customers/${id}`)).body.erpCode).toBe('Quizás')
})

test.each(['a\0b', 'a\ud800b', 'x'.repeat(10_000), ' '])(
  'what no code can be is refused whether the ERP answers or not',
  async (code) => {
    const id = await add()
    for (const company of [1, 2]) expect((await give(id, code, company)).status).toBe(422)
    const without = await startTestApp()
    const agent = await without.signIn('agent')
    const { body } = await agent.post('/api/customers', { name: 'Sin ERP' })
    expect((await agent.put(address(body.id, 1), { code, version: 1 })).status).toBe(422)
  },
)
