import { beforeEach, expect, test } from 'vitest'
import { startTestApp } from '../../../../app/server/testing/harness.ts'
import { commitDirectly, registerCase } from '../../../cases/server/cases.builders.ts'
import { addCustomer } from '../../../customers/server/customers.builders.ts'
import { classify } from '../../../settings/server/settings.builders.ts'
import { expectDrillsAgree, readDrillAs } from '../reports.builders.ts'

const KEY = 'commitments-by-type'
const TODAY = '2026-06-20T16:00:00Z'
let now = TODAY
const app = await startTestApp({ now: () => new Date(now) })
const { commitmentTypes } = await classify(app)
const sofia = await app.signIn('supervisor', { name: 'Sofía' })
const ana = await app.signIn('agent', { name: 'Ana' })
const tomas = await app.signIn('technician', { name: 'Tomás' })

beforeEach(async () => {
  now = TODAY
  await app.pool.query('truncate cases cascade')
})

const agree = (query: Record<string, string> = {}) => expectDrillsAgree(sofia, KEY, query)
const rowsOf = async (query: Record<string, string> = {}) => (await agree(query)).rows
/** A pending commitment due at that instant, a call of Ana's in a new case unless said otherwise. */
async function due(
  at: string,
  fields: { type?: string; by?: typeof ana; of?: Awaited<ReturnType<typeof registerCase>>; status?: string } = {},
) {
  const of = fields.of ?? (await registerCase(ana))
  const typeId = fields.type ?? commitmentTypes.call
  await commitDirectly(app, of, {
    typeId,
    responsibleId: (fields.by ?? ana).id,
    dueAt: new Date(at),
    ...(fields.status ? { status: fields.status } : {}),
  })
  return of
}

test('pending commitments stand by type and responsible, by the days they are late, with the sums of each type', async () => {
  await due('2026-06-21T12:00:00Z')
  await due('2026-06-15T12:00:00Z')
  await due('2026-06-05T12:00:00Z', { by: sofia })
  await due('2026-01-01T12:00:00Z', { type: commitmentTypes.visit })
  const { rows, subtotals, totals } = await agree()
  const call = { type: 'Llamar al cliente' }
  expect(rows).toMatchObject([
    { ...call, responsible: 'Ana', pending: 2, 'age:notDue': 1, 'age:0': 1, oldestDays: 5, cases: 2 },
    { ...call, responsible: 'Sofía', pending: 1, 'age:8': 1, oldestDays: 15, cases: 1 },
    { responsible: 'Ana', pending: 1, 'age:31': 1, oldestDays: 170 },
  ])
  expect(subtotals.map(({ of, totals }) => [of, totals.pending, totals['age:notDue']])).toEqual([
    [rows[0]!.type, 3, 1],
    [rows[2]!.type, 1, 0],
  ])
  expect(totals).toMatchObject({ pending: 4, 'age:31': 1, oldestDays: null, cases: null })
})

test('until the very moment it is due one is not late; after it, it is late by no day until midnight', async () => {
  await due('2026-06-20T16:00:00Z')
  expect((await rowsOf())[0]).toMatchObject({ 'age:notDue': 1, oldestDays: null })
  now = '2026-06-20T16:00:00.001Z'
  expect((await rowsOf())[0]).toMatchObject({ 'age:notDue': 0, 'age:0': 1, oldestDays: 0 })
  now = '2026-06-21T03:59:59Z' // 23:59 of the 20th
  expect((await rowsOf({ periods: '0' }))[0]).toMatchObject({ 'age:0': 1, 'age:1': 0, oldestDays: 0 })
  now = '2026-06-21T04:00:00Z'
  expect((await rowsOf({ periods: '0' }))[0]).toMatchObject({ 'age:0': 0, 'age:1': 1, oldestDays: 1 })
})

test('days are those of the calendar also over the night on which an hour is skipped or repeated', async () => {
  await due('2026-09-06T03:59:59Z') // 23:59 of the 5th
  await due('2026-09-06T04:00:00Z') // 01:00 of the 6th, its first moment
  now = '2026-09-08T03:00:00Z' // 00:00 of the 8th
  expect((await rowsOf({ periods: '2' }))[0]).toMatchObject({ 'age:0': 1, 'age:3': 1, oldestDays: 3 })
  await app.pool.query('truncate cases cascade')
  await due('2026-04-05T03:30:00Z') // 23:30 of the 4th, the second time
  now = '2026-04-05T04:00:00Z'
  expect((await rowsOf({ periods: '0' }))[0]).toMatchObject({ 'age:1': 1, oldestDays: 1 })
})

test('a case with several commitments is one case, whatever their age', async () => {
  const one = await due('2026-06-21T12:00:00Z')
  await due('2026-06-15T12:00:00Z', { of: one })
  await due('2026-05-01T12:00:00Z', { of: one })
  await due('2026-05-01T12:00:00Z')
  expect((await rowsOf())[0]).toMatchObject({ pending: 4, cases: 2 })
})

test('what was met or cancelled is not pending', async () => {
  await due('2026-06-15T12:00:00Z', { status: 'met' })
  await due('2026-06-15T12:00:00Z', { status: 'cancelled' })
  const nothing = await agree()
  expect([nothing.rows, nothing.totals.pending]).toEqual([[], 0])
  expect(nothing.empty).toContain('No hay compromisos pendientes')
})

test('behind a figure stand the commitments, the most pressing first, with their case and customer', async () => {
  const later = await due('2026-06-18T12:00:00Z')
  const sooner = await due('2026-06-10T12:00:00Z')
  const { rows } = await readDrillAs(sofia, KEY, { column: 'pending' })
  expect(rows.map((row) => [row.case, row.lateDays, row.links.case])).toEqual([
    [sooner.number, 10, { to: 'case', id: String(sooner.number) }],
    [later.number, 2, { to: 'case', id: String(later.number) }],
  ])
})

test('it can be asked of a type, a person or a customer, also of somebody who left or who has none', async () => {
  const berta = await app.signIn('agent', { name: 'Berta' })
  const one = await due('2026-06-15T12:00:00Z', { by: berta, type: commitmentTypes.visit })
  await due('2026-06-15T12:00:00Z')
  await app.db.updateTable('people').set({ active: false }).where('id', '=', berta.id).execute()
  const ways: Record<string, string>[] = [
    { typeId: commitmentTypes.visit },
    { personId: berta.id },
    { customerId: one.customerId },
  ]
  for (const query of ways) expect(await rowsOf(query)).toMatchObject([{ responsible: 'Berta (inactivo)', pending: 1 }])
  expect(await rowsOf({ customerId: (await addCustomer(ana)).id })).toEqual([])
})

test('periods that do not grow are refused, and so is what nobody knows', async () => {
  const { status, body } = await sofia.get(`/api/reports/${KEY}?periods=15,7&typeId=x&personId=${commitmentTypes.call}`)
  expect([status, body.errors.map(({ code }: { code: string }) => code).toSorted()]).toEqual([
    422,
    ['report.periods_out_of_order', 'report.unknown_choice', 'report.unknown_person'],
  ])
})

test('supervisors read it, nobody else', async () => {
  const contact = await app.signIn('contact', { customerId: (await addCustomer(ana)).id })
  for (const person of [ana, tomas, contact]) expect((await person.get(`/api/reports/${KEY}`)).status).toBe(403)
})
