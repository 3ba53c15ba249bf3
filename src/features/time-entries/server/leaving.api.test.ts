import { beforeEach, describe, expect, test } from 'vitest'
import { startTestApp } from '../../../app/server/testing/harness.ts'
import { registerCase } from '../../cases/server/cases.builders.ts'
import { desk } from '../../commitments/server/commitments.builders.ts'
import { addCustomer } from '../../customers/server/customers.builders.ts'
import { addCoverage } from '../../coverage/server/coverage.builders.ts'
import { timerText } from '../timer.text.ts'

const NINE = Date.parse('2026-06-19T13:00:00Z') // Friday, nine in Chile
let now = NINE
const app = await startTestApp({ now: () => new Date(now) })
const { make } = await desk(app)
const boss = await app.signIn('admin', { name: 'Diego' })
const sofia = await app.signIn('supervisor', { name: 'Sofía' })
const ana = await app.signIn('agent', { name: 'Ana' })
type Person = typeof ana

const after = (minutes: number) => (now = NINE + minutes * 60_000)
const save = (person: Person, change: object, version = 1) =>
  boss.patch(`/api/people/${person.id}`, { version, ...change })
const deactivate = (person: Person) => save(person, { active: false })
const left = async (by = sofia) => (await by.get('/api/left-timers')).body.items
const log = (id: string, fields: object = {}, by = sofia) => by.post(`/api/left-timers/${id}/log`, fields)
const discard = (id: string, by = sofia) => by.post(`/api/left-timers/${id}/discard`)
const periodsOf = (person: Person) =>
  app.db
    .selectFrom('availabilityPeriods')
    .select(['kind', 'startedAt', 'endedAt'])
    .where('personId', '=', person.id)
    .execute()

/** Somebody who is available and whose timer runs since nine, deactivated after so many minutes. */
async function leftAfter(minutes: number, timer: object = {}) {
  const eva = await app.signIn('agent', { name: 'Eva' })
  await eva.post('/api/availability', { kind: 'available' })
  await eva.post('/api/timer', timer)
  after(minutes)
  expect((await deactivate(eva)).status).toBe(200)
  return eva
}

beforeEach(async () => {
  now = NINE
  await app.db.deleteFrom('leftTimers').execute()
})

describe('whoever is deactivated', () => {
  test('is no longer available from that moment on', async () => {
    const eva = await leftAfter(90)
    expect(await periodsOf(eva)).toEqual([
      { kind: 'available', startedAt: new Date(NINE), endedAt: new Date(NINE + 90 * 60_000) },
    ])
    expect((await sofia.get('/api/availability')).body.people).toEqual([])
    after(600)
    const { body } = await sofia.get(`/api/timesheet?personId=${eva.id}`)
    expect(body.totals.availableMinutes).toBe(90)
  })

  test('leaves what the timer counted to the supervisors, who see whose it was and for what', async () => {
    const one = await registerCase(ana, { subject: 'No imprime' })
    const eva = await leftAfter(37.2, { caseId: one.id, mode: 'offline', note: 'Revisar bitácora' })
    after(500)
    expect(await left()).toMatchObject([
      {
        person: { id: eva.id, name: 'Eva' },
        case: { number: one.number, subject: 'No imprime' },
        mode: 'offline',
        note: 'Revisar bitácora',
        startedAt: '2026-06-19T13:00:00.000Z',
        stoppedAt: '2026-06-19T13:37:12.000Z',
        stoppedBy: 'Diego',
        countedMinutes: 38,
      },
    ])
    expect(await app.db.selectFrom('timers').select('id').where('personId', '=', eva.id).execute()).toEqual([])
  })

  test('leaves nothing when no timer ran', async () => {
    await deactivate(await app.signIn('agent'))
    expect(await left()).toEqual([])
  })

  test('may come back, and begins anew', async () => {
    const eva = await leftAfter(10)
    await save(eva, { active: true }, 2)
    expect(await left()).toHaveLength(1)
    expect(await periodsOf(eva)).toHaveLength(1)
  })

  test('by becoming a person of a customer ends the work just as well; by another role of ours does not', async () => {
    const eva = await app.signIn('agent')
    await eva.post('/api/timer')
    await save(eva, { role: 'technician' })
    expect(await left()).toEqual([])
    const { id: customerId } = await addCustomer(ana)
    await save(eva, { role: 'contact', customerId }, 2)
    const [timer] = await left()
    expect(timer.person.id).toBe(eva.id)
    expect((await log(timer.id)).body).toMatchObject({ person: { id: eva.id }, workedMinutes: 1 })
    expect((await sofia.get(`/api/timesheet?personId=${eva.id}`)).body.totals.workedMinutes).toBe(1)
  })

  test('while everything is begun and stopped at once leaves no timer, no availability, and loses no minute', async () => {
    for (let round = 0; round < 6; round++) {
      const eva = await app.signIn('agent')
      const { body: first } = await eva.post('/api/timer')
      now += 60_000
      const acts = [
        () => eva.post('/api/timer/stop', { timerId: first.id }),
        () => deactivate(eva),
        () => eva.post('/api/availability', { kind: 'available' }),
        () => eva.post('/api/timer'),
        () => eva.patch('/api/timer', { mode: 'travel' }),
      ]
      const answers = await Promise.all([...acts.slice(round % 5), ...acts.slice(0, round % 5)].map((act) => act()))
      expect(answers.filter(({ status }) => ![200, 201, 401, 409].includes(status))).toEqual([])
      const ids = async (table: 'timers' | 'leftTimers' | 'timeEntries') =>
        (await app.db.selectFrom(table).select('id').where('personId', '=', eva.id).execute()).map(({ id }) => id)
      expect(await ids('timers')).toEqual([])
      const kept = [...(await ids('leftTimers')), ...(await ids('timeEntries'))]
      expect(kept.filter((id) => id === first.id)).toHaveLength(1)
      expect((await periodsOf(eva)).filter(({ endedAt }) => endedAt === null)).toEqual([])
    }
  })
})

describe('whoever becomes a technician', () => {
  const becomeTechnician = (person: Person) => save(person, { role: 'technician' })
  const timersOf = (person: Person) =>
    app.db.selectFrom('timers').select(['id', 'caseId']).where('personId', '=', person.id).execute()

  test('leaves a timer on a case that they no longer see to the supervisors, who log it; and is available still', async () => {
    const eva = await app.signIn('agent', { name: 'Eva' })
    const one = await registerCase(ana)
    await eva.post('/api/availability', { kind: 'available' })
    await eva.post('/api/timer', { caseId: one.id })
    after(60)
    expect((await becomeTechnician(eva)).status).toBe(200)
    expect(await timersOf(eva)).toEqual([])
    const [timer] = await left()
    expect(timer).toMatchObject({ person: { id: eva.id }, case: { number: one.number }, countedMinutes: 60 })
    expect((await log(timer.id)).body).toMatchObject({ person: { id: eva.id }, workedMinutes: 60 })
    expect(await periodsOf(eva)).toMatchObject([{ endedAt: null }])
  })

  test('goes on with one on a case of theirs, by themselves or by a commitment, and on no case', async () => {
    const mine = await app.signIn('agent')
    const promised = await app.signIn('agent')
    const internal = await app.signIn('agent')
    const other = await registerCase(ana)
    await make(ana, other.id, { responsibleId: promised.id })
    await mine.post('/api/timer', { caseId: (await registerCase(ana, { responsibleId: mine.id })).id })
    await promised.post('/api/timer', { caseId: other.id })
    await internal.post('/api/timer')
    for (const person of [mine, promised, internal]) {
      expect((await becomeTechnician(person)).status).toBe(200)
      expect(await timersOf(person)).toHaveLength(1)
    }
    expect(await left()).toEqual([])
  })

  test('is not called deactivated, nor is whoever became a person of a customer', async () => {
    expect(timerText.es.left.stopped('Diego', 'hoy 10:00')).toBe(
      'Diego le quitó o cambió el acceso hoy 10:00, con el cronómetro corriendo.',
    )
    expect(timerText.en.left.stopped('Diego', 'today 10:00')).toBe(
      'Diego took away or changed their access today 10:00, while the timer ran.',
    )
    const { paths } = (await sofia.get('/api/openapi.json')).body
    expect(paths['/api/left-timers'].get.summary).not.toContain('deactivated')
  })

  test('while a timer is begun on such a case has none that cannot be stopped', async () => {
    const { id: caseId } = await registerCase(ana)
    for (let round = 0; round < 6; round++) {
      const eva = await app.signIn('agent')
      const acts = [() => eva.post('/api/timer', { caseId }), () => becomeTechnician(eva)]
      const answers = await Promise.all((round % 2 ? acts : acts.reverse()).map((act) => act()))
      expect(answers.filter(({ status }) => ![200, 201, 401, 422].includes(status))).toEqual([])
      expect(await timersOf(eva)).toEqual([])
    }
  })
})

describe('what the timer of somebody who left counted', () => {
  test('is logged as time of that person, charged as any other, and waits no longer', async () => {
    const coverage = await addCoverage(sofia)
    const one = await registerCase(ana, { customerId: coverage.customer.id })
    const eva = await leftAfter(45, { caseId: one.id, note: 'Cambio de placa' })
    const [timer] = await left()
    after(2000)
    const { status, body } = await log(timer.id, { coverageId: coverage.id })
    expect([status, body]).toMatchObject([
      200,
      {
        id: timer.id,
        person: { id: eva.id },
        recordedBy: { name: 'Sofía' },
        case: { number: one.number },
        note: 'Cambio de placa',
        startedAt: '2026-06-19T13:00:00.000Z',
        workedMinutes: 45,
        accountedMinutes: 45,
      },
    ])
    expect(await left()).toEqual([])
  })

  test('is logged with what is told instead', async () => {
    await leftAfter(600)
    const [timer] = await left()
    expect((await log(timer.id, { workedMinutes: 50, note: 'Según su bitácora' })).body).toMatchObject({
      workedMinutes: 50,
      note: 'Según su bitácora',
    })
  })

  test('waits on when it is refused', async () => {
    await leftAfter(45)
    const [timer] = await left()
    expect((await log(timer.id, { workedMinutes: 1441 })).status).toBe(422)
    expect(await left()).toHaveLength(1)
  })

  test('is discarded, and nothing is logged', async () => {
    await leftAfter(45)
    const [timer] = await left()
    expect((await discard(timer.id)).body).toEqual({ discarded: true })
    expect((await discard(timer.id)).body).toEqual({ discarded: false })
    expect(await left()).toEqual([])
    expect((await log(timer.id)).body.code).toBe('timer.settled')
    const rows = await app.db.selectFrom('leftTimers').select(['settledBy', 'settledAt']).execute()
    expect(rows).toEqual([{ settledBy: sofia.id, settledAt: new Date(now) }])
  })

  test('is settled once, however many do it at once; who is answered with the entry asked for it', async () => {
    for (const discards of [0, 1, 5]) {
      now = NINE
      await leftAfter(45)
      const [timer] = await left()
      const logs = Array.from({ length: 10 - discards }, (_, n) => {
        const by = n % 2 ? sofia : boss
        return log(timer.id, {}, by).then((answer) => ({ ...answer, by }))
      })
      const thrown = Array.from({ length: discards }, () => discard(timer.id))
      const [logged, discarded] = await Promise.all([Promise.all(logs), Promise.all(thrown)])
      const answers = [...logged, ...discarded]
      expect(answers.filter(({ status }) => ![200, 409].includes(status))).toEqual([])
      const entries = await app.db.selectFrom('timeEntries').select('recordedBy').where('id', '=', timer.id).execute()
      expect(entries.length + discarded.filter(({ body }) => body.discarded === true).length).toBe(1)
      // whoever logged it is answered with the entry each time; the other one, that it was settled
      for (const { status, body, by } of logged)
        if (entries[0]?.recordedBy === by.id)
          expect([status, body.id, body.recordedBy.id]).toEqual([200, timer.id, by.id])
        else expect([status, body.code]).toEqual([409, 'timer.settled'])
    }
  })

  test('is for supervisors alone', async () => {
    await leftAfter(45)
    const [timer] = await left()
    const tried = [await ana.get('/api/left-timers'), await log(timer.id, {}, ana), await discard(timer.id, ana)]
    expect(tried.map(({ status }) => status)).toEqual([403, 403, 403])
    expect((await discard('00000000-0000-4000-8000-000000000000')).status).toBe(404)
  })
})
