import { beforeEach, expect, test } from 'vitest'
import { startTestApp } from '../../../../app/server/testing/harness.ts'
import { addCustomer } from '../../../customers/server/customers.builders.ts'
import { desk } from '../../../commitments/server/commitments.builders.ts'
import { expectDrillsAgree, readDrillAs } from '../reports.builders.ts'

const KEY = 'commitment-date-changes'
const TODAY = '2026-06-20T16:00:00Z'
let now = TODAY
const app = await startTestApp({ now: () => new Date(now) })
const { commitmentTypes, committed, inDays, move } = await desk(app)
const sofia = await app.signIn('supervisor', { name: 'Sofía' })
const ana = await app.signIn('agent', { name: 'Ana' })
const tomas = await app.signIn('technician', { name: 'Tomás' })
const groupings = ['person', 'responsible', 'customer', 'type']

beforeEach(async () => {
  now = TODAY
  await app.pool.query('truncate cases cascade')
})

const agree = (query: Record<string, string> = {}) => expectDrillsAgree(sofia, KEY, query)
const rowsOf = async (query: Record<string, string> = {}) => (await agree(query)).rows

test('each change of a date counts, with its days and whether the customer was told, for whoever made it', async () => {
  const one = await committed(ana, { dueAt: inDays(1) })
  await move(ana, one.id, { dueAt: inDays(3) })
  await move(ana, one.id, { dueAt: inDays(8), customerTold: false })
  const other = await committed(ana, { dueAt: inDays(5) })
  await move(sofia, other.id, { dueAt: inDays(2) })
  const { rows, totals } = await agree()
  expect(rows).toMatchObject([
    { person: 'Ana', moves: 2, commitments: 1, slippedDays: 7, averageSlip: 4, told: 1, notTold: 1 },
    { person: 'Sofía', moves: 1, commitments: 1, slippedDays: -3, averageSlip: -3, told: 1, notTold: 0 },
  ])
  expect(totals).toMatchObject({ moves: 3, commitments: null, slippedDays: 4, averageSlip: 1, told: 2, notTold: 1 })
})

test('the totals are the same by whom it was moved, who answers, the customer or the type', async () => {
  const one = await committed(ana, { responsibleId: tomas.id, typeId: commitmentTypes.visit })
  await move(sofia, one.id)
  await move(ana, (await committed(ana)).id, { customerTold: false })
  const [first, ...others] = await Promise.all(groupings.map((by) => agree({ by })))
  for (const { totals } of others) expect(totals).toEqual(first!.totals)
  expect((await rowsOf({ by: 'responsible' })).map(({ responsible }) => responsible).toSorted()).toEqual([
    'Ana',
    'Tomás',
  ])
  expect(await rowsOf({ by: 'customer' })).toHaveLength(2)
  const { body } = await sofia.get(`/api/reports/${KEY}?by=colour`)
  expect(body.errors[0]).toMatchObject({ code: 'report.unknown_choice', field: 'by' })
})

test('behind a figure stands who changed what, when, from which date to which, and why', async () => {
  const one = await committed(ana, { description: 'Enviar el repuesto', dueAt: '2026-06-22T15:00:00Z' })
  await move(sofia, one.id, { dueAt: '2026-06-25T15:00:00Z', reason: 'Llega el jueves', customerTold: false })
  const { rows } = await readDrillAs(sofia, KEY, { column: 'notTold' })
  expect(rows).toMatchObject([
    {
      movedAt: '2026-06-20T16:00:00.000Z',
      person: 'Sofía',
      commitment: 'Enviar el repuesto',
      oldDueAt: '2026-06-22T15:00:00.000Z',
      newDueAt: '2026-06-25T15:00:00.000Z',
      slippedDays: 3,
      customerTold: false,
      reason: 'Llega el jueves',
      links: { case: { to: 'case' } },
    },
  ])
})

test('a change belongs to the day it is in Chile', async () => {
  now = '2026-06-10T16:00:00Z'
  const { id } = await committed(ana, { dueAt: '2026-06-30T16:00:00Z' })
  now = '2026-06-11T03:59:59Z' // 23:59 of the 10th
  await move(ana, id, { dueAt: '2026-07-01T16:00:00Z' })
  now = '2026-06-11T04:00:00Z'
  await move(ana, id, { dueAt: '2026-07-03T16:00:00Z' })
  now = TODAY
  expect((await rowsOf({ from: '2026-06-10', until: '2026-06-10' }))[0]).toMatchObject({ moves: 1, slippedDays: 1 })
  expect((await rowsOf({ from: '2026-06-11', until: '2026-06-11' }))[0]).toMatchObject({ moves: 1, slippedDays: 2 })
})

test('days are those of the calendar: an hour over midnight is a day, and the clock being changed is none', async () => {
  now = '2026-09-01T16:00:00Z'
  const { id } = await committed(ana, { dueAt: '2026-09-06T03:30:00Z' }) // 23:30 of the 5th, in winter
  await move(ana, id, { dueAt: '2026-09-06T04:30:00Z' }) // 01:30 of the 6th
  await move(ana, id, { dueAt: '2026-09-07T02:30:00Z' }) // 23:30 of the 6th, 22 hours later
  const { rows } = await readDrillAs(sofia, KEY, { range: 'today', column: 'moves' })
  expect(rows.map(({ slippedDays }) => slippedDays).toSorted()).toEqual([0, 1])
  expect((await rowsOf({ range: 'today' }))[0]).toMatchObject({ moves: 2, slippedDays: 1 })
})

test('changes stay whatever became of the commitment or of whoever made them', async () => {
  const berta = await app.signIn('agent', { name: 'Berta' })
  const { id } = await committed(berta)
  await move(berta, id)
  await berta.post(`/api/commitments/${id}/meet`)
  await app.db.updateTable('people').set({ active: false }).where('id', '=', berta.id).execute()
  expect(await rowsOf()).toMatchObject([{ person: 'Berta (inactivo)', moves: 1 }])
})

test('it can be asked of a customer; one without cases and a range without changes say so', async () => {
  const one = await committed(ana)
  await move(ana, one.id)
  await move(ana, (await committed(ana)).id)
  expect((await rowsOf({ customerId: one.customerId }))[0]).toMatchObject({ moves: 1 })
  const nothing = await agree({ customerId: (await addCustomer(ana)).id })
  expect([nothing.rows, nothing.totals]).toMatchObject([[], { moves: 0, slippedDays: 0, averageSlip: null }])
  expect((await agree({ from: '2025-01-01', until: '2025-12-31' })).empty).toContain('no se cambió')
})

test('a range that ends before it begins, is too long or has no such day is refused', async () => {
  const refused = async (query: string) => (await sofia.get(`/api/reports/${KEY}?${query}`)).body.errors[0].code
  expect(await refused('from=2026-06-20&until=2026-06-19')).toBe('report.ends_before_start')
  expect(await refused('from=1995-01-01&until=2026-06-19')).toBe('report.too_many_days')
  expect(await refused('from=2026-02-30')).toBe('report.no_day')
  expect(await refused('range=someday')).toBe('report.unknown_choice')
})

test('supervisors read it, nobody else', async () => {
  const contact = await app.signIn('contact', { customerId: (await addCustomer(ana)).id })
  for (const person of [ana, tomas, contact]) expect((await person.get(`/api/reports/${KEY}`)).status).toBe(403)
})
