import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { startTestApp } from '../../../../app/server/testing/harness.ts'
import { addCustomer, addEquipment } from '../../../customers/server/customers.builders.ts'
import { addCompany, codeElsewhere } from '../../../erp/server/testing/another-company.ts'
import { startSoftland } from '../../../erp/server/testing/softland.ts'
import type { WarrantyProposal } from '../../warranties.contract.ts'
import { addCoverage, addType } from '../coverage.builders.ts'
import { verifyLedgers } from '../verify-ledgers.ts'

const NOW = new Date('2026-06-20T15:00:00Z')
const softland = await startSoftland([], NOW)

/** A company that sells printers with serials and rolls without; each of its customers bought the same twice. */
const catalogue = `
  insert into softland."iw_tprod" ("CodProd", "DesProd", "CodGrupo", "EsSerie", "Inactivo") values
    ('P-80', 'Impresora 80', 'PRT', -1, 0), ('ROLL', 'Rollos', 'SUP', 0, 0);
  insert into softland."iw_tgrupo" values ('PRT', 'Impresoras')`
await softland.run(catalogue)
let codes = 70
/** Who bought it all, with this code, in a company. */
const sell = (code: string, { run }: Pick<typeof softland, 'run'>) =>
  run(`
    insert into softland."cwtauxi" ("CodAux", "NomAux", "ActAux", "ClaCli", "ClaPro", "ClaEmp", "ClaSoc", "ClaDis", "ClaOtr",
      "esReceptorDTE") values ('${code}', 'Andes', 'S', 'S', 'N', 'N', 'N', 'N', 'N', 'N');
    insert into softland."iw_gsaen" ("Tipo", "NroInt", "SubTipoDocto", "Folio", "Estado", "Fecha", "CodAux", "Concepto",
      "Total") values ('F', ${code}1, 'T', 501, 'V', '2025-06-01', '${code}', '01', 1),
      ('F', ${code}2, 'T', 502, 'V', '2026-03-10', '${code}', '01', 1);
    insert into softland."iw_gmovi" ("Tipo", "NroInt", "Linea", "CodProd", "CantFacturada", "TotLinea", "Pieza") values
      ('F', ${code}1, 1, 'P-80', 1, 1, 'OLD1'), ('F', ${code}2, 1, 'P-80', 1, 1, 'NEW1'),
      ('F', ${code}2, 2, 'P-80', 1, 1, 'NEW2'), ('F', ${code}2, 3, 'ROLL', 10, 1, null)`)
async function linked() {
  const code = String(++codes)
  await sell(code, softland)
  return addCustomer(ana, { erpCode: code })
}

const app = await startTestApp({ softland: softland.connection, now: () => NOW })
const sofia = await app.signIn('supervisor', { name: 'Sofía' })
const ana = await app.signIn('agent', { name: 'Ana' })
const legal = await addType(sofia, { stopsDuringRepair: true }, { kind: 'warranty', name: 'Garantía legal' })
const voluntary = await addType(sofia, {}, { kind: 'warranty', name: 'Garantía voluntaria' })

type Rule = { id: string; version: number; name: string }
const addRule = async (fields: object): Promise<Rule> => {
  const { status, body } = await sofia.post('/api/warranty-rules', { typeId: legal, months: 6, ...fields })
  if (status !== 201) throw new Error(JSON.stringify(body))
  return body
}
const removeRules = async () => {
  for (const { id } of (await sofia.get('/api/warranty-rules')).body.items)
    await sofia.delete(`/api/warranty-rules/${id}`)
}
const proposals = async (customerId: string) => {
  const ask = async () => (await ana.get(`/api/customers/${customerId}/warranty-proposals`)).body
  let answer = await ask()
  for (; answer.reading.refreshing; answer = await ask()) await sleep(30)
  return answer
}
const told = (items: WarrantyProposal[]) =>
  items.map(({ key, startsOn, endsOn, expired }) => [key, startsOn, endsOn, expired])
const create = (customerId: string, items: object[], by = ana) =>
  by.post(`/api/customers/${customerId}/warranties`, { items })
const pick = ({ key, type }: WarrantyProposal) => ({ key, typeId: type.id })

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
      products: [{ code: 'ROLL', name: 'Rollos' }],
      endsOn: '2026-06-09',
    })
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

test('what several companies sold gets its warranties, whose folios are told apart', async () => {
  await softland.run(`update softland.soempre set "NomB" = 'Andes S.A.'`)
  const second = await addCompany(app, { name: 'Austral Ltda.', customers: [], now: NOW })
  await second.run(catalogue)
  await sell('9001', second)
  await second.run(`update softland.iw_gmovi set "Pieza" = 'B-' || "Pieza"`)
  const { id } = await linked()
  await addRule({ productCode: 'P-80' })
  await addRule({ productCode: 'ROLL', months: 3 })
  const before = (await proposals(id)).items
  expect(before).toHaveLength(4)
  const first = await create(id, before.map(pick))
  await codeElsewhere(app, id, second.company, '9001')
  const { items, reading } = await proposals(id)
  expect(items.map(({ key, companyName }: WarrantyProposal) => [key, companyName])).toEqual([
    ['2 invoice 502 P-80 B-NEW1', 'Austral Ltda.'],
    ['2 invoice 502 P-80 B-NEW2', 'Austral Ltda.'],
    ['2 invoice 502 ROLL', 'Austral Ltda.'],
    ['2 invoice 501 P-80 B-OLD1', 'Austral Ltda.'],
  ])
  expect(reading).toMatchObject({ problem: null, readAt: NOW.toISOString() })
  const made = await create(id, [...items.slice(0, 3), before[0]].map(pick))
  expect(made.body.items.map(({ made }: { made: boolean }) => made)).toEqual([true, true, true, false])
  expect(made.body.items[3].coverage).toEqual(first.body.items[0].coverage)
  const equipment = (await ana.get(`/api/customers/${id}/equipment`)).body.items
  expect(equipment).toContainEqual(
    expect.objectContaining({ serial: 'B-NEW1', document: 'Factura N° 502 · Austral Ltda.' }),
  )
  expect((await proposals(id)).items.map(({ key }: WarrantyProposal) => key)).toEqual(['2 invoice 501 P-80 B-OLD1'])
  await removeRules()
})
