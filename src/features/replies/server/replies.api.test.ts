import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { startTestApp } from '../../../app/server/testing/harness.ts'
import { waiting } from '../../../app/server/testing/waiting.ts'
import { inTransaction } from '../../../platform/server/context.ts'
import { registerCase } from '../../cases/server/cases.builders.ts'
import { addContact, addCustomer } from '../../customers/server/customers.builders.ts'
import { classify } from '../../settings/server/settings.builders.ts'
import { MOST_OWN } from '../replies.rules.ts'
import { names, prepareReply } from './replies.builders.ts'

const app = await startTestApp({ now: () => new Date('2026-11-25T18:00:00Z') })
await classify(app)
await app.db.insertInto('company').values({ name: 'Equipos & Más', createdAt: new Date() }).execute()
const admin = await app.signIn('admin')
const sofia = await app.signIn('supervisor', { name: 'Sofía Rivas' })
const ana = await app.signIn('agent', { name: 'Ana Núñez' })
const pedro = await app.signIn('agent')
const tomas = await app.signIn('technician')
const topics = await app.db.selectFrom('topics').select('id').execute()

const use = (by: typeof ana, id: string, caseId: string, more = {}) =>
  by.post(`/api/replies/${id}/use`, { caseId, ...more })

describe('whose they are', () => {
  test('a personal one exists for nobody else, administrators included', async () => {
    const { id } = await prepareReply(ana, { name: 'Solo de Ana' })
    for (const by of [admin, sofia, pedro, tomas]) {
      expect((await by.get(`/api/replies/${id}`)).status).toBe(404)
      expect((await by.patch(`/api/replies/${id}`, { version: 1, name: 'x' })).status).toBe(404)
      expect((await by.delete(`/api/replies/${id}`)).status).toBe(404)
      expect(await names(by, 'query=solo')).toEqual([])
      expect(await names(by, 'scope=mine')).not.toContain('Solo de Ana')
    }
    expect(await names(ana, 'scope=mine')).toEqual(['Solo de Ana'])
  })

  test('shared ones are written by supervisors and read by everybody who works here', async () => {
    const { id, abilities } = await prepareReply(sofia, { scope: 'shared', name: 'De todos' })
    expect(abilities.edit).toBe(true)
    for (const by of [ana, tomas]) {
      expect((await by.get(`/api/replies/${id}`)).body).toMatchObject({ name: 'De todos', abilities: { edit: false } })
      expect((await by.patch(`/api/replies/${id}`, { version: 1, name: 'x' })).status).toBe(403)
      expect((await by.delete(`/api/replies/${id}`)).status).toBe(403)
      expect((await by.post('/api/replies', { name: 'x', body: 'x', scope: 'shared' })).status).toBe(403)
    }
    expect((await admin.patch(`/api/replies/${id}`, { version: 1, name: 'De todas' })).body.name).toBe('De todas')
  })

  test('what becomes of shared ones is in the audit, of personal ones nothing', async () => {
    const own = await prepareReply(sofia, { name: 'Mía' })
    const { id } = await prepareReply(sofia, { scope: 'shared', name: 'Auditada', body: '<p>Uno</p>' })
    await admin.patch(`/api/replies/${id}`, { version: 1, body: '<p>Dos</p>' })
    await admin.patch(`/api/replies/${id}`, { version: 2, active: false })
    await admin.delete(`/api/replies/${id}`)
    const told = await app.db
      .selectFrom('adminAudit')
      .selectAll()
      .where('subjectId', 'in', [id, own.id])
      .orderBy('id')
      .execute()
    expect(told.map(({ action }) => action)).toEqual([
      'reply.added',
      'reply.changed',
      'reply.deactivated',
      'reply.removed',
    ])
    expect(told[1]!.changes).toEqual({ text: ['Uno', 'Dos'] })
  })
})

describe('writing them', () => {
  test('a name is there once for each owner, whatever its case and accents', async () => {
    await prepareReply(sofia, { scope: 'shared', name: 'Petición de datos', shortcut: 'Datós' })
    const again = await sofia.post('/api/replies', {
      scope: 'shared',
      name: 'PETICION de datos',
      shortcut: 'datos',
      body: 'x',
    })
    expect(again.status).toBe(422)
    expect(again.body.errors).toMatchObject([
      { field: 'name', code: 'reply.name_taken', message: expect.stringContaining('«Petición de datos»') },
      { field: 'shortcut', code: 'reply.shortcut_taken' },
    ])
    const own = await prepareReply(ana, { name: 'Petición de datos', shortcut: 'datos' })
    expect(own.shortcut).toBe('datos')
  })

  test('of ten that take the same name at once exactly one is kept', async () => {
    const body = { name: 'A la vez', body: 'x', scope: 'shared' }
    const answers = await Promise.all(Array.from({ length: 10 }, () => sofia.post('/api/replies', body)))
    expect(answers.map(({ status }) => status).sort()).toEqual([201, ...Array.from({ length: 9 }, () => 422)])
  })

  test('an unknown variable is refused beside the text, with the ones there are', async () => {
    const { status, body } = await ana.post('/api/replies', { name: 'Con error', body: '<p>Hola {{clente}}</p>' })
    expect(status).toBe(422)
    expect(body.errors).toMatchObject([{ field: 'body', code: 'reply.variable_unknown' }])
    expect(body.errors[0].message).toMatch(/\{\{clente\}\}.*\{\{cliente\}\}, \{\{contacto\}\}/)
  })

  test.each([
    ['no words', { body: '<p> </p>' }, 'body'],
    ['a shortcut of two words', { shortcut: 'dos palabras' }, 'shortcut'],
    ['a topic there is not', { topicId: '0190a000-0000-7000-8000-000000000000' }, 'topicId'],
    ['no name', { name: ' ' }, 'name'],
    ['too long a text', { body: 'a'.repeat(20_001) }, 'body'],
  ])('one with %s is refused', async (_title, fields, field) => {
    const { status, body } = await ana.post('/api/replies', { name: 'Nueva', body: 'x', ...fields })
    expect(status).toBe(422)
    expect(body.errors[0].field).toBe(field)
  })

  test('what is no text of ours is taken out of it', async () => {
    const { bodyHtml } = await prepareReply(ana, { body: '<p onclick="x()">Hola<script>alert(1)</script></p>' })
    expect(bodyHtml).toBe('<p>Hola</p>')
  })

  test('a save from an older version is refused with the text of the other one, and goes over it knowingly', async () => {
    const { id } = await prepareReply(sofia, { scope: 'shared', body: '<p>Uno</p>' })
    await admin.patch(`/api/replies/${id}`, { version: 1, body: '<p>De Alicia</p>' })
    const stale = await sofia.patch(`/api/replies/${id}`, { version: 1, body: '<p>De Sofía</p>' })
    expect(stale.status).toBe(409)
    expect(stale.body).toMatchObject({ code: 'stale', current: { version: 2, bodyHtml: '<p>De Alicia</p>' } })
    const knowingly = await sofia.patch(`/api/replies/${id}`, { version: 2, body: '<p>De Sofía</p>' })
    expect(knowingly.body).toMatchObject({
      version: 3,
      bodyHtml: '<p>De Sofía</p>',
      changedBy: { name: 'Sofía Rivas' },
    })
  })

  test('of ten who save the same version at once exactly one is kept', async () => {
    const { id } = await prepareReply(sofia, { scope: 'shared' })
    const saves = Array.from({ length: 10 }, (_, place) =>
      sofia.patch(`/api/replies/${id}`, { version: 1, body: `Texto ${place}` }),
    )
    const statuses = (await Promise.all(saves)).map(({ status }) => status)
    expect(statuses.filter((status) => status === 200)).toHaveLength(1)
    expect(statuses.filter((status) => status === 409)).toHaveLength(9)
  })

  test('whoever waits for the save of somebody else is told of it', async () => {
    const { id } = await prepareReply(sofia, { scope: 'shared' })
    let late: Promise<{ status: number; body: { current: unknown } }> | undefined
    await inTransaction(admin.ctx, async (ctx) => {
      const { id: changedBy } = ctx.actor
      await ctx.db
        .updateTable('replies')
        .set({ name: 'De Alicia', changedBy, version: 2 })
        .where('id', '=', id)
        .execute()
      late = sofia.patch(`/api/replies/${id}`, { version: 1, body: 'Tarde' })
      await expect.poll(() => waiting(app)).toBe(1)
    })
    expect(await late).toMatchObject({ status: 409, body: { current: { name: 'De Alicia' } } })
  })

  test('nobody has more than there may be; deleting one makes room', async () => {
    const luis = await app.signIn('agent')
    const rows = Array.from({ length: MOST_OWN - 1 }, (_, place) => ({
      id: luis.ctx.newId(),
      ownerId: luis.id,
      name: `N${place}`,
      bodyHtml: 'x',
      bodyText: 'x',
      changedBy: luis.id,
      changedAt: new Date(),
    }))
    await app.db.insertInto('replies').values(rows).execute()
    const last = await prepareReply(luis, { name: 'La última' })
    const more = await luis.post('/api/replies', { name: 'Una más', body: 'x' })
    expect([more.status, more.body.code, more.body.values]).toEqual([409, 'reply.too_many_own', { most: MOST_OWN }])
    await luis.delete(`/api/replies/${last.id}`)
    await prepareReply(luis, { name: 'Una más' })
    const page = (await luis.get('/api/replies?scope=mine&limit=100')).body
    expect([page.items.length, page.nextCursor]).toEqual([100, '100'])
    const rest = (await luis.get(`/api/replies?scope=mine&limit=100&cursor=${page.nextCursor}`)).body
    expect([rest.items.length, rest.nextCursor]).toEqual([100, null])
  })

  test('a topic that a reply has cannot be removed, and takes it along when it is merged', async () => {
    const [from, into] = topics
    const { id } = await prepareReply(ana, { topicId: from!.id })
    expect((await admin.delete(`/api/classifications/topics/${from!.id}`)).status).toBe(409)
    expect((await admin.post(`/api/topics/${from!.id}/merge`, { intoId: into!.id })).status).toBe(200)
    expect((await ana.get(`/api/replies/${id}`)).body.topic.id).toBe(into!.id)
  })
})

describe('finding them', () => {
  test('by any words, the short word first, then how the name begins', async () => {
    await prepareReply(pedro, { name: 'Saludo final', body: 'Que esté bien' })
    await prepareReply(pedro, { name: 'Pedir saludo', body: 'Hola' })
    await prepareReply(pedro, { name: 'Otra cosa', shortcut: 'saludo', body: 'Buen día' })
    await prepareReply(pedro, { name: 'Última', body: 'Con un saludo cordial' })
    expect(await names(pedro, 'scope=mine&query=SALUDÓ')).toEqual([
      'Otra cosa',
      'Saludo final',
      'Pedir saludo',
      'Última',
    ])
    expect(await names(pedro, 'scope=mine&query=cordial saludo')).toEqual(['Última'])
    expect(await names(pedro, `scope=mine&query=${encodeURIComponent('%_\'"\\')}`)).toEqual([])
  })

  test('also in as many and as long ones as there may be', async () => {
    const rosa = await app.signIn('agent')
    await sql`insert into replies (id, owner_id, name, body_html, body_text, changed_by, changed_at)
      select gen_random_uuid(), ${rosa.id}, 'Larga ' || n, '<p>x</p>', repeat('Señor, la lámpara ', 1100), ${rosa.id}, now()
      from generate_series(1, ${sql.lit(MOST_OWN)}) n`.execute(app.db)
    expect(await names(rosa, 'query=larga%20no%20esta&scope=mine')).toEqual([])
    await app.db.deleteFrom('replies').where('ownerId', '=', rosa.id).execute()
  })

  test('those about the topic of the case first, then the most used', async () => {
    const luisa = await app.signIn('agent')
    const topicId = topics[2]!.id
    const { id: caseId } = await registerCase(luisa)
    const often = await prepareReply(luisa, { name: 'Frecuente' })
    await prepareReply(luisa, { name: 'A secas' })
    await prepareReply(luisa, { name: 'Del tópico', topicId })
    await use(luisa, often.id, caseId)
    expect(await names(luisa, 'scope=mine&sort=used')).toEqual(['Frecuente', 'A secas', 'Del tópico'])
    expect(await names(luisa, `scope=mine&sort=used&topicId=${topicId}`)).toEqual([
      'Del tópico',
      'Frecuente',
      'A secas',
    ])
  })

  test('an inactive one is neither offered nor used until it is active again', async () => {
    const { id } = await prepareReply(tomas, { name: 'Vieja', active: false })
    expect(await names(tomas, 'scope=mine')).toEqual([])
    expect(await names(tomas, 'scope=mine&inactive=true')).toEqual(['Vieja'])
    const one = await registerCase(ana, { responsibleId: tomas.id })
    expect((await use(tomas, id, one.id)).body.code).toBe('reply.inactive')
  })
})

describe('using them', () => {
  test('each variable says what the case says, as text that is never obeyed', async () => {
    const { id: customerId } = await addCustomer(ana, { name: 'A & B <b>Ltda.</b>' })
    const contact = await addContact(ana, customerId, { name: 'María José Pérez' })
    const one = await registerCase(ana, {
      customerId,
      contactId: contact.id,
      subject: 'No corta',
      responsibleId: pedro.id,
    })
    const reply = await prepareReply(ana, {
      body: `<p>{{nombre_contacto}} / {{contacto}} / {{cliente}} / {{numero}} / {{asunto}} / {{responsable}} / {{mi_nombre}}
        / {{empresa}} / {{hoy}}</p>`.replace(/\s+/g, ' '),
    })
    const { body } = await use(ana, reply.id, one.id)
    expect(body).toEqual({
      bodyHtml:
        '<p>María / María José Pérez / A &amp; B &lt;b&gt;Ltda.&lt;/b&gt; / ' +
        `${one.number} / No corta / agent / Ana Núñez / Equipos &amp; Más / 25-11-2026</p>`,
      missing: [],
    })
    expect((await ana.get(`/api/replies/${reply.id}`)).body).toMatchObject({
      uses: 1,
      lastUsedAt: '2026-11-25T18:00:00.000Z',
      version: 1,
    })
  })

  test('what the case does not have is marked and told', async () => {
    const one = await registerCase(ana)
    const { id } = await prepareReply(ana, { body: '{{contacto}}, {{responsable}}, {{plazo_solucion}}' })
    const { body } = await use(ana, id, one.id)
    expect(body.missing).toContain('contacto')
    expect(body.bodyHtml).toContain('«completar: contacto»')
  })

  test('it is written to whom the entry is, if they are of the customer', async () => {
    const one = await registerCase(ana)
    const contact = await addContact(ana, one.customerId, { name: 'Juan Soto' })
    const stranger = await addContact(ana, (await addCustomer(ana)).id)
    const { id } = await prepareReply(ana, { body: 'Hola {{contact_first_name}}' })
    expect((await use(ana, id, one.id, { contactId: contact.id })).body.bodyHtml).toBe('Hola Juan')
    const refused = await use(ana, id, one.id, { contactId: stranger.id })
    expect([refused.status, refused.body.code]).toEqual([422, 'case.contact_unknown'])
  })

  test('nobody learns anything of a case that is out of reach', async () => {
    const one = await registerCase(ana, { subject: 'Secreto' })
    const { id } = await prepareReply(tomas, { body: '{{asunto}}' })
    expect((await use(tomas, id, one.id)).status).toBe(404)
    const contact = await app.signIn('contact', { customerId: one.customerId })
    const shared = await prepareReply(sofia, { scope: 'shared' })
    expect((await use(contact, shared.id, one.id)).status).toBe(403)
    expect((await contact.get('/api/replies')).status).toBe(403)
    expect((await contact.get(`/api/replies/${shared.id}`)).status).toBe(403)
    expect((await contact.post('/api/replies', { name: 'x', body: 'x' })).status).toBe(403)
  })

  test('every one of ten uses at once counts', async () => {
    const one = await registerCase(ana)
    const { id } = await prepareReply(sofia, { scope: 'shared' })
    await Promise.all(Array.from({ length: 10 }, () => use(ana, id, one.id)))
    expect((await ana.get(`/api/replies/${id}`)).body.uses).toBe(10)
  })
})
