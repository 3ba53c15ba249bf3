import { expect, test } from 'vitest'
import { startTestApp } from '../../../app/server/testing/harness.ts'
import { registerCase } from '../../cases/server/cases.builders.ts'
import { addCoverage } from '../../coverage/server/coverage.builders.ts'
import { classify } from '../../settings/server/settings.builders.ts'
import { logTime } from '../../time-entries/server/time-entries.builders.ts'
import { expectDrillsAgree } from './reports.builders.ts'

const app = await startTestApp({ now: () => new Date('2026-06-20T15:00:00Z') })
await classify(app)
const sofia = await app.signIn('supervisor', { name: 'Sofía' })
const ana = await app.signIn('agent', { name: 'Ana' })
const tomas = await app.signIn('technician', { name: 'Tomás' })

test('cases are counted by responsible and state, and each figure leads to its cases', async () => {
  const one = await registerCase(ana)
  await registerCase(ana)
  await registerCase(sofia)
  const { status, body } = await sofia.get('/api/reports/cases-by-responsible-and-state')
  expect(status).toBe(200)
  expect(body.rows.map((row: { responsible: string; cases: number }) => [row.responsible, row.cases])).toEqual([
    ['Ana', 2],
    ['Sofía', 1],
  ])
  expect(body.totals.cases).toBe(3)
  const column = body.columns.find((one: { key: string }) => body.rows[0][one.key] === 2)
  const drill = await sofia.get(
    `/api/reports/cases-by-responsible-and-state/drill?row=${body.rows[0].rowKey}&column=${column.key}&limit=1`,
  )
  expect(drill.body.totals.amount).toBe(2)
  const next = await sofia.get(
    `/api/reports/cases-by-responsible-and-state/drill?row=${body.rows[0].rowKey}&limit=1&cursor=${drill.body.nextCursor}`,
  )
  expect(next.body.rows[0].number).toBe(one.number)
  expect(next.body.nextCursor).toBeNull()
})

test('hours charged stand by person and customer, with the sums of each person', async () => {
  const coverage = await addCoverage(sofia)
  const work = { customerId: coverage.customer.id, coverageId: coverage.id }
  await logTime(ana, { ...work, workedMinutes: 30 })
  await logTime(ana, { ...work, workedMinutes: 45 })
  const { body } = await sofia.get('/api/reports/hours-charged?from=2026-06-01&until=2026-06-30')
  expect(body.totals).toEqual({ works: 2, workedMinutes: 75, accountedMinutes: 75 })
  expect(body.subtotals).toEqual([{ of: 'Ana', rowKey: ana.id, totals: body.totals }])
  expect(body.parameters).toEqual({ from: '2026-06-01', until: '2026-06-30' })
  expect(body.told).toEqual([{ label: 'Rango', value: '01-06-2026 al 30-06-2026' }])
})

test('every figure of a report leads to what it was counted from', async () => {
  await expectDrillsAgree(sofia, 'cases-by-responsible-and-state')
  await expectDrillsAgree(sofia, 'hours-charged', { from: '2026-06-01', until: '2026-06-30' })
})

test('a report is refused to who may not read it, and what is wrong is named by field', async () => {
  expect((await ana.get('/api/reports/hours-charged')).status).toBe(403)
  expect((await tomas.get('/api/reports')).status).toBe(403)
  const { status, body } = await sofia.get('/api/reports/hours-charged?from=2026-13-01&customerId=x&colour=red')
  expect(status).toBe(422)
  expect(body.errors.map(({ field }: { field: string }) => field).toSorted()).toEqual(['colour', 'customerId', 'from'])
  expect((await sofia.get('/api/reports/none')).status).toBe(404)
  for (const row of ['%00', 'x~y']) {
    const answer = await sofia.get(`/api/reports/offline-time/drill?by=activity&row=${row}`)
    expect([answer.status, answer.body.code]).toEqual([422, 'report.unknown_row'])
  }
})
