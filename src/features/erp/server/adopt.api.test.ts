import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { startTestApp } from '../../../app/server/testing/harness.ts'
import { adoptCustomer } from './commands/adopt-customer.ts'
import type { Line } from './line.ts'
import { UNNAMED } from './status.ts'
import { sixty, startSoftland } from './testing/softland.ts'

const softland = await startSoftland(sixty, new Date())
const app = await startTestApp({ softland: softland.connection })
const ana = await app.signIn('agent')
const tomas = await app.signIn('technician')

const adopt = (code: string, headers?: Record<string, string>) =>
  ana.post(`/api/erp/customers/${encodeURIComponent(code)}/adopt`, {}, headers)

describe('finding a customer in the ERP', () => {
  test.each([
    ['panaderia san', '417'],
    ['PEÑALOLÉN', '77204861'],
    ['guell', '79663020'],
    ['suc/12', 'SUC/12 B'],
    ['76.918.244', '76918244'],
    ['sucursal 14', 'SUC/14'],
  ])('by %s gives %s', async (query, code) => {
    const { body } = await ana.get(`/api/erp/customers?query=${encodeURIComponent(query)}`)
    expect(body.items.map((item: { code: string }) => item.code)).toContain(code)
  })

  test('by its RUT, however it is dotted', async () => {
    const { items } = (await ana.get('/api/erp/customers?query=agricola')).body
    const { taxId } = items[0]
    const dotted = `${taxId.slice(0, 2)}.${taxId.slice(2, 5)}.${taxId.slice(5, 8)}-${taxId.slice(8)}`
    const { body } = await ana.get(`/api/erp/customers?query=${dotted}`)
    expect(body.items).toMatchObject([{ code: '76918244', name: 'Agrícola Valle Ñuble Ltda.', city: 'Chillán' }])
  })

  test('takes no pattern from what is typed', async () => {
    for (const query of ['%%', '__', "o'%", '\\\\']) {
      const { body } = await ana.get(`/api/erp/customers?query=${encodeURIComponent(query)}`)
      expect(body.items).toEqual([])
    }
  })

  test('says that it is ours however its code was typed here', async () => {
    const { body: ours } = await ana.post('/api/customers', { name: 'Tecleado a mano', erpCode: 'k 9' })
    const { items } = (await ana.get('/api/erp/customers?query=k 9')).body
    expect(items).toMatchObject([{ code: 'K 9', customerId: ours.id }])
  })

  test('leaves out suppliers and passwords', async () => {
    await softland.run(`update softland."cwtauxi" set "ClaCli" = 'N' where "CodAux" = '402'`)
    const { body } = await ana.get('/api/erp/customers?query=perno')
    expect(body.items).toEqual([])
    const { body: some } = await ana.get('/api/erp/customers?query=cliente')
    expect(some.items.length).toBe(30)
    expect(JSON.stringify(some)).not.toContain('no-leer')
  })
})

describe('adopting a customer of the ERP', () => {
  test('makes it ours with its contacts, and says from then on that it is', async () => {
    const answer = await adopt('SUC/14')
    expect(answer.status).toBe(201)
    const { body } = await ana.get(`/api/customers/${answer.body.id}`)
    expect(body).toMatchObject({ name: 'Botillería La Esquina, sucursal 14', erpCode: 'SUC/14', city: 'Rengo' })
    const contacts = (await ana.get(`/api/customers/${answer.body.id}/contacts`)).body.items
    expect(contacts.length).toBeGreaterThan(0)
    expect(contacts.every((one: { name: string }) => one.name === one.name.replace(/\s+/g, ' ').trim())).toBe(true)
    const found = (await ana.get('/api/erp/customers?query=SUC/14')).body.items
    expect(found[0]).toMatchObject({ code: 'SUC/14', customerId: answer.body.id })
  })

  test('takes a code with a slash and a blank', async () => {
    expect((await adopt('SUC/12 B')).status).toBe(201)
  })

  test('who is abroad has no RUT of its own, so a second one is no duplicate', async () => {
    expect((await adopt('EXT 0017')).status).toBe(201)
    expect((await adopt('EXT 0021')).status).toBe(201)
  })

  test('gives its code to the one who is here with its RUT and without a code', async () => {
    const { taxId, code } = (await ana.get('/api/erp/customers?query=guell')).body.items[0]
    const { id } = (await ana.post('/api/customers', { name: 'Como la llamamos', taxId })).body
    expect(await adopt(code)).toMatchObject({ status: 201, body: { id } })
    expect((await ana.get(`/api/customers/${id}`)).body).toMatchObject({ name: 'Como la llamamos', erpCode: code })
  })

  test('is refused when its code, or its RUT with another code, is already here, naming who has it', async () => {
    const { taxId } = (await ana.get('/api/erp/customers?query=optica')).body.items[0]
    await ana.post('/api/customers', { name: 'Óptica antigua', taxId, erpCode: 'OTRO' })
    const same = await adopt('77204861')
    expect(same.status).toBe(422)
    expect(same.body.title).toBe('Ya existe un cliente con ese RUT: Óptica antigua.')

    await ana.post('/api/customers', { name: 'La del código', erpCode: '401' })
    expect((await adopt('401')).body.title).toBe('Ya existe un cliente con ese código del ERP: La del código.')
  })

  test('ten at once make one customer', async () => {
    const answers = await Promise.all(Array.from({ length: 10 }, () => adopt('78115930')))
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1)
    const { count } = await app.db
      .selectFrom('customers')
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .where('erpCode', '=', '78115930')
      .executeTakeFirstOrThrow()
    expect(count).toBe(1)
  })

  test('repeated with the same key makes one customer', async () => {
    const [first, second] = [
      await adopt('96551470', { 'idempotency-key': 'one' }),
      await adopt('96551470', { 'idempotency-key': 'one' }),
    ]
    expect(second).toMatchObject({ status: 201, body: first.body })
  })

  test('is not for technicians, and a code that is not there is not found', async () => {
    expect((await tomas.post('/api/erp/customers/417/adopt')).status).toBe(403)
    expect((await adopt('nadie')).status).toBe(404)
  })

  test('does not wait longer than a person would for an ERP that hangs', async () => {
    const hanging = { under: () => UNNAMED, ask: () => new Promise<never>(() => {}) } as unknown as Line
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    onTestFinished(() => void vi.useRealTimers())
    const adopting = adoptCustomer(ana.ctx, () => hanging, {
      params: { code: '417' },
      query: { company: 1 },
      body: undefined,
    })
    const refused = expect(adopting).rejects.toMatchObject({ status: 503 })
    await vi.advanceTimersByTimeAsync(6_000)
    await refused
  })
})
