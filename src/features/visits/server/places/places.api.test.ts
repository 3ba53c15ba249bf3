import { expect, test } from 'vitest'
import { startTestApp } from '../../../../app/server/testing/harness.ts'
import { addCustomer, addEquipment } from '../../../customers/server/customers.builders.ts'
import { addCompany, codeElsewhere } from '../../../erp/server/testing/another-company.ts'
import { sixty, startSoftland } from '../../../erp/server/testing/softland.ts'
import { visitRows } from '../visits.rows.builders.ts'

const NOW = new Date('2026-11-23T15:00:00Z')
const { connection, run } = await startSoftland(sixty.slice(0, 4), NOW)
let now = NOW
const app = await startTestApp({ now: () => now, softland: connection })
const boss = await app.signIn('admin')
const ana = await app.signIn('agent')
const { add } = await visitRows(app, { ana, boss })
const home = { address: 'Av. Matta 123', district: 'Ñuñoa', city: 'Santiago', phone: '2 2345' }

const placesOf = async (customerId: string) => (await ana.get(`/api/customers/${customerId}/places`)).body

test('the own address, delivery places of the ERP, earlier visits and places of products, in this order', async () => {
  const code = sixty[1]!.erpCode
  await run(`delete from softland."cwtauxd";
    insert into softland."cwtauxd" ("CodAxD", "NomDch", "DirDch", "Fon1Dch", "AteDch")
    values ('${code}', 'BODEGA', 'Camino 1', '9 8765', 'Rosa')`)
  const { id: customerId } = await addCustomer(ana, { name: 'Viña', erpCode: code, ...home })
  await add({ customerId, address: 'Calle Vieja 1', city: 'Talca' })
  await add({ customerId, address: 'Calle Nueva 2', city: 'Talca', directions: 'Timbre 3' })
  await add({ customerId, address: 'AV. MATTA 123', district: 'Ñuñoa', city: 'Santiago' })
  await add({ customerId })
  await addEquipment(ana, customerId, { location: 'Sala de servidores' })
  await addEquipment(ana, customerId, { location: 'Sala de servidores' })
  // a busy machine may take longer than the screen waits for the ERP
  await expect.poll(async () => (await placesOf(customerId)).erpReadAt).toBe(NOW.toISOString())
  const { items } = await placesOf(customerId)
  expect(items).toEqual([
    { name: 'Viña', source: 'customer', ...home, directions: null, attention: null },
    {
      name: 'BODEGA',
      source: 'erp',
      address: 'Camino 1',
      district: null,
      city: null,
      directions: null,
      phone: '9 8765',
      attention: 'Rosa',
    },
    expect.objectContaining({ name: 'Calle Nueva 2', source: 'visits', city: 'Talca', directions: 'Timbre 3' }),
    expect.objectContaining({ name: 'Calle Vieja 1', source: 'visits' }),
    expect.objectContaining({ name: 'Sala de servidores', source: 'equipment', address: 'Av. Matta 123' }),
  ])
})

test('delivery places of every company of the ERP are told, as old as the older reading', async () => {
  const [code, other] = [sixty[3]!.erpCode, sixty[0]!.erpCode]
  const second = await addCompany(app, { name: 'Austral Ltda.', customers: sixty.slice(0, 1), now: NOW })
  const add = (code: string, name: string) =>
    `insert into softland."cwtauxd" ("CodAxD", "NomDch", "DirDch") values ('${code}', '${name}', 'Camino ${name}')`
  await run(`delete from softland."cwtauxd"; ${add(code, 'NORTE')}`)
  await second.run(`delete from softland."cwtauxd"; ${add(other, 'SUR')}; ${add(code, 'OTRO')}`)
  const { id } = await addCustomer(ana, { erpCode: code })
  const names = async () => (await placesOf(id)).items.map(({ name }: { name: string }) => name)
  await expect.poll(names).toEqual(['NORTE'])
  await codeElsewhere(app, id, second.company, other)
  now = new Date(NOW.getTime() + 60_000)
  await expect.poll(names).toEqual(['NORTE', 'SUR'])
  expect((await placesOf(id)).erpReadAt).toBe(NOW.toISOString())
  now = NOW
})

test('when the ERP has none any more, the last copy holds for five minutes', async () => {
  const code = sixty[2]!.erpCode
  await run(`insert into softland."cwtauxd" ("CodAxD", "NomDch", "DirDch") values ('${code}', 'PLANTA', 'Camino 2')`)
  const { id: customerId } = await addCustomer(ana, { erpCode: code })
  await expect.poll(async () => (await placesOf(customerId)).items).toMatchObject([{ name: 'PLANTA' }])
  await run('drop table softland."cwtauxd"')
  expect((await placesOf(customerId)).items).toHaveLength(1)
  now = new Date(NOW.getTime() + 6 * 60_000)
  await expect.poll(() => placesOf(customerId)).toEqual({ items: [], erpReadAt: null })
  now = NOW
})

test('a customer that the ERP does not know has what we know', async () => {
  const { id } = await addCustomer(ana, home)
  expect(await placesOf(id)).toMatchObject({ items: [{ source: 'customer' }], erpReadAt: null })
})

test('are for our own people, of a customer that exists', async () => {
  const { id: customerId } = await addCustomer(ana, home)
  const eva = await app.signIn('contact', { customerId })
  const tomas = await app.signIn('technician')
  expect((await eva.get(`/api/customers/${customerId}/places`)).status).toBe(403)
  expect((await tomas.get(`/api/customers/${customerId}/places`)).status).toBe(200)
  expect((await ana.get(`/api/customers/${boss.id}/places`)).status).toBe(404)
})
