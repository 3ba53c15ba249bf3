import { describe, expect, test } from 'vitest'
import { startTestApp } from '../../../app/server/testing/harness.ts'
import { addCustomer, addEquipment } from '../../customers/server/customers.builders.ts'
import { sendFile } from '../../files/server/files.builders.ts'
import { addCoverage, addType, charge } from './coverage.builders.ts'

const app = await startTestApp({ now: () => new Date('2026-06-20T15:00:00Z') })
const sofia = await app.signIn('supervisor', { name: 'Sofía' })
const ana = await app.signIn('agent')
const read = async (id: string) => (await sofia.get(`/api/coverages/${id}`)).body
const codes = (body: { errors?: { field: string; code: string }[] }) =>
  Object.fromEntries((body.errors ?? []).map(({ field, code }) => [field, code]))

describe('a coverage', () => {
  test('is made in one act on the terms of its type', async () => {
    const typeId = await addType(sofia, {
      grantMinutes: 300,
      grantPeriod: 'month',
      carryOver: false,
      roundingMinutes: 15,
    })
    const { id: customerId } = await addCustomer(ana)
    const answer = await sofia.post('/api/coverages', { customerId, typeId, startsOn: '2026-06-01' })
    expect(answer.status).toBe(201)
    expect(answer.body).toMatchObject({
      number: expect.any(Number),
      customer: { id: customerId },
      kind: 'contract',
      startsOn: '2026-06-01',
      endsOn: '2027-05-31',
      status: 'active',
      light: 'green',
      scope: 'all',
      terms: { grantMinutes: 300, grantPeriod: 'month', roundingMinutes: 15 },
      grantedMinutes: 3600,
      remainingMinutes: 300,
      currentMinutes: 300,
      usedMinutes: 0,
      overrunMinutes: 0,
      remainingDays: 345,
    })
    expect(answer.body.grants).toHaveLength(12)
  })

  test('takes the minutes that are told instead of those of the type', async () => {
    const one = await addCoverage(sofia, { grantedMinutes: 90 })
    expect(one).toMatchObject({ grantedMinutes: 90, remainingMinutes: 90, terms: { grantMinutes: 90 } })
    const free = await addCoverage(sofia, { grantedMinutes: null })
    expect(free).toMatchObject({ grantedMinutes: null, remainingMinutes: null, light: 'green', grants: [] })
  })

  test('covers some of the products of its customer', async () => {
    const { id: customerId } = await addCustomer(ana)
    const equipment = await addEquipment(ana, customerId, { productCode: 'POS-1', productName: 'Caja', serial: 'A1' })
    const one = await addCoverage(sofia, { customerId, equipmentIds: [equipment.id] })
    expect(one).toMatchObject({ scope: 'equipment', equipment: [{ id: equipment.id, name: 'Caja', serial: 'A1' }] })
    const other = await addCoverage(sofia, { customerId, productCodes: ['POS-1', 'X-9'] })
    expect(other.products).toEqual([
      { code: 'POS-1', name: 'Caja', company: null },
      { code: 'X-9', name: 'X-9', company: null },
    ])
  })

  test('keeps its papers', async () => {
    const { id: fileId } = (await sendFile(sofia, 'contrato firmado')).body
    const one = await addCoverage(sofia, { fileIds: [fileId], reference: 'CT-2026-14', notes: 'Firmado en papel' })
    expect(one).toMatchObject({ files: [{ id: fileId }], reference: 'CT-2026-14', notes: 'Firmado en papel' })
    expect((await ana.get(`/api/files/${fileId}/content`)).status).toBe(200)
  })

  test('is told everything that is wrong at once, by field', async () => {
    const { body, status } = await sofia.post('/api/coverages', {
      customerId: '00000000-0000-4000-8000-000000000000',
      typeId: await addType(sofia),
      startsOn: '2026-06-01',
      endsOn: '2026-05-31',
      scope: 'equipment',
      terms: { calendarId: '00000000-0000-4000-8000-000000000000' },
    })
    expect(status).toBe(422)
    expect(codes(body)).toEqual({
      customerId: 'coverage.customer_unknown',
      endsOn: 'coverage.ends_before_start',
      equipmentIds: 'coverage.no_equipment',
      'terms.calendarId': 'coverage.calendar_unknown',
    })
  })

  test.each([
    ['negative minutes', { grantedMinutes: -60 }, 'grantedMinutes'],
    ['absurd minutes', { grantedMinutes: 60_000_000 }, 'grantedMinutes'],
    ['a day that is none', { startsOn: '2026-02-30' }, 'startsOn'],
    ['an absurd day', { startsOn: '0001-01-01' }, 'startsOn'],
    ['centuries', { endsOn: '2099-01-01' }, 'endsOn'],
  ])('is refused with %s', async (_, fields, field) => {
    const { id: customerId } = await addCustomer(ana)
    const typeId = await addType(sofia)
    const { body, status } = await sofia.post('/api/coverages', {
      startsOn: '2026-01-01',
      customerId,
      typeId,
      ...fields,
    })
    expect(status).toBe(422)
    expect(Object.keys(codes(body))).toEqual([field])
  })

  test('of another customer’s equipment is refused', async () => {
    const other = await addEquipment(ana, (await addCustomer(ana)).id)
    const { id: customerId } = await addCustomer(ana)
    const body = { customerId, typeId: await addType(sofia), startsOn: '2026-01-01', equipmentIds: [other.id] }
    const answer = await sofia.post('/api/coverages', body)
    expect(codes(answer.body)).toEqual({ equipmentIds: 'coverage.equipment_unknown' })
  })

  test('sent twice with one key is made once', async () => {
    const { id: customerId } = await addCustomer(ana)
    const body = { customerId, typeId: await addType(sofia), startsOn: '2026-01-01' }
    const send = () => sofia.post('/api/coverages', body, { 'idempotency-key': `k-${customerId}` })
    const [one, other] = await Promise.all([send(), send()])
    expect(one.body.id).toBe(other.body.id)
    expect((await sofia.get(`/api/coverages?customerId=${customerId}`)).body.items).toHaveLength(1)
  })
})

describe('what a coverage is changed to', () => {
  test('is kept with who, from and to', async () => {
    const one = await addCoverage(sofia)
    const answer = await sofia.patch(`/api/coverages/${one.id}`, {
      version: one.version,
      reference: 'OC 55',
      terms: { overrunPolicy: 'block', percent: { travel: 0 } },
    })
    expect(answer.body).toMatchObject({
      reference: 'OC 55',
      terms: { overrunPolicy: 'block', percent: { travel: 0, online: 100 } },
    })
    const { items } = (await ana.get(`/api/coverages/${one.id}/events`)).body
    expect(items[0]).toMatchObject({
      kind: 'changed',
      actor: 'Sofía',
      from: { reference: null, terms: { overrunPolicy: 'warn' } },
      to: { reference: 'OC 55', terms: { overrunPolicy: 'block' } },
    })
  })

  test('is refused when somebody was faster, with what stands now', async () => {
    const one = await addCoverage(sofia)
    await sofia.patch(`/api/coverages/${one.id}`, { version: 1, reference: 'A' })
    const answer = await sofia.patch(`/api/coverages/${one.id}`, { version: 1, reference: 'B' })
    expect(answer).toMatchObject({ status: 409, body: { code: 'stale', current: { reference: 'A', version: 2 } } })
  })

  test('are not its hours: those are added, for everybody to see', async () => {
    const one = await addCoverage(sofia)
    const answer = await sofia.patch(`/api/coverages/${one.id}`, { version: 1, terms: { grantMinutes: 9000 } })
    expect(codes(answer.body)).toEqual({ 'terms.grantMinutes': 'coverage.hours_by_grants' })
  })
})

describe('a renewal', () => {
  test('goes on the day after, with the same terms and products', async () => {
    const one = await addCoverage(sofia, { productCodes: ['A'], terms: { roundingMinutes: 30 } })
    const { body, status } = await sofia.post(`/api/coverages/${one.id}/renew`, {})
    expect(status).toBe(201)
    expect(body).toMatchObject({
      startsOn: '2027-01-01',
      endsOn: '2027-12-31',
      status: 'future',
      renewedFrom: { id: one.id },
      products: [{ code: 'A' }],
      terms: { roundingMinutes: 30, grantMinutes: 600 },
      remainingMinutes: 600,
    })
    expect(await read(one.id)).toMatchObject({ renewedBy: { id: body.id }, abilities: { renew: false } })
    const { items } = (await ana.get(`/api/coverages?query=${one.number}&customerId=${one.customer.id}`)).body
    // the name of the customer may have the same digits, and then finds both
    const found = items.find(({ id }: { id: string }) => id === one.id)
    expect(found).toMatchObject({ renewedBy: { id: body.id, number: body.number } })
  })

  test('of another type asks for what that type requires', async () => {
    const fields = [{ label: 'Orden de compra', type: 'text', required: true }]
    const typeId = await addType(sofia, {}, { fields })
    const one = await addCoverage(sofia, { typeId, attributes: { ordenDeCompra: 'OC 1' } })
    const other = await addType(sofia, {}, { fields: [...fields, { label: 'Sucursal', type: 'text' }] })
    const renew = (more: object) => sofia.post(`/api/coverages/${one.id}/renew`, more)
    expect(codes((await renew({ typeId: other })).body)).toEqual({
      'attributes.ordenDeCompra': 'attribute.needed',
    })
    const { body } = await renew({ typeId: other, attributes: { ordenDeCompra: 'OC 2', sucursal: 'Talca' } })
    expect(body.attributes).toEqual({ ordenDeCompra: 'OC 2', sucursal: 'Talca' })
    const again = await sofia.post(`/api/coverages/${body.id}/renew`, {})
    expect(again.body.attributes).toEqual(body.attributes)
  })

  test('of the same type may say other things in its own fields; what stands is not asked again', async () => {
    const zone = (options: string[]) => ({ key: 'zona', label: 'Zona', type: 'oneOf', required: true, options })
    const order = { key: 'orden', label: 'Orden', type: 'text', required: false }
    const typeId = await addType(sofia, {}, { fields: [order, zone(['Norte', 'Sur', 'Centro'])] })
    const one = await addCoverage(sofia, { typeId, attributes: { orden: 'OC 1', zona: 'Norte' } })
    const { items } = (await sofia.get('/api/coverage-types')).body
    const { version } = items.find(({ id }: { id: string }) => id === typeId)
    const saved = await sofia.patch(`/api/coverage-types/${typeId}`, {
      version,
      fields: [order, zone(['Sur', 'Centro'])],
    })
    expect(saved.status).toBe(200)
    const attributes = { orden: 'OC 2', zona: 'Norte' }
    const { body } = await sofia.post(`/api/coverages/${one.id}/renew`, { attributes })
    expect(body.attributes).toEqual(attributes)
    expect((await read(one.id)).attributes).toEqual({ orden: 'OC 1', zona: 'Norte' })
  })

  test('leaves the hours that were exceeded with the one it renews', async () => {
    const one = await addCoverage(sofia, { terms: { overrunPolicy: 'allow' }, grantedMinutes: 60 })
    await charge(ana, one, { workedMinutes: 100 })
    const { body } = await sofia.post(`/api/coverages/${one.id}/renew`, { takesHoursAlong: true })
    expect(body).toMatchObject({ remainingMinutes: 60, overrunMinutes: 0 })
    expect(await read(one.id)).toMatchObject({ overrunMinutes: 40 })
  })

  test('takes what is left along, and only then', async () => {
    const one = await addCoverage(sofia)
    await charge(ana, one, { workedMinutes: 200 })
    const { body: along } = await sofia.post(`/api/coverages/${one.id}/renew`, { takesHoursAlong: true })
    expect(along).toMatchObject({ remainingMinutes: 1000, grantedMinutes: 600 })
    expect(along.grants.map((grant: { expiresOn: string }) => grant.expiresOn)).toEqual(['2027-12-31', '2027-12-31'])
    const other = await addCoverage(sofia)
    await charge(ana, other, { workedMinutes: 200 })
    const { body: alone } = await sofia.post(`/api/coverages/${other.id}/renew`, { grantedMinutes: 60 })
    expect(alone).toMatchObject({ remainingMinutes: 60, grantedMinutes: 60 })
  })

  test('is made once, and never over the term it renews', async () => {
    const one = await addCoverage(sofia)
    const early = await sofia.post(`/api/coverages/${one.id}/renew`, { startsOn: '2026-12-31' })
    expect(codes(early.body)).toEqual({ startsOn: 'coverage.renews_too_early' })
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => sofia.post(`/api/coverages/${one.id}/renew`, {})),
    )
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1)
    expect(answers.filter(({ body }) => body.code === 'coverage.already_renewed')).toHaveLength(9)
  })
})

describe('an early end', () => {
  test('takes the rest of the hours away', async () => {
    const one = await addCoverage(sofia)
    const { body } = await sofia.post(`/api/coverages/${one.id}/end`, { lastDay: '2026-06-19', reason: 'Se cambia' })
    expect(body).toMatchObject({
      status: 'ended',
      light: 'red',
      lastDay: '2026-06-19',
      remainingMinutes: 0,
      remainingDays: 0,
    })
    const again = await sofia.post(`/api/coverages/${one.id}/end`, { lastDay: '2026-05-01', reason: 'Otra vez' })
    expect(again.body.code).toBe('coverage.is_over')
  })

  test('is refused before work that was charged, and outside the term', async () => {
    const one = await addCoverage(sofia)
    await charge(ana, one, { workedOn: '2026-06-15' })
    const end = async (lastDay: string) =>
      (await sofia.post(`/api/coverages/${one.id}/end`, { lastDay, reason: 'Se cambia' })).body
    expect(codes(await end('2026-06-14'))).toEqual({ lastDay: 'coverage.worked_afterwards' })
    expect(codes(await end('2025-12-31'))).toEqual({ lastDay: 'coverage.end_outside' })
    expect(codes(await end('2027-01-01'))).toEqual({ lastDay: 'coverage.end_outside' })
    expect(await end('2026-06-15')).toMatchObject({ endedOn: '2026-06-15' })
  })
})

describe('a suspension', () => {
  const suspend = async (id: string, fromOn: string, untilOn?: string) =>
    (await sofia.post(`/api/coverages/${id}/suspend`, { fromOn, untilOn, reason: 'No paga' })).body

  test('keeps work of its days from being charged, until it is resumed', async () => {
    const one = await addCoverage(sofia)
    expect(await suspend(one.id, '2026-06-01')).toMatchObject({
      status: 'suspended',
      light: 'red',
      abilities: { resume: true },
    })
    await expect(charge(ana, one, { workedOn: '2026-06-15' })).rejects.toThrow('coverage.suspended')
    await charge(ana, one, { workedOn: '2026-05-31' })
    const { body } = await sofia.post(`/api/coverages/${one.id}/resume`, { fromOn: '2026-06-10' })
    expect(body).toMatchObject({ status: 'active', suspensions: [{ fromOn: '2026-06-01', untilOn: '2026-06-09' }] })
    await charge(ana, one, { workedOn: '2026-06-10' })
    await expect(charge(ana, one, { workedOn: '2026-06-09' })).rejects.toThrow('coverage.suspended')
  })

  test('taken back before it began never was', async () => {
    const one = await addCoverage(sofia)
    await suspend(one.id, '2026-07-01')
    const { body } = await sofia.post(`/api/coverages/${one.id}/resume`, { fromOn: '2026-07-01' })
    expect(body.suspensions).toEqual([])
  })

  test('is refused over another one, over work, and outside the term', async () => {
    const one = await addCoverage(sofia)
    await charge(ana, one, { workedOn: '2026-06-15' })
    expect(codes(await suspend(one.id, '2026-06-10'))).toEqual({ fromOn: 'coverage.worked_meanwhile' })
    expect(codes(await suspend(one.id, '2027-01-01'))).toEqual({ fromOn: 'coverage.suspended_outside' })
    expect(codes(await suspend(one.id, '2026-06-10', '2026-06-01'))).toEqual({ untilOn: 'coverage.ends_before_start' })
    await suspend(one.id, '2026-07-01', '2026-07-31')
    expect(codes(await suspend(one.id, '2026-07-15'))).toEqual({ fromOn: 'coverage.already_suspended' })
  })
})

describe('the list of coverages', () => {
  test('is asked by what is left, by days, by state, by words', async () => {
    const { id: customerId } = await addCustomer(ana, { name: 'Viña Peñón' })
    const full = await addCoverage(sofia, { customerId, reference: 'REF-77' })
    const used = await addCoverage(sofia, { customerId })
    await charge(ana, used, { workedMinutes: 500 })
    const soon = await addCoverage(sofia, { customerId, endsOn: '2026-07-01' })
    const over = await addCoverage(sofia, { customerId, startsOn: '2025-01-01', endsOn: '2025-12-31' })
    const future = await addCoverage(sofia, { customerId, startsOn: '2027-01-01', endsOn: '2027-12-31' })
    const found = async (query: string) =>
      (await ana.get(`/api/coverages?customerId=${customerId}&${query}`)).body.items.map(
        (one: { id: string }) => one.id,
      )
    expect(await found('')).toEqual([soon.id, ...[full.id, used.id].sort(), future.id])
    expect(await found('atMostMinutes=100')).toEqual([used.id])
    expect(await found('endingWithinDays=30')).toEqual([soon.id])
    expect(await found('status=ended')).toEqual([over.id])
    expect(await found('status=future')).toEqual([future.id])
    expect(await found('query=ref-77')).toEqual([full.id])
    expect(await found('query=vina%20penon&limit=2')).toHaveLength(2)
    expect(await found(`query=${used.number}`)).toEqual([used.id])
    expect(await found('kind=warranty')).toEqual([])
  })

  test('goes on page by page without missing or repeating one', async () => {
    const { id: customerId } = await addCustomer(ana)
    const typeId = await addType(sofia)
    const made = []
    for (let n = 0; n < 7; n++) made.push((await addCoverage(sofia, { customerId, typeId })).id)
    const seen: string[] = []
    for (let cursor = ''; ;) {
      const { body } = await ana.get(`/api/coverages?customerId=${customerId}&limit=3${cursor}`)
      seen.push(...body.items.map((one: { id: string }) => one.id))
      if (!body.nextCursor) break
      cursor = `&cursor=${encodeURIComponent(body.nextCursor)}`
    }
    expect(seen.toSorted()).toEqual(made.toSorted())
  })

  test('shows a contact the own company alone', async () => {
    const one = await addCoverage(sofia, { notes: 'reservado' })
    await addCoverage(sofia)
    const eva = await app.signIn('contact', { customerId: one.customer.id })
    const { body } = await eva.get('/api/coverages')
    expect(body.items.map((item: { id: string }) => item.id)).toEqual([one.id])
    const detail = await eva.get(`/api/coverages/${one.id}`)
    expect(detail.body).toMatchObject({
      remainingMinutes: 600,
      notes: null,
      abilities: { edit: false, addHours: false },
    })
    expect((await eva.get(`/api/coverages/${(await addCoverage(sofia)).id}`)).status).toBe(404)
  })
})
