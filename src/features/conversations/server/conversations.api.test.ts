import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { startTestApp } from '../../../app/server/testing/harness.ts'
import { historyOf, registerCase } from '../../cases/server/cases.builders.ts'
import { addContact } from '../../customers/server/customers.builders.ts'
import { sendFile } from '../../files/server/files.builders.ts'
import { classify } from '../../settings/server/settings.builders.ts'

const app = await startTestApp()
const { states, priorities } = await classify(app)
const ana = await app.signIn('agent', { name: 'Ana' })
const luis = await app.signIn('agent', { name: 'Luis' })

const say = (one: { id: string }, more: object = {}) =>
  ana.post(`/api/cases/${one.id}/entries`, { kind: 'call', body: '<p>Llamó</p>', ...more })
const timeline = async (one: { id: string }, address = '', who = ana) => {
  const answer = await who.get(`/api/cases/${one.id}/timeline${address}`)
  expect(answer.status).toBe(200)
  return answer.body
}
const errorsOf = (answer: { body: { errors?: { field: string; code: string }[] } }) =>
  answer.body.errors?.map(({ field, code }) => [field, code])

describe('registering what was said', () => {
  test('keeps who, with whom, when and the attachments', async () => {
    const one = await registerCase(ana)
    const contact = await addContact(ana, one.customerId, { name: 'Rosa' })
    const { body: file } = await sendFile(ana, 'hola', 'foto.txt')
    const answer = await say(one, { contactId: contact.id, saidAt: '2024-05-06T10:00:00-04:00', fileIds: [file.id] })
    expect([answer.status, answer.body]).toEqual([201, { id: expect.any(String), caseId: one.id }])
    const { items } = await timeline(one, '?show=conversation')
    expect(items).toEqual([
      {
        type: 'entry',
        id: answer.body.id,
        at: '2024-05-06T14:00:00.000Z',
        recordedAt: expect.any(String),
        kind: 'call',
        internal: false,
        bodyHtml: '<p>Llamó</p>',
        author: { id: ana.id, name: 'Ana' },
        contact: { id: contact.id, name: 'Rosa' },
        files: [{ id: file.id, name: 'foto.txt', mediaType: 'text/plain', sizeBytes: 4 }],
      },
    ])
  })

  test('a solution sets the state in the same act when asked, and moves nothing otherwise', async () => {
    const one = await registerCase(ana)
    await say(one, { kind: 'solution' })
    expect((await ana.get(`/api/cases/${one.id}`)).body.state.id).toBe(states.new)
    await say(one, { kind: 'solution', stateId: states.solved })
    expect((await ana.get(`/api/cases/${one.id}`)).body).toMatchObject({ state: { id: states.solved }, version: 2 })
  })

  test('reopens a closed case with what was said as the reason', async () => {
    const one = await registerCase(ana)
    await say(one, { kind: 'solution', stateId: states.solved })
    await ana.post(`/api/cases/${one.id}/state`, { stateId: states.closed })
    expect((await say(one, { body: '<p>Volvió a fallar</p>', stateId: states.new })).status).toBe(201)
    expect((await historyOf(app, one.id)).at(-1)).toMatchObject({ kind: 'stateChanged', reason: 'Volvió a fallar' })
  })

  test('a state that is refused keeps nothing of the entry', async () => {
    const one = await registerCase(ana)
    const answer = await say(one, { kind: 'solution', stateId: states.closed })
    expect([answer.status, answer.body.code]).toEqual([409, 'case.transition_not_allowed'])
    expect((await timeline(one, '?show=progress')).items).toEqual([])
  })

  test('repeated with the same key or the same id is kept once', async () => {
    const one = await registerCase(ana)
    const key = { 'idempotency-key': 'entry-1' }
    const url = `/api/cases/${one.id}/entries`
    await Promise.all([1, 2, 3].map(() => ana.post(url, { kind: 'call', body: 'a' }, key)))
    const id = randomUUID()
    const answers = await Promise.all([1, 2, 3].map(() => say(one, { id })))
    for (const { body } of answers) expect(body).toEqual({ id, caseId: one.id })
    expect((await timeline(one, '?show=conversation')).items).toHaveLength(2)
    const other = await luis.post(url, { id, kind: 'call', body: 'a' })
    expect([other.status, other.body.code]).toEqual([409, 'entry.id_taken'])
  })

  test.each<[string, object, [string, string][]]>([
    ['in the future', { saidAt: '2999-01-01T00:00:00Z' }, [['saidAt', 'entry.said_in_future']]],
    ['long ago', { saidAt: '1999-01-01T00:00:00Z' }, [['saidAt', 'entry.said_too_long_ago']]],
    ['no day', { saidAt: '2024-02-30T00:00:00Z' }, [['saidAt', 'invalid_format']]],
    ['nothing', { body: '<p>&nbsp;</p>' }, [['body', 'text.empty']]],
    ['a bomb', { body: '<i>'.repeat(20_000) }, [['body', 'text.too_complex']]],
    ['control characters', { body: 'a\u0007b' }, [['body', 'control_characters']]],
    ['an unknown kind', { kind: 'fax' }, [['kind', 'invalid_value']]],
    ['an unknown contact', { contactId: randomUUID() }, [['contactId', 'case.contact_unknown']]],
    ['an unknown attachment', { fileIds: [randomUUID()] }, [['fileIds', 'file.unknown']]],
    ['an unknown state', { stateId: randomUUID() }, [['stateId', 'case.state_unknown']]],
  ])('%s is refused by its field', async (_, wrong, errors) => {
    const one = await registerCase(ana)
    const answer = await say(one, wrong)
    expect(answer.status).toBe(422)
    expect(errorsOf(answer)).toEqual(errors)
    expect((await timeline(one, '?show=conversation')).items).toEqual([])
  })

  test('goes to the survivor also when the case is closed as its duplicate at the same moment', async () => {
    const one = await registerCase(ana)
    const other = await registerCase(ana, { customerId: one.customerId })
    const closing = app.db.transaction().execute(async (db) => {
      await db.selectFrom('cases').select('id').where('id', '=', one.id).forUpdate().execute()
      const saying = say(one)
      await waitingForLock()
      await db.updateTable('cases').set({ survivorId: other.id }).where('id', '=', one.id).execute()
      return { saying }
    })
    const { saying } = await closing
    expect((await saying).body.caseId).toBe(other.id)
  })

  test('in a case that was closed as a duplicate stands in the survivor, and both histories tell it', async () => {
    const one = await registerCase(ana)
    const { customerId } = one
    const [middle, end] = [await registerCase(ana, { customerId }), await registerCase(ana, { customerId })]
    await ana.post(`/api/cases/${one.id}/links`, { relatedCaseId: middle.id, kind: 'duplicates' })
    await ana.post(`/api/cases/${one.id}/state`, { stateId: states.closed })
    await ana.post(`/api/cases/${middle.id}/links`, { relatedCaseId: end.id, kind: 'duplicates' })
    await ana.post(`/api/cases/${middle.id}/state`, { stateId: states.closed })
    const { body } = await say(one)
    expect(body.caseId).toBe(end.id)
    expect((await timeline(end, '?show=conversation')).items).toMatchObject([{ id: body.id }])
    expect((await historyOf(app, one.id)).at(-1)).toMatchObject({ kind: 'entryForwarded', to: { id: end.id } })
    expect((await historyOf(app, end.id)).at(-1)).toMatchObject({ kind: 'entryReceived', from: { id: one.id } })
  })
})

describe('the follow-up of a case', async () => {
  const one = await registerCase(ana, { subject: 'Principal' })
  const carla = await app.signIn('contact', { customerId: one.customerId })
  await say(one, { body: 'Llamó por la cotización' })
  await say(one, { kind: 'internalNote', body: 'Cliente difícil' })
  await say(one, { kind: 'progress', body: 'Se pidió el repuesto' })
  await say(one, { kind: 'progress', body: 'Avance reservado', internal: true })
  await ana.patch(`/api/cases/${one.id}`, { version: 1, priorityId: priorities.high, reason: 'Apuro' })
  await ana.post(`/api/cases/${one.id}/state`, { stateId: states.waitingPart, reason: 'Falta una pieza' })
  const kinds = async (address: string, who = ana) =>
    (await timeline(one, address, who)).items.map((item: { kind: string }) => item.kind)

  test('is one line of what was said and what happened, newest first', async () => {
    const everything = ['stateChanged', 'priorityChanged', 'progress', 'progress', 'internalNote', 'call', 'registered']
    expect(await kinds('')).toEqual(everything)
    expect(await kinds('?oldestFirst=true')).toEqual(everything.toReversed())
  })

  test.each([
    ['?show=conversation', ['internalNote', 'call']],
    ['?show=progress', ['progress', 'progress']],
    ['?show=commitments', []],
    ['?show=changes', ['stateChanged', 'priorityChanged', 'registered']],
    ['?show=conversation,changes', ['stateChanged', 'priorityChanged', 'internalNote', 'call', 'registered']],
    ['?query=cotizacion', ['call']],
    ['?query=CLIENTE+dificil', ['internalNote']],
    ['?query=pieza', ['stateChanged']],
    ['?query=alta', ['stateChanged', 'priorityChanged']],
    ['?query=urgente', []],
    ['?query=100%25', []],
  ])('filtered and searched: %s', async (address, expected) => expect(await kinds(address)).toEqual(expected))

  test('page by page every item comes once, both ways', async () => {
    for (const order of ['', '&oldestFirst=true']) {
      const ids: string[] = []
      let cursor: string | null = ''
      while (cursor !== null) {
        const more: string = cursor && `&cursor=${encodeURIComponent(cursor)}`
        const page = await timeline(one, `?limit=2${order}${more}`)
        ids.push(...page.items.map((item: { id: string }) => item.id))
        cursor = page.nextCursor
      }
      expect(ids).toEqual((await timeline(one, `?limit=500${order}`)).items.map((item: { id: string }) => item.id))
    }
  })

  test('a contact reads neither our notes nor our reasons nor our own changes', async () => {
    expect(await kinds('', carla)).toEqual(['stateChanged', 'progress', 'call', 'registered'])
    const { items } = await timeline(one, '?show=changes', carla)
    expect(items[0].reason).toBeNull()
    expect(await kinds('?query=reservado', carla)).toEqual([])
    expect(await kinds('?query=pieza', carla)).toEqual([])
  })

  test.each(['?show=other', '?limit=501', '?cursor=x', '?cursor=2024-01-01%7Cx'])('refuses %s', async (address) =>
    expect((await ana.get(`/api/cases/${one.id}/timeline${address}`)).status).toBe(422),
  )
})

/** Until a request waits for what another transaction holds. */
async function waitingForLock() {
  for (;;) {
    const { rows } = await sql<{ waits: boolean }>`select exists (
      select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock') as waits`.execute(
      app.db,
    )
    if (rows[0]!.waits) return
  }
}
