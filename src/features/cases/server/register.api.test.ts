import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { startTestApp } from '../../../app/server/testing/harness.ts'
import { addContact, addCustomer, addEquipment } from '../../customers/server/customers.builders.ts'
import { sendFile } from '../../files/server/files.builders.ts'
import { classify } from '../../settings/server/settings.builders.ts'
import { historyOf, registerCase } from './cases.builders.ts'

const app = await startTestApp()
const { topics, priorities, states } = await classify(app)
const ana = await app.signIn('agent', { name: 'Ana' })
const luis = await app.signIn('agent', { name: 'Luis' })
const tomas = await app.signIn('technician')
const customer = await addCustomer(ana, { name: 'Clínica Ñuñoa' })
const carla = await app.signIn('contact', { name: 'Carla', customerId: customer.id })

const situation = (more: object = {}) => ({
  customerId: customer.id,
  subject: 'La impresora no imprime 🖨️',
  description: '<p>Suena y <b>no</b> imprime</p>',
  channel: 'phone',
  ...more,
})
const errorsOf = (answer: { body: { errors?: { field: string; code: string }[] } }) =>
  answer.body.errors?.map(({ field, code }) => [field, code])

describe('registering a situation', () => {
  test('answers with its number and proposes priority, first state and responsible', async () => {
    const answer = await ana.post('/api/cases', situation())
    expect(answer.status).toBe(201)
    expect(answer.body).toEqual({ id: expect.any(String), number: expect.any(Number) })
    const { body } = await ana.get(`/api/cases/${answer.body.id}`)
    expect(body).toMatchObject({
      number: answer.body.number,
      subject: 'La impresora no imprime 🖨️',
      descriptionHtml: '<p>Suena y <b>no</b> imprime</p>',
      customer: { id: customer.id, name: 'Clínica Ñuñoa' },
      state: { id: states.new, category: 'open' },
      priority: { id: priorities.normal },
      responsible: { id: ana.id, name: 'Ana' },
      registeredBy: { id: ana.id },
      topic: null,
      contact: null,
      links: [],
      files: [],
      version: 1,
    })
    expect(await historyOf(app, body.id)).toMatchObject([
      { kind: 'registered', actorName: 'Ana', to: { number: body.number, responsible: { name: 'Ana' } } },
    ])
  })

  test('keeps what was chosen, and nobody as responsible when asked so', async () => {
    const contact = await addContact(ana, customer.id, { name: 'Rosa', phone: '+56 2 2345 6789' })
    const equipment = await addEquipment(ana, customer.id, { productName: 'Monitor', serial: 'SN-1' })
    const { body: file } = await sendFile(ana, 'La foto no salió')
    const chosen = { contactId: contact.id, equipmentId: equipment.id, topicId: topics.warranty }
    const one = await registerCase(ana, {
      ...situation(chosen),
      priorityId: priorities.urgent,
      responsibleId: null,
      fileIds: [file.id],
    })
    expect((await ana.get(`/api/cases/${one.number}`)).body).toMatchObject({
      id: one.id,
      contact: { id: contact.id, name: 'Rosa', phone: '+56 2 2345 6789' },
      equipment: { id: equipment.id, name: 'Monitor', serial: 'SN-1' },
      topic: { id: topics.warranty },
      priority: { id: priorities.urgent },
      responsible: null,
      files: [{ id: file.id }],
      abilities: { take: true, whyNotClose: [] },
    })
  })

  test('relates it to earlier events in both histories', async () => {
    const earlier = await registerCase(ana, situation())
    const one = await registerCase(ana, { ...situation(), links: [{ relatedCaseId: earlier.id, kind: 'follows' }] })
    const seen = async (id: string) => (await ana.get(`/api/cases/${id}`)).body.links
    expect(await seen(one.id)).toMatchObject([{ kind: 'follows', direction: 'from', case: { id: earlier.id } }])
    expect(await seen(earlier.id)).toMatchObject([{ kind: 'follows', direction: 'to', case: { id: one.id } }])
    expect((await historyOf(app, earlier.id)).at(-1)).toMatchObject({ kind: 'linked', to: { direction: 'to' } })
  })

  test('ten at once get ten different numbers', async () => {
    const answers = await Promise.all(Array.from({ length: 10 }, () => ana.post('/api/cases', situation())))
    expect(new Set(answers.map((answer) => answer.body.number)).size).toBe(10)
  })

  test('repeated with the same key, even at the same moment, makes one case', async () => {
    const send = () => ana.post('/api/cases', situation(), { 'idempotency-key': 'registration-1' })
    const answers = await Promise.all([send(), send(), send()])
    expect(new Set(answers.map((answer) => answer.body.number)).size).toBe(1)
    expect((await send()).body).toEqual(answers[0]!.body)
  })

  test('repeated with the same id by the same person answers the same case', async () => {
    const id = randomUUID()
    const answers = await Promise.all([1, 2, 3].map(() => ana.post('/api/cases', situation({ id }))))
    expect(answers.map((answer) => answer.status)).toEqual([201, 201, 201])
    expect(new Set(answers.map((answer) => answer.body.number)).size).toBe(1)
    const other = await luis.post('/api/cases', situation({ id }))
    expect([other.status, other.body.code]).toEqual([409, 'case.id_taken'])
  })
})

describe('a situation that cannot be registered', () => {
  const nobody = randomUUID()
  test('tells everything that is unknown at once, by field', async () => {
    const wrong = { contactId: nobody, equipmentId: nobody, topicId: nobody, priorityId: nobody, responsibleId: nobody }
    const answer = await ana.post(
      '/api/cases',
      situation({ ...wrong, links: [{ relatedCaseId: nobody, kind: 'follows' }] }),
    )
    expect(answer.status).toBe(422)
    expect(errorsOf(answer)).toEqual([
      ['contactId', 'case.contact_unknown'],
      ['equipmentId', 'case.equipment_unknown'],
      ['topicId', 'case.topic_unknown'],
      ['priorityId', 'case.priority_unknown'],
      ['responsibleId', 'case.responsible_unavailable'],
      ['links.0.relatedCaseId', 'case.unknown'],
    ])
    expect(answer.body.errors[0].message).toBe('Ese contacto no es de este cliente, o está inactivo.')
  })

  test.each<[string, object, [string, string][]]>([
    ['unknown customer', { customerId: nobody }, [['customerId', 'case.customer_unknown']]],
    ['unknown attachment', { fileIds: [nobody] }, [['fileIds', 'file.unknown']]],
    ['nothing but format', { description: '<p> </p><img src="x">' }, [['description', 'text.empty']]],
    ['an HTML bomb', { description: '<b>'.repeat(30_000) }, [['description', 'text.too_complex']]],
    ['no subject', { subject: '  ' }, [['subject', 'too_small']]],
    ['a subject of 10,000 characters', { subject: 'x'.repeat(10_000) }, [['subject', 'too_big']]],
    ['a description of 200,000 characters', { description: 'x'.repeat(200_000) }, [['description', 'too_big']]],
    ['control characters', { subject: 'a\u0000b' }, [['subject', 'control_characters']]],
    ['a channel that does not exist', { channel: 'fax' }, [['channel', 'invalid_value']]],
    ['no id of a customer', { customerId: '76.123.456-0' }, [['customerId', 'invalid_format']]],
  ])('%s', async (_, wrong, errors) => {
    const answer = await ana.post('/api/cases', situation(wrong))
    expect(answer.status).toBe(422)
    expect(errorsOf(answer)).toEqual(errors)
  })

  test('contact and equipment of another customer', async () => {
    const other = await addCustomer(ana)
    const [contact, equipment] = [await addContact(ana, other.id), await addEquipment(ana, other.id)]
    const answer = await ana.post('/api/cases', situation({ contactId: contact.id, equipmentId: equipment.id }))
    expect(errorsOf(answer)?.map(([field]) => field)).toEqual(['contactId', 'equipmentId'])
  })

  test('an inactive customer, topic or responsible', async () => {
    const gone = await addCustomer(ana)
    await app.db.updateTable('customers').set({ active: false }).where('id', '=', gone.id).execute()
    await app.db.updateTable('topics').set({ active: false }).where('id', '=', topics.billing).execute()
    const left = await app.signIn('agent')
    await app.db.updateTable('people').set({ active: false }).where('id', '=', left.id).execute()
    const answer = await ana.post(
      '/api/cases',
      situation({ customerId: gone.id, topicId: topics.billing, responsibleId: left.id }),
    )
    expect(errorsOf(answer)).toEqual([
      ['customerId', 'customer.inactive'],
      ['topicId', 'case.topic_unknown'],
      ['responsibleId', 'case.responsible_unavailable'],
    ])
  })

  test('a body of more than one megabyte', async () => {
    const answer = await ana.post('/api/cases', situation({ description: '<p>x</p>'.repeat(200_000) }))
    expect(answer.status).toBe(413)
  })

  test('leaves nothing half-written', async () => {
    const count = async () => (await app.db.selectFrom('cases').select('id').execute()).length
    const before = await count()
    const earlier = await app.db.selectFrom('cases').select('id').limit(1).executeTakeFirstOrThrow()
    const links = [{ relatedCaseId: earlier.id, kind: 'follows' }]
    expect((await ana.post('/api/cases', situation({ links, fileIds: [nobody] }))).status).toBe(422)
    expect(await count()).toBe(before)
  })

  test('a duplicate of two cases, the same relation twice, a relation to itself', async () => {
    const [one, two] = [await registerCase(ana, situation()), await registerCase(ana, situation())]
    const id = randomUUID()
    const links = [
      { relatedCaseId: one.id, kind: 'duplicates' },
      { relatedCaseId: two.id, kind: 'duplicates' },
      { relatedCaseId: one.id, kind: 'duplicates' },
      { relatedCaseId: id, kind: 'follows' },
    ]
    expect(errorsOf(await ana.post('/api/cases', situation({ id, links })))).toEqual([
      ['links.1.relatedCaseId', 'case.already_duplicate'],
      ['links.2.relatedCaseId', 'case.already_linked'],
      ['links.3.relatedCaseId', 'case.link_to_itself'],
    ])
  })
})

describe('who registers', () => {
  test('a contact registers for the own company: by the portal, with nobody responsible yet', async () => {
    const answer = await carla.post('/api/cases', situation({ responsibleId: ana.id, priorityId: priorities.urgent }))
    expect(answer.status).toBe(201)
    const { body } = await ana.get(`/api/cases/${answer.body.id}`)
    expect(body).toMatchObject({ channel: 'portal', responsible: null, priority: { id: priorities.normal } })
  })

  test('a contact knows of no other company', async () => {
    const other = await addCustomer(ana)
    const answer = await carla.post('/api/cases', situation({ customerId: other.id }))
    expect(errorsOf(answer)).toEqual([['customerId', 'case.customer_unknown']])
  })

  test('a technician does not', async () => expect((await tomas.post('/api/cases', situation())).status).toBe(403))
  test('a stranger does not', async () => expect((await app.stranger.post('/api/cases', situation())).status).toBe(401))
})
