import { beforeAll, describe, expect, test } from 'vitest'
import { type Client, startTestApp } from '../../../app/server/testing/harness.ts'
import type { CustomerItem } from '../customers.contract.ts'
import { addContact, addCustomer, addEquipment, registerPendingCase } from './customers.builders.ts'
import { refreshAllKeys } from './keys.ts'

const app = await startTestApp()
const ana = await app.signIn('agent')
let contact: Client
let clinic: string

beforeAll(async () => {
  const nunoa = await addCustomer(ana, {
    name: 'Clínica Ñuñoa S.A.',
    tradeName: 'Sanar',
    taxId: '76.123.456-0',
    email: 'Contacto@clinica-nunoa.cl',
    phone: '+56 2 2345 6789',
    erpCode: 'CL-0042',
  })
  clinic = nunoa.id
  await addContact(ana, clinic, { name: 'José Huenchumilla', email: 'jose.h@correo.cl', mobile: '09 8765 4321' })
  await addEquipment(ana, clinic, { productName: 'Autoclave Línea 5', serial: 'SN-2024/00123' })
  await addEquipment(ana, clinic, { productName: 'Lámpara 100%_\\', serial: 'ZZ-1' })
  const gonzalez = await addCustomer(ana, { name: 'Transportes González Ltda.', taxId: '10.000.013-K' })
  await addContact(ana, gonzalez.id, { name: 'Clara Ñanco' })
  await addCustomer(ana, { name: 'González y Cía' })
  await addCustomer(ana, { name: 'Ferretería El Clavo' })
  const old = await addCustomer(ana, { name: 'Clínica Vieja' })
  await app.db.updateTable('customers').set({ active: false }).where('id', '=', old.id).execute()
  contact = await app.signIn('contact', { customerId: gonzalez.id })
})

const find = async (query: string, by = ana, more = ''): Promise<CustomerItem[]> =>
  (await by.get(`/api/customers?query=${encodeURIComponent(query)}${more}`)).body.items

describe('a customer is found by', () => {
  test.each([
    ['part of the name', 'nunoa', 'name', 'Clínica Ñuñoa S.A.'],
    ['part of the name with accents', 'ÑUÑOA', 'name', 'Clínica Ñuñoa S.A.'],
    ['the middle of a word', 'inica nu', 'name', 'Clínica Ñuñoa S.A.'],
    ['words in another order', 'ñuñoa clin', 'name', 'Clínica Ñuñoa S.A.'],
    ['the trade name', 'sanar', 'tradeName', 'Sanar'],
    ['the RUT with dots', '76.123.456-0', 'taxId', '761234560'],
    ['the RUT without dots', '761234560', 'taxId', '761234560'],
    ['the RUT with hyphen alone', '76123456-0', 'taxId', '761234560'],
    ['the RUT without check digit', '76.123.456', 'taxId', '761234560'],
    ['part of the RUT with dots', '76.123', 'taxId', '761234560'],
    ['the middle of the RUT', '123456', 'taxId', '761234560'],
    ['the phone', '+56 2 2345 6789', 'phone', '+56 2 2345 6789'],
    ['the phone without 56', '223456789', 'phone', '+56 2 2345 6789'],
    ['the end of the phone', '2345 6789', 'phone', '+56 2 2345 6789'],
    ['the e-mail', 'contacto@CLINICA-nunoa.cl', 'email', 'Contacto@clinica-nunoa.cl'],
    ['the domain of the e-mail', '@clinica-nunoa', 'email', 'Contacto@clinica-nunoa.cl'],
    ['the name of a contact', 'huenchu', 'contact', 'José Huenchumilla'],
    ['the e-mail of a contact', 'jose.h@', 'contactEmail', 'jose.h@correo.cl'],
    ['the mobile of a contact', '+56987654321', 'contactPhone', '09 8765 4321'],
    ['the serial of a product', 'SN-2024/00123', 'serial', 'SN-2024/00123'],
    ['the serial without signs', 'sn202400123', 'serial', 'SN-2024/00123'],
    ['the end of the serial', '00123', 'serial', 'SN-2024/00123'],
    ['the product', 'autoclave', 'product', 'Autoclave Línea 5'],
    ['the ERP code', 'CL-0042', 'erpCode', 'CL-0042'],
    ['words of different things', 'clinica huenchumilla', 'contact', 'José Huenchumilla'],
    ['two letters', 'sa', 'tradeName', 'Sanar'],
    ['signs that mean something in SQL', 'lampara 100%_\\', 'product', 'Lámpara 100%_\\'],
  ])('%s', async (_, typed, kind, text) => {
    const [first] = await find(typed)
    expect(first).toMatchObject({ id: clinic, match: { kind, text } })
  })

  test.each([
    ['a letter too few', 'huenchumila'],
    ['a letter changed', 'huemchumilla'],
    ['how it sounds', 'uenchumiya'],
    ['two words, one wrong', 'clinca ñuñoa'],
    ['its beginning, wrong', 'autoclabe linea'],
  ])('its name with a typing error: %s', async (_, typed) => {
    const found = await find(typed)
    expect(found.map((item) => item.id).slice(0, 1)).toEqual(typed.startsWith('auto') ? [] : [clinic])
  })

  test('the number of a case', async () => {
    await registerPendingCase(app.db, { customerId: clinic, registeredBy: ana.id, number: 4711 })
    for (const typed of ['4711', '#4711', 'N° 4711'])
      expect((await find(typed))[0]).toMatchObject({ id: clinic, match: { kind: 'caseNumber', text: '4711' } })
    expect(await find('4711', contact)).toEqual([])
  })
})

describe('what is found', () => {
  test('stands in order: whole key, beginning, beginning of a word, inside, alike', async () => {
    const names = ['Zen', 'Zenteno', 'Casa Zenobio', 'Bozen', 'Zenn']
    for (const name of names) await addCustomer(ana, { name })
    expect((await find('zen')).map((item) => item.name)).toEqual(['Zen', 'Zenn', 'Zenteno', 'Casa Zenobio', 'Bozen'])
  })

  test('needs every word', async () => {
    expect(await find('gonzalez ñanco')).toHaveLength(1)
    expect(await find('gonzalez autoclave')).toEqual([])
  })

  test('leaves out inactive customers unless they are asked for', async () => {
    expect((await find('vieja')).map((item) => item.name)).toEqual([])
    expect((await find('vieja', ana, '&inactive=true')).map((item) => item.name)).toEqual(['Clínica Vieja'])
  })

  test('is the own company alone for a contact', async () => {
    for (const typed of ['', 'gonzalez', 'g', 'clinica', '76.123.456-0', 'huenchumila'])
      for (const item of await find(typed, contact)) expect(item.name).toBe('Transportes González Ltda.')
    expect(await find('gonzález', contact)).toHaveLength(1)
  })

  test.each([
    'xqzwv kjhgf',
    '%_\'"\\',
    '--',
    '☃',
    '👍🏽',
    '\u0000\u0007',
    '\ud800',
    "'; drop table customers; --",
    'x'.repeat(1000),
    'ñ '.repeat(500),
    '(',
    '*',
    '%%%',
    '\\',
  ])('is nothing, in peace, for %j', async (typed) => {
    const answer = await ana.get(`/api/customers?query=${encodeURIComponent(typed.toWellFormed())}`)
    expect(answer.status).toBe(200)
    if (/[a-z☃👍%]/u.test(typed)) expect(answer.body.items).toEqual([])
  })

  test('follows every change: name, phone of a contact, serial', async () => {
    const one = await addCustomer(ana, { name: 'Antes Limitada' })
    const person = await addContact(ana, one.id, { name: 'Rut Primera', phone: '22 111 1111' })
    const item = await addEquipment(ana, one.id, { serial: 'AB-777' })
    await ana.patch(`/api/customers/${one.id}`, { name: 'Después Limitada', version: 1 })
    await ana.patch(`/api/contacts/${person.id}`, { phone: '22 999 9999', version: 1 })
    await ana.patch(`/api/equipment/${item.id}`, { serial: 'AB-888', version: 1 })
    for (const gone of ['antes limitada', '221111111', 'ab777']) expect(await find(gone), gone).toEqual([])
    for (const there of ['despues', '229999999', 'ab888', 'rut primera'])
      expect((await find(there))[0]?.id, there).toBe(one.id)
  })

  test('is the same after all keys were made anew', async () => {
    const keys = () =>
      app.db.selectFrom('customerKeys').selectAll().orderBy('customerId').orderBy('kind').orderBy('key')
    const texts = () => app.db.selectFrom('customerTexts').selectAll().orderBy('customerId')
    const before = [await keys().execute(), await texts().execute()]
    await app.db.deleteFrom('customerKeys').execute()
    await app.db.deleteFrom('customerTexts').execute()
    await refreshAllKeys(app.db)
    expect([await keys().execute(), await texts().execute()]).toEqual(before)
    expect((await find('huenchumila'))[0]?.id).toBe(clinic)
  })
})

test('the list without a query goes through every customer once, by name, however small the pages', async () => {
  const seen: string[] = []
  let cursor: string | null = ''
  while (typeof cursor === 'string') {
    const page: { body: { items: CustomerItem[]; nextCursor: string | null } } = await ana.get(
      `/api/customers?limit=3&cursor=${cursor}`.replace(/&cursor=$/, ''),
    )
    seen.push(...page.body.items.map((item) => item.name))
    cursor = page.body.nextCursor
  }
  const { length } = await app.db.selectFrom('customers').select('id').where('active', '=', true).execute()
  expect(new Set(seen).size).toBe(seen.length)
  expect(seen).toHaveLength(length)
  expect(seen.indexOf('Ferretería El Clavo')).toBeLessThan(seen.indexOf('González y Cía'))
  expect((await ana.get('/api/customers?cursor=zzz')).status).toBe(422)
})
