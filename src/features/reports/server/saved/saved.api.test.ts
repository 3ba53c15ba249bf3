import { uuidv7 } from 'uuidv7'
import { describe, expect, test } from 'vitest'
import { startTestApp } from '../../../../app/server/testing/harness.ts'
import { MOST_SAVED } from '../../saved.contract.ts'
import { daily, saveReport, schedule } from './saved.builders.ts'

const app = await startTestApp({ now: () => new Date('2026-06-20T15:00:00Z') })
const sofia = await app.signIn('supervisor', { name: 'Sofía' })
const admin = await app.signIn('admin', { name: 'Alicia' })
const ana = await app.signIn('agent', { name: 'Ana' })
const tomas = await app.signIn('technician', { name: 'Tomás' })

const names = async (by: typeof sofia, query = '') =>
  (await by.get(`/api/saved-reports?${query}`)).body.items.map(({ name }: { name: string }) => name)

describe('saved reports', () => {
  test('keep their parameters as the address has them, so that last week moves on', async () => {
    const one = await saveReport(sofia, { name: 'La semana', parameters: { range: 'lastWeek', personId: ana.id } })
    expect(one).toMatchObject({
      title: expect.stringContaining('Horas imputadas'),
      parameters: { range: 'lastWeek', personId: ana.id },
      owner: { name: 'Sofía' },
      schedules: 0,
      abilities: { change: true },
    })
  })

  test('are refused with what the report cannot be asked, by name', async () => {
    const parameters = { range: 'someday', colour: 'red' }
    const { status, body } = await sofia.post('/api/saved-reports', { report: 'hours-charged', name: 'x', parameters })
    expect(status).toBe(422)
    expect(body.errors.map(({ field }: { field: string }) => field).toSorted()).toEqual([
      'parameters.colour',
      'parameters.range',
    ])
    const report = await ana.post('/api/saved-reports', { report: 'hours-charged', name: 'x', parameters: {} })
    expect(report.status).toBe(403)
  })

  test('are their owner’s alone until they are shared, then of everybody who may read the report', async () => {
    const one = await saveReport(sofia, { name: 'Propio' })
    expect(await names(admin)).not.toContain('Propio')
    expect((await admin.patch(`/api/saved-reports/${one.id}`, { version: 1, name: 'x' })).status).toBe(404)
    await sofia.patch(`/api/saved-reports/${one.id}`, { version: 1, shared: true, name: 'De todos' })
    expect(await names(admin, 'report=hours-charged')).toContain('De todos')
    expect(await names(admin, 'report=offline-time')).toEqual([])
    expect(await names(ana)).toEqual([])
    expect((await ana.delete(`/api/saved-reports/${one.id}`)).status).toBe(404)
    expect((await tomas.get('/api/saved-reports')).status).toBe(403)
    expect((await admin.delete(`/api/saved-reports/${one.id}`)).status).toBe(200)
  })

  test('have a name of their own among those of their owner, also of ten saved at once', async () => {
    const body = { report: 'hours-charged', name: 'Única', parameters: {} }
    const answers = await Promise.all(Array.from({ length: 10 }, () => sofia.post('/api/saved-reports', body)))
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, ...Array.from({ length: 9 }, () => 422)])
    expect((await sofia.post('/api/saved-reports', { ...body, name: 'UNICA' })).body.errors).toMatchObject([
      { field: 'name', code: 'saved.name_taken' },
    ])
    await saveReport(admin, { name: 'Única' })
  })

  test('saved from an older version are refused with the present one', async () => {
    const { id } = await saveReport(sofia, { shared: true })
    await admin.patch(`/api/saved-reports/${id}`, { version: 1, name: 'De Alicia' })
    const late = await sofia.patch(`/api/saved-reports/${id}`, { version: 1, name: 'De Sofía' })
    expect([late.status, late.body.current.name]).toEqual([409, 'De Alicia'])
    expect((await sofia.patch(`/api/saved-reports/${id}`, { version: 2, name: 'De Sofía' })).status).toBe(200)
  })

  test('are in pages by name', async () => {
    const first = (await sofia.get('/api/saved-reports?limit=2')).body
    const rest = (await sofia.get(`/api/saved-reports?cursor=${first.nextCursor}`)).body
    expect([...first.items, ...rest.items].map(({ name }: { name: string }) => name)).toEqual(await names(sofia))
    expect((await sofia.get('/api/saved-reports?cursor=x')).status).toBe(422)
  })

  test('are two hundred of one person at most', async () => {
    const carla = await app.signIn('supervisor')
    const row = { reportKey: 'hours-charged', parameters: '{}', ownerId: carla.id, createdAt: new Date() }
    const rows = Array.from({ length: MOST_SAVED - 1 }, (_, n) => Object.assign({ id: uuidv7(), name: `n${n}` }, row))
    await app.db.insertInto('savedReports').values(rows).execute()
    await saveReport(carla)
    const more = await carla.post('/api/saved-reports', { report: 'hours-charged', name: 'x', parameters: {} })
    expect([more.status, more.body.code]).toEqual([409, 'saved.too_many'])
  })
})

describe('a schedule', () => {
  test('tells its next times and recipients, and is the same one however often it is sent', async () => {
    const { id } = await saveReport(sofia)
    const mine = uuidv7()
    const body = { id: mine, recipientIds: [sofia.id, admin.id], formats: ['xlsx', 'png', 'xlsx'] }
    const first = await schedule(sofia, id, body)
    expect(first).toMatchObject({
      when: daily,
      formats: ['xlsx', 'png'],
      next: ['2026-06-21T12:00:00.000Z', '2026-06-22T12:00:00.000Z', '2026-06-23T12:00:00.000Z'],
      recipients: [{ name: 'Alicia' }, { name: 'Sofía' }],
      madeAs: { name: 'Sofía' },
      last: null,
    })
    expect(await schedule(sofia, id, body)).toEqual(first)
    expect((await sofia.get(`/api/saved-reports/${id}/schedules`)).body.items).toEqual([first])
    expect((await sofia.get('/api/saved-reports?limit=100')).body.items).toContainEqual(
      expect.objectContaining({ id, schedules: 1 }),
    )
  })

  test('is paused and goes on; a stale change is refused with the present one', async () => {
    const { id } = await saveReport(sofia)
    const one = await schedule(sofia, id)
    const paused = await schedule(sofia, id, { id: one.id, version: 1, active: false })
    expect([paused.active, paused.next, paused.version]).toEqual([false, [], 2])
    const path = `/api/saved-reports/${id}/schedules/${one.id}`
    const late = await sofia.put(path, { when: daily, formats: ['pdf'], recipientIds: [sofia.id], version: 1 })
    expect([late.status, late.body.code, late.body.current.version]).toEqual([409, 'stale', 2])
    expect((await sofia.delete(path)).status).toBe(200)
    const gone = await sofia.put(path, { when: daily, formats: ['pdf'], recipientIds: [sofia.id], version: 2 })
    expect([gone.status, (await sofia.delete(path)).status]).toEqual([404, 404])
  })

  test('is for people of ours who may read the report; others are named', async () => {
    const { id } = await saveReport(sofia)
    const { id: customerId } = (await ana.post('/api/customers', { name: 'Cliente' })).body
    const rosa = await app.signIn('contact', { name: 'Rosa', customerId })
    const put = (recipientIds: string[]) =>
      sofia.put(`/api/saved-reports/${id}/schedules/${uuidv7()}`, { when: daily, formats: ['csv'], recipientIds })
    const { status, body } = await put([sofia.id, ana.id, tomas.id, rosa.id])
    expect(status).toBe(422)
    expect(body.errors).toMatchObject([{ field: 'recipientIds', message: expect.stringContaining('Ana, Rosa, Tomás') }])
    expect((await put([uuidv7()])).body.errors).toMatchObject([{ code: 'schedule.recipient_unknown' }])
    expect((await put([])).status).toBe(422)
  })

  test.each([
    ['a week without its day', { when: { every: 'week', atMinute: 0 } }],
    ['a minute that no day has', { when: { every: 'day', atMinute: 1440 } }],
    ['a format there is not', { formats: ['doc'] }],
    ['no format', { formats: [] }],
  ])('is refused with %s', async (_, wrong) => {
    const { id } = await saveReport(sofia)
    const body = { when: daily, formats: ['csv'], recipientIds: [sofia.id], ...wrong }
    expect((await sofia.put(`/api/saved-reports/${id}/schedules/${uuidv7()}`, body)).status).toBe(422)
  })

  test('is one of ten of a saved report, also when twelve are made at once', async () => {
    const { id } = await saveReport(sofia)
    const body = { when: daily, formats: ['csv'], recipientIds: [sofia.id] }
    const put = () => sofia.put(`/api/saved-reports/${id}/schedules/${uuidv7()}`, body)
    const answers = await Promise.all(Array.from({ length: 12 }, put))
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(10)
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(2)
  })

  test('belongs to its saved report: under another one it is not there, and a reader does not change it', async () => {
    const [one, other] = [await saveReport(sofia, { shared: true }), await saveReport(sofia)]
    const { id } = await schedule(sofia, one.id)
    const body = { when: daily, formats: ['csv'], recipientIds: [sofia.id], version: 1 }
    expect((await sofia.put(`/api/saved-reports/${other.id}/schedules/${id}`, body)).status).toBe(404)
    const taken = await schedule(admin, one.id, { id, version: 1 })
    expect(taken.madeAs.name).toBe('Alicia')
  })
})
