import { uuidv7 } from 'uuidv7'
import { describe, expect, test } from 'vitest'
import { startTestApp } from '../../../app/server/testing/harness.ts'

const app = await startTestApp()
const admin = await app.signIn('admin', { name: 'Andrea' })
const ana = await app.signIn('agent')

const fields = (more: object = {}) => ({
  name: 'Carla Soto',
  email: `carla-${uuidv7().slice(-8)}@sur.cl`,
  role: 'agent',
  password: 'nubes sobre el mar',
  ...more,
})
const add = (more: object = {}, headers?: Record<string, string>) => admin.post('/api/people', fields(more), headers)
const save = (id: string, change: object) => admin.patch(`/api/people/${id}`, { version: 1, ...change })
const codesOf = (answer: { body: { errors?: { field: string; code: string }[] } }) =>
  answer.body.errors?.map((error) => `${error.field}: ${error.code}`)
const newest = async () => (await admin.get('/api/audit?limit=1')).body.items[0]

async function newCustomer() {
  const id = uuidv7()
  const at = app.world.now()
  await app.db.insertInto('customers').values({ id, name: 'Clínica Sur', createdAt: at, updatedAt: at }).execute()
  return id
}

describe('giving access', () => {
  test('makes a person who can sign in', async () => {
    const answer = await add({ email: 'Carla@Sur.CL' })
    expect(answer.status).toBe(201)
    expect(answer.body).toMatchObject({ email: 'carla@sur.cl', role: 'agent', active: true, lastSignInAt: null })
    const entered = await app.stranger.post('/api/auth/sign-in/email', {
      email: 'carla@sur.cl',
      password: 'nubes sobre el mar',
    })
    expect(entered.status).toBe(200)
    expect(await newest()).toMatchObject({
      actor: 'Andrea',
      action: 'person.created',
      subjectName: 'Carla Soto',
      changes: { email: [null, 'carla@sur.cl'], role: [null, 'agent'] },
    })
  })

  test('is refused when the e-mail is taken, whatever its capitals, naming who has it', async () => {
    await add({ email: 'uno@sur.cl', name: 'Primera' })
    const answer = await add({ email: 'UNO@sur.cl' })
    expect(answer.status).toBe(422)
    expect(answer.body.errors).toEqual([
      { field: 'email', code: 'person.email_taken', message: 'Ese correo ya es de Primera.' },
    ])
  })

  test('ten at once with one e-mail make one person', async () => {
    const answers = await Promise.all(Array.from({ length: 10 }, () => add({ email: 'diez@sur.cl' })))
    expect(answers.filter((answer) => answer.status === 201)).toHaveLength(1)
    expect(answers.filter((answer) => answer.status === 422)).toHaveLength(9)
  })

  test('repeated with the same key makes one person, and keeps no trace of the password', async () => {
    const body = fields()
    const send = (password: string) => admin.post('/api/people', { ...body, password }, { 'idempotency-key': 'person' })
    const one = await send('nubes sobre el mar')
    const two = await send('nubes sobre el lago')
    expect(two.body.id).toBe(one.body.id)
  })

  test('tells everything that is wrong at once, in clear words', async () => {
    const answer = await add({ name: ' ', email: 'no', password: 'corta' })
    expect(codesOf(answer)).toEqual(['name: too_small', 'email: invalid_format', 'password: password.too_short'])
    expect(answer.body.errors[2].message).toContain('10 caracteres')
  })

  test('refuses common passwords, and the own name as one', async () => {
    expect(codesOf(await add({ password: 'password123' }))).toEqual(['password: password.too_common'])
    expect(codesOf(await add({ password: 'carla.soto.1' }))).toEqual(['password: password.own_name'])
  })

  test('to a contact needs a customer, and to nobody else', async () => {
    const customerId = await newCustomer()
    expect(codesOf(await add({ role: 'contact' }))).toEqual(['customerId: person.contact_needs_customer'])
    expect(codesOf(await add({ customerId }))).toEqual(['customerId: person.only_contacts_have_customer'])
    expect(codesOf(await add({ role: 'contact', customerId: uuidv7() }))).toEqual([
      'customerId: person.unknown_customer',
    ])
    const answer = await add({ role: 'contact', customerId })
    expect(answer.body.customer).toEqual({ id: customerId, name: 'Clínica Sur' })
  })
})

describe('changing access', () => {
  test('keeps who changed what, from and to', async () => {
    const { body: person } = await add()
    const answer = await save(person.id, { name: 'Carla Soto Díaz', role: 'supervisor' })
    expect(answer.body).toMatchObject({ name: 'Carla Soto Díaz', role: 'supervisor', version: 2 })
    expect(await newest()).toMatchObject({
      action: 'person.changed',
      subjectName: 'Carla Soto',
      changes: { name: ['Carla Soto', 'Carla Soto Díaz'], role: ['agent', 'supervisor'] },
    })
  })

  test('from an old version is refused and shows what stands', async () => {
    const { body: person } = await add()
    await save(person.id, { name: 'Otra' })
    const answer = await save(person.id, { name: 'Carla' })
    expect([answer.status, answer.body.code, answer.body.current.name]).toEqual([409, 'stale', 'Otra'])
  })

  test('a contact who joins us leaves the customer', async () => {
    const { body: person } = await add({ role: 'contact', customerId: await newCustomer() })
    const answer = await save(person.id, { role: 'agent' })
    expect(answer.body).toMatchObject({ role: 'agent', customer: null })
    expect((await newest()).changes.customerId).toEqual(['Clínica Sur', null])
  })

  test('the e-mail of another is refused', async () => {
    const { body: person } = await add()
    expect(codesOf(await save(person.id, { email: ana.email.toUpperCase() }))).toEqual(['email: person.email_taken'])
  })

  test('a person who is not there is not found', async () => {
    expect((await save(uuidv7(), { name: 'X' })).status).toBe(404)
    expect((await save('7', { name: 'X' })).status).toBe(404)
    expect((await admin.post(`/api/people/${uuidv7()}/password`, { password: 'nubes sobre el mar' })).status).toBe(404)
  })

  test('saving nothing new is no change', async () => {
    const { body: person } = await add()
    const before = await newest()
    expect((await save(person.id, { name: person.name })).body.version).toBe(1)
    expect((await newest()).id).toBe(before.id)
  })
})

describe('lists', () => {
  test('people are for administrators, colleagues for all of us, neither for contacts', async () => {
    const contact = await app.signIn('contact', { customerId: await newCustomer() })
    const tomas = await app.signIn('technician')
    const status = async (who: typeof ana, url: string) => (await who.get(url)).status
    expect(await Promise.all([ana, tomas, contact].map((who) => status(who, '/api/people')))).toEqual([403, 403, 403])
    expect(await Promise.all([ana, tomas, contact].map((who) => status(who, '/api/audit')))).toEqual([403, 403, 403])
    expect(await Promise.all([ana, tomas, contact].map((who) => status(who, '/api/colleagues')))).toEqual([
      200, 200, 403,
    ])
    expect((await ana.post('/api/people', fields())).status).toBe(403)
    expect((await ana.patch(`/api/people/${ana.id}`, { role: 'admin', version: 1 })).status).toBe(403)
    expect((await ana.post(`/api/people/${ana.id}/password`, { password: 'nubes sobre el mar' })).status).toBe(403)
  })

  test('colleagues are our own people, the active ones first', async () => {
    const gone = await app.signIn('agent', { name: 'Aaa' })
    await save(gone.id, { active: false })
    const { items } = (await ana.get('/api/colleagues')).body as {
      items: { id: string; role: string; active: boolean }[]
    }
    expect(items.some((one) => one.role === 'contact')).toBe(false)
    const places = items.map((one) => one.active)
    expect(places.indexOf(false)).toBe(places.lastIndexOf(true) + 1)
    expect(items.some((one) => one.id === gone.id)).toBe(true)
  })

  test('come in pages that join without gap, and are searched without accents', async () => {
    await Promise.all(Array.from({ length: 7 }, (_, n) => add({ name: `Ñuñez ${n}` })))
    const names: string[] = []
    let cursor: string | null = ''
    while (cursor !== null) {
      const { body }: Awaited<ReturnType<typeof admin.get>> = await admin.get(
        `/api/people?query=NUNEZ&limit=3${cursor && `&cursor=${cursor}`}`,
      )
      names.push(...body.items.map((one: { name: string }) => one.name))
      cursor = body.nextCursor
    }
    expect(names).toEqual([0, 1, 2, 3, 4, 5, 6].map((n) => `Ñuñez ${n}`))
  })

  test('the audit joins page by page, newest first, and cannot be rewritten', async () => {
    const all = (await admin.get('/api/audit?limit=100')).body.items as { id: string }[]
    const first = (await admin.get('/api/audit?limit=3')).body
    const second = (await admin.get(`/api/audit?limit=3&cursor=${first.nextCursor}`)).body
    expect([...first.items, ...second.items]).toEqual(all.slice(0, 6))
    expect((await admin.get('/api/audit?cursor=nonsense')).body.code).toBe('wrong_cursor')
    await expect(app.db.deleteFrom('adminAudit').execute()).rejects.toThrow('immutable')
  })
})

describe('personal settings', () => {
  test('are saved by oneself and answer in the new language', async () => {
    const person = await app.signIn('agent')
    const answer = await person.patch('/api/me', { name: 'Ana María', language: 'en', theme: 'dark' })
    expect(answer.body).toMatchObject({ name: 'Ana María', language: 'en', theme: 'dark' })
    expect((await person.get('/api/people')).body.title).toBe('Your role does not allow this.')
  })

  test('give nobody another role', async () => {
    const answer = await ana.patch('/api/me', { role: 'admin', active: true })
    expect(answer.body.role).toBe('agent')
  })
})
