import { request } from 'node:http'
import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { registerCase } from '../../features/cases/server/cases.builders.ts'
import { desk } from '../../features/commitments/server/commitments.builders.ts'
import { addCustomer } from '../../features/customers/server/customers.builders.ts'
import { type Client, startTestApp } from './testing/harness.ts'

const app = await startTestApp()
const { states, make, inDays } = await desk(app)
const boss = await app.signIn('admin')
const ana = await app.signIn('agent')
const luis = await app.signIn('agent')

const statuses = async (acts: Promise<{ status: number }>[]) => (await Promise.all(acts)).map((one) => one.status)
const readCase = async (id: string) => (await ana.get(`/api/cases/${id}`)).body
const move = (by: Client, id: string, stateId: string, more = {}) =>
  by.post(`/api/cases/${id}/state`, { stateId, ...more })
const solved = async () => {
  const one = await registerCase(ana)
  await move(ana, one.id, states.solved)
  return one
}

describe('at once', () => {
  test('a case that closes while something is committed is closed or has the commitment, never both', async () => {
    for (let round = 0; round < 8; round++) {
      const one = await solved()
      const [closed, made] = await statuses([move(ana, one.id, states.closed), make(luis, one.id)])
      expect([closed, made].sort()).toEqual([closed === 200 ? 200 : 201, 409])
      const { items } = (await ana.get(`/api/cases/${one.id}/commitments`)).body
      expect([(await readCase(one.id)).state.category, items.length]).toEqual(
        closed === 200 ? ['closed', 0] : ['solved', 1],
      )
    }
  })

  test('a classification is deleted, or the case that is just being given it is registered', async () => {
    const { id: customerId } = await addCustomer(ana)
    for (let round = 0; round < 8; round++) {
      const topic = (await boss.post('/api/classifications/topics', { name: `T${round}`, color: '#112233' })).body
      const body = { customerId, subject: 'x', description: 'x', channel: 'phone', topicId: topic.id }
      const [registered, removed] = await statuses([
        ana.post('/api/cases', body),
        boss.delete(`/api/classifications/topics/${topic.id}`),
      ])
      expect([
        [201, 409],
        [422, 200],
      ]).toContainEqual([registered, removed])
    }
  })

  test('a state is deleted, or gets another category, or a case enters it', async () => {
    for (let round = 0; round < 8; round++) {
      const one = await registerCase(ana)
      const state = (
        await boss.post('/api/classifications/case-states', { name: `S${round}`, color: '#112233', category: 'open' })
      ).body
      const address = `/api/classifications/case-states/${state.id}`
      const [entered, changed] = await statuses([
        move(ana, one.id, state.id),
        round % 2 ? boss.delete(address) : boss.patch(address, { category: 'waiting', version: 1 }),
      ])
      expect(entered).toBeLessThan(500)
      expect([200, 409]).toContain(changed)
      const rows = await app.db
        .selectFrom('cases')
        .innerJoin('caseStates', 'caseStates.id', 'cases.stateId')
        .select('cases.id')
        .whereRef('cases.category', '<>', 'caseStates.category')
        .execute()
      expect(rows).toEqual([])
    }
  })

  test('a case that comes while its customer is being deactivated waits, and is refused', async () => {
    const { id: customerId } = await addCustomer(ana)
    const other = await app.pool.connect()
    await other.query('begin')
    await other.query('select from customers where id = $1 for update', [customerId])
    await other.query('update customers set active = false where id = $1', [customerId])
    const coming = ana.post('/api/cases', { customerId, subject: 'x', description: 'x', channel: 'phone' })
    await new Promise((resolve) => setTimeout(resolve, 300))
    await other.query('commit')
    other.release()
    const { status, body } = await coming
    expect([status, body.code]).toEqual([422, 'customer.inactive'])
  })

  test('everything that can happen to one case happens without one waiting for the other for ever', async () => {
    const { id: customerId } = await addCustomer(ana)
    const cases = await Promise.all(Array.from({ length: 4 }, () => registerCase(ana, { customerId })))
    const ids = cases.map((one) => one.id)
    const commitments = await Promise.all(ids.map(async (id) => (await make(ana, id)).body.id as string))
    const acts = ids.flatMap((id, index) => {
      const next = ids[(index + 1) % ids.length]!
      return [
        () => boss.post(`/api/cases/${id}/links`, { relatedCaseId: next, kind: 'duplicates' }),
        () => move(ana, id, states.inProgress),
        () => move(luis, id, states.closed),
        () => luis.post(`/api/cases/${id}/entries`, { kind: 'call', body: 'x' }),
        () => boss.post(`/api/cases/${id}/assign`, { responsibleId: luis.id }),
        () =>
          boss.post('/api/cases/bulk', { caseIds: ids.toReversed(), responsibleId: ana.id, stateId: states.solved }),
        () =>
          ana.post(`/api/commitments/${commitments[index]}/move`, {
            dueAt: inDays(3 + index),
            reason: 'x',
            customerTold: true,
          }),
        () => boss.post(`/api/commitments/${commitments[index]}/cancel`, { reason: 'x' }),
        () => luis.post(`/api/commitments/${commitments[index]}/meet`),
        () => boss.post(`/api/commitments/${commitments[index]}/reassign`, { responsibleId: luis.id }),
        () => ana.patch(`/api/cases/${id}`, { version: 1, subject: 'Otro' }),
      ]
    })
    const answers = await statuses([...acts, ...acts].map((act) => act()))
    expect(answers.filter((status) => status >= 500)).toEqual([])
    const duplicates = await app.db
      .selectFrom('caseLinks')
      .select('id')
      .where('kind', '=', 'duplicates')
      .where('caseId', 'in', ids)
      .execute()
    expect(duplicates.length).toBe(3)
    const settled = await app.db
      .selectFrom('caseEvents')
      .select('subjectId')
      .where('kind', 'in', ['commitmentMet', 'commitmentCancelled'])
      .where('caseId', 'in', ids)
      .execute()
    expect(new Set(settled.map((event) => event.subjectId)).size).toBe(settled.length)
  })
})

describe('a repeated request', () => {
  const body = (customerId: string) => ({ customerId, subject: 'x', description: 'x', channel: 'phone' })

  test('that was refused may be tried again with the same key', async () => {
    const { id: customerId } = await addCustomer(ana)
    const key = { 'idempotency-key': randomUUID() }
    expect((await ana.post('/api/cases', { ...body(customerId), topicId: randomUUID() }, key)).status).toBe(422)
    expect((await ana.post('/api/cases', body(customerId), key)).status).toBe(201)
  })

  test('is the own one: another person, another address or another content is not answered with it', async () => {
    const { id: customerId } = await addCustomer(ana)
    const key = { 'idempotency-key': randomUUID() }
    const first = await ana.post('/api/cases', body(customerId), key)
    expect((await ana.post('/api/cases', body(customerId), key)).body).toEqual(first.body)
    expect((await luis.post('/api/cases', body(customerId), key)).body.id).not.toBe(first.body.id)
    expect((await ana.post('/api/cases', { ...body(customerId), subject: 'y' }, key)).status).toBe(422)
    expect((await ana.post(`/api/cases/${first.body.id}/take`, {}, key)).status).toBe(422)
  })

  test('may be nested as deep as a body can be', async () => {
    const { id: customerId } = await addCustomer(ana)
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`
    const raw = JSON.stringify({ ...body(customerId), deep: 0 }).replace('"deep":0', `"deep":${deep}`)
    const headers = { 'idempotency-key': randomUUID(), 'content-type': 'application/json' }
    expect((await ana.send('POST', '/api/cases', raw, headers)).status).toBe(201)
  })
})

describe('texts that no screen sends', () => {
  const halves = ['\ud800', '\udc00', 'a\u0000b', '\u001b[31m']
  test.each(halves)('%j in a field is refused by name, in a search it finds nothing more', async (text) => {
    const one = await registerCase(ana)
    const answer = await ana.patch(`/api/cases/${one.id}`, { version: 1, subject: `con ${text}` })
    expect(answer.status).toBe(422)
    expect(answer.body.errors).toMatchObject([{ field: 'subject', code: 'control_characters' }])
    const query = `query=${encodeURIComponent(`zzz${text.toWellFormed()}`)}`
    for (const address of ['/api/cases', '/api/people', '/api/customers', `/api/cases/${one.id}/timeline`])
      expect((await boss.get(`${address}?${query}`)).status).toBe(200)
  })

  test.each(['2024-01-01T00:00:00+23:00|ID', '0000-01-01T00:00:00+00:00|ID', '2026-02-30T00:00:00+00:00|ID', `1|ID`])(
    'a forged place in a time line is refused: %s',
    async (cursor) => {
      const one = await registerCase(ana)
      const forged = encodeURIComponent(cursor.replace('ID', one.id))
      expect((await ana.get(`/api/cases/${one.id}/timeline?cursor=${forged}`)).status).toBe(422)
    },
  )

  test('ids are the same in capitals', async () => {
    const one = await registerCase(ana)
    const carla = await app.signIn('contact', { customerId: one.customerId })
    expect((await carla.get(`/api/customers/${one.customerId.toUpperCase()}`)).status).toBe(200)
    const assigned = await boss.post(`/api/cases/${one.id.toUpperCase()}/assign`, {
      responsibleId: luis.id.toUpperCase(),
    })
    expect([assigned.status, assigned.body.responsible.id]).toEqual([200, luis.id])
  })
})

describe('over HTTP', () => {
  test('no answer of the API is kept by browsers or proxies', async () => {
    const one = await registerCase(ana)
    for (const address of [`/api/cases/${one.id}`, '/api/me', '/api/cases/x', '/api/nothing', '/api/openapi.json'])
      expect((await ana.get(address)).headers['cache-control']).toBe('no-store')
    expect((await app.stranger.get('/api/me')).headers['cache-control']).toBe('no-store')
  })

  test('a body larger than a megabyte, one that is no JSON and one of another kind are refused as problems', async () => {
    const json = { 'content-type': 'application/json' }
    const refused = await Promise.all([
      ana.send('POST', '/api/cases', `"${'x'.repeat(1024 * 1024)}"`, json),
      ana.send('POST', '/api/cases', '{', json),
      ana.send('POST', '/api/cases', 'a=1', { 'content-type': 'application/x-www-form-urlencoded' }),
      ana.send('POST', '/api/cases', '{"__proto__":{"role":"admin"}}', json),
      ana.get('/api/cases/%'),
    ])
    expect(refused.map((answer) => answer.status)).toEqual([413, 400, 415, 400, 400])
    for (const { headers, body } of refused) {
      expect(headers['content-type']).toContain('application/problem+json')
      expect(body).toMatchObject({ code: expect.any(String), title: expect.any(String) })
    }
  })

  test.each(['https://evil.example', 'null', 'http://localhost.evil.example', 'not an address'])(
    'a write from another site is refused: %s',
    async (origin) => {
      const answer = await ana.send('PATCH', '/api/me', { theme: 'dark' }, { origin })
      expect([answer.status, answer.body.code]).toEqual([403, 'foreign_origin'])
    },
  )

  test('nobody becomes another by what is sent about oneself', async () => {
    const carla = await app.signIn('contact', { customerId: (await addCustomer(ana)).id })
    const more = { role: 'admin', customerId: null, id: ana.id, email: 'x@test.cl', active: false, version: 9 }
    expect((await carla.patch('/api/me', { theme: 'dark', ...more })).status).toBe(200)
    const row = await app.db.selectFrom('people').selectAll().where('id', '=', carla.id).executeTakeFirstOrThrow()
    expect(row).toMatchObject({ role: 'contact', active: true, email: carla.email, version: 1, theme: 'dark' })
  })

  test('a method cannot be disguised', async () => {
    const one = await registerCase(ana)
    for (const name of ['x-http-method-override', 'x-method-override'])
      expect((await ana.send('POST', `/api/cases/${one.id}`, {}, { [name]: 'PATCH' })).status).toBe(404)
  })

  test('HEAD of the live stream does not open one', async () => {
    expect((await ana.send('HEAD', '/api/live?topics=cases')).status).toBe(404)
  })

  test('a caller who leaves in the middle leaves nothing half done', async () => {
    await app.app.fastify.listen({ port: 0, host: '127.0.0.1' })
    const { port } = app.app.fastify.server.address() as { port: number }
    const { id: customerId } = await addCustomer(ana)
    const text = JSON.stringify({ customerId, subject: 'Cortado', description: '<p>x</p>', channel: 'phone' })
    const headers = { cookie: ana.cookie, 'content-type': 'application/json', 'content-length': text.length }
    await Promise.all(
      Array.from({ length: 20 }, async (_, index) => {
        const sending = request({ port, host: '127.0.0.1', path: '/api/cases', method: 'POST', headers })
        sending.on('error', () => undefined)
        sending.end(text)
        await new Promise((resolve) => setTimeout(resolve, index * 3))
        sending.destroy()
      }),
    )
    await new Promise((resolve) => setTimeout(resolve, 500))
    const rows = await app.db
      .selectFrom('cases')
      .leftJoin('caseEvents', 'caseEvents.caseId', 'cases.id')
      .leftJoin('caseTexts', 'caseTexts.caseId', 'cases.id')
      .select(['caseEvents.id as event', 'caseTexts.position as text'])
      .where('cases.customerId', '=', customerId)
      .execute()
    for (const row of rows) expect(row).toEqual({ event: expect.any(String), text: expect.any(Number) })
  })
})
