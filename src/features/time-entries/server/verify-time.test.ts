import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { startTestApp } from '../../../app/server/testing/harness.ts'
import { addCoverage, charge, takeBack } from '../../coverage/server/coverage.builders.ts'
import { logTime } from './time-entries.builders.ts'
import { verifyTime } from './verify-time.ts'

const app = await startTestApp({ now: () => new Date('2026-06-20T15:00:00Z') })
const sofia = await app.signIn('supervisor')
const ana = await app.signIn('agent')
const told = async () =>
  (await verifyTime(app.db)).differences.map(({ what, stored, expected }) => [what, stored, expected])

test('time that was logged, taken back or not charged is what the ledgers say', async () => {
  const one = await addCoverage(sofia)
  const customerCoverage = { coverageId: one.id }
  const first = await logTime(ana, customerCoverage)
  await logTime(ana, { ...customerCoverage, mode: 'travel', workedMinutes: 7 })
  await ana.post(`/api/time-entries/${first.id}/reverse`, { reason: 'Error' })
  expect(await verifyTime(app.db)).toEqual({ entries: 1, differences: [] })
})

test('a charge without its time is found, and one that was taken back is none', async () => {
  const one = await addCoverage(sofia)
  const id = await charge(ana, one)
  expect(await told()).toMatchObject([['charge without time', [{ workedMinutes: 60, coverageId: one.id }], []]])
  await takeBack(ana, id)
  expect(await told()).toEqual([])
})

test('time whose charge was taken back behind its back is found', async () => {
  const one = await addCoverage(sofia)
  const { id } = await logTime(ana, { coverageId: one.id })
  await takeBack(ana, id)
  expect(await told()).toMatchObject([['time without charge', [], { workedMinutes: 60 }]])
  await ana.post(`/api/time-entries/${id}/reverse`, { reason: 'Error' })
  expect(await told()).toEqual([])
})

test('minutes, day or person that differ are told one by one', async () => {
  const one = await addCoverage(sofia)
  const { id } = await logTime(ana, { coverageId: one.id })
  const [{ id: chargeId }] = (await app.db
    .selectFrom('charges')
    .select('id')
    .where('timeEntryId', '=', id)
    .execute()) as [{ id: string }]
  await app.db.transaction().execute(async (db) => {
    await sql`alter table charges disable trigger charges_immutable`.execute(db)
    await sql`delete from allocations where charge_id = ${chargeId}`.execute(db) // they hold it to its day
    await sql`update charges set accounted_minutes = 61, worked_on = '2026-06-14' where id = ${chargeId}`.execute(db)
    await sql`alter table charges enable trigger charges_immutable`.execute(db)
  })
  expect(await told()).toEqual([
    ['workedOn of the charge', '2026-06-14', '2026-06-15'],
    ['accountedMinutes of the charge', 61, 60],
  ])
})

test('time that is charged twice is found', async () => {
  const one = await addCoverage(sofia)
  const { id } = await logTime(ana, { coverageId: one.id })
  await sql`insert into charges (id, ledger_id, coverage_id, kind, time_entry_id, person_id, case_id, mode, worked_on,
      worked_at, real_minutes, accounted_minutes, accounting, created_by, created_at)
    select gen_random_uuid(), ledger_id, coverage_id, kind, time_entry_id, person_id, case_id, mode, worked_on,
      worked_at, real_minutes, accounted_minutes, accounting, created_by, created_at
    from charges where time_entry_id = ${id}`.execute(app.db)
  const { differences } = await verifyTime(app.db)
  expect(differences.filter(({ timeEntryId }) => timeEntryId === id)).toMatchObject([
    { what: 'time charged more than once', stored: [{}, {}] },
  ])
})
