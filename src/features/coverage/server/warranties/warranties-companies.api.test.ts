import { beforeEach, expect, test } from 'vitest'
import { addCompany, codeElsewhere } from '../../../erp/server/testing/another-company.ts'
import type { WarrantyProposal } from '../../warranties.contract.ts'
import { addCoverage, addType } from '../coverage.builders.ts'
import { catalogue, NOW, pick, sell, startWarranties } from './warranties.builders.ts'

const { softland, app, sofia, ana, legal, linked, addRule, removeRules, proposals, create } = await startWarranties()
await softland.run(`update softland.soempre set "NomB" = 'Andes S.A.'`)
const second = await addCompany(app, {
  name: 'Austral Ltda.',
  customers: [],
  now: NOW,
  // the group of rolls is another thing here
  rows: `${catalogue}; insert into softland.iw_tgrupo values ('SUP', 'Puntos de venta');
    update softland.iw_tprod set "CodGrupo" = 'SUP' where "CodProd" = 'P-80'`,
})
beforeEach(removeRules)

/** A customer of the second company who bought it all there, by its code. */
async function inSecond() {
  const code = await sell(second)
  await second.run(`update softland.iw_gmovi set "Pieza" = 'B-' || "Pieza" where "Pieza" not like 'B-%'`)
  return code
}

test('what several companies sold gets its warranties, whose folios are told apart', async () => {
  const { id } = await linked()
  await addRule({ productCode: 'P-80' })
  await addRule({ productCode: 'ROLL', months: 3 })
  const before = (await proposals(id)).items
  expect(before).toHaveLength(4)
  const first = await create(id, before.map(pick))
  await codeElsewhere(app, id, 2, await inSecond())
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

  const owned = await app.db
    .selectFrom('equipment')
    .select(['serial', 'company'])
    .where('customerId', '=', id)
    .orderBy('serial')
    .execute()
  expect(owned.map(({ serial, company }) => [serial, company])).toEqual([
    ['B-NEW1', 2],
    ['B-NEW2', 2],
    ['NEW1', 1],
    ['NEW2', 1],
    ['OLD1', 1],
  ])
})

/** Bought the same of both, under two codes of customer. */
async function ofBoth() {
  const { id } = await linked()
  await codeElsewhere(app, id, 2, await inSecond())
  await proposals(id)
  for (const company of [1, 2]) await ana.get(`/api/customers/${id}/erp/products?refresh=true&company=${company}`)
  return id
}
const find = async (query: string) => (await sofia.get(`/api/warranty-rules/products?${query}`)).body

test('products and groups are offered as the chosen company calls them, or as all do', async () => {
  await ofBoth()
  expect((await find('company=1&query=impre')).groups).toEqual([{ code: 'PRT', name: 'Impresoras' }])
  expect((await find('company=2')).groups).toEqual([{ code: 'SUP', name: 'Puntos de venta' }])
  expect((await find('query=sup')).groups).toEqual([{ code: 'SUP', name: 'SUP / Puntos de venta' }])
  expect((await find('company=2&query=p-80')).products).toEqual([{ code: 'P-80', name: 'Impresora 80' }])
  expect((await find('company=9')).groups).toEqual([])
})

test('a rule is called as the company that it counts for calls it', async () => {
  await ofBoth()
  const names = [
    (await addRule({ productGroup: 'SUP', company: 1 })).name,
    (await addRule({ productGroup: 'sup', company: 2 })).name,
    (await addRule({ productGroup: 'SUP' })).name,
  ]
  expect(names).toEqual(['SUP', 'Puntos de venta', 'SUP / Puntos de venta'])
  expect((await sofia.get('/api/warranty-rules')).body.items.map((one: { company: number }) => one.company)).toEqual([
    null,
    1,
    2,
  ])
})

test('a group of one company gives nothing for what another calls so, and its rule goes before one for all', async () => {
  const id = await ofBoth()
  await addRule({ productGroup: 'SUP', company: 2, months: 3 })
  const months = async () =>
    (await proposals(id)).items
      .map(({ key, months }: WarrantyProposal) => `${key}: ${months}`)
      .filter((one: string) => one.includes('ROLL') || one.includes('502 P-80'))
      .toSorted()
  expect(await months()).toEqual([
    '2 invoice 502 P-80 B-NEW1: 3',
    '2 invoice 502 P-80 B-NEW2: 3',
    '2 invoice 502 ROLL: 3',
  ])
  await addRule({ productCode: 'ROLL', months: 24 })
  expect(await months()).toEqual([
    '2 invoice 502 P-80 B-NEW1: 3',
    '2 invoice 502 P-80 B-NEW2: 3',
    '2 invoice 502 ROLL: 3',
    'invoice 502 ROLL: 24',
  ])
})

test('a rule is moved to another company, which the audit tells by name; never to one that is not read', async () => {
  const rule = await addRule({ productCode: 'X-1' })
  const refused = await sofia.post('/api/warranty-rules', {
    productCode: 'X-1',
    typeId: legal,
    months: 6,
    company: 9,
  })
  expect([refused.status, refused.body.errors]).toMatchObject([
    422,
    [{ field: 'company', code: 'warranty_rule.company_unknown' }],
  ])
  const moved = await sofia.patch(`/api/warranty-rules/${rule.id}`, { company: 2, version: 1 })
  expect(moved.body).toMatchObject({ company: 2, months: 6, version: 2 })
  const there = await sofia.post('/api/warranty-rules', { productCode: 'x-1', typeId: legal, months: 6, company: 2 })
  expect(there.body.errors).toMatchObject([{ field: 'typeId', code: 'warranty_rule.there_already' }])
  const all = await addRule({ productCode: 'X-1' })
  const again = await sofia.patch(`/api/warranty-rules/${all.id}`, { company: 2, version: 1 })
  expect(again.body.errors).toMatchObject([{ field: 'typeId', code: 'warranty_rule.there_already' }])
  const { items } = (await (await app.signIn('admin')).get('/api/audit?limit=2')).body
  expect(items[1]).toMatchObject({
    action: 'warrantyRule.changed',
    subjectName: 'X-1 · Austral Ltda.',
    changes: { erpCompany: [null, 'Austral Ltda.'] },
  })
})

test('what was read of a company bears its code until somebody types another', async () => {
  const id = await ofBoth()
  await addRule({ productCode: 'P-80', company: 2 })
  await create(id, (await proposals(id)).items.slice(0, 1).map(pick))
  const [piece] = (await ana.get(`/api/customers/${id}/equipment`)).body.items
  const company = async () =>
    (await app.db.selectFrom('equipment').select('company').where('id', '=', piece.id).executeTakeFirst())?.company
  expect(await company()).toBe(2)
  const saved = await ana.patch(`/api/equipment/${piece.id}`, { version: 1, location: 'Bodega', productCode: 'P-80' })
  expect([saved.status, await company()]).toEqual([200, 2])
  await ana.patch(`/api/equipment/${piece.id}`, { version: 2, productCode: 'P-81' })
  expect(await company()).toBeNull()
})

test('a contract covers a product of one company, or what any company calls so; it keeps which when it is changed', async () => {
  const customerId = await ofBoth()
  await second.run(`update softland.iw_tprod set "DesProd" = 'Teclado' where "CodProd" = 'ROLL'`)
  await ana.get(`/api/customers/${customerId}/erp/products?refresh=true&company=2`)
  const typeId = await addType(sofia)
  const { id, products } = await addCoverage(sofia, {
    customerId,
    typeId,
    productCodes: ['P-80'],
    products: [
      { code: 'ROLL', company: 1 },
      { code: 'ROLL', company: 2 },
      { code: 'ROLL', company: 2 },
    ],
  })
  const inFirst = { code: 'ROLL', name: 'Rollos', company: 1 }
  const inSecond = { code: 'ROLL', name: 'Teclado', company: 2 }
  const anywhere = { code: 'P-80', name: 'Impresora 80', company: null }
  expect(products).toEqual([anywhere, inFirst, inSecond])
  const save = async (version: number, more: object) =>
    (await sofia.patch(`/api/coverages/${id}`, { version, ...more })).body.products
  // who knows nothing of companies changes nothing of them
  expect(await save(1, { productCodes: ['ROLL'] })).toEqual([inFirst, inSecond])
  expect(await save(2, { products: [{ code: 'ROLL', company: 2 }] })).toEqual([inSecond])
  expect(await save(3, { products: [{ code: 'ROLL', company: null }] })).toEqual([
    { code: 'ROLL', name: 'Rollos', company: null },
  ])
})
