import { describe, expect, test } from 'vitest'
import { startTestApp } from '../../../app/server/testing/harness.ts'
import { registerCase } from '../../cases/server/cases.builders.ts'
import { desk } from '../../commitments/server/commitments.builders.ts'
import { addCoverage } from '../../coverage/server/coverage.builders.ts'
import { logTime } from './time-entries.builders.ts'

const app = await startTestApp({ now: () => new Date('2026-06-20T15:00:00Z') })
await desk(app)
const sofia = await app.signIn('supervisor', { name: 'Sofía' })
const ana = await app.signIn('agent', { name: 'Ana' })

const preview = async (by: typeof ana, work: object) =>
  (await by.post('/api/time-entries/preview', { mode: 'online', workedMinutes: 90, ...work })).body

describe('what a contract that is not to be exceeded has no hours for', () => {
  const blocking = { grantedMinutes: 60, terms: { overrunPolicy: 'block' as const } }

  test('is told with the other contract that has them', async () => {
    const short = await addCoverage(sofia, blocking)
    const customerId = short.customer.id
    const other = await addCoverage(sofia, { customerId, grantedMinutes: 240 })
    const { id: caseId } = await registerCase(ana, { customerId })
    const { refusal } = await preview(ana, { caseId, coverageId: short.id })
    expect(refusal).toMatchObject({ code: 'coverage.no_hours_left', field: 'workedMinutes' })
    expect(refusal.text).toBe(
      `El contrato N° ${short.number} no permite exceder sus horas: quedan 1 h y se necesitan 1 h 30 min. ` +
        `El N° ${other.number} tiene 4 h: elíjalo en «Se imputa a».`,
    )
  })

  test('is a matter of who may add hours, where no other has them', async () => {
    const short = await addCoverage(sofia, blocking)
    const { id: caseId } = await registerCase(ana, { customerId: short.customer.id })
    const work = { caseId, coverageId: short.id }
    expect((await preview(ana, work)).refusal.text).toContain('Pida a supervisión que agregue horas')
    expect((await preview(sofia, work)).refusal.text).toContain('. Agregue horas, o registre el tiempo sin imputar.')
  })
})

describe('time of the same moment', () => {
  test('is told before it is logged, and not refused; what only touches it, was taken back or is of others is not', async () => {
    const { id: caseId } = await registerCase(ana)
    const at = (startedAt: string, workedMinutes: number, by = ana) => logTime(by, { caseId, startedAt, workedMinutes })
    const before = await at('2026-06-20T12:00:00Z', 45)
    const gone = await at('2026-06-20T12:10:00Z', 5)
    await ana.post(`/api/time-entries/${gone.id}/reverse`, { reason: 'Error' })
    await at('2026-06-20T12:20:00Z', 30, sofia)
    const work = { caseId, startedAt: '2026-06-20T12:30:00Z', workedMinutes: 30 }
    const { overlaps, refusal } = await preview(ana, work)
    expect(refusal).toBeNull()
    expect(overlaps).toEqual([
      { id: before.id, startedAt: '2026-06-20T12:00:00.000Z', endedAt: '2026-06-20T12:45:00.000Z' },
    ])
    expect((await preview(ana, { ...work, startedAt: '2026-06-20T12:45:00Z' })).overlaps).toEqual([])
    expect((await preview(ana, { caseId, workedOn: '2026-06-20' })).overlaps).toEqual([])
    expect((await logTime(ana, work)).workedMinutes).toBe(30)
  })

  test('of the day before counts beyond midnight', async () => {
    const { id: caseId } = await registerCase(ana)
    await logTime(ana, { caseId, startedAt: '2026-06-18T03:00:00Z', workedMinutes: 120 })
    const { overlaps } = await preview(ana, { caseId, startedAt: '2026-06-18T04:30:00Z', workedMinutes: 10 })
    expect(overlaps).toHaveLength(1)
  })
})
