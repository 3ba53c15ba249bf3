import { describe, expect, test } from 'vitest'
import { startTestApp } from '../../../../app/server/testing/harness.ts'
import { addCustomer, addEquipment, registerPendingCase } from '../../../customers/server/customers.builders.ts'
import { addCoverage, addType, charge } from '../coverage.builders.ts'
import { verifyLedgers } from '../verify-ledgers.ts'

let today = '2026-06-20'
const app = await startTestApp({ now: () => new Date(`${today}T15:00:00Z`) })
const sofia = await app.signIn('supervisor', { name: 'Sofía' })
const ana = await app.signIn('agent', { name: 'Ana' })

/** A printer bought on 15-01-2026 under a legal guarantee of six months that stops during repairs. */
async function aPrinter(more: Record<string, unknown> = {}) {
  const customer = await addCustomer(ana)
  const equipment = await addEquipment(ana, customer.id, { productName: 'Impresora', serial: 'IX1' })
  const typeId = await addType(sofia, { stopsDuringRepair: true }, { kind: 'warranty', durationMonths: 6 })
  const term = { startsOn: '2026-01-15', endsOn: undefined, grantedMinutes: null }
  const fields = { ...term, customerId: customer.id, typeId, equipmentIds: [equipment.id], ...more }
  return { customer, equipment, warranty: await addCoverage(sofia, fields) }
}
const receive = (equipmentId: string, receivedOn: string, more = {}, by = ana) =>
  by.post(`/api/equipment/${equipmentId}/repairs`, { receivedOn, ...more })
const give = (id: string, returnedOn: string, by = ana) => by.post(`/api/repairs/${id}/return`, { returnedOn })
const lastDay = async (id: string) => (await ana.get(`/api/coverages/${id}`)).body.lastDay
const untouched = async () => expect((await verifyLedgers(app.db)).differences).toEqual([])

describe('a product in our hands', () => {
  test('stops the days of its guarantee, and what it was here is added when it goes back', async () => {
    const { equipment, warranty } = await aPrinter()
    expect(warranty.lastDay).toBe('2026-07-14')
    const { body: repair, status } = await receive(equipment.id, '2026-06-10', { note: 'Sin cable' })
    expect(status).toBe(201)
    expect(repair).toMatchObject({
      equipment: { name: 'Impresora', serial: 'IX1' },
      receivedOn: '2026-06-10',
      returnedOn: null,
      note: 'Sin cable',
      recordedBy: 'Ana',
      abilities: { return: true, correct: false },
    })
    expect(await lastDay(warranty.id)).toBe('2026-07-24') // ten days until today
    await untouched()
    expect((await give(repair.id, '2026-06-18', sofia)).body).toMatchObject({
      returnedOn: '2026-06-18',
      returnedBy: 'Sofía',
    })
    expect(await lastDay(warranty.id)).toBe('2026-07-22')
    await untouched()
  })

  test('is told in the history of the guarantee', async () => {
    const { equipment, warranty } = await aPrinter()
    const { body } = await receive(equipment.id, '2026-06-10')
    await give(body.id, '2026-06-18')
    const { items } = (await ana.get(`/api/coverages/${warranty.id}/events`)).body
    expect(items.slice(0, 2)).toMatchObject([
      {
        kind: 'repairReturned',
        from: { lastDay: '2026-07-14' },
        to: { equipment: 'Impresora', returnedOn: '2026-06-18', lastDay: '2026-07-22' },
      },
      { kind: 'repairReceived', to: { equipment: 'Impresora', receivedOn: '2026-06-10' } },
    ])
  })

  test('keeps alive a guarantee that would be over, with its hours', async () => {
    const { equipment, customer, warranty } = await aPrinter({ grantedMinutes: 120, endsOn: '2026-06-15' })
    const { body } = await receive(equipment.id, '2026-06-10')
    expect((await ana.get(`/api/coverages/${warranty.id}`)).body).toMatchObject({
      status: 'active',
      lastDay: '2026-06-25',
    })
    await give(body.id, '2026-06-20')
    await charge(ana, { id: warranty.id, customer }, { workedOn: '2026-06-20', workedMinutes: 60 })
    const { status, remainingMinutes } = (await ana.get(`/api/coverages/${warranty.id}`)).body
    expect([status, remainingMinutes]).toEqual(['active', 60])
    await untouched()
  })

  test('does not stop what does not stop, nor what covers something else', async () => {
    const { equipment, customer, warranty } = await aPrinter()
    const other = await addEquipment(ana, customer.id)
    const plain = await addCoverage(sofia, { customerId: customer.id, equipmentIds: [equipment.id] })
    await receive(other.id, '2026-06-01')
    await receive(equipment.id, '2026-06-15')
    expect(await lastDay(plain.id)).toBe('2026-12-31')
    expect(await lastDay(warranty.id)).toBe('2026-07-19')
    expect((await ana.get(`/api/coverages/${warranty.id}`)).body.repairs).toHaveLength(1)
  })

  test('counts for a guarantee that is made after the repair', async () => {
    const { equipment, customer, warranty } = await aPrinter()
    await give((await receive(equipment.id, '2026-06-01')).body.id, '2026-06-06')
    const later = await addCoverage(sofia, {
      customerId: customer.id,
      typeId: warranty.type.id,
      equipmentIds: [equipment.id],
      startsOn: '2026-06-01',
      endsOn: '2026-06-30',
    })
    expect(later.lastDay).toBe('2026-07-05')
    await untouched()
  })
})

test('what cannot be is refused by name, and nothing changes', async () => {
  const { equipment, customer, warranty } = await aPrinter()
  const aCase = (customerId: string) => registerPendingCase(app.db, { customerId, registeredBy: ana.id })
  const [own, foreign] = [await aCase(customer.id), await aCase((await addCustomer(ana)).id)]
  const codes = async (...all: Promise<{ status: number; body: { code: string } }>[]) =>
    (await Promise.all(all)).map(({ status, body }) => [status, body.code])
  expect(
    await codes(
      receive(equipment.id, '2026-06-21'),
      receive(equipment.id, '0201-06-01'),
      receive(equipment.id, '2026-06-01', { caseId: foreign }),
    ),
  ).toEqual([
    [422, 'repair.in_future'],
    [422, 'repair.absurd_day'],
    [422, 'repair.case_unknown'],
  ])
  const { body: repair } = await receive(equipment.id, '2026-06-10', { caseId: own })
  expect(repair.case).toEqual({ id: own, number: expect.any(Number) })
  expect(await codes(give(repair.id, '2026-06-09'), give(repair.id, '2026-06-21'))).toEqual([
    [422, 'repair.before_reception'],
    [422, 'repair.in_future'],
  ])
  await give(repair.id, '2026-06-12')
  expect(await codes(receive(equipment.id, '2026-06-11'), give(repair.id, '2026-06-13'))).toEqual([
    [422, 'repair.crosses'],
    [409, 'repair.already_returned'],
  ])
  expect(await lastDay(warranty.id)).toBe('2026-07-16')
})

describe('of ten at once', () => {
  test('who receive one product, one does', async () => {
    const { equipment } = await aPrinter()
    const answers = await Promise.all(Array.from({ length: 10 }, () => receive(equipment.id, '2026-06-10')))
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, ...Array(9).fill(409)])
    expect(answers.find(({ status }) => status === 409)!.body.code).toBe('repair.already_here')
  })

  test('who return it, one does', async () => {
    const { equipment, warranty } = await aPrinter()
    const { body } = await receive(equipment.id, '2026-06-10')
    const answers = await Promise.all(Array.from({ length: 10 }, (_, n) => give(body.id, `2026-06-1${n}`)))
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, ...Array(9).fill(409)])
    const { returnedOn } = answers.find(({ status }) => status === 200)!.body
    expect(await lastDay(warranty.id)).toBe(`2026-07-${14 + Number(returnedOn.slice(8)) - 10}`)
    await untouched()
  })

  test('who return a product and make guarantees for it, every guarantee has its days', async () => {
    const { equipment, customer, warranty } = await aPrinter()
    const { body } = await receive(equipment.id, '2026-06-10')
    const fields = {
      customerId: customer.id,
      typeId: warranty.type.id,
      equipmentIds: [equipment.id],
      startsOn: '2026-01-15',
    }
    await Promise.all([give(body.id, '2026-06-15'), ...Array.from({ length: 9 }, () => addCoverage(sofia, fields))])
    await untouched()
  })
})

describe('days put right', () => {
  test('move the guarantee, with the reason in its history', async () => {
    const { equipment, warranty } = await aPrinter()
    const { body } = await receive(equipment.id, '2026-06-10')
    const { body: returned } = await give(body.id, '2026-06-18')
    const correct = (more: object, by = sofia) =>
      by.patch(`/api/repairs/${body.id}`, { version: returned.version, reason: 'Error de fecha', ...more })
    expect((await correct({ returnedOn: '2026-06-12' }, ana)).status).toBe(403)
    const { body: corrected } = await correct({ returnedOn: '2026-06-12' })
    expect(corrected).toMatchObject({ returnedOn: '2026-06-12', returnedBy: 'Ana', version: 3 })
    expect(await lastDay(warranty.id)).toBe('2026-07-16')
    expect((await correct({ receivedOn: '2026-06-01' })).body.code).toBe('stale')
    const { items } = (await ana.get(`/api/coverages/${warranty.id}/events`)).body
    expect(items[0]).toMatchObject({ kind: 'repairCorrected', reason: 'Error de fecha', to: { lastDay: '2026-07-16' } })
    await untouched()
  })

  test('show before what they would do, or why not, and write nothing', async () => {
    const { equipment, warranty } = await aPrinter()
    await give((await receive(equipment.id, '2026-03-01')).body.id, '2026-03-02')
    const { body } = await receive(equipment.id, '2026-06-10')
    await give(body.id, '2026-06-18')
    const preview = (days: object, by = sofia) => by.post(`/api/repairs/${body.id}/preview`, days)
    const shorter = { receivedOn: '2026-06-10', returnedOn: '2026-06-12' }
    const one = { id: warranty.id, number: warranty.number, kind: 'warranty' }
    expect((await preview(shorter)).body).toEqual({
      coverages: [{ ...one, lastDayBefore: '2026-07-23', lastDayAfter: '2026-07-17' }],
      refusal: null,
    })
    expect((await preview({ ...shorter, returnedOn: null })).body.coverages).toMatchObject([
      { lastDayAfter: '2026-07-25' },
    ])
    expect((await preview({ ...shorter, receivedOn: '2026-03-01' })).body.refusal).toEqual({
      code: 'repair.crosses',
      field: 'receivedOn',
      text: 'En esos días ya estuvo en reparación: del 01-03-2026 al 02-03-2026.',
    })
    expect((await preview(shorter, ana)).status).toBe(403)
    expect((await ana.get(`/api/repairs/${body.id}`)).body).toMatchObject({ returnedOn: '2026-06-18', version: 2 })
    expect(await lastDay(warranty.id)).toBe('2026-07-23')
  })

  test('show what would become of a contract as such', async () => {
    const customer = await addCustomer(ana)
    const equipment = await addEquipment(ana, customer.id)
    const typeId = await addType(sofia, { stopsDuringRepair: true }, { kind: 'contract' })
    await addCoverage(sofia, { customerId: customer.id, typeId, equipmentIds: [equipment.id] })
    const { body } = await receive(equipment.id, '2026-06-10')
    const days = { receivedOn: '2026-06-12', returnedOn: null }
    expect((await sofia.post(`/api/repairs/${body.id}/preview`, days)).body.coverages).toMatchObject([
      { kind: 'contract', lastDayBefore: '2027-01-10', lastDayAfter: '2027-01-08' },
    ])
  })

  test('may say that it never went back', async () => {
    const { equipment, warranty } = await aPrinter()
    const { body } = await receive(equipment.id, '2026-06-10')
    await give(body.id, '2026-06-10')
    const again = await sofia.patch(`/api/repairs/${body.id}`, { version: 2, returnedOn: null, reason: 'Sigue aquí' })
    expect(again.body).toMatchObject({ returnedOn: null, returnedBy: null, abilities: { return: true } })
    expect(await lastDay(warranty.id)).toBe('2026-07-24')
    await untouched()
  })

  test('never leave work behind the end', async () => {
    const { equipment, customer, warranty } = await aPrinter({ endsOn: '2026-06-15' })
    const { body } = await receive(equipment.id, '2026-06-10')
    await give(body.id, '2026-06-20')
    await charge(ana, { id: warranty.id, customer }, { workedOn: '2026-06-20' })
    const shorter = await sofia.patch(`/api/repairs/${body.id}`, {
      version: 2,
      returnedOn: '2026-06-12',
      reason: 'Error',
    })
    expect([shorter.status, shorter.body.code]).toEqual([409, 'repair.worked_afterwards'])
    const days = { receivedOn: '2026-06-10', returnedOn: '2026-06-12' }
    const { refusal } = (await sofia.post(`/api/repairs/${body.id}/preview`, days)).body
    expect(refusal).toMatchObject({ code: 'repair.worked_afterwards', field: null })
    expect(await lastDay(warranty.id)).toBe('2026-06-25')
  })
})

describe('work charged while the product is here', () => {
  const workedLate = async () => {
    const made = await aPrinter({ endsOn: '2026-06-15' })
    const { body } = await receive(made.equipment.id, '2026-06-10')
    await charge(ana, { id: made.warranty.id, customer: made.customer }, { workedOn: '2026-06-20' })
    return { ...made, repairId: body.id as string }
  }

  test('keeps it from having gone back too early for that work', async () => {
    const { repairId, warranty } = await workedLate()
    const early = await give(repairId, '2026-06-12')
    expect([early.status, early.body.code]).toEqual([409, 'repair.worked_afterwards'])
    expect((await give(repairId, '2026-06-15')).status).toBe(200)
    expect(await lastDay(warranty.id)).toBe('2026-06-20')
  })

  test('keeps the guarantee from losing the days, whatever is changed', async () => {
    const { warranty, repairId, customer } = await workedLate()
    await give(repairId, '2026-06-18')
    const other = await addEquipment(ana, customer.id)
    for (const change of [{ terms: { stopsDuringRepair: false } }, { equipmentIds: [other.id] }]) {
      const answer = await sofia.patch(`/api/coverages/${warranty.id}`, { version: 1, ...change })
      expect([answer.status, answer.body.code]).toEqual([409, 'repair.worked_afterwards'])
    }
    expect(await lastDay(warranty.id)).toBe('2026-06-23')
    await untouched()
  })
})

test('the customer sees where its product is, without our notes; others see nothing', async () => {
  const { equipment, customer } = await aPrinter()
  await receive(equipment.id, '2026-06-10', { note: 'Golpeada' })
  const eva = await app.signIn('contact', { customerId: customer.id })
  const other = await app.signIn('contact', { customerId: (await addCustomer(ana)).id })
  for (const address of [`/api/equipment/${equipment.id}/repairs`, `/api/customers/${customer.id}/repairs`]) {
    const { body } = await eva.get(address)
    expect(body).toMatchObject({ items: [{ receivedOn: '2026-06-10', note: null }], abilities: { receive: false } })
    expect((await other.get(address)).status).toBe(404)
    expect((await ana.get(address)).body.items[0].note).toBe('Golpeada')
  }
  expect((await receive(equipment.id, '2026-06-11', {}, eva)).status).toBe(403)
})

test('a repair under way moves the last day by itself as days pass', async () => {
  const { equipment, warranty } = await aPrinter()
  await receive(equipment.id, '2026-06-10')
  today = '2026-06-25'
  expect(await lastDay(warranty.id)).toBe('2026-07-29')
  today = '2026-06-20'
})
