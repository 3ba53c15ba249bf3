import { describe, expect, test } from 'vitest'
import { startTestApp } from '../../../app/server/testing/harness.ts'
import { addContact, addCustomer, addEquipment, registerPendingCase } from './customers.builders.ts'

const app = await startTestApp()
const ana = await app.signIn('agent')
const sofia = await app.signIn('supervisor')
const tomas = await app.signIn('technician')

describe('adding a customer', () => {
  test('stores the RUT normalised', async () => {
    const answer = await ana.post('/api/customers', { name: 'Clínica Ñuñoa', taxId: '76.123.456-0' })
    expect(answer.status).toBe(201)
    expect(answer.body).toMatchObject({ name: 'Clínica Ñuñoa', taxId: '761234560', active: true })
  })

  test('is refused when the RUT is taken, naming who has it', async () => {
    await ana.post('/api/customers', { name: 'Primera', taxId: '12.345.678-5' })
    const answer = await ana.post('/api/customers', { name: 'Segunda', taxId: '12345678-5' })
    expect(answer.status).toBe(422)
    expect(answer.body.errors).toEqual([
      { field: 'taxId', code: 'customer.rut_taken', message: 'Ya existe un cliente con ese RUT: Primera.' },
    ])
  })

  test('tells everything that is wrong at once, by field', async () => {
    const answer = await ana.post('/api/customers', { name: '', taxId: '12.345.678-9', email: 'no' })
    expect(answer.status).toBe(422)
    expect(answer.body.errors.map((error: { field: string }) => error.field)).toEqual(['name', 'taxId', 'email'])
  })

  test('ten at once with one RUT make one customer', async () => {
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, n) => ana.post('/api/customers', { name: `N${n}`, taxId: '11.111.111-1' })),
    )
    expect(answers.filter((answer) => answer.status === 201)).toHaveLength(1)
  })

  test('repeated with the same key makes one customer', async () => {
    const send = () => ana.post('/api/customers', { name: 'Repetida' }, { 'idempotency-key': 'k1' })
    const [first, second] = await Promise.all([send(), send()])
    expect(second.body.id).toBe(first.body.id)
  })

  test('is not for technicians', async () => {
    expect((await tomas.post('/api/customers', { name: 'X' })).status).toBe(403)
  })
})

describe('changing a customer', () => {
  test('keeps what is not sent', async () => {
    const one = await addCustomer(ana, { name: 'Antes', phone: '22 222 2222', notes: 'Pide factura' })
    const answer = await ana.patch(`/api/customers/${one.id}`, { name: 'Después', version: 1 })
    expect(answer.body).toMatchObject({ name: 'Después', phone: '22 222 2222', notes: 'Pide factura', version: 2 })
  })

  test('empties what is sent empty', async () => {
    const one = await addCustomer(ana, { phone: '22 222 2222', taxId: '7.654.321-6', email: 'a@b.cl' })
    const answer = await ana.patch(`/api/customers/${one.id}`, { phone: '', taxId: '', email: '', version: 1 })
    expect(answer.body).toMatchObject({ phone: null, taxId: null, email: null })
  })

  test('from a stale version is refused, and tells what is there now', async () => {
    const one = await addCustomer(ana, { name: 'Uno' })
    await sofia.patch(`/api/customers/${one.id}`, { name: 'Dos', version: 1 })
    const answer = await ana.patch(`/api/customers/${one.id}`, { name: 'Tres', version: 1 })
    expect(answer.status).toBe(409)
    expect(answer.body).toMatchObject({ code: 'stale', current: { name: 'Dos', version: 2 } })
  })

  test('ten at once from the same version: one wins, nine are told', async () => {
    const one = await addCustomer(ana)
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, n) => ana.patch(`/api/customers/${one.id}`, { name: `N${n}`, version: 1 })),
    )
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, ...Array.from({ length: 9 }, () => 409)])
    const winner = answers.find((answer) => answer.status === 200)!
    expect((await ana.get(`/api/customers/${one.id}`)).body).toEqual(winner.body)
  })

  test('keeps the own RUT, but does not take that of another', async () => {
    const one = await addCustomer(ana, { taxId: '5.126.663-3' })
    const other = await addCustomer(ana, { name: 'Dueña', taxId: '9.876.543-3' })
    expect((await ana.patch(`/api/customers/${one.id}`, { taxId: '5126663-3', version: 1 })).status).toBe(200)
    const answer = await ana.patch(`/api/customers/${one.id}`, { taxId: other.taxId, version: 2 })
    expect(answer.body.errors).toEqual([
      { field: 'taxId', code: 'customer.rut_taken', message: 'Ya existe un cliente con ese RUT: Dueña.' },
    ])
  })
})

describe('the class of a customer', () => {
  const boss = app.signIn('admin')
  const address = '/api/classifications/customer-classes'
  let made = 0
  const addClass = async (): Promise<string> =>
    (await (await boss).post(address, { name: `Clase ${++made}`, color: '#336699', debtPolicy: 'authorise' })).body.id
  const errorsOf = ({ body }: { body: { errors: { field: string; code: string }[] } }) =>
    body.errors.map(({ field, code }) => [field, code])

  test('is said when it is added, or left out', async () => {
    const classId = await addClass()
    expect((await addCustomer(ana, { classId })).classId).toBe(classId)
    expect((await addCustomer(ana)).classId).toBeNull()
    expect((await addCustomer(ana, { classId: null })).classId).toBeNull()
  })

  test('is changed and taken away by supervisors; whoever attends changes the rest', async () => {
    const [one, other] = [await addClass(), await addClass()]
    const { id } = await addCustomer(ana, { classId: one })
    const save = (by: typeof ana, change: object, version: number) =>
      by.patch(`/api/customers/${id}`, { ...change, version })
    expect((await save(ana, { classId: other }, 1)).status).toBe(403)
    expect((await save(ana, { classId: null }, 1)).status).toBe(403)
    expect((await save(ana, { classId: one, name: 'Otro' }, 1)).body).toMatchObject({ classId: one, name: 'Otro' })
    expect((await save(ana, { phone: '2' }, 2)).body.classId).toBe(one)
    expect((await save(sofia, { classId: other }, 3)).body.classId).toBe(other)
    expect((await save(sofia, { classId: null }, 4)).body.classId).toBeNull()
  })

  test('that nobody knows or that is out of use is refused; where it is, it stays', async () => {
    const classId = await addClass()
    const { id } = await addCustomer(ana, { classId })
    const free = await addCustomer(ana)
    await (await boss).patch(`${address}/${classId}`, { active: false, version: 1 })
    const unknown = { name: 'X', classId: '00000000-0000-4000-8000-000000000000' }
    expect(errorsOf(await ana.post('/api/customers', unknown))).toEqual([['classId', 'customer.unknown_class']])
    const late = await sofia.patch(`/api/customers/${free.id}`, { classId, version: 1 })
    expect([late.status, errorsOf(late)]).toEqual([422, [['classId', 'customer.class_inactive']]])
    expect((await sofia.patch(`/api/customers/${id}`, { classId, name: 'Sigue', version: 1 })).body).toMatchObject({
      classId,
      name: 'Sigue',
    })
    expect(errorsOf(await ana.post('/api/customers', { name: 'X', classId: 'nada' }))[0]![0]).toBe('classId')
  })

  test('is deleted, or given to a customer at the same moment, never both', async () => {
    for (let round = 0; round < 8; round++) {
      const classId = await addClass()
      const [added, removed] = await Promise.all([
        ana.post('/api/customers', { name: `Ronda ${round}`, classId }),
        (await boss).delete(`${address}/${classId}`),
      ])
      expect([
        [201, 409],
        [422, 200],
      ]).toContainEqual([added.status, removed.status])
    }
  })

  test('is not for contacts', async () => {
    const { id } = await addCustomer(ana, { classId: await addClass() })
    const eva = await app.signIn('contact', { customerId: id })
    expect((await eva.get(`/api/customers/${id}`)).body.classId).toBeNull()
    expect((await tomas.get(`/api/customers/${id}`)).body.classId).not.toBeNull()
  })
})

describe('deactivating a customer', () => {
  test('is for supervisors', async () => {
    const one = await addCustomer(ana)
    expect((await ana.patch(`/api/customers/${one.id}`, { active: false, version: 1 })).status).toBe(403)
    const answer = await sofia.patch(`/api/customers/${one.id}`, { active: false, version: 1 })
    expect(answer.body).toMatchObject({ active: false, abilities: { registerCase: false } })
  })

  test('is refused while cases are pending, with their number', async () => {
    const one = await addCustomer(ana)
    await registerPendingCase(app.db, { customerId: one.id, registeredBy: ana.id })
    await registerPendingCase(app.db, { customerId: one.id, registeredBy: ana.id })
    const answer = await sofia.patch(`/api/customers/${one.id}`, { active: false, version: 1 })
    expect(answer.status).toBe(409)
    expect(answer.body).toMatchObject({ code: 'customer.has_pending_cases', values: { count: 2 } })
  })

  test('stops what would be added to it', async () => {
    const one = await addCustomer(ana)
    await sofia.patch(`/api/customers/${one.id}`, { active: false, version: 1 })
    for (const [what, body] of [
      ['contacts', { name: 'X' }],
      ['equipment', { productName: 'X' }],
    ] as const) {
      const answer = await ana.post(`/api/customers/${one.id}/${what}`, body)
      expect(answer.body).toMatchObject({ status: 409, code: 'customer.inactive' })
    }
  })
})

describe('contacts and products of a customer', () => {
  test('are listed with the active ones first', async () => {
    const one = await addCustomer(ana)
    const zoe = await addContact(ana, one.id, { name: 'Zoé' })
    const eva = await addContact(ana, one.id, { name: 'Eva' })
    await addContact(ana, one.id, { name: 'Ángel' })
    await ana.patch(`/api/contacts/${eva.id}`, { active: false, version: 1 })
    const { items } = (await ana.get(`/api/customers/${one.id}/contacts`)).body
    expect(items.map((item: { name: string }) => item.name)).toEqual(['Ángel', 'Zoé', 'Eva'])
    expect(items[1]).toEqual(zoe)
  })

  test('are changed by version', async () => {
    const one = await addCustomer(ana)
    const contact = await addContact(ana, one.id)
    const item = await addEquipment(ana, one.id)
    for (const address of [`/api/contacts/${contact.id}`, `/api/equipment/${item.id}`]) {
      const answers = await Promise.all(
        Array.from({ length: 10 }, (_, n) => ana.patch(address, { notes: `N${n}`, version: 1 })),
      )
      expect(answers.filter((answer) => answer.status === 200)).toHaveLength(1)
      const late = answers.find((answer) => answer.status === 409)!
      expect(late.body).toMatchObject({ code: 'stale', current: { version: 2 } })
    }
  })

  test('added at the same moment are all found afterwards', async () => {
    const one = await addCustomer(ana)
    const names = ['Quilapán', 'Painemal', 'Curihuinca', 'Lincopán', 'Marileo', 'Nahuelpán']
    await Promise.all(names.map((name) => addContact(ana, one.id, { name })))
    for (const name of names) {
      const { items } = (await ana.get(`/api/customers?query=${encodeURIComponent(name)}`)).body
      expect(items[0], name).toMatchObject({ id: one.id })
    }
  })

  test('a product is not bought in the future', async () => {
    const one = await addCustomer(ana)
    const answer = await ana.post(`/api/customers/${one.id}/equipment`, { productName: 'X', purchasedOn: '2999-01-01' })
    expect(answer.status).toBe(422)
    expect(answer.body.errors[0]).toMatchObject({ field: 'purchasedOn', code: 'equipment.wrong_purchase_day' })
  })

  test('adding repeated with the same key adds one', async () => {
    const one = await addCustomer(ana)
    const send = () => ana.post(`/api/customers/${one.id}/contacts`, { name: 'Una' }, { 'idempotency-key': 'c1' })
    const [first, second] = await Promise.all([send(), send()])
    expect(second.body).toEqual(first.body)
  })
})

describe('who may do what', () => {
  test('a technician reads, but does not write', async () => {
    const one = await addCustomer(ana)
    const contact = await addContact(ana, one.id)
    const item = await addEquipment(ana, one.id)
    for (const address of ['', '/contacts', '/equipment'])
      expect((await tomas.get(`/api/customers/${one.id}${address}`)).status).toBe(200)
    const tries = [
      tomas.patch(`/api/customers/${one.id}`, { name: 'X', version: 1 }),
      tomas.post(`/api/customers/${one.id}/contacts`, { name: 'X' }),
      tomas.post(`/api/customers/${one.id}/equipment`, { productName: 'X' }),
      tomas.patch(`/api/contacts/${contact.id}`, { name: 'X', version: 1 }),
      tomas.patch(`/api/equipment/${item.id}`, { productName: 'X', version: 1 }),
    ]
    for (const answer of await Promise.all(tries)) expect(answer.status).toBe(403)
  })

  test('a contact reads the own company without our notes, and nothing of another', async () => {
    const own = await addCustomer(ana, { notes: 'Paga tarde' })
    const other = await addCustomer(ana)
    await addContact(ana, own.id, { notes: 'Habla mucho' })
    const otherContact = await addContact(ana, other.id)
    await addEquipment(ana, own.id, { notes: 'Robado' })
    const eva = await app.signIn('contact', { customerId: own.id })
    const read = async (address: string) => (await eva.get(`/api/customers/${own.id}${address}`)).body
    expect(await read('')).toMatchObject({ name: own.name, notes: null, abilities: { edit: false } })
    expect((await read('/contacts')).items).toMatchObject([{ notes: null }])
    expect((await read('/equipment')).items).toMatchObject([{ notes: null }])
    for (const address of ['', '/contacts', '/equipment'])
      expect((await eva.get(`/api/customers/${other.id}${address}`)).status).toBe(404)
    expect((await eva.patch(`/api/contacts/${otherContact.id}`, { name: 'X', version: 1 })).status).toBe(404)
    expect((await eva.patch(`/api/customers/${own.id}`, { name: 'X', version: 1 })).status).toBe(403)
  })

  test('nobody reads what does not exist', async () => {
    for (const id of ['nada', '00000000-0000-4000-8000-000000000000'])
      for (const address of ['', '/contacts', '/equipment'])
        expect((await ana.get(`/api/customers/${id}${address}`)).status).toBe(404)
  })
})

describe('bad input', () => {
  test.each([
    ['a name too long', { name: 'x'.repeat(10_000) }, 'name'],
    ['control characters', { name: 'a\u0000b' }, 'name'],
    ['a wrong e-mail', { name: 'X', email: 'no' }, 'email'],
    ['a wrong RUT', { name: 'X', taxId: '1-1' }, 'taxId'],
  ])('%s is refused by its field', async (_, body, field) => {
    const answer = await ana.post('/api/customers', body)
    expect(answer.status).toBe(422)
    expect(answer.body.errors.map((error: { field: string }) => error.field)).toContain(field)
  })

  test('emoji and letters that become many are stored and found', async () => {
    const name = `👍🏽 ${'ﷺ'.repeat(150)}`
    const one = await addCustomer(ana, { name })
    expect(one.name).toBe(name)
    expect((await ana.get(`/api/customers?query=${encodeURIComponent('👍🏽')}`)).body.items[0]?.id).toBe(one.id)
  })
})
