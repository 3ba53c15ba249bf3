import { beforeEach, expect, test } from 'vitest'
import { startTestApp } from '../../../../app/server/testing/harness.ts'
import { registerCase } from '../../../cases/server/cases.builders.ts'
import { addCoverage, addType } from '../../../coverage/server/coverage.builders.ts'
import { classify } from '../../../settings/server/settings.builders.ts'
import { logTime } from '../../../time-entries/server/time-entries.builders.ts'
import { expectDrillsAgree, readDrillAs, readReportAs } from '../reports.builders.ts'

const app = await startTestApp({ now: () => new Date('2026-06-20T16:00:00Z') })
await classify(app)
const sofia = await app.signIn('supervisor', { name: 'Sofía' })
const ana = await app.signIn('agent', { name: 'Ana' })
const KEY = 'hours-used-vs-contracted'
const year = { from: '2026-01-01', until: '2026-12-31' }

beforeEach(() => app.pool.query('truncate cases, time_entries, coverages, charges, grants cascade'))

const rowsOf = async (query: Record<string, string> = year) => (await expectDrillsAgree(sofia, KEY, query)).rows
const work = (coverageId: string, workedMinutes: number, more: object = {}) =>
  logTime(ana, { coverageId, workedMinutes, seenOverrunMinutes: 6000, ...more })

test('of the contracted hours it tells the used ones, and the overrun beside them', async () => {
  const coverage = await addCoverage(sofia, { grantedMinutes: 100 })
  await work(coverage.id, 80, { workedOn: '2026-06-10' })
  await work(coverage.id, 70, { workedOn: '2026-06-11' })
  const [row] = await rowsOf()
  expect(row).toMatchObject({
    customer: coverage.customer.name,
    coverage: coverage.number,
    contractedMinutes: 100,
    usedMinutes: 100,
    usedPercent: 100,
    unlimitedMinutes: 0,
    overrunMinutes: 50,
    accountedMinutes: 150,
    links: { coverage: { to: 'coverage', id: String(coverage.number) } },
  })
})

test('work that is divided between hours and overrun is listed part by part', async () => {
  const coverage = await addCoverage(sofia, { grantedMinutes: 100 })
  await work(coverage.id, 130)
  const { rows } = await readDrillAs(sofia, KEY, { ...year, column: 'accountedMinutes' })
  expect(rows.map(({ takenFrom, amount }) => [takenFrom, amount])).toEqual([
    ['Exceso', 30],
    ['Horas contratadas', 100],
  ])
})

test('a contract without limit has no contracted hours, its work stands apart and no share is told', async () => {
  const coverage = await addCoverage(sofia, { grantedMinutes: null, terms: { grantMinutes: null } })
  await work(coverage.id, 45)
  expect((await rowsOf())[0]).toMatchObject({
    contractedMinutes: 0,
    usedMinutes: 0,
    usedPercent: null,
    unlimitedMinutes: 45,
    overrunMinutes: 0,
    accountedMinutes: 45,
  })
})

test('hours count when a day of theirs is in the range, work when it was done in it', async () => {
  const coverage = await addCoverage(sofia, { startsOn: '2026-01-10', endsOn: '2026-06-15' })
  await work(coverage.id, 30, { workedOn: '2026-05-31' })
  await work(coverage.id, 40, { workedOn: '2026-06-01' })
  expect(await rowsOf({ from: '2026-06-15', until: '2026-07-15' })).toMatchObject([
    { contractedMinutes: 600, usedMinutes: 0, usedPercent: 0 },
  ])
  expect(await rowsOf({ from: '2026-06-16', until: '2026-07-15' })).toEqual([])
  expect(await rowsOf({ from: '2026-01-01', until: '2026-01-09' })).toEqual([])
  expect(await rowsOf({ from: '2026-06-01', until: '2026-06-30' })).toMatchObject([{ usedMinutes: 40 }])
})

test('an adjustment is part of the hours that it adjusts', async () => {
  const coverage = await addCoverage(sofia)
  const [grant] = await app.db.selectFrom('grants').select('id').where('coverageId', '=', coverage.id).execute()
  const adjusted = await sofia.post(`/api/grants/${grant!.id}/adjust`, { minutes: -120, reason: 'Se acordó' })
  expect(adjusted.status).toBeLessThan(300)
  expect(await rowsOf()).toMatchObject([{ contractedMinutes: 480 }])
})

test('work that was taken back is not used, work that was corrected is used once', async () => {
  const coverage = await addCoverage(sofia)
  const wrong = await work(coverage.id, 90)
  const reversed = await ana.post(`/api/time-entries/${wrong.id}/reverse`, { reason: 'Eran 60' })
  expect(reversed.status).toBe(200)
  expect(await rowsOf()).toMatchObject([{ usedMinutes: 0, accountedMinutes: 0 }])
  await work(coverage.id, 60)
  expect(await rowsOf()).toMatchObject([{ usedMinutes: 60, accountedMinutes: 60 }])
})

test('by months, hours count in the first month of the range in which they can be used', async () => {
  const monthly = { grantMinutes: 60, grantPeriod: 'month', carryOver: false } as const
  const coverage = await addCoverage(sofia, {
    startsOn: '2026-03-15',
    endsOn: '2026-06-14',
    terms: monthly,
    grantedMinutes: 60,
  })
  await work(coverage.id, 20, { workedOn: '2026-05-02' })
  await work(coverage.id, 10, { workedOn: '2026-05-31' })
  await work(coverage.id, 30, { workedOn: '2026-06-01' })
  const rows = await rowsOf({ from: '2026-04-01', until: '2026-06-30', by: 'month' })
  // those that begin on 15-03 serve until 14-04
  expect(rows.map(({ month, contractedMinutes }) => [month, contractedMinutes])).toEqual([
    ['2026-04', 120],
    ['2026-05', 60],
    ['2026-06', 0],
  ])
  expect(rows.map(({ month, accountedMinutes }) => [month, accountedMinutes])).toEqual([
    ['2026-04', 0],
    ['2026-05', 30],
    ['2026-06', 30],
  ])
})

test('by types and by contracts it tells the same totals, for one customer too', async () => {
  const typeId = await addType(sofia)
  const one = await addCoverage(sofia, { typeId, grantedMinutes: 50 })
  const two = await addCoverage(sofia, { typeId })
  const three = await addCoverage(sofia)
  for (const [{ id }, minutes] of [
    [one, 70],
    [two, 20],
    [three, 10],
  ] as const)
    await work(id, minutes)
  const totals = await Promise.all(
    ['coverage', 'type', 'month'].map(async (by) => (await readReportAs(sofia, KEY, { ...year, by })).totals),
  )
  expect(totals[1]).toEqual(totals[0])
  expect(totals[2]).toEqual(totals[0])
  expect(totals[0]).toMatchObject({
    contractedMinutes: 1250,
    usedMinutes: 80,
    usedPercent: 6,
    overrunMinutes: 20,
    accountedMinutes: 100,
  })
  expect(await rowsOf({ ...year, by: 'type' })).toHaveLength(2)
  expect(await rowsOf({ ...year, customerId: one.customer.id })).toMatchObject([{ accountedMinutes: 70 }])
})

test('the hours of each contract are those of its ledger, and all of them those of the reports of time', async () => {
  const coverage = await addCoverage(sofia, {
    grantedMinutes: 100,
    terms: { roundingMinutes: 15, percent: { offline: 150 } },
  })
  const { id: caseId } = await registerCase(ana, { customerId: coverage.customer.id })
  await work(coverage.id, 50, { mode: 'offline' })
  await work(coverage.id, 40, { caseId })
  const wrong = await work(coverage.id, 25)
  await ana.post(`/api/time-entries/${wrong.id}/reverse`, { reason: 'Error' })
  const { totals } = await expectDrillsAgree(sofia, KEY, year)
  const balance = await app.db
    .selectFrom('coverageBalances')
    .selectAll()
    .where('coverageId', '=', coverage.id)
    .executeTakeFirstOrThrow()
  expect(totals).toMatchObject({
    accountedMinutes: balance.chargedMinutes,
    overrunMinutes: balance.overrunMinutes,
    usedMinutes: balance.chargedMinutes - balance.overrunMinutes,
  })
  const charged = (await readReportAs(sofia, 'hours-charged', year)).totals
  const statistics = (await readReportAs(sofia, 'statistics-by-responsible', year)).totals
  const offline = (await readReportAs(sofia, 'offline-time', year)).totals
  expect(charged).toMatchObject({ accountedMinutes: totals.accountedMinutes, workedMinutes: 90 })
  expect(statistics).toMatchObject({ accountedMinutes: totals.accountedMinutes, workedMinutes: 90, coveredMinutes: 90 })
  expect(offline.offlineMinutes).toBe(statistics.offlineMinutes)
})
