import { beforeEach, describe, expect, test } from 'vitest'
import { startTestApp } from '../../../app/server/testing/harness.ts'
import { registerCase } from '../../cases/server/cases.builders.ts'
import { desk } from '../../commitments/server/commitments.builders.ts'
import { addCoverage } from '../../coverage/server/coverage.builders.ts'
import { logTime } from './time-entries.builders.ts'

const NINE = Date.parse('2026-06-19T13:00:00Z') // Friday, nine in Chile
let now = NINE
const app = await startTestApp({ now: () => new Date(now) })
const { make } = await desk(app)
const sofia = await app.signIn('supervisor', { name: 'Sofía' })
const ana = await app.signIn('agent', { name: 'Ana' })
const tomas = await app.signIn('technician', { name: 'Tomás' })

const after = (minutes: number) => (now = NINE + minutes * 60_000)
const log = (by: typeof tomas, fields: object) => by.post('/api/time-entries', { mode: 'onSite', ...fields })
const errorsOf = ({ body }: { body: { errors?: { field: string; code: string }[] } }) =>
  body.errors?.map(({ field, code }) => `${field}: ${code}`)

/** A case of Tomás from nine to ten, which then is Ana's; it is noon. */
async function givenAway(fields: object = {}) {
  now = NINE
  const one = await registerCase(ana, { responsibleId: tomas.id, subject: 'No imprime', ...fields })
  after(60)
  await sofia.post(`/api/cases/${one.id}/assign`, { responsibleId: ana.id })
  after(180)
  return one
}

beforeEach(() => {
  now = NINE
})

describe('on a case that was given away, its technician', () => {
  test('logs what was worked while it was theirs, and it is charged', async () => {
    const coverage = await addCoverage(sofia)
    const one = await givenAway({ customerId: coverage.customer.id })
    const work = { caseId: one.id, startedAt: '2026-06-19T13:10:00Z', workedMinutes: 45, coverageId: coverage.id }
    expect((await log(tomas, work)).body).toMatchObject({ person: { name: 'Tomás' }, accountedMinutes: 45 })
    expect((await log(tomas, { caseId: one.id, workedOn: '2026-06-19', workedMinutes: 10 })).status).toBe(201)
  })

  test('logs nothing of later', async () => {
    const { id: caseId } = await givenAway()
    const at = (startedAt: string, workedMinutes: number) => log(tomas, { caseId, startedAt, workedMinutes })
    expect(errorsOf(await at('2026-06-19T13:30:00Z', 60))).toEqual(['workedMinutes: time.beyond_own'])
    expect(errorsOf(await at('2026-06-19T14:30:00Z', 5))).toEqual(['startedAt: time.not_own_then'])
    const nextDay = { caseId, workedOn: '2026-06-20', workedMinutes: 5 }
    after(24 * 60)
    expect(errorsOf(await log(tomas, nextDay))).toEqual(['workedOn: time.not_own_then'])
  })

  test('logs what was begun before it was assigned, as could be done while it was theirs', async () => {
    const { id: caseId } = await givenAway()
    const begun = { caseId, startedAt: '2026-06-19T12:00:00Z', workedMinutes: 90 }
    expect((await log(tomas, begun)).status).toBe(201)
    expect((await log(tomas, { caseId, workedOn: '2026-06-18', workedMinutes: 5 })).status).toBe(201)
  })

  test("logs what was worked also when it is nobody's now", async () => {
    const { id: caseId } = await registerCase(ana, { responsibleId: tomas.id })
    after(60)
    await sofia.post(`/api/cases/${caseId}/assign`, { responsibleId: null })
    after(180)
    const at = (startedAt: string) => log(tomas, { caseId, startedAt, workedMinutes: 30 })
    expect((await at('2026-06-19T13:10:00Z')).status).toBe(201)
    expect(errorsOf(await at('2026-06-19T14:30:00Z'))).toEqual(['startedAt: time.not_own_then'])
  })

  test('sees before saving why something does not count', async () => {
    const { id: caseId } = await givenAway()
    const work = { caseId, mode: 'online', startedAt: '2026-06-19T13:30:00Z', workedMinutes: 60 }
    expect(errorsOf(await tomas.post('/api/time-entries/preview', work))).toEqual(['workedMinutes: time.beyond_own'])
    const { body } = await tomas.post('/api/time-entries/preview', { ...work, workedMinutes: 30 })
    expect(body.explanation.sentences).not.toEqual([])
  })

  test('puts right what was logged before', async () => {
    const one = await registerCase(ana, { responsibleId: tomas.id })
    after(60)
    const work = { caseId: one.id, startedAt: '2026-06-19T13:00:00Z', workedMinutes: 50 }
    const wrong = await logTime(tomas, work)
    await sofia.post(`/api/cases/${one.id}/assign`, { responsibleId: ana.id })
    expect((await tomas.post(`/api/time-entries/${wrong.id}/reverse`, { reason: 'Eran menos' })).status).toBe(200)
    const right = await log(tomas, { ...work, workedMinutes: 35, replacesId: wrong.id })
    expect([right.status, right.body.replacesId]).toEqual([201, wrong.id])
  })

  test('was behind it by a commitment just as well, until that was somebody else’s', async () => {
    const { id: caseId } = await registerCase(ana)
    const { id } = (await make(ana, caseId, { responsibleId: tomas.id })).body as { id: string }
    after(60)
    expect((await ana.post(`/api/commitments/${id}/reassign`, { responsibleId: ana.id, version: 1 })).status).toBe(200)
    after(120)
    const at = (startedAt: string) => log(tomas, { caseId, startedAt, workedMinutes: 20 })
    expect((await at('2026-06-19T13:30:00Z')).status).toBe(201)
    expect(errorsOf(await at('2026-06-19T14:30:00Z'))).toEqual(['startedAt: time.not_own_then'])
  })

  test('keeps its number, and does not read what it is called by now', async () => {
    const one = await givenAway()
    const told = { caseId: one.id, startedAt: '2026-06-19T13:10:00Z', workedMinutes: 5 }
    const { body } = await log(tomas, told)
    expect(body.case).toEqual({ id: one.id, number: one.number, subject: '' })
    const { body: week } = await tomas.get('/api/timesheet?on=2026-06-19')
    expect(JSON.stringify(week)).not.toContain('No imprime')
    expect((await ana.get(`/api/time-entries/${body.id}`)).body.case.subject).toBe('No imprime')
  })

  test('is the only one: for whom it never was, it does not exist', async () => {
    const one = await givenAway()
    const luis = await app.signIn('technician')
    const work = { caseId: one.id, startedAt: '2026-06-19T13:10:00Z', workedMinutes: 5 }
    expect(errorsOf(await log(luis, work))).toEqual(['caseId: time.case_unknown'])
  })
})
