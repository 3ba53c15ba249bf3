import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { startTestApp } from '../../../app/server/testing/harness.ts'
import { addContact } from '../../customers/server/customers.builders.ts'
import { classify } from '../../settings/server/settings.builders.ts'
import { commitDirectly, historyOf, registerCase } from './cases.builders.ts'

const app = await startTestApp()
const { topics, priorities, states, commitmentTypes } = await classify(app)
const sofia = await app.signIn('supervisor', { name: 'Sofía' })
const ana = await app.signIn('agent', { name: 'Ana' })
const luis = await app.signIn('agent', { name: 'Luis' })
const tomas = await app.signIn('technician', { name: 'Tomás' })
const unassigned = () => registerCase(ana, { responsibleId: null })
const state = (who: typeof ana, id: string, stateId: string, more: object = {}) =>
  who.post(`/api/cases/${id}/state`, { stateId, ...more })

describe('changing a situation', () => {
  test('keeps every change in the history, with the reason and the names of that time', async () => {
    const one = await registerCase(ana, { subject: 'Antes' })
    const contact = await addContact(ana, one.customerId, { name: 'Rosa' })
    const answer = await ana.patch(`/api/cases/${one.id}`, {
      version: 1,
      subject: 'Después',
      description: '<p>Otra cosa</p>',
      channel: 'email',
      contactId: contact.id,
      topicId: topics.warranty,
      priorityId: priorities.urgent,
      reason: 'Lo aclaró el cliente',
    })
    expect(answer.status).toBe(200)
    expect(answer.body).toMatchObject({ subject: 'Después', channel: 'email', version: 2, contact: { name: 'Rosa' } })
    const history = (await historyOf(app, one.id)).slice(1)
    expect(history).toMatchObject([
      { kind: 'contactChanged', from: null, to: { name: 'Rosa' } },
      { kind: 'topicChanged', from: null, to: { name: 'Garantía' } },
      { kind: 'priorityChanged', from: { name: 'Normal' }, to: { name: 'Urgente' } },
      { kind: 'subjectChanged', from: 'Antes', to: 'Después' },
      { kind: 'channelChanged', from: 'phone', to: 'email' },
      { kind: 'descriptionChanged', from: 'No funciona', to: 'Otra cosa' },
    ])
    expect(new Set(history.map((event) => event.reason))).toEqual(new Set(['Lo aclaró el cliente']))
  })

  test('with nothing new leaves no trace', async () => {
    const one = await registerCase(ana, { subject: 'Igual' })
    expect((await ana.patch(`/api/cases/${one.id}`, { version: 1, subject: 'Igual' })).body.version).toBe(1)
    expect(await historyOf(app, one.id)).toHaveLength(1)
  })

  test('of a stale version is refused with the case as it is now', async () => {
    const one = await registerCase(ana)
    await ana.patch(`/api/cases/${one.id}`, { version: 1, subject: 'De Ana' })
    const answer = await luis.patch(`/api/cases/${one.id}`, { version: 1, subject: 'De Luis' })
    expect([answer.status, answer.body.code]).toEqual([409, 'stale'])
    expect(answer.body.current).toMatchObject({ subject: 'De Ana', version: 2 })
  })

  test('ten at once: one is kept, nine are told', async () => {
    const one = await registerCase(ana)
    const save = (n: number) => ana.patch(`/api/cases/${one.id}`, { version: 1, subject: `N° ${n}` })
    const answers = await Promise.all(Array.from({ length: 10 }, (_, n) => save(n)))
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, ...Array(9).fill(409)])
  })

  test('refuses what is unknown and what is empty, by field', async () => {
    const one = await registerCase(ana)
    const wrong = { version: 1, contactId: randomUUID(), topicId: randomUUID() }
    const answer = await ana.patch(`/api/cases/${one.id}`, wrong)
    expect(answer.body.errors.map((error: { field: string }) => error.field)).toEqual(['contactId', 'topicId'])
    const empty = await ana.patch(`/api/cases/${one.id}`, { version: 1, description: '<p></p>' })
    expect(empty.body.errors).toMatchObject([{ field: 'description', code: 'text.empty' }])
  })

  test('renaming a topic never rewrites what happened', async () => {
    const one = await registerCase(ana)
    await ana.patch(`/api/cases/${one.id}`, { version: 1, topicId: topics.parts })
    await app.db.updateTable('topics').set({ name: 'Piezas' }).where('id', '=', topics.parts).execute()
    expect((await historyOf(app, one.id)).at(-1)).toMatchObject({ to: { name: 'Repuestos e insumos' } })
  })

  test('the history itself refuses to be changed', async () => {
    const one = await registerCase(ana)
    const history = app.db.updateTable('caseEvents').set({ reason: 'otra' }).where('caseId', '=', one.id)
    await expect(history.execute()).rejects.toThrow('case_events is immutable')
    const gone = app.db.deleteFrom('caseEvents').where('caseId', '=', one.id)
    await expect(gone.execute()).rejects.toThrow('case_events is immutable')
  })
})

describe('taking and assigning', () => {
  test('ten take the same case at once: one gets it, nine hear who', async () => {
    const one = await unassigned()
    const people: (typeof ana)[] = []
    for (let n = 0; n < 10; n++) people.push(await app.signIn('agent', { name: `P${n}` }))
    const answers = await Promise.all(people.map((person) => person.post(`/api/cases/${one.id}/take`)))
    const winner = answers.find((answer) => answer.status === 200)!.body.responsible.name
    const refused = answers.filter((answer) => answer.status === 409)
    expect(refused).toHaveLength(9)
    for (const { body } of refused) expect(body).toMatchObject({ code: 'case.taken', values: { name: winner } })
    expect((await historyOf(app, one.id)).filter((event) => event.kind === 'responsibleChanged')).toHaveLength(1)
  })

  test('is told with both names and the reason', async () => {
    const one = await registerCase(ana)
    const answer = await ana.post(`/api/cases/${one.id}/assign`, { responsibleId: luis.id, reason: 'Sabe de redes' })
    expect(answer.body).toMatchObject({ responsible: { name: 'Luis' }, version: 2 })
    expect((await historyOf(app, one.id)).at(-1)).toMatchObject({
      kind: 'responsibleChanged',
      from: { name: 'Ana' },
      to: { name: 'Luis' },
      reason: 'Sabe de redes',
    })
  })

  test.each([
    ['an agent gives away the own case', ana, true],
    ['an agent does not reassign that of somebody else', luis, false],
    ['a supervisor reassigns every case', sofia, true],
  ])('%s', async (_, who, may) => {
    const one = await registerCase(ana)
    const answer = await who.post(`/api/cases/${one.id}/assign`, { responsibleId: tomas.id })
    expect([answer.status, answer.body.code]).toEqual(may ? [200, undefined] : [403, 'case.not_yours_to_assign'])
  })

  test('to a contact, to somebody who left or to nobody we know is refused', async () => {
    const one = await registerCase(ana)
    const contact = await app.signIn('contact', { customerId: one.customerId })
    for (const responsibleId of [contact.id, randomUUID()]) {
      const answer = await ana.post(`/api/cases/${one.id}/assign`, { responsibleId })
      expect(answer.body.errors).toMatchObject([{ field: 'responsibleId', code: 'case.responsible_unavailable' }])
    }
  })

  test('a technician sees the case once it is given to them', async () => {
    const one = await registerCase(ana)
    expect((await tomas.get(`/api/cases/${one.id}`)).status).toBe(404)
    await ana.post(`/api/cases/${one.id}/assign`, { responsibleId: tomas.id })
    expect((await tomas.get(`/api/cases/${one.id}`)).body.abilities).toMatchObject({ changeState: true, edit: false })
  })
})

describe('the state of a case', () => {
  test('goes from open to solved to closed, keeping when', async () => {
    const one = await registerCase(ana)
    expect((await state(ana, one.id, states.solved)).body).toMatchObject({
      solvedAt: expect.any(String),
      closedAt: null,
    })
    const { body } = await state(ana, one.id, states.closed)
    expect(body).toMatchObject({ state: { category: 'closed' }, closedAt: expect.any(String), version: 3 })
    expect(body.abilities).toMatchObject({ edit: false, assign: false, take: false, changeState: true })
  })

  test('is refused where the company has no such way', async () => {
    const one = await registerCase(ana)
    const answer = await state(ana, one.id, states.closed)
    expect([answer.status, answer.body.code]).toEqual([409, 'case.transition_not_allowed'])
    expect(answer.body.title).toBe('Desde Nuevo no se puede pasar a Cerrado.')
  })

  test('comes back from closed only with a reason', async () => {
    const one = await registerCase(ana)
    await state(ana, one.id, states.solved)
    await state(ana, one.id, states.closed)
    const without = await state(ana, one.id, states.new)
    expect(without.status).toBe(422)
    expect(without.body.errors).toMatchObject([{ field: 'reason', code: 'case.reopen_needs_reason' }])
    const answer = await state(ana, one.id, states.new, { reason: 'Volvió a fallar' })
    expect(answer.body).toMatchObject({ state: { category: 'open' }, solvedAt: null, closedAt: null })
    expect((await historyOf(app, one.id)).at(-1)).toMatchObject({ kind: 'stateChanged', reason: 'Volvió a fallar' })
  })

  test('does not close over a pending commitment, which is named', async () => {
    const one = await registerCase(ana)
    const fields = { responsibleId: ana.id, typeId: commitmentTypes.visit, description: 'Ir a revisar el monitor' }
    await commitDirectly(app, one, fields)
    await state(ana, one.id, states.solved)
    const answer = await state(ana, one.id, states.closed)
    expect([answer.status, answer.body.code]).toEqual([409, 'case.has_pending_commitments'])
    expect(answer.body.title).toContain('(1): Visita a terreno: Ir a revisar el monitor')
    const { abilities } = (await ana.get(`/api/cases/${one.id}`)).body
    expect(abilities.whyNotClose).toEqual([
      { code: 'case.has_pending_commitments', values: expect.objectContaining({ count: 1 }), text: answer.body.title },
    ])
  })

  test.each([
    ['that does not exist', () => randomUUID(), 422, 'case.state_unknown'],
    ['that it has already', () => states.new, 409, 'case.already_in_state'],
  ])('%s is refused', async (_, stateId, status, code) => {
    const one = await registerCase(ana)
    const answer = await state(ana, one.id, stateId())
    expect([answer.status, answer.body.code]).toEqual([status, code])
  })

  test('of a stale version is refused', async () => {
    const one = await registerCase(ana)
    await state(luis, one.id, states.waitingPart)
    const answer = await state(ana, one.id, states.solved, { version: 1 })
    expect([answer.status, answer.body.code, answer.body.current.version]).toEqual([409, 'stale', 2])
  })

  test('of a closed case: nothing else is changed before it is reopened', async () => {
    const one = await registerCase(ana)
    await state(ana, one.id, states.solved)
    await state(ana, one.id, states.closed)
    const refused = [
      await ana.patch(`/api/cases/${one.id}`, { version: 3, subject: 'x' }),
      await ana.post(`/api/cases/${one.id}/assign`, { responsibleId: luis.id }),
    ]
    for (const { status, body } of refused) expect([status, body.code]).toEqual([409, 'case.closed'])
  })
})

describe('many cases at once', () => {
  test('each is done or refused on its own, in words', async () => {
    const [mine, others, closed] = [await registerCase(ana), await registerCase(luis), await registerCase(ana)]
    await state(ana, closed.id, states.solved)
    await state(ana, closed.id, states.closed)
    const caseIds = [mine.id, others.id, closed.id, randomUUID(), mine.id]
    const { body } = await ana.post('/api/cases/bulk', { caseIds, responsibleId: tomas.id, stateId: states.inProgress })
    expect(body.results).toEqual([
      { id: mine.id, done: true, problem: null },
      { id: others.id, done: false, problem: 'Solo supervisión puede reasignar un HelpDesk de otra persona.' },
      { id: closed.id, done: false, problem: `El HelpDesk N° ${closed.number} está cerrado: reábralo primero.` },
      { id: caseIds[3], done: false, problem: 'No existe, o no está a su alcance.' },
    ])
    expect((await ana.get(`/api/cases/${mine.id}`)).body).toMatchObject({
      responsible: { id: tomas.id },
      state: { id: states.inProgress },
      version: 3,
    })
  })

  test('what a refused one had written is taken back', async () => {
    const one = await registerCase(sofia)
    const body = { caseIds: [one.id], responsibleId: tomas.id, stateId: states.closed }
    expect((await sofia.post('/api/cases/bulk', body)).body.results[0]).toMatchObject({ done: false })
    expect((await sofia.get(`/api/cases/${one.id}`)).body).toMatchObject({ responsible: { id: sofia.id }, version: 1 })
  })

  test('two who change the same ones in opposite order do not block each other', async () => {
    const ids = (await Promise.all(Array.from({ length: 8 }, () => registerCase(sofia)))).map((one) => one.id)
    const bulk = (caseIds: string[], stateId: string) => sofia.post('/api/cases/bulk', { caseIds, stateId })
    const answers = await Promise.all([
      bulk(ids, states.inProgress),
      bulk(ids.toReversed(), states.waitingPart),
      bulk(ids, states.waitingCustomer),
    ])
    expect(answers.map((answer) => answer.status)).toEqual([200, 200, 200])
  })

  test('without anything to do is refused', async () => {
    const answer = await ana.post('/api/cases/bulk', { caseIds: [randomUUID()] })
    expect([answer.status, answer.body.code]).toEqual([422, 'case.bulk_nothing'])
  })
})
