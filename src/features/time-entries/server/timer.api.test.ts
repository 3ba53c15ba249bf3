import { beforeEach, describe, expect, test } from 'vitest'
import { PASSWORD, startTestApp } from '../../../app/server/testing/harness.ts'
import { historyOf, registerCase } from '../../cases/server/cases.builders.ts'
import { desk } from '../../commitments/server/commitments.builders.ts'
import { addCoverage } from '../../coverage/server/coverage.builders.ts'

const NINE = Date.parse('2026-06-19T13:00:00Z') // Friday, nine in Chile
let now = NINE
const app = await startTestApp({ now: () => new Date(now) })
const { states, internalActivities } = await desk(app).then(async (one) => ({
  ...one,
  internalActivities: await app.db
    .selectFrom('internalActivities')
    .select(['id', 'name'])
    .orderBy('position')
    .execute(),
}))
const sofia = await app.signIn('supervisor', { name: 'Sofía' })
const ana = await app.signIn('agent', { name: 'Ana' })
const tomas = await app.signIn('technician', { name: 'Tomás' })
const [meeting] = internalActivities

const start = (by: typeof ana, fields: object = {}) => by.post('/api/timer', fields)
const stop = (by: typeof ana, fields: object = {}) => by.post('/api/timer/stop', fields)
const running = async (by: typeof ana) => (await by.get('/api/timer')).body.timer
const after = (minutes: number) => (now = NINE + minutes * 60_000)
const entriesOf = async (by: typeof ana) => (await by.get(`/api/time-entries?personId=${by.id}`)).body.items

beforeEach(async () => {
  now = NINE
  await app.db.deleteFrom('timers').execute()
})

describe('a timer', () => {
  test('counts on a case until it is stopped, and what it counted is logged and charged', async () => {
    const coverage = await addCoverage(sofia)
    const one = await registerCase(ana, { customerId: coverage.customer.id, subject: 'No imprime' })
    const started = await start(ana, { caseId: one.id, mode: 'offline', note: 'Revisar bitácora' })
    expect(started).toMatchObject({
      status: 201,
      body: {
        case: { number: one.number, subject: 'No imprime', customer: coverage.customer },
        activity: null,
        mode: 'offline',
        note: 'Revisar bitácora',
        startedAt: '2026-06-19T13:00:00.000Z',
        forgotten: false,
      },
    })
    after(37.2)
    const { body } = await stop(ana, { coverageId: coverage.id })
    expect(body).toMatchObject({
      id: started.body.id,
      case: { number: one.number },
      mode: 'offline',
      note: 'Revisar bitácora',
      workedOn: '2026-06-19',
      startedAt: '2026-06-19T13:00:00.000Z',
      workedMinutes: 38,
      accountedMinutes: 38,
      explanation: { remainingAfter: 562 },
    })
    expect(await running(ana)).toBeNull()
    expect((await historyOf(app, one.id)).at(-1)).toMatchObject({ kind: 'timeLogged' })
  })

  test('counts on an internal activity, or on nothing in particular', async () => {
    await start(ana, { activityId: meeting!.id })
    after(10)
    expect((await stop(ana)).body).toMatchObject({ activity: meeting, case: null, workedMinutes: 10 })
    await start(ana)
    after(30)
    expect((await stop(ana)).body).toMatchObject({ activity: null, case: null, workedMinutes: 20 })
  })

  test('is stopped with what is told instead of what it counted', async () => {
    const one = await registerCase(ana)
    await start(ana, { activityId: meeting!.id, note: 'Nota' })
    after(60)
    const told = { caseId: one.id, mode: 'onSite', note: 'Otra', startedAt: '2026-06-19T13:10:00Z', workedMinutes: 25 }
    expect((await stop(ana, told)).body).toMatchObject({
      case: { number: one.number },
      activity: null,
      mode: 'onSite',
      note: 'Otra',
      startedAt: '2026-06-19T13:10:00.000Z',
      workedMinutes: 25,
    })
  })

  test('counts from the beginning that is told', async () => {
    await start(ana)
    after(60)
    expect((await stop(ana, { startedAt: '2026-06-19T13:50:00Z' })).body).toMatchObject({ workedMinutes: 10 })
  })

  test('is changed while it runs', async () => {
    await start(ana, { note: 'Nota' })
    after(30)
    const change = (fields: object) => ana.patch('/api/timer', fields)
    expect((await change({ mode: 'travel' })).body).toMatchObject({ mode: 'travel', note: 'Nota' })
    expect((await change({ startedAt: '2026-06-19T12:45:00Z', note: null })).body).toMatchObject({
      mode: 'travel',
      note: null,
      startedAt: '2026-06-19T12:45:00.000Z',
    })
    expect((await stop(ana)).body).toMatchObject({ mode: 'travel', note: null, workedMinutes: 45 })
  })

  test('is thrown away without a trace', async () => {
    const before = (await entriesOf(ana)).length
    await start(ana)
    expect((await ana.delete('/api/timer')).body).toEqual({ discarded: true })
    expect((await ana.delete('/api/timer')).body).toEqual({ discarded: false })
    expect(await running(ana)).toBeNull()
    expect(await entriesOf(ana)).toHaveLength(before)
  })

  test('is forgotten after four hours, and logs a day at most', async () => {
    await start(ana)
    after(239)
    expect((await running(ana)).forgotten).toBe(false)
    after(240)
    expect((await running(ana)).forgotten).toBe(true)
    after(3 * 1440)
    expect((await stop(ana)).body).toMatchObject({ workedMinutes: 1440, workedOn: '2026-06-19' })
  })

  test('goes on while its person signs out and in again, and is nobody else’s', async () => {
    const eva = await app.signIn('agent')
    await start(eva)
    await eva.post('/api/auth/sign-out')
    expect((await eva.get('/api/timer')).body.code).toBe('sign_in_first')
    expect(await running(ana)).toBeNull()
    const { headers } = await app.stranger.post('/api/auth/sign-in/email', { email: eva.email, password: PASSWORD })
    const cookie = String(headers['set-cookie']).split(';')[0]!
    expect((await eva.send('GET', '/api/timer', undefined, { cookie })).body.timer).not.toBeNull()
  })
})

describe('a timer that runs', () => {
  test('is named when another is started, and left alone', async () => {
    const one = await registerCase(ana, { subject: 'No imprime' })
    const first = await start(ana, { caseId: one.id })
    const { status, body } = await start(ana, { activityId: meeting!.id })
    expect([status, body.code]).toEqual([409, 'timer.running'])
    expect(body.title).toContain(`«N° ${one.number} · No imprime»`)
    expect((await running(ana)).id).toBe(first.body.id)
    await ana.delete('/api/timer')
    await start(ana, { activityId: meeting!.id })
    expect((await start(ana)).body.title).toContain(`«${meeting!.name}»`)
    expect((await start(sofia)).status).toBe(201)
  })

  test('keeps its own id for what it counted: nothing else is logged with it', async () => {
    await start(ana, { activityId: meeting!.id })
    const timer = await running(ana)
    const told = { id: timer.id, activityId: meeting!.id, mode: 'offline', workedMinutes: 5 }
    expect((await ana.post('/api/time-entries', told)).body.code).toBe('time.id_taken')
    after(60)
    expect((await stop(ana)).body).toMatchObject({ id: timer.id, workedMinutes: 60 })
  })

  test('starts once, however many start it', async () => {
    const answers = await Promise.all(Array.from({ length: 10 }, () => start(ana)))
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1)
    expect(answers.filter(({ body }) => body.code === 'timer.running')).toHaveLength(9)
  })

  test('logs once, however many stop it', async () => {
    const coverage = await addCoverage(sofia)
    const one = await registerCase(ana, { customerId: coverage.customer.id })
    const { body: timer } = await start(ana, { caseId: one.id })
    after(20)
    const fields = { coverageId: coverage.id }
    const answers = await Promise.all(Array.from({ length: 10 }, () => stop(ana, fields)))
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
    expect(answers.filter(({ body }) => body.code === 'timer.none')).toHaveLength(9)
    // whoever says which timer hears what became of it
    const again = await stop(ana, { timerId: timer.id })
    expect(again).toMatchObject({ status: 200, body: { id: timer.id, explanation: { remainingAfter: 580 } } })
    expect((await sofia.get(`/api/coverages/${coverage.id}`)).body.usedMinutes).toBe(20)
  })

  test('is started and stopped by many at once without a loss', async () => {
    const before = (await entriesOf(ana)).length
    const acts = Array.from({ length: 20 }, (_, n) => (n % 2 ? stop(ana) : start(ana)))
    const answers = await Promise.all(acts)
    const [stopped, started] = [200, 201].map((wanted) => answers.filter(({ status }) => status === wanted).length)
    expect(answers.every(({ status }) => [200, 201, 409].includes(status))).toBe(true)
    expect((await entriesOf(ana)).length - before).toBe(stopped)
    expect(started! - stopped!).toBe((await running(ana)) ? 1 : 0)
  })

  test('goes on when what it counted is refused, and is logged afterwards', async () => {
    const coverage = await addCoverage(sofia, { terms: { overrunPolicy: 'block' }, grantedMinutes: 30 })
    const one = await registerCase(ana, { customerId: coverage.customer.id })
    const { body: timer } = await start(ana, { caseId: one.id, note: 'Cambio de placa' })
    after(45)
    const refused = await stop(sofia, { coverageId: coverage.id })
    expect(refused.body.code).toBe('timer.none')
    const { body } = await stop(ana, { coverageId: coverage.id })
    expect(body.code).toBe('coverage.no_hours_left')
    expect(await running(ana)).toMatchObject({ id: timer.id, note: 'Cambio de placa' })
    expect((await ana.get(`/api/time-entries?caseId=${one.id}`)).body.items).toEqual([])
    const told = { coverageId: null, notChargedReason: 'Cortesía' }
    expect((await stop(ana, told)).body).toMatchObject({ workedMinutes: 45, notChargedReason: 'Cortesía' })
  })

  test('on a case that was closed meanwhile is logged all the same', async () => {
    const one = await registerCase(ana)
    await start(ana, { caseId: one.id })
    for (const stateId of [states.solved, states.closed]) await ana.post(`/api/cases/${one.id}/state`, { stateId })
    after(15)
    expect((await stop(ana)).body).toMatchObject({ case: { number: one.number }, workedMinutes: 15 })
  })

  test('on a case that was given away goes on until it is told what the time was for', async () => {
    const one = await registerCase(ana, { responsibleId: tomas.id })
    await start(tomas, { caseId: one.id })
    await sofia.post(`/api/cases/${one.id}/assign`, { responsibleId: ana.id })
    after(15)
    expect((await stop(tomas)).body.errors).toMatchObject([{ field: 'workedMinutes', code: 'time.beyond_own' }])
    expect((await stop(tomas, { caseId: null })).body).toMatchObject({ case: null, workedMinutes: 15 })
  })

  test('is not taken for one that was stopped elsewhere', async () => {
    const { body: first } = await start(ana)
    await ana.delete('/api/timer')
    await start(ana, { activityId: meeting!.id })
    const old = { timerId: first.id }
    for (const { status, body } of [await stop(ana, old), await ana.patch('/api/timer', { ...old, mode: 'travel' })])
      expect([status, body.code]).toEqual([409, 'timer.another'])
    expect((await ana.delete(`/api/timer?timerId=${first.id}`)).body).toEqual({ discarded: false })
    expect(await running(ana)).toMatchObject({ activity: meeting, mode: 'online' })
  })

  test('on a case that is given away logs what was worked until then', async () => {
    const one = await registerCase(ana, { responsibleId: tomas.id })
    await start(tomas, { caseId: one.id, note: 'Cambio de placa' })
    after(40)
    expect((await running(tomas)).ownUntil).toBeNull()
    await sofia.post(`/api/cases/${one.id}/assign`, { responsibleId: ana.id })
    after(90)
    expect((await tomas.get(`/api/cases/${one.id}`)).status).toBe(404)
    expect(await running(tomas)).toMatchObject({ case: { number: one.number }, ownUntil: '2026-06-19T13:40:00.000Z' })
    const refused = await stop(tomas)
    expect(refused.body.errors).toMatchObject([{ field: 'workedMinutes', code: 'time.beyond_own' }])
    expect(refused.body.errors[0].message).toContain('el 19-06-2026 a las 09:40')
    const { status, body } = await stop(tomas, { workedMinutes: 40 })
    expect([status, body]).toMatchObject([200, { case: { number: one.number }, workedMinutes: 40 }])
    expect((await historyOf(app, one.id)).at(-1)).toMatchObject({ kind: 'timeLogged' })
    expect((await start(tomas, { caseId: one.id })).body.errors).toMatchObject([{ code: 'time.case_unknown' }])
  })

  test('put back to before its case was assigned is logged also when the case is given away', async () => {
    after(60)
    const one = await registerCase(ana, { responsibleId: tomas.id })
    await start(tomas, { caseId: one.id })
    expect((await tomas.patch('/api/timer', { startedAt: '2026-06-19T13:30:00Z' })).status).toBe(200)
    after(120)
    await sofia.post(`/api/cases/${one.id}/assign`, { responsibleId: ana.id })
    after(125)
    expect((await stop(tomas, { workedMinutes: 100 })).body.errors).toMatchObject([{ code: 'time.beyond_own' }])
    const { status, body } = await stop(tomas, { workedMinutes: 80 })
    expect([status, body]).toMatchObject([200, { startedAt: '2026-06-19T13:30:00.000Z', workedMinutes: 80 }])
  })

  test('of somebody who is deactivated is in nobody’s way', async () => {
    const boss = await app.signIn('admin')
    const eva = await app.signIn('agent')
    await start(eva)
    expect((await boss.patch(`/api/people/${eva.id}`, { version: 1, active: false })).status).toBe(200)
    expect((await eva.get('/api/timer')).status).toBe(401)
  })
})

describe('bad input of timers is answered by name:', () => {
  const unknown = '00000000-0000-4000-8000-000000000000'

  test.each<[string, object, string]>([
    ['a case that does not exist', { caseId: unknown }, 'caseId'],
    ['a case that is no id', { caseId: '12' }, 'caseId'],
    ['an activity that does not exist', { activityId: unknown }, 'activityId'],
    ['a mode that is none', { mode: 'sleeping' }, 'mode'],
    ['a note of nothing', { note: '' }, 'note'],
    ['a note that never ends', { note: 'x'.repeat(2001) }, 'note'],
  ])('started on %s', async (_, fields, field) => {
    const { status, body } = await start(ana, fields)
    expect([status, body.errors.map((one: { field: string }) => one.field)]).toEqual([422, [field]])
    expect(await running(ana)).toBeNull()
  })

  test('started on a case and an activity', async () => {
    const one = await registerCase(ana)
    const { body } = await start(ana, { caseId: one.id, activityId: meeting!.id })
    expect(body.errors).toMatchObject([{ field: 'activityId', code: 'time.case_or_activity' }])
  })

  test('started on a case that is out of reach', async () => {
    const one = await registerCase(ana)
    expect((await start(tomas, { caseId: one.id })).body.errors).toMatchObject([{ code: 'time.case_unknown' }])
  })

  test('started on an activity that is no longer used', async () => {
    const boss = await app.signIn('admin')
    const old = (await boss.post('/api/classifications/internal-activities', { name: 'Vieja', color: '#336699' })).body
    await boss.patch(`/api/classifications/internal-activities/${old.id}`, { version: old.version, active: false })
    expect((await start(ana, { activityId: old.id })).body.errors).toMatchObject([{ code: 'time.activity_unknown' }])
  })

  test.each<[string, object, string]>([
    ['a beginning in the future', { startedAt: '2026-06-19T13:30:01Z' }, 'timer.in_future'],
    ['a beginning last century', { startedAt: '1999-12-31T13:00:00Z' }, 'time.absurd_day'],
    ['a beginning before all time', { startedAt: '0001-01-01T00:00:00+14:00' }, 'time.absurd_day'],
  ])('changed to %s', async (_, fields, code) => {
    await start(ana)
    after(30)
    const { status, body } = await ana.patch('/api/timer', fields)
    expect([status, body.errors]).toMatchObject([422, [{ field: 'startedAt', code }]])
    expect((await running(ana)).startedAt).toBe('2026-06-19T13:00:00.000Z')
  })

  test.each<[string, object, string]>([
    ['no minute', { workedMinutes: 0 }, 'workedMinutes'],
    ['more than a day', { workedMinutes: 1441 }, 'workedMinutes'],
    ['more than there was', { workedMinutes: 60 }, 'workedMinutes'],
    ['a contract that does not exist', { coverageId: unknown }, 'coverageId'],
    ['the time of somebody else', { personId: unknown }, 'personId'],
  ])('stopped with %s', async (_, fields, field) => {
    await start(ana)
    after(30)
    const { status, body } = await stop(ana, fields)
    expect([status, body.errors.map((one: { field: string }) => one.field)]).toEqual([422, [field]])
    expect(await running(ana)).not.toBeNull()
  })

  test('stopped, changed while none runs', async () => {
    for (const { status, body } of [await stop(ana), await ana.patch('/api/timer', { mode: 'travel' })])
      expect([status, body.code]).toEqual([409, 'timer.none'])
    expect((await stop(ana, { timerId: unknown })).body.code).toBe('timer.none')
  })
})
