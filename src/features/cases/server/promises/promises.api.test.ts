import { sql } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import { type Client, startTestApp } from '../../../../app/server/testing/harness.ts'
import { addCoverage } from '../../../coverage/server/coverage.builders.ts'
import { addCustomer } from '../../../customers/server/customers.builders.ts'
import { historyOf, registerCase } from '../cases.builders.ts'
import { promisesOf, promisingDesk } from './promises.builders.ts'
import { verifyPromises } from './verify-promises.ts'

/** '23 10:00' of November 2026 in Santiago; the 23rd is a Monday. */
const at = (text: string) => {
  const [day, clock] = text.split(' ')
  return new Date(`2026-11-${day}T${clock}:00-03:00`)
}
let now = at('23 10:00')
const app = await startTestApp({ now: () => now })
const { states, priorities, contractTypeId, calendar, items, admin } = await promisingDesk(app)
const sofia = await app.signIn('supervisor')
const ana = await app.signIn('agent', { name: 'Ana' })
const customer = await addCustomer(ana)
const carla = await app.signIn('contact', { customerId: customer.id })

beforeEach(() => void (now = at('23 10:00')))

const register = (fields: object = {}) => registerCase(ana, { customerId: customer.id, ...fields })
const move = (id: string, stateId: string, more: object = {}) =>
  ana.post(`/api/cases/${id}/state`, { stateId, reason: 'Porque sí', ...more })
const say = (id: string, kind: string, more: object = {}, by: Client = ana) =>
  by.post(`/api/cases/${id}/entries`, { kind, body: 'Ya lo vemos', ...more })
const save = async (id: string, change: object, by: Client = ana) => {
  const { version } = (await by.get(`/api/cases/${id}`)).body
  return by.patch(`/api/cases/${id}`, { version, ...change })
}
const promises = (id: string) => promisesOf(ana, id)
const errorsOf = (answer: { body: { errors?: { field: string; code: string }[] } }) =>
  answer.body.errors?.map(({ field, code }) => [field, code])
const dueAt = (text: string) => at(text).toISOString()

describe('a case that nothing covers', () => {
  test('is promised what the company promises to anybody, in the hours of its default calendar', async () => {
    now = at('23 17:00')
    const { id } = await register()
    expect(await promises(id)).toEqual({
      response: { dueAt: dueAt('24 10:00'), leftMinutes: null, standing: 'running', respondedAt: null },
      solution: { dueAt: dueAt('24 16:00'), leftMinutes: null, standing: 'running' },
    })
  })

  test('is promised nothing where the company promises nothing', async () => {
    const { id } = await register({ priorityId: priorities.low })
    expect(await promises(id)).toEqual({ response: null, solution: null })
  })

  test('is promised anew when its priority changes, from the registration on', async () => {
    const { id } = await register()
    now = at('23 10:30')
    await save(id, { priorityId: priorities.urgent })
    expect(await promises(id)).toMatchObject({
      response: { dueAt: dueAt('23 11:00') },
      solution: { dueAt: dueAt('23 14:00') },
    })
    await save(id, { priorityId: priorities.low })
    expect(await promises(id)).toEqual({ response: null, solution: null })
  })

  test('keeps what it was promised, whatever the company promises to others later', async () => {
    const { id } = await register()
    const shorter = items.map((level) => ({ ...level, responseMinutes: 10, solutionMinutes: 20 }))
    const windows = [{ weekday: 1, fromMinute: 0, toMinute: 1440 }]
    await admin.put('/api/service-levels', { items: shorter })
    const { body } = await admin.patch(`/api/calendars/${calendar.id}`, { version: calendar.version, windows })
    await admin.put('/api/days-off/2026-11-24', { name: 'Aniversario' })
    now = at('23 11:00')
    await move(id, states.waitingCustomer)
    now = at('23 12:00')
    await move(id, states.inProgress)
    expect(await promises(id)).toMatchObject({
      response: { dueAt: dueAt('23 13:00') },
      solution: { dueAt: dueAt('24 10:00') },
    })
    const other = await register()
    expect(await promises(other.id)).toMatchObject({ response: { dueAt: dueAt('23 12:10') } })
    await admin.put('/api/service-levels', { items })
    const office = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, fromMinute: 540, toMinute: 1080 }))
    await admin.patch(`/api/calendars/${calendar.id}`, { version: body.version, windows: office })
    await admin.delete('/api/days-off/2026-11-24')
  })
})

describe('the clock', () => {
  test('stops while the case waits, telling what is left, and goes on from there', async () => {
    const { id } = await register()
    now = at('23 11:15')
    await move(id, states.waitingPart)
    now = at('25 10:00')
    expect(await promises(id)).toEqual({
      response: { dueAt: null, leftMinutes: 45, standing: 'stopped', respondedAt: null },
      solution: { dueAt: null, leftMinutes: 405, standing: 'stopped' },
    })
    await move(id, states.inProgress)
    expect(await promises(id)).toMatchObject({
      response: { dueAt: dueAt('25 10:45'), leftMinutes: null, standing: 'running' },
      solution: { dueAt: dueAt('25 16:45') },
    })
  })

  test('of a promise that was late when it stopped leaves it late since then', async () => {
    const { id } = await register()
    now = at('23 13:00')
    await move(id, states.waitingPart)
    expect((await promises(id)).response).toMatchObject({ dueAt: dueAt('23 12:00'), standing: 'late' })
  })

  test('goes on when the case comes back, and the answer that was given stays', async () => {
    const { id } = await register()
    now = at('23 11:00')
    await move(id, states.solved)
    expect(await promises(id)).toMatchObject({
      response: { standing: 'met', respondedAt: dueAt('23 11:00') },
      solution: { standing: 'met', dueAt: dueAt('23 18:00') },
    })
    now = at('24 09:00')
    await move(id, states.closed)
    now = at('25 09:00')
    await move(id, states.inProgress)
    expect(await promises(id)).toMatchObject({
      response: { standing: 'met', dueAt: dueAt('23 12:00') },
      solution: { standing: 'running', dueAt: dueAt('25 16:00') },
    })
  })

  test('stops for each of many cases changed at once', async () => {
    const [one, two] = [await register(), await register({ priorityId: priorities.urgent })]
    now = at('23 10:30')
    await ana.post('/api/cases/bulk', { caseIds: [one.id, two.id], stateId: states.waitingCustomer })
    expect((await promises(one.id)).response).toMatchObject({ leftMinutes: 90, standing: 'stopped' })
    expect((await promises(two.id)).response).toMatchObject({ leftMinutes: 30, standing: 'stopped' })
  })
})

describe('a customer is answered', () => {
  const answeredAt = async (id: string) => (await promises(id)).response.respondedAt

  test.each(['call', 'email', 'meeting', 'portalMessage', 'progress', 'solution'])('by a %s of ours', async (kind) => {
    const { id } = await register()
    now = at('23 11:00')
    await say(id, kind)
    expect((await promises(id)).response).toMatchObject({ standing: 'met', respondedAt: dueAt('23 11:00') })
  })

  test('not by what is ours alone, nor by the own words', async () => {
    const { id } = await register()
    await say(id, 'internalNote')
    await say(id, 'call', { internal: true })
    await say(id, 'portalMessage', {}, carla)
    expect(await answeredAt(id)).toBeNull()
  })

  test('once: the first time counts, also when it is noted later', async () => {
    const { id } = await register()
    now = at('23 13:00')
    await say(id, 'call')
    expect((await promises(id)).response).toMatchObject({ standing: 'late', respondedAt: dueAt('23 13:00') })
    now = at('23 14:00')
    await say(id, 'email')
    expect(await answeredAt(id)).toBe(dueAt('23 13:00'))
    await say(id, 'call', { saidAt: dueAt('23 11:30') })
    expect((await promises(id)).response).toMatchObject({ standing: 'met', respondedAt: dueAt('23 11:30') })
  })

  test('at once by what was said before it was registered', async () => {
    const { id } = await register()
    await say(id, 'call', { saidAt: dueAt('20 11:00') })
    expect(await answeredAt(id)).toBe(dueAt('23 10:00'))
  })

  test('by the solution, even when its words are ours alone', async () => {
    const { id } = await register()
    now = at('23 11:00')
    await say(id, 'solution', { internal: true, stateId: states.solved })
    expect((await promises(id)).response).toMatchObject({ standing: 'met', respondedAt: dueAt('23 11:00') })
  })

  test('in the case that keeps what is said in its duplicate', async () => {
    const survivor = await register()
    const duplicate = await register({ links: [{ relatedCaseId: survivor.id, kind: 'duplicates' }] })
    now = at('23 10:10')
    await move(duplicate.id, states.closed)
    now = at('23 10:40')
    await say(duplicate.id, 'email')
    expect(await answeredAt(survivor.id)).toBe(dueAt('23 10:40'))
    expect(await answeredAt(duplicate.id)).toBe(dueAt('23 10:10'))
  })
})

describe('a case of a customer with a contract', () => {
  let owner: { id: string }
  let contract: { id: string; number: number }
  beforeEach(async () => {
    owner = await addCustomer(ana)
    contract = await addCoverage(sofia, { customerId: owner.id, typeId: contractTypeId })
  })
  const registered = (fields: object = {}) => registerCase(ana, { customerId: owner.id, ...fields })
  const coverageOf = async (id: string, by: Client = ana) => (await by.get(`/api/cases/${id}`)).body.coverage

  test('is covered by it, and is promised what its kind promises, in its hours', async () => {
    now = at('21 20:00')
    const { id } = await registered()
    expect(await coverageOf(id)).toEqual({
      id: contract.id,
      number: contract.number,
      name: 'Contrato 24 × 7',
      kind: 'contract',
    })
    expect(await promises(id)).toMatchObject({
      response: { dueAt: dueAt('21 20:30') },
      solution: { dueAt: dueAt('21 22:00') },
    })
  })

  test('is promised nothing where its kind promises nothing, whatever others are promised', async () => {
    const { id } = await registered({ priorityId: priorities.urgent })
    expect(await promises(id)).toEqual({ response: null, solution: null })
  })

  test('is covered by nothing when asked so', async () => {
    const { id } = await registered({ coverageId: null })
    expect([await coverageOf(id), (await promises(id)).response.dueAt]).toEqual([null, dueAt('23 12:00')])
  })

  test('is promised anew when its coverage changes, and the history tells from what to what', async () => {
    const { id } = await registered()
    const answer = await save(id, { coverageId: null, reason: 'Lo paga aparte' })
    expect(answer.body).toMatchObject({ coverage: null, response: { dueAt: dueAt('23 12:00') } })
    const back = await save(id, { coverageId: contract.id })
    expect(back.body).toMatchObject({ coverage: { id: contract.id }, response: { dueAt: dueAt('23 10:30') } })
    const then = { id: contract.id, name: 'Contrato 24 × 7', number: contract.number }
    expect((await historyOf(app, id)).slice(1)).toMatchObject([
      { kind: 'coverageChanged', from: then, to: null, reason: 'Lo paga aparte' },
      { kind: 'coverageChanged', from: null, to: then },
    ])
    await save(id, { coverageId: contract.id })
    expect(await historyOf(app, id)).toHaveLength(3)
  })

  test('refuses a coverage that is unknown, of another customer, or not in force', async () => {
    const foreign = await addCoverage(sofia, { typeId: contractTypeId })
    const ended = await addCoverage(sofia, {
      customerId: owner.id,
      typeId: contractTypeId,
      startsOn: '2025-01-01',
      endsOn: '2025-12-31',
    })
    const { id } = await registered()
    for (const [coverageId, code] of [
      [owner.id, 'case.coverage_unknown'],
      [foreign.id, 'case.coverage_unknown'],
      [ended.id, 'case.coverage_not_in_force'],
    ]) {
      const situation = { customerId: owner.id, subject: 'x', description: 'x', channel: 'phone' }
      const anew = await sofia.post('/api/cases', { ...situation, coverageId, topicId: owner.id })
      expect(errorsOf(anew)).toEqual([
        ['topicId', 'case.topic_unknown'],
        ['coverageId', code],
      ])
      expect(errorsOf(await save(id, { coverageId }, sofia))).toEqual([['coverageId', code]])
    }
  })

  test('only a supervisor chooses one that does not cover it', async () => {
    const spent = await addCoverage(sofia, {
      customerId: owner.id,
      typeId: contractTypeId,
      scope: 'products',
      productCodes: ['IMPRESORA'],
    })
    const { id } = await registered()
    expect(errorsOf(await save(id, { coverageId: spent.id }))).toEqual([['coverageId', 'case.coverage_does_not_cover']])
    expect((await save(id, { coverageId: spent.id }, sofia)).body.coverage.id).toBe(spent.id)
  })

  test('a contact reads by when, and has no say in what covers it', async () => {
    const eva = await app.signIn('contact', { customerId: owner.id })
    const { id } = await registerCase(eva, { customerId: owner.id, coverageId: null })
    expect(await promisesOf(eva, id)).toMatchObject({ response: { dueAt: dueAt('23 10:30'), standing: 'running' } })
    expect((await coverageOf(id, eva)).number).toBe(contract.number)
    await save(id, { coverageId: null })
    const { items } = (await eva.get(`/api/cases/${id}/timeline`)).body
    expect(items.map((item: { kind: string }) => item.kind)).toEqual(['registered'])
  })
})

describe('by when a case would be answered and solved, if it were registered now,', () => {
  test('is what it is promised once it is registered', async () => {
    const contract = await addCoverage(sofia, { typeId: contractTypeId })
    now = at('23 17:00')
    for (const fields of [{}, { priorityId: priorities.urgent }, { coverageId: contract.id }] as Record<
      string,
      string
    >[]) {
      const address = `/api/promised-times?${new URLSearchParams(fields)}`
      const customerId = 'coverageId' in fields ? contract.customer.id : customer.id
      const { body } = await ana.get(address)
      const { response, solution } = await promises((await register({ ...fields, customerId })).id)
      expect(body).toEqual({ responseDueAt: response.dueAt, solutionDueAt: solution.dueAt })
    }
    expect((await ana.get(`/api/promised-times?priorityId=${priorities.low}`)).body).toEqual({
      responseDueAt: null,
      solutionDueAt: null,
    })
  })

  test('is refused for what does not exist', async () => {
    const nobody = customer.id
    const answer = await ana.get(`/api/promised-times?priorityId=${nobody}&coverageId=${nobody}`)
    expect(errorsOf(answer)).toEqual([
      ['priorityId', 'case.priority_unknown'],
      ['coverageId', 'case.coverage_unknown'],
    ])
  })
})

describe('a case of before there were promises', () => {
  const old = async (category = 'open') => {
    const { id } = await register()
    if (category !== 'open') await move(id, states.waitingPart)
    await sql`update cases set promised_at = null, response_minutes = null, solution_minutes = null,
      promised_calendar_id = null, responded_at = null, response_due_at = null, solution_due_at = null,
      response_left_minutes = null, solution_left_minutes = null where id = ${id}`.execute(app.db)
    return id
  }

  test('has none, and talking changes nothing', async () => {
    const id = await old()
    await say(id, 'call')
    expect(await promises(id)).toEqual({ response: null, solution: null })
  })

  test('gets one when its state changes, with the answer it was given then', async () => {
    const id = await old('waiting')
    now = at('23 10:30')
    await say(id, 'call')
    now = at('23 11:00')
    await move(id, states.inProgress)
    expect(await promises(id)).toMatchObject({
      response: { standing: 'met', respondedAt: dueAt('23 10:30') },
      solution: { dueAt: dueAt('24 10:00'), standing: 'running' },
    })
  })
})

describe('the list of what is past the promised time', () => {
  const late = async (by: Client) => {
    const { items } = (await by.get(`/api/cases?view=breached&limit=100`)).body
    return items.map((one: { number: number }) => one.number)
  }

  test('has the open cases whose answer or solution is late, and counts them', async () => {
    now = at('27 10:00')
    const before = await late(sofia)
    now = at('23 10:00')
    const [unanswered, unsolved, waiting, solved, inTime] = [
      await register(),
      await register(),
      await register(),
      await register(),
      await register({ priorityId: priorities.low }),
    ]
    await say(unsolved.id, 'call')
    await move(waiting.id, states.waitingPart)
    now = at('23 15:00')
    expect(await late(sofia)).toContain(unanswered.number)
    expect(await late(sofia)).not.toContain(unsolved.number)
    now = at('27 10:00')
    await move(solved.id, states.solved)
    const found = (await late(sofia)).filter((number: number) => !before.includes(number))
    expect(found).toEqual([unsolved.number, unanswered.number])
    expect(found).not.toContain(inTime.number)
    const { breached } = (await sofia.get('/api/case-counts')).body
    expect(breached).toBe(Math.min(100, (await late(sofia)).length))
    expect((await carla.get('/api/case-counts')).body.breached).toBe((await late(carla)).length)
    const { items } = (await sofia.get('/api/cases?view=breached&limit=1')).body
    expect(items[0]).toMatchObject({ response: { standing: 'met' }, solution: { standing: 'late' } })
  })
})

test('what is stored is what the facts say; a wrong row is found', async () => {
  expect(await verifyPromises(app.db)).toMatchObject({ differences: [] })
  const { id } = await register()
  await sql`update cases set response_due_at = ${at('30 10:00')} where id = ${id}`.execute(app.db)
  expect((await verifyPromises(app.db)).differences).toEqual([
    { caseId: id, what: 'responseDueAt', stored: at('30 10:00'), expected: at('23 12:00') },
  ])
})
