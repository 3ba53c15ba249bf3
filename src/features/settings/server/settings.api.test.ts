import { describe, expect, test } from 'vitest'
import { uuidv7 } from 'uuidv7'
import { startTestApp } from '../../../app/server/testing/harness.ts'
import { classify } from './settings.builders.ts'

const app = await startTestApp()
const first = await classify(app)
const admin = await app.signIn('admin', { name: 'Andrea' })
const ana = await app.signIn('agent')

type Item = { id: string; name: string; isDefault: boolean; category: string; active: boolean; version: number }
type Kind = 'priorities' | 'caseStates' | 'commitmentTypes' | 'topics' | 'internalActivities' | 'pauseReasons'
const listOf = async (kind: Kind | 'customerClasses'): Promise<Item[]> =>
  (await ana.get('/api/classifications')).body[kind]
const item = async (kind: Parameters<typeof listOf>[0], id: string) =>
  (await listOf(kind)).find((one) => one.id === id)!
const codeOf = ({ status, body }: { status: number; body: { code: string } }) => [status, body.code]

describe('the classifications', () => {
  test('are read by everybody who is signed in, contacts too, in their order', async () => {
    expect((await listOf('priorities')).map((one) => one.name)).toEqual(['Baja', 'Normal', 'Alta', 'Urgente'])
    expect((await app.stranger.get('/api/classifications')).status).toBe(401)
  })

  test('of our own work and of customers are not for contacts, who read those of cases', async () => {
    const eva = await app.signIn('contact', { customerId: await customerWith({}) })
    const { priorities, topics, ...more } = (await eva.get('/api/classifications')).body
    expect([priorities.length > 0, topics.length > 0]).toEqual([true, true])
    expect(more).toMatchObject({ internalActivities: [], pauseReasons: [], customerClasses: [] })
    expect((await listOf('internalActivities')).map((one) => one.name)).toEqual([
      'Reunión interna',
      'Capacitación',
      'Preparación y documentación',
      'Administración',
    ])
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

  test('but topics by supervisors too', async () => {
    const sofia = await app.signIn('supervisor')
    const topics = '/api/classifications/topics'
    const made = await sofia.post(topics, { name: 'De Sofía', color: '#112233' })
    const saved = await sofia.patch(`${topics}/${made.body.id}`, { name: 'Suyo', version: 1 })
    const all = (await sofia.get('/api/classifications')).body.topics as { id: string; parentId: string | null }[]
    const ids = all.flatMap(({ id, parentId }) => (parentId ? [] : id))
    const ordered = await sofia.put(`${topics}/order`, { ids: ids.toReversed() })
    const removed = await sofia.delete(`${topics}/${made.body.id}`)
    expect([made, saved, ordered, removed].map(({ status }) => status)).toEqual([201, 200, 200, 200])
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

describe('internal activities, reasons of pauses and classes of customers', () => {
  const kinds = [
    ['internal-activities', 'internalActivities'],
    ['pause-reasons', 'pauseReasons'],
    ['customer-classes', 'customerClasses'],
  ] as const

  test.each(kinds)('%s are added, changed, put in order and deleted like the others', async (kind, name) => {
    const address = `/api/classifications/${kind}`
    const added = await admin.post(address, { name: 'Nueva', color: '#123abc' })
    expect([added.status, added.body]).toEqual([201, expect.objectContaining({ active: true, isDefault: false })])
    const one = `${address}/${added.body.id}`
    const twice = await admin.post(address, { name: 'NUEVA', color: '#123abc' })
    expect(twice.body.errors[0].code).toBe('classification.name_taken')
    const saved = await admin.patch(one, { name: 'Otra', isDefault: true, version: 1 })
    expect(saved.body).toMatchObject({ name: 'Otra', isDefault: true, version: 2 })
    expect((await listOf(name)).filter((one) => one.isDefault).map((one) => one.name)).toEqual(['Otra'])
    expect(codeOf(await admin.delete(one))).toEqual([409, 'classification.is_default'])
    const ids = (await listOf(name)).map((one) => one.id).reverse()
    expect((await admin.put(`${address}/order`, { ids })).status).toBe(200)
    expect((await listOf(name)).map((one) => one.id)).toEqual(ids)
    await admin.patch(`${address}/${ids.at(-1)}`, { isDefault: true, version: 1 })
    expect((await admin.delete(one)).status).toBe(200)
  })

  test('of a company that has none, the first is what is proposed', async () => {
    const bare = await startTestApp()
    const boss = await bare.signIn('admin')
    for (const [kind, name] of kinds) {
      expect((await boss.get('/api/classifications')).body[name]).toEqual([])
      const add = (name: string) => boss.post(`/api/classifications/${kind}`, { name, color: '#123abc' })
      expect([(await add('A')).body.isDefault, (await add('B')).body.isDefault]).toEqual([true, false])
    }
  })

  test('a class says what debt means and how much is tolerated; where nothing is said, it warns', async () => {
    const address = '/api/classifications/customer-classes'
    const plain = await admin.post(address, { name: 'Ocasional', color: '#123abc' })
    expect(plain.body).toMatchObject({ debtPolicy: 'warn', debtTolerance: 0 })
    const strict = { name: 'Moroso', color: '#123abc', debtPolicy: 'authorise', debtTolerance: 50_000 }
    expect((await admin.post(address, strict)).body).toMatchObject(strict)
    const change = { debtPolicy: 'authorise', debtTolerance: 100_000, version: 1 }
    expect((await admin.patch(`${address}/${plain.body.id}`, change)).body).toMatchObject({ ...change, version: 2 })
    const [newest] = (await admin.get('/api/audit?limit=1')).body.items
    expect(newest).toMatchObject({
      action: 'classification.changed',
      subjectKind: 'customerClass',
      changes: { debtPolicy: ['warn', 'authorise'], debtTolerance: [0, 100_000] },
    })
    expect(await item('customerClasses', plain.body.id)).toMatchObject({ ...change, version: 2 })
  })

  test.each([
    ['debtTolerance', -1],
    ['debtTolerance', 0.5],
    ['debtTolerance', 1e15],
    ['debtPolicy', 'forgive'],
  ])('a class with %s %s is refused by its field', async (field, value) => {
    const address = `/api/classifications/customer-classes/${first.customerClasses.preferred}`
    const answer = await admin.patch(address, { [field]: value, version: 1 })
    expect([answer.status, answer.body.errors[0].field]).toEqual([422, field])
  })

  test('what debt means is nothing to the other kinds', async () => {
    const body = { name: 'Con deuda', color: '#123abc', debtPolicy: 'authorise', debtTolerance: 5 }
    const added = (await admin.post('/api/classifications/pause-reasons', body)).body
    expect(added).not.toHaveProperty('debtPolicy')
    const same = await admin.patch(`/api/classifications/pause-reasons/${added.id}`, { debtTolerance: 9, version: 1 })
    expect(same.body).toEqual(added)
  })

  test('deleting is refused for what time, a timer, a pause or a customer has', async () => {
    const [now, workedOn] = [app.world.now(), '2026-11-23']
    const { id: classId } = (await add('customer-classes')).body
    await customerWith({ classId })
    const [logged, running, reason] = [
      (await add('internal-activities')).body.id as string,
      (await add('internal-activities')).body.id as string,
      (await add('pause-reasons')).body.id as string,
    ]
    await app.db
      .insertInto('timeEntries')
      .values({
        id: uuidv7(),
        activityId: logged,
        personId: ana.id,
        mode: 'offline',
        workedOn,
        workedMinutes: 5,
        accountedMinutes: 0,
        recordedBy: ana.id,
        recordedAt: now,
      })
      .execute()
    await app.db
      .insertInto('timers')
      .values({ personId: ana.id, id: uuidv7(), activityId: running, mode: 'offline', startedAt: now })
      .execute()
    await app.db
      .insertInto('availabilityPeriods')
      .values({ id: uuidv7(), personId: ana.id, kind: 'paused', reasonId: reason, startedAt: now })
      .execute()
    const used: [kind: string, id: string][] = [
      ['customer-classes', classId],
      ['internal-activities', logged],
      ['internal-activities', running],
      ['pause-reasons', reason],
    ]
    for (const [kind, id] of used) {
      const answer = await admin.delete(`/api/classifications/${kind}/${id}`)
      expect(codeOf(answer), kind).toEqual([409, 'classification.used'])
    }
  })

  const add = (kind: string) =>
    admin.post(`/api/classifications/${kind}`, { name: `Usada ${uuidv7()}`, color: '#123abc' })
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

async function customerWith(more: { classId?: string }): Promise<string> {
  const [id, at] = [uuidv7(), app.world.now()]
  await app.db
    .insertInto('customers')
    .values({ id, name: 'Cliente', createdAt: at, updatedAt: at, ...more })
    .execute()
  return id
}

async function caseWith(more: { stateId?: string; priorityId?: string; topicId?: string }) {
  const customerId = await customerWith({})
  const at = app.world.now()
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
