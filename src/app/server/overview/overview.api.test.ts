import { beforeAll, describe, expect, test, vi } from 'vitest'
import { registerCase } from '../../../features/cases/server/cases.builders.ts'
import { desk } from '../../../features/commitments/server/commitments.builders.ts'
import { addCoverage, addType } from '../../../features/coverage/server/coverage.builders.ts'
import { addContact, addCustomer, addEquipment } from '../../../features/customers/server/customers.builders.ts'
import { owe } from '../../../features/service/server/debt.builders.ts'
import { sixty, startSoftland } from '../../../features/erp/server/testing/softland.ts'
import type { Overview } from '../../overview/overview.contract.ts'
import { type Client, startTestApp } from '../testing/harness.ts'

let clock = Date.parse('2026-11-23T15:00:00Z')
const now = () => new Date(clock)
const softland = await startSoftland(sixty, now())
const app = await startTestApp({ now, softland: softland.connection })
const { make, states, inDays } = await desk(app)
const { id: classId } = await app.db.selectFrom('customerClasses').select('id').executeTakeFirstOrThrow()
const ana = await app.signIn('agent')
const sofia = await app.signIn('supervisor')
const tomas = await app.signIn('technician')
let eva: Client
let id: string
let closedId: string
let technicianCase: string

const overview = async (by: Client, of = id): Promise<Overview> =>
  (await by.get(`/api/customers/${of}/overview`)).body as Overview

/** A minute passes, so that everything has its own time. */
const say = async (by: Client, caseId: string, kind: string, body: string) => {
  clock += 60_000
  return (await by.post(`/api/cases/${caseId}/entries`, { kind, body: `<p>${body}</p>` })).body
}

beforeAll(async () => {
  const customer = await addCustomer(ana, {
    name: 'Clínica Ñuñoa',
    erpCode: sixty[0]!.erpCode,
    notes: 'Paga tarde',
    classId,
  })
  id = customer.id
  eva = await app.signIn('contact', { customerId: id })
  for (const name of ['Zoé', 'Ángel', 'Eva']) await addContact(ana, id, { name, notes: `${name} habla` })
  await addEquipment(ana, id, { serial: 'A-1', purchasedOn: '2025-05-05' })
  await addEquipment(ana, id, { serial: 'A-2', purchasedOn: '2026-01-31', notes: 'Golpeado' })
  await addEquipment(ana, id, { serial: 'A-3' })
  const first = await registerCase(ana, { customerId: id })
  technicianCase = (await registerCase(ana, { customerId: id, responsibleId: tomas.id })).id
  const closed = await registerCase(ana, { customerId: id })
  closedId = closed.id
  await make(ana, first.id, { dueAt: inDays(5) })
  await make(ana, first.id, { dueAt: inDays(2) })
  await make(ana, technicianCase, { dueAt: inDays(3), responsibleId: tomas.id })
  await say(ana, first.id, 'call', `Llamó   la\ndoctora ${'x'.repeat(500)}`)
  await say(ana, first.id, 'internalNote', 'Ojo con ella')
  await say(tomas, technicianCase, 'progress', 'Repuesto pedido')
  await say(ana, closed.id, 'solution', 'Se cambió la fuente')
  for (const stateId of [states.solved, states.closed]) await ana.post(`/api/cases/${closed.id}/state`, { stateId })
  const typeId = await addType(sofia, {}, { kind: 'warranty' })
  const term = { customerId: id, startsOn: '2026-01-01' }
  await addCoverage(sofia, { ...term, endsOn: '2026-12-20', grantedMinutes: 600 })
  await addCoverage(sofia, { ...term, typeId, endsOn: '2027-06-30', productCodes: ['ZT'], grantedMinutes: null })
  await addCoverage(sofia, { ...term, endsOn: '2026-10-31' })
  await addCoverage(sofia, { ...term, endsOn: '2026-08-31' }) // too long ago
  await addCoverage(sofia, { ...term, startsOn: '2027-01-01', endsOn: '2027-12-31' })
  const other = await addCustomer(ana, { name: 'Otra' })
  const elsewhere = await registerCase(ana, { customerId: other.id })
  await make(ana, elsewhere.id)
  await say(ana, elsewhere.id, 'call', 'De otra empresa')
  // the account is read meanwhile, and each part tells of it from then on
  const account = async () => (await ana.get(`/api/customers/${id}/erp/account`)).body
  await vi.waitFor(async () => expect((await account()).data).not.toBeNull(), { timeout: 20_000 })
})

describe.each(['agent', 'supervisor', 'technician', 'contact'])('the overview of a customer, for a %s,', (role) => {
  test('says the same as the addresses of each part', async () => {
    const by = { agent: ana, supervisor: sofia, technician: tomas, contact: eva }[role]!
    const whole = await overview(by)
    const read = async (address: string) => (await by.get(address)).body
    expect(whole.customer).toEqual(await read(`/api/customers/${id}`))
    expect(whole.contacts).toEqual((await read(`/api/customers/${id}/contacts`)).items)
    expect(whole.equipment).toEqual((await read(`/api/customers/${id}/equipment`)).items)
    const { items } = await read(`/api/cases?customerId=${id}&view=pending`)
    expect(whole.pendingCases).toEqual(items)
    expect(whole.pendingCaseCount).toBe(items.length)
    const coverages = (await read(`/api/coverages?customerId=${id}&status=all`)).items
    const lastDays = whole.coverage.items.map(({ lastDay }) => lastDay)
    expect(lastDays).toEqual(['2026-12-20', '2027-06-30', '2027-12-31', '2026-10-31'])
    for (const item of whole.coverage.items) expect(coverages).toContainEqual(item)
    expect(whole.serve).toEqual(await read(`/api/customers/${id}/serve`))
    expect(whole.serve.candidates.map((one) => one.id)).toEqual(whole.coverage.items.map((one) => one.id))
    expect(whole.recentCases).toEqual((await read(`/api/cases?customerId=${id}&view=all&category=closed`)).items)
    expect(whole.pendingCommitments).toEqual((await read(`/api/commitments?customerId=${id}`)).items)
    for (const entry of whole.recentEntries) {
      const { items } = await read(`/api/cases/${entry.case.id}/timeline?show=conversation,progress`)
      expect(items).toContainEqual(expect.objectContaining({ id: entry.id, at: entry.at, kind: entry.kind }))
    }
  })
})

test('an agent sees every pending case, promise and word, the newest first', async () => {
  const whole = await overview(ana)
  expect(whole.pendingCaseCount).toBe(2)
  expect(whole.pendingCommitments).toHaveLength(3)
  expect(whole.recentCases.map((one) => one.id)).toEqual([closedId])
  expect(whole.recentEntries.map((entry) => entry.kind)).toEqual(['solution', 'progress', 'internalNote', 'call'])
})

test('the words of an entry are cut at 200 letters, in one line', async () => {
  const { excerpt } = (await overview(ana)).recentEntries.at(-1)!
  expect(excerpt).toMatch(/^Llamó la doctora x+$/)
  expect(excerpt).toHaveLength(200)
})

test('a technician sees only the own work', async () => {
  const whole = await overview(tomas)
  expect(whole.pendingCases.map((one) => one.id)).toEqual([technicianCase])
  expect(whole.pendingCaseCount).toBe(1)
  expect(whole.recentCases).toEqual([])
  expect(whole.recentEntries.map((entry) => entry.kind)).toEqual(['progress'])
  expect(whole.pendingCommitments.map((one) => one.responsible.id)).toEqual([tomas.id])
})

test('a contact sees neither our notes nor the books', async () => {
  const whole = await overview(eva)
  expect(JSON.stringify(whole)).not.toMatch(/Paga tarde|habla|Golpeado|Ojo con ella/)
  expect([whole.customer.classId, (await overview(ana)).customer.classId]).toEqual([null, classId])
  expect(whole.account).toMatchObject({ data: null, problem: 'notConfigured' })
  expect(whole.recentEntries.map((entry) => entry.kind)).toEqual(['solution', 'progress', 'call'])
})

test('what the customer owes, and what was authorised, weigh in the answer; not for its own people', async () => {
  const { id, version } = await addCustomer(ana, { name: 'Debe', erpCode: 'DEBE' })
  const restricted = await app.db.selectFrom('customerClasses').select('id').where('name', '=', 'Restringido')
  const { id: classId } = await restricted.executeTakeFirstOrThrow()
  await sofia.patch(`/api/customers/${id}`, { classId, version })
  await owe(app, id)
  await ana.post(`/api/customers/${id}/authorisations`, { reason: 'Se lo ruego' })
  const { serve } = await overview(ana, id)
  expect(serve).toMatchObject({ answer: 'authorise', debt: { overdue: 250_000 }, authorisation: { decision: null } })
  expect(serve).toEqual((await ana.get(`/api/customers/${id}/serve`)).body)
  const rosa = await app.signIn('contact', { customerId: id })
  expect((await overview(rosa, id)).serve).toMatchObject({ answer: 'warn', debt: null, authorisation: null })
})

test('nobody sees what does not exist, nor a contact another company', async () => {
  const other = await addCustomer(ana)
  expect((await eva.get(`/api/customers/${other.id}/overview`)).status).toBe(404)
  expect((await ana.get('/api/customers/00000000-0000-4000-8000-000000000000/overview')).status).toBe(404)
  expect((await app.stranger.get(`/api/customers/${id}/overview`)).status).toBe(401)
})

describe('the account', () => {
  const read = async (id: string) => {
    await expect
      .poll(async () => (await overview(ana, id)).account, { timeout: 10_000 })
      .toMatchObject({ problem: null })
    return (await overview(ana, id)).account
  }

  test('is read when it is asked for the first time, then comes from the copy', async () => {
    const { id } = await addCustomer(ana, { erpCode: sixty[3]!.erpCode })
    const first = await read(id)
    expect(first).toEqual((await ana.get(`/api/customers/${id}/erp/account`)).body)
    expect((await overview(ana, id)).serve.debt).toEqual({ overdue: first.data!.overdue, readAt: first.readAt })
    expect((await overview(ana, id)).account).toEqual(first)
  })

  test('shows the old copy while a new one is read in the background', async () => {
    const { id } = await addCustomer(ana, { erpCode: sixty[4]!.erpCode })
    const first = await read(id)
    clock += 10 * 60_000
    expect((await overview(ana, id)).account).toMatchObject({ readAt: first.readAt, refreshing: true })
    await expect.poll(async () => (await overview(ana, id)).account.refreshing, { timeout: 10_000 }).toBe(false)
    expect((await overview(ana, id)).account.readAt).not.toBe(first.readAt)
  })

  test('of a customer without ERP code says so', async () => {
    const { id } = await addCustomer(ana)
    expect((await overview(ana, id)).account).toMatchObject({ data: null, problem: 'notLinked', refreshing: false })
  })
})
