import { beforeEach, describe, expect, test } from 'vitest'
import { startTestApp } from '../../../../app/server/testing/harness.ts'
import { registerCase } from '../../../cases/server/cases.builders.ts'
import { addCoverage, charge } from '../../../coverage/server/coverage.builders.ts'
import { addContact, addCustomer, addEquipment } from '../../../customers/server/customers.builders.ts'
import { classify } from '../../../settings/server/settings.builders.ts'
import type { Pack } from '../../phone.contract.ts'
import { soundForm } from '../../../visit-forms/server/visit-forms.builders.ts'
import { visitRows } from '../visits.rows.builders.ts'

const NOW = new Date('2026-06-15T15:00:00Z')
const app = await startTestApp({ now: () => NOW })
const { states } = await classify(app)
const boss = await app.signIn('admin', { name: 'Sofía' })
const ana = await app.signIn('agent', { name: 'Ana' })
const pedro = await app.signIn('technician', { name: 'Pedro' })
const { form, add, cancelled, reported } = await visitRows(app, { ana, boss })
let tomas = await app.signIn('technician', { name: 'Tomás' })
beforeEach(async () => {
  tomas = await app.signIn('technician', { name: 'Tomás' })
})

const at = (text: string) => new Date(text)
const hoursFrom = (from: string, hours: number) => ({
  startsAt: at(from),
  endsAt: new Date(Date.parse(from) + hours * 60 * 60_000),
})
const packOf = async (by = tomas): Promise<Pack> => {
  const { status, body } = await by.get('/api/visits/pack')
  expect(status).toBe(200)
  return body
}
const numbersOf = async (by = tomas) => (await packOf(by)).visits.map(({ number }) => number)
const own = (fields: Record<string, unknown> = {}) => add({ technicians: [tomas], ...fields })

describe('the pack of a phone has', () => {
  test('the own visits of the next seven days, what is late, and what is under way, by their beginning', async () => {
    const sunday = await own(hoursFrom('2026-06-22T23:00:00-04:00', 2))
    const late = await own(hoursFrom('2026-04-01T12:00:00Z', 2))
    const onSite = await own({ ...hoursFrom('2026-06-15T13:00:00Z', 4), state: 'onSite', arrivedAt: NOW })
    expect(await numbersOf()).toEqual([late.number, onSite.number, sunday.number])
  })

  test('what was finished or cancelled in the last three days', async () => {
    const window = hoursFrom('2026-06-12T13:00:00Z', 2)
    const off = await own({ ...window, ...cancelled(ana, at('2026-06-13T12:00:00Z')) })
    const done = await own({ ...hoursFrom('2026-06-12T18:00:00Z', 1), state: 'done' })
    await reported(done.id, tomas, at('2026-06-14T12:00:00Z'))
    const { visits } = await packOf()
    expect(visits.map(({ number }) => number)).toEqual([off.number, done.number])
    expect(visits[0]).toMatchObject({ cancelReason: 'El cliente no puede', cancelledBy: { name: 'Ana' } })
    expect(visits[1]!.report).toMatchObject({
      answers: { trabajo: 'Cambié la fuente' },
      number: 1,
      sentBy: { id: tomas.id, name: 'Tomás' },
      receivedAt: '2026-06-14T12:00:00.000Z',
    })
  })

  test('of a corrected report the last one', async () => {
    const done = await own({ state: 'done' })
    await reported(done.id, tomas, at('2026-06-14T12:00:00Z'))
    await reported(done.id, boss, NOW, { number: 2, reason: 'Faltaba', answers: '{"trabajo":"Todo"}' })
    expect((await packOf()).visits[0]!.report).toMatchObject({ number: 2, answers: { trabajo: 'Todo' } })
  })

  test('of a report all that a correction on any phone begins with', async () => {
    const done = await own({ state: 'done' })
    const told = {
      times: { arrivedAt: '2026-06-14T10:00:00.000Z', departedAt: '2026-06-14T11:00:00.000Z', byHand: ['arrivedAt'] },
      summary: 'Se cambió la fuente',
      isSolution: true,
      timeEntries: [{ id: tomas.id, personId: tomas.id, mode: 'onSite', workedMinutes: 45 }],
      parts: [{ code: null, description: 'Fuente', quantity: 1 }],
      commitments: [],
    }
    await reported(done.id, tomas, at('2026-06-14T12:00:00Z'), { told: JSON.stringify(told) })
    expect((await packOf()).visits[0]!.report).toMatchObject(told)
  })

  test('a visit of two technicians on both phones, the one who answers for it first', async () => {
    const { id } = await add({ technicians: [pedro, tomas] })
    for (const by of [tomas, pedro]) {
      const found = (await packOf(by)).visits.find((visit) => visit.id === id)
      expect(found?.technicians.map(({ name }) => name)).toEqual(['Pedro', 'Tomás'])
    }
  })
})

describe('it leaves out', () => {
  test('visits of others, those after a week, those still to be planned, and what was over before', async () => {
    await add({ technicians: [pedro] })
    await own(hoursFrom('2026-06-23T00:30:00-04:00', 2))
    await own({ startsAt: null, endsAt: null })
    await own(cancelled(ana, at('2026-06-10T12:00:00Z')))
    const done = await own({ state: 'done' })
    await reported(done.id, tomas, at('2026-06-10T12:00:00Z'))
    expect(await packOf()).toMatchObject({ visits: [], forms: [] })
  })

  test('beyond a hundred, what is over and what is furthest away', async () => {
    const { customerId } = await registerCase(ana)
    await own({ customerId, ...cancelled(ana, NOW) })
    const far = await own({ customerId, ...hoursFrom('2026-06-21T12:00:00Z', 1) })
    for (let n = 0; n < 100; n++) await own({ customerId, ...hoursFrom('2026-06-16T12:00:00Z', 1) })
    const numbers = await numbersOf()
    expect(numbers).toHaveLength(100)
    expect(numbers).not.toContain(far.number)
  })

  test('everything from whoever is a customer', async () => {
    const { id: customerId } = await addCustomer(ana)
    const eva = await app.signIn('contact', { customerId })
    expect((await eva.get('/api/visits/pack')).status).toBe(403)
    expect((await app.stranger.get('/api/visits/pack')).status).toBe(401)
  })
})

describe('each visit', () => {
  test('has order, contact, product and what the fields of the form begin with', async () => {
    const { id: customerId } = await addCustomer(ana, { name: 'Viña Ñuble', taxId: '76.123.456-0' })
    const contact = await addContact(ana, customerId, {
      name: 'Eva',
      phone: '2 2345',
      mobile: '+56 9 8765',
      email: 'eva@v.cl',
    })
    const thing = await addEquipment(ana, customerId, { productName: 'Caja', serial: 'S-1' })
    const one = await registerCase(ana, { customerId, subject: 'La caja no abre' })
    await own({
      customerId,
      caseId: one.id,
      contactId: contact.id,
      equipmentId: thing.id,
      address: 'Camino 1',
      district: 'Ñuñoa',
      city: 'Santiago',
      directions: 'Portón verde',
      instructions: 'Llevar escalera',
      parts: JSON.stringify([{ code: 'F-1', description: 'Fuente', quantity: 2 }]),
    })
    const { visits, forms, me } = await packOf()
    expect(me).toEqual({ id: tomas.id, name: 'Tomás' })
    expect(visits).toMatchObject([
      {
        case: { number: one.number, subject: 'La caja no abre' },
        customer: { id: customerId, name: 'Viña Ñuble' },
        place: { address: 'Camino 1', district: 'Ñuñoa', city: 'Santiago', directions: 'Portón verde' },
        equipment: { id: thing.id, productName: 'Caja', serial: 'S-1' },
        contact: { id: contact.id, name: 'Eva', phone: '2 2345', mobile: '+56 9 8765' },
        instructions: 'Llevar escalera',
        parts: [{ code: 'F-1', description: 'Fuente', quantity: 2 }],
        createdBy: { name: 'Ana' },
        report: null,
        coverage: null,
        facts: {
          'customer.name': 'Viña Ñuble',
          'customer.taxId': '76.123.456-0',
          'contact.name': 'Eva',
          'contact.phone': '+56 9 8765',
          'contact.email': 'eva@v.cl',
          address: 'Camino 1, Ñuñoa, Santiago',
          'case.number': String(one.number),
          'case.subject': 'La caja no abre',
          'equipment.product': 'Caja',
          'equipment.serial': 'S-1',
          'technician.name': 'Tomás',
        },
        mayMoveCase: true,
      },
    ])
    expect(forms).toMatchObject([{ id: form.id, version: 1, name: form.name, form: { format: 1 } }])
  })

  test('has the situation as text and the last ten entries, the newest first, cut to what a phone needs', async () => {
    const one = await registerCase(ana, { description: `<p>${'No abre. '.repeat(600)}</p>` })
    for (let n = 1; n <= 12; n++)
      await ana.post(`/api/cases/${one.id}/entries`, { kind: 'internalNote', body: `<p><b>Nota ${n}</b></p>` })
    await ana.post(`/api/cases/${one.id}/entries`, { kind: 'call', body: `<p>${'Llamé. '.repeat(600)}</p>` })
    await own({ customerId: one.customerId, caseId: one.id })
    const { situation } = (await packOf()).visits[0]!
    expect(situation!.description).toHaveLength(3000)
    expect(situation!.description).toMatch(/^No abre\. .*…$/)
    expect(situation!.entries).toHaveLength(10)
    expect(situation!.entries[0]!.text).toMatch(/^Llamé\. .{592}…$/)
    expect(situation!.entries[1]).toMatchObject({ author: 'Ana', text: 'Nota 12' })
  })

  test('tells what the customer has, what is left and until when, and nothing of its debts', async () => {
    const coverage = await addCoverage(boss, { endsOn: '2026-12-30' })
    await charge(boss, coverage, { workedMinutes: 90 })
    const { id: customerId } = coverage.customer
    await own({ customerId })
    const one = await registerCase(ana, { customerId })
    await own({ customerId, caseId: one.id, startsAt: at('2026-06-16T15:00:00Z'), endsAt: at('2026-06-16T16:00:00Z') })
    const told = {
      name: `Contrato N° ${coverage.number} · ${coverage.type.name}`,
      text: 'Quedan 8 h 30 min de 10 h, hasta el 30-12-2026',
      light: 'green',
    }
    expect((await packOf()).visits.map((visit) => visit.coverage)).toEqual([told, told])
  })

  test('without a case has no situation, and moves none', async () => {
    await own()
    expect((await packOf()).visits[0]).toMatchObject({ case: null, situation: null, mayMoveCase: false })
  })

  test('is filled with the version of its order; forms of every version come once', async () => {
    await own()
    await own()
    const { version } = (await boss.get(`/api/visit-forms/${form.id}`)).body
    await boss.patch(`/api/visit-forms/${form.id}`, { version, form: soundForm('otro') })
    await boss.post(`/api/visit-forms/${form.id}/publish`)
    await own({ formVersion: 2 })
    const { visits, forms } = await packOf()
    expect(visits.map((one) => one.form.version).sort()).toEqual([1, 1, 2])
    expect(forms.map((one) => one.version)).toEqual([1, 2])
  })
})

test('a hundred visits of a case that was talked about for long weigh less than a photo', async () => {
  const one = await registerCase(ana, { description: `<p>${'No abre. '.repeat(2000)}</p>` })
  for (let n = 1; n <= 12; n++)
    await ana.post(`/api/cases/${one.id}/entries`, { kind: 'call', body: `<p>${'Llamé. '.repeat(600)}</p>` })
  for (let n = 0; n < 100; n++)
    await own({ customerId: one.customerId, caseId: one.id, instructions: 'Llevar escalera. '.repeat(20) })
  const { body } = await tomas.get('/api/visits/pack')
  expect(body.visits).toHaveLength(100)
  expect(JSON.stringify(body).length).toBeLessThan(1.5 * 1024 * 1024)
})

test('what can be chosen are active states, types of commitment and our own people', async () => {
  const gone = await app.signIn('technician', { name: 'Ya no está' })
  await app.db.updateTable('people').set({ active: false }).where('id', '=', gone.id).execute()
  const { states: offered, commitmentTypes, people, maxFileBytes, at } = await packOf()
  expect(offered.map(({ id }) => id)).toContain(states.new)
  expect(commitmentTypes.length).toBeGreaterThan(0)
  const names = people.map(({ name }) => name)
  expect(names).toContain('Ana')
  expect(names).not.toContain('Ya no está')
  expect({ maxFileBytes, at }).toEqual({ maxFileBytes: 5 * 1024 * 1024, at: NOW.toISOString() })
})
