import { describe, expect, test } from 'vitest'
import { addCustomer, addEquipment } from '../../../customers/server/customers.builders.ts'
import type { WarrantyProposal } from '../../warranties.contract.ts'
import { addCoverage, addType } from '../coverage.builders.ts'
import { verifyLedgers } from '../verify-ledgers.ts'
import { pick, startWarranties } from './warranties.builders.ts'

const { app, sofia, ana, legal, voluntary, linked, addRule, removeRules, proposals, create } = await startWarranties()
const told = (items: WarrantyProposal[]) =>
  items.map(({ key, startsOn, endsOn, expired }) => [key, startsOn, endsOn, expired])

describe('rules', () => {
  test('are added, changed and removed by supervisors, and told in the audit', async () => {
    const admin = await app.signIn('admin')
    const rule = await addRule({ productCode: 'X-1' })
    expect(rule).toMatchObject({ productCode: 'X-1', name: 'X-1', months: 6, type: { name: 'Garantía legal' } })
    const changed = await sofia.patch(`/api/warranty-rules/${rule.id}`, { months: 12, version: rule.version })
    expect(changed.body).toMatchObject({ months: 12, version: 2 })
    expect((await sofia.patch(`/api/warranty-rules/${rule.id}`, { months: 3, version: 1 })).body).toMatchObject({
      code: 'stale',
      current: { months: 12 },
    })
    expect((await sofia.delete(`/api/warranty-rules/${rule.id}`)).status).toBe(200)
    expect((await sofia.delete(`/api/warranty-rules/${rule.id}`)).status).toBe(404)
    const { items } = (await admin.get('/api/audit?limit=3')).body
    expect(items.map((row: { action: string; changes: object }) => [row.action, row.changes])).toEqual([
      ['warrantyRule.removed', {}],
      ['warrantyRule.changed', { months: [6, 12] }],
      ['warrantyRule.added', {}],
    ])
  })

  test.each<[object, string, string]>([
    [{}, 'productCode', 'warranty_rule.one_of_both'],
    [{ productCode: 'A', productGroup: 'B' }, 'productGroup', 'warranty_rule.one_of_both'],
    [{ productCode: ' x-2 ' }, 'typeId', 'warranty_rule.there_already'],
    [{ productCode: 'A', months: 0 }, 'months', 'too_small'],
    [{ productCode: 'A', months: 241 }, 'months', 'too_big'],
    [{ productCode: 'A', typeId: '0196ffff-0000-7000-8000-000000000000' }, 'typeId', 'warranty_rule.type_unknown'],
  ])('%j are refused at %s: %s', async (fields, field, code) => {
    await removeRules()
    await addRule({ productCode: 'X-2' })
    const { status, body } = await sofia.post('/api/warranty-rules', { typeId: legal, months: 6, ...fields })
    expect([status, body.errors]).toMatchObject([422, [{ field, code }]])
    await removeRules()
  })

  test('are never of contracts', async () => {
    const contract = await addType(sofia)
    const { body } = await sofia.post('/api/warranty-rules', { productCode: 'A', typeId: contract, months: 6 })
    expect(body.errors).toMatchObject([{ field: 'typeId', code: 'warranty_rule.no_warranty' }])
  })

  test('of ten at once for one product, one is added', async () => {
    const rule = { productCode: 'X-10', typeId: legal, months: 6 }
    const answers = await Promise.all(Array.from({ length: 10 }, () => sofia.post('/api/warranty-rules', rule)))
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, ...Array(9).fill(422)])
    await removeRules()
  })

  test('are looked for among what customers bought', async () => {
    const { id } = await linked()
    await ana.get(`/api/customers/${id}/erp/products?refresh=true`)
    await addEquipment(ana, id, { productCode: 'OWN-1', productName: 'Ñandú eléctrico' })
    const find = async (query: string) =>
      (await sofia.get(`/api/warranty-rules/products?query=${encodeURIComponent(query)}`)).body
    expect(await find('impresora')).toEqual({
      products: [{ code: 'P-80', name: 'Impresora 80' }],
      groups: [{ code: 'PRT', name: 'Impresoras' }],
    })
    expect((await find('NANDU')).products).toEqual([{ code: 'OWN-1', name: 'Ñandú eléctrico' }])
    expect((await find('')).products.length).toBeGreaterThan(2)
    expect((await addRule({ productGroup: 'PRT' })).name).toBe('Impresoras')
    await removeRules()
  })
})

describe('proposals', () => {
  test('are the purchases with a rule: each piece with its own document', async () => {
    const { id } = await linked()
    await addRule({ productGroup: 'prt' })
    const { items, hasRules, reading } = await proposals(id)
    expect(told(items)).toEqual([
      ['invoice 502 P-80 NEW1', '2026-03-10', '2026-09-09', false],
      ['invoice 502 P-80 NEW2', '2026-03-10', '2026-09-09', false],
      ['invoice 501 P-80 OLD1', '2025-06-01', '2025-11-30', true],
    ])
    expect(items[0]).toMatchObject({
      type: { name: 'Garantía legal' },
      product: { code: 'P-80', name: 'Impresora 80' },
      serial: 'NEW1',
      document: { kind: 'invoice', folio: 502 },
      months: 6,
    })
    expect([hasRules, reading.problem]).toEqual([true, null])
    await removeRules()
    expect(await proposals(id)).toMatchObject({ items: [], hasRules: false })
  })

  test('are of our own products too, where there is no ERP', async () => {
    const { id } = await addCustomer(ana)
    const own = await addEquipment(ana, id, { productCode: 'p-80', purchasedOn: '2026-05-01', document: 'Factura 9' })
    await addRule({ productCode: 'P-80' })
    const { items, reading } = await proposals(id)
    expect(items).toMatchObject([
      { key: `equipment ${own.id}`, equipmentId: own.id, documentText: 'Factura 9', endsOn: '2026-10-31' },
    ])
    expect(reading.problem).toBe('notLinked')
    await removeRules()
  })
})

describe('warranties from purchases', () => {
  test('are made with the days of the rule, for the piece, which becomes a product of the customer', async () => {
    const { id } = await linked()
    await addRule({ productCode: 'P-80' })
    const { items } = await proposals(id)
    const { status, body } = await create(id, [pick(items[0])])
    expect(status).toBe(201)
    expect(body.items).toMatchObject([{ key: 'invoice 502 P-80 NEW1', made: true }])
    const warranty = (await ana.get(`/api/coverages/${body.items[0].coverage.id}`)).body
    expect(warranty).toMatchObject({
      kind: 'warranty',
      startsOn: '2026-03-10',
      lastDay: '2026-09-09',
      scope: 'equipment',
      purchase: 'invoice 502 P-80 NEW1',
      equipment: [{ name: 'Impresora 80', serial: 'NEW1' }],
      terms: { stopsDuringRepair: true },
    })
    const equipment = (await ana.get(`/api/customers/${id}/equipment`)).body.items
    expect(equipment).toMatchObject([
      { serial: 'NEW1', productCode: 'P-80', source: 'erp', purchasedOn: '2026-03-10', document: 'Factura N° 502' },
    ])
    expect(told((await proposals(id)).items).map(([key]) => key)).toEqual([
      'invoice 502 P-80 NEW2',
      'invoice 501 P-80 OLD1',
    ])
    expect((await verifyLedgers(app.db)).differences).toEqual([])
    await removeRules()
  })

  test('are for the product where no piece is known', async () => {
    const { id } = await linked()
    await addRule({ productCode: 'ROLL', months: 3 })
    const { items } = await proposals(id)
    const { body } = await create(id, items.map(pick))
    expect((await ana.get(`/api/coverages/${body.items[0].coverage.id}`)).body).toMatchObject({
      scope: 'products',
      products: [{ code: 'ROLL', name: 'Rollos', company: 1 }],
      endsOn: '2026-06-09',
    })
    const { id: warranty } = body.items[0].coverage
    const more = { version: 1, productCodes: ['ROLL', 'TINTA'] }
    expect((await sofia.patch(`/api/coverages/${warranty}`, more)).body.products).toEqual([
      { code: 'ROLL', name: 'Rollos', company: 1 },
      { code: 'TINTA', name: 'TINTA', company: null },
    ])
    await removeRules()
  })

  test('are made once, however often they are asked for', async () => {
    const { id } = await linked()
    await addRule({ productCode: 'P-80' })
    await addRule({ productCode: 'P-80', typeId: voluntary, months: 24 })
    const { items } = await proposals(id)
    expect(items).toHaveLength(6)
    const all = items.map(pick)
    const answers = await Promise.all(Array.from({ length: 10 }, (_, n) => create(id, n % 2 ? all : all.toReversed())))
    expect(answers.map(({ status }) => status)).toEqual(Array(10).fill(201))
    const made = answers.flatMap(({ body }) => body.items.filter((one: { made: boolean }) => one.made))
    expect(made).toHaveLength(6)
    expect((await ana.get(`/api/coverages?customerId=${id}&status=all`)).body.items).toHaveLength(6)
    expect((await ana.get(`/api/customers/${id}/equipment`)).body.items).toHaveLength(3)
    expect((await proposals(id)).items).toEqual([])
    const again = await create(id, [all[0], all[0]])
    expect(again.body.items).toMatchObject([{ made: false }])
    await removeRules()
  })

  test('are not proposed for what has its warranty by hand', async () => {
    const { id } = await addCustomer(ana)
    const own = await addEquipment(ana, id, { productCode: 'P-80', purchasedOn: '2026-05-01' })
    await addRule({ productCode: 'P-80' })
    await addCoverage(sofia, { customerId: id, typeId: legal, equipmentIds: [own.id], grantedMinutes: null })
    expect((await proposals(id)).items).toEqual([])
    await removeRules()
  })

  test('begin with the repairs that the product had', async () => {
    const { id } = await addCustomer(ana)
    const own = await addEquipment(ana, id, { productCode: 'P-80', purchasedOn: '2026-03-01' })
    const { body: repair } = await ana.post(`/api/equipment/${own.id}/repairs`, { receivedOn: '2026-04-01' })
    await ana.post(`/api/repairs/${repair.id}/return`, { returnedOn: '2026-04-11' })
    await addRule({ productCode: 'P-80' })
    const { body } = await create(id, (await proposals(id)).items.map(pick))
    expect((await ana.get(`/api/coverages/${body.items[0].coverage.id}`)).body.lastDay).toBe('2026-09-10')
    await removeRules()
  })

  test('that no rule gives are refused by name, and nothing is made', async () => {
    const { id } = await linked()
    await addRule({ productCode: 'P-80' })
    const { items } = await proposals(id)
    const { status, body } = await create(id, [pick(items[0]), { key: 'invoice 1 NOTHING', typeId: legal }])
    expect([status, body.errors]).toMatchObject([422, [{ field: 'items.1', code: 'warranty.not_proposed' }]])
    expect((await ana.get(`/api/coverages?customerId=${id}&status=all`)).body.items).toEqual([])
    await removeRules()
  })
})
