import { beforeEach, expect, test } from 'vitest'
import { startTestApp } from '../../../../app/server/testing/harness.ts'
import { commitDirectly, registerCase } from '../../../cases/server/cases.builders.ts'
import { addCustomer } from '../../../customers/server/customers.builders.ts'
import { classify } from '../../../settings/server/settings.builders.ts'
import { logTime } from '../../../time-entries/server/time-entries.builders.ts'
import { expectDrillsAgree, readDrillAs } from '../reports.builders.ts'

const KEY = 'cases-of-customer'
const TODAY = '2026-06-20T16:00:00Z'
let now = TODAY
const app = await startTestApp({ now: () => new Date(now) })
const { commitmentTypes, states } = await classify(app)
const sofia = await app.signIn('supervisor', { name: 'Sofía' })
const ana = await app.signIn('agent', { name: 'Ana' })
const tomas = await app.signIn('technician', { name: 'Tomás' })
const { id: customerId } = await addCustomer(ana)

beforeEach(async () => {
  now = TODAY
  await app.pool.query('truncate cases, time_entries cascade')
})

const agree = (query: Record<string, string> = {}) => expectDrillsAgree(ana, KEY, { customerId, ...query })
const numbersOf = async (query: Record<string, string> = {}) => (await agree(query)).rows.map(({ number }) => number)
const put = (id: string, state: 'waitingCustomer' | 'solved' | 'closed', category: string) =>
  app.db.updateTable('cases').set({ category, stateId: states[state] }).where('id', '=', id).execute()

test('the cases of a customer stand with their state, newest first, each with a link to it', async () => {
  const one = await registerCase(ana, { customerId, subject: 'No imprime' })
  const other = await registerCase(sofia, { customerId })
  await registerCase(ana)
  await put(one.id, 'solved', 'solved')
  await app.db
    .updateTable('cases')
    .set({ solvedAt: new Date(now) })
    .where('id', '=', one.id)
    .execute()
  const { rows, columns } = await agree()
  expect(rows.map(({ number }) => number)).toEqual([other.number, one.number])
  expect(rows[1]).toMatchObject({
    rowKey: one.id,
    subject: 'No imprime',
    state: 'Solucionado',
    priority: 'Normal',
    responsible: 'Ana',
    registeredAt: '2026-06-20T16:00:00.000Z',
    solvedAt: '2026-06-20T16:00:00.000Z',
    pendingCommitments: 0,
    workedMinutes: 0,
    links: { number: { to: 'case', id: String(one.number) } },
  })
  expect(columns[0]).toMatchObject({ key: 'number', kind: 'number', total: false })
})

test('what is promised and not done yet, and the time used, stand beside each case', async () => {
  const one = await registerCase(ana, { customerId })
  const other = await registerCase(ana, { customerId })
  const call = { responsibleId: ana.id, typeId: commitmentTypes.call }
  await commitDirectly(app, one, call)
  await commitDirectly(app, one, { ...call, description: 'Cotizar' })
  await commitDirectly(app, one, { ...call, status: 'cancelled' })
  await logTime(ana, { caseId: one.id, workedMinutes: 30, notChargedReason: 'Cortesía' })
  await logTime(sofia, { caseId: one.id, workedMinutes: 15, notChargedReason: 'Cortesía' })
  const wrong = await logTime(ana, { caseId: other.id, workedMinutes: 90, notChargedReason: 'Cortesía' })
  await app.db
    .insertInto('timeEntryReversals')
    .values({ timeEntryId: wrong.id, reason: 'Error', reversedBy: ana.id, reversedAt: new Date(now) })
    .execute()
  const { rows, totals } = await agree()
  expect(rows.map(({ pendingCommitments, workedMinutes }) => [pendingCommitments, workedMinutes])).toEqual([
    [0, 0],
    [2, 45],
  ])
  expect(totals).toMatchObject({ pendingCommitments: 2, workedMinutes: 45 })
  const promised = await readDrillAs(ana, KEY, { customerId, column: 'pendingCommitments' })
  expect(promised.rows.map(({ description }) => description).toSorted()).toEqual(['Cotizar', 'Llamar'])
})

test('it can be asked of those that are pending, solved or closed', async () => {
  const open = await registerCase(ana, { customerId })
  const waiting = await registerCase(ana, { customerId })
  const solved = await registerCase(ana, { customerId })
  const closed = await registerCase(ana, { customerId })
  await put(waiting.id, 'waitingCustomer', 'waiting')
  await put(solved.id, 'solved', 'solved')
  await put(closed.id, 'closed', 'closed')
  expect(await numbersOf({ category: 'pending' })).toEqual([waiting.number, open.number])
  expect(await numbersOf({ category: 'solved' })).toEqual([solved.number])
  expect(await numbersOf({ category: 'closed' })).toEqual([closed.number])
  expect(await numbersOf({ category: 'all' })).toHaveLength(4)
  const { status, body } = await ana.get(`/api/reports/${KEY}?customerId=${customerId}&category=lost`)
  expect([status, body.errors[0].code, body.errors[0].field]).toEqual([422, 'report.unknown_choice', 'category'])
})

test('a range has the cases registered in those days of Chile, whenever the work was done', async () => {
  now = '2026-06-11T03:59:59Z' // 23:59 of the 10th
  const late = await registerCase(ana, { customerId })
  now = '2026-06-11T04:00:00Z'
  const next = await registerCase(ana, { customerId })
  now = TODAY
  await logTime(ana, { caseId: late.id, workedOn: '2026-06-15', notChargedReason: 'Cortesía' })
  const { rows } = await agree({ from: '2026-06-10', until: '2026-06-10' })
  expect(rows).toMatchObject([{ number: late.number, workedMinutes: 60 }])
  expect(await numbersOf({ from: '2026-06-11', until: '2026-06-11' })).toEqual([next.number])
  const { body } = await ana.get(`/api/reports/${KEY}?customerId=${customerId}&from=2026-06-12&until=2026-06-10`)
  expect(body.errors[0]).toMatchObject({ code: 'report.ends_before_start', field: 'until' })
})

test('a customer without cases has an empty report; one that is not asked for or not known is refused', async () => {
  const nothing = await agree({ customerId: (await addCustomer(ana)).id })
  expect([nothing.rows, nothing.rowCount, nothing.totals]).toEqual([[], 0, { pendingCommitments: 0, workedMinutes: 0 }])
  for (const [query, code] of [
    ['', 'report.needs_customer'],
    ['?customerId=', 'report.needs_customer'],
    [`?customerId=${ana.id}`, 'report.unknown_customer'],
    ['?customerId=x', 'report.unknown_customer'],
  ]) {
    const { status, body } = await ana.get(`/api/reports/${KEY}${query}`)
    expect([status, body.errors[0]]).toMatchObject([422, { code, field: 'customerId' }])
  }
})

test('a case of somebody who left names them so', async () => {
  const berta = await app.signIn('agent', { name: 'Berta' })
  await registerCase(berta, { customerId })
  await app.db.updateTable('people').set({ active: false }).where('id', '=', berta.id).execute()
  expect((await agree()).rows[0]).toMatchObject({ responsible: 'Berta (inactivo)' })
})

test('agents and supervisors read it, technicians and contacts do not, not even of their own company', async () => {
  const contact = await app.signIn('contact', { customerId })
  const read = async (person: typeof ana) => (await person.get(`/api/reports/${KEY}?customerId=${customerId}`)).status
  expect([await read(ana), await read(sofia), await read(tomas), await read(contact)]).toEqual([200, 200, 403, 403])
})
