import { describe, expect, test } from 'vitest'
import { uuidv7 } from 'uuidv7'
import { startTestApp } from '../../../app/server/testing/harness.ts'
import { classify } from './settings.builders.ts'

const app = await startTestApp()
const first = await classify(app)
const admin = await app.signIn('admin', { name: 'Andrea' })
const ana = await app.signIn('agent')

type Item = { id: string; name: string; isDefault: boolean; category: string; active: boolean; version: number }
const listOf = async (kind: 'priorities' | 'caseStates' | 'commitmentTypes' | 'topics'): Promise<Item[]> =>
  (await ana.get('/api/classifications')).body[kind]
const item = async (kind: Parameters<typeof listOf>[0], id: string) =>
  (await listOf(kind)).find((one) => one.id === id)!
const codeOf = ({ status, body }: { status: number; body: { code: string } }) => [status, body.code]

describe('the classifications', () => {
  test('are read by everybody who is signed in, contacts too, in their order', async () => {
    expect((await listOf('priorities')).map((one) => one.name)).toEqual(['Baja', 'Normal', 'Alta', 'Urgente'])
    expect((await app.stranger.get('/api/classifications')).status).toBe(401)
  })

  test('are changed by administrators alone', async () => {
    const address = `/api/classifications/priorities/${first.priorities.low}`
    const sofia = await app.signIn('supervisor')
    const answers = await Promise.all([
      sofia.post('/api/classifications/priorities', { name: 'X', color: '#112233' }),
      sofia.patch(address, { name: 'X', version: 1 }),
      sofia.delete(address),
      sofia.put('/api/classifications/priorities/order', { ids: [first.priorities.low] }),
      sofia.patch('/api/company', { name: 'X', version: 1 }),
    ])
    expect(answers.map((answer) => answer.status)).toEqual([403, 403, 403, 403, 403])
  })
})

describe('adding', () => {
  test('puts it at the end, active and not proposed', async () => {
    const answer = await admin.post('/api/classifications/commitment-types', { name: 'Capacitar', color: '#123abc' })
    expect(answer.status).toBe(201)
    expect(answer.body).toMatchObject({ name: 'Capacitar', active: true, isDefault: false, version: 1 })
    expect((await listOf('commitmentTypes')).at(-1)!.name).toBe('Capacitar')
  })

  test('twice with one key adds one', async () => {
    const send = () =>
      admin.post('/api/classifications/topics', { name: 'Repetido', color: '#123abc' }, { 'idempotency-key': 'k' })
    const [one, two] = await Promise.all([send(), send()])
    expect(one.body.id).toBe(two.body.id)
  })

  test('ten at once with one name makes one', async () => {
    const answers = await Promise.all(
      Array.from({ length: 10 }, () =>
        admin.post('/api/classifications/priorities', { name: 'Crítica', color: '#ff0000' }),
      ),
    )
    expect(answers.filter((answer) => answer.status === 201)).toHaveLength(1)
    expect(answers.find((answer) => answer.status === 422)!.body.errors).toEqual([
      { field: 'name', code: 'classification.name_taken', message: 'Ya existe «Crítica». Use otro nombre.' },
    ])
  })

  test('the same name under another topic is another topic', async () => {
    const under = (parentId: string | null) =>
      admin.post('/api/classifications/topics', { name: 'Otros', color: '#123abc', parentId })
    expect((await under(first.topics.failure)).status).toBe(201)
    expect((await under(null)).status).toBe(201)
    expect((await under(first.topics.failure)).status).toBe(422)
    expect((await under(uuidv7())).body.errors[0].code).toBe('topic.unknown_parent')
  })
})

describe('saving', () => {
  const state = (id: string) => `/api/classifications/case-states/${id}`

  test('renames and recolours', async () => {
    const answer = await admin.patch(state(first.states.inProgress), {
      name: 'En trabajo',
      color: '#00ff00',
      version: 1,
    })
    expect(answer.body).toMatchObject({ name: 'En trabajo', color: '#00ff00', version: 2, category: 'open' })
  })

  test('from an old version is refused and shows what stands', async () => {
    const answer = await admin.patch(state(first.states.inProgress), { name: 'Otro', version: 1 })
    expect(codeOf(answer)).toEqual([409, 'stale'])
    expect(answer.body.current).toMatchObject({ name: 'En trabajo', version: 2 })
  })

  test('proposes exactly one in each category', async () => {
    await admin.patch(state(first.states.waitingPart), { isDefault: true, version: 1 })
    const proposed = (await listOf('caseStates')).filter((one) => one.isDefault).map((one) => one.id)
    expect(new Set(proposed)).toEqual(
      new Set([first.states.new, first.states.waitingPart, first.states.solved, first.states.closed]),
    )
  })

  test('two administrators who propose different ones at once leave one proposed', async () => {
    const propose = (id: string) =>
      admin.patch(`/api/classifications/priorities/${id}`, { isDefault: true, version: 1 })
    await Promise.all([first.priorities.low, first.priorities.high, first.priorities.urgent].map(propose))
    expect((await listOf('priorities')).filter((one) => one.isDefault)).toHaveLength(1)
  })

  test('keeps the category of a state that cases have had', async () => {
    const { body: added } = await admin.post('/api/classifications/case-states', {
      name: 'Por asignar',
      color: '#123456',
      category: 'open',
    })
    expect((await admin.patch(state(added.id), { category: 'waiting', version: 1 })).body.category).toBe('waiting')
    await caseWith({ stateId: added.id })
    expect(codeOf(await admin.patch(state(added.id), { category: 'open', version: 2 }))).toEqual([
      409,
      'classification.category_used',
    ])
  })

  test('a topic moves with its path, and never under itself', async () => {
    const topic = (id: string) => `/api/classifications/topics/${id}`
    const moved = await admin.patch(topic(first.topics.warranty), { parentId: first.topics.billing, version: 1 })
    expect(moved.body.parentId).toBe(first.topics.billing)
    const loop = await admin.patch(topic(first.topics.billing), { parentId: first.topics.warranty, version: 1 })
    expect(loop.body.errors).toEqual([
      { field: 'parentId', code: 'topic.loop', message: 'Un tópico no puede quedar bajo sí mismo.' },
    ])
  })

  test('what nobody knows is not found', async () => {
    expect((await admin.patch(state(uuidv7()), { name: 'X', version: 1 })).status).toBe(404)
    expect((await admin.patch('/api/classifications/colours/1', { version: 1 })).status).toBe(404)
  })
})

describe('ordering', () => {
  const order = (kind: string, ids: string[]) => admin.put(`/api/classifications/${kind}/order`, { ids })

  test('keeps the order that was sent', async () => {
    const ids = (await listOf('commitmentTypes')).map((one) => one.id).reverse()
    expect((await order('commitment-types', ids)).status).toBe(200)
    expect((await listOf('commitmentTypes')).map((one) => one.id)).toEqual(ids)
  })

  test('is refused when something was added meanwhile', async () => {
    const ids = (await listOf('commitmentTypes')).map((one) => one.id)
    await admin.post('/api/classifications/commitment-types', { name: 'Nuevo', color: '#123abc' })
    expect(codeOf(await order('commitment-types', ids))).toEqual([409, 'classification.order_changed'])
  })
})

describe('deleting', () => {
  test('takes away what was never used', async () => {
    const { body } = await admin.post('/api/classifications/priorities', { name: 'De más', color: '#123abc' })
    expect((await admin.delete(`/api/classifications/priorities/${body.id}`)).status).toBe(200)
    expect(await item('priorities', body.id)).toBeUndefined()
  })

  test('is refused for what a case has, whatever the kind', async () => {
    await caseWith({ priorityId: first.priorities.normal, topicId: first.topics.parts })
    expect(codeOf(await admin.delete(`/api/classifications/topics/${first.topics.parts}`))).toEqual([
      409,
      'classification.used',
    ])
    expect(codeOf(await admin.delete(`/api/classifications/priorities/${first.priorities.normal}`))).toEqual([
      409,
      'classification.used',
    ])
    expect((await admin.delete(`/api/classifications/commitment-types/${first.commitmentTypes.visit}`)).status).toBe(
      200,
    )
  })
})

test('every change is told in the audit: who, what, from and to', async () => {
  await admin.patch(`/api/classifications/topics/${first.topics.use}`, { name: 'Uso', version: 1 })
  const [newest] = (await admin.get('/api/audit?limit=1')).body.items
  expect(newest).toMatchObject({
    actor: 'Andrea',
    action: 'classification.changed',
    subjectKind: 'topic',
    subjectName: 'Uso y capacitación',
    changes: { name: ['Uso y capacitación', 'Uso'] },
  })
})

describe('the company', () => {
  test('has its name and RUT, which are checked', async () => {
    await app.db.insertInto('company').values({ name: 'Servicios Sur' }).execute()
    const wrong = await admin.patch('/api/company', { name: 'Sur', taxId: '76.123.456-1', version: 1 })
    expect(wrong.body.errors[0]).toMatchObject({ field: 'taxId', code: 'company.wrong_rut' })
    const saved = await admin.patch('/api/company', { name: 'Sur', taxId: '76.123.456-0', version: 1 })
    expect(saved.body).toEqual({ name: 'Sur', taxId: '761234560', timeZone: 'America/Santiago', version: 2 })
    const stale = await admin.patch('/api/company', { name: 'Norte', version: 1 })
    expect(codeOf(stale)).toEqual([409, 'stale'])
    expect(stale.body.current.name).toBe('Sur')
    expect((await ana.get('/api/company')).body.name).toBe('Sur')
  })
})

async function caseWith(more: { stateId?: string; priorityId?: string; topicId?: string }) {
  const customerId = uuidv7()
  const at = app.world.now()
  await app.db
    .insertInto('customers')
    .values({ id: customerId, name: 'Cliente', createdAt: at, updatedAt: at })
    .execute()
  await app.db
    .insertInto('cases')
    .values({
      id: uuidv7(),
      customerId,
      priorityId: first.priorities.normal,
      stateId: first.states.new,
      category: 'open',
      channel: 'phone',
      subject: 'x',
      descriptionHtml: 'x',
      descriptionText: 'x',
      registeredBy: admin.id,
      registeredAt: at,
      stateSince: at,
      lastActivityAt: at,
      ...more,
    })
    .execute()
}
