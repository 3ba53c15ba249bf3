import { describe, expect, test } from 'vitest'
import { startTestApp } from '../../../app/server/testing/harness.ts'
import { desk } from './commitments.builders.ts'

let now = new Date('2026-03-10T15:00:00.000Z')
const app = await startTestApp({ now: () => now })
const sofia = await app.signIn('supervisor', { name: 'Sofía' })
const ana = await app.signIn('agent', { name: 'Ana' })
const beto = await app.signIn('agent', { name: 'Beto' })
const tomas = await app.signIn('technician', { name: 'Tomás' })
const { commitmentTypes, states, inDays, registerCase, make, committed, move, ofCase, eventsOf } = await desk(app)
const codeOf = (answer: { status: number; body: { code: string } }) => [answer.status, answer.body.code]

/** Runs at another time, and comes back. */
async function after<T>(days: number, work: () => Promise<T>): Promise<T> {
  const before = now
  now = new Date(now.getTime() + days * 86_400_000)
  return work().finally(() => (now = before))
}

describe('committing an action', () => {
  test('with an id of its own is one, however often and at once it is sent', async () => {
    const [one, other] = [await registerCase(ana), await registerCase(ana)]
    const id = ana.ctx.newId()
    const answers = await Promise.all(Array.from({ length: 10 }, () => make(ana, one.id, { id })))
    for (const { status, body } of answers) expect([status, body]).toEqual([201, { id }])
    expect(await ofCase(ana, one.id)).toHaveLength(1)
    for (const taken of [await make(beto, one.id, { id }), await make(ana, other.id, { id })])
      expect(codeOf(taken)).toEqual([409, 'commitment.id_taken'])
  })

  test('keeps what, who and when, and tells it in the history with the names of the moment', async () => {
    const { id: caseId } = await registerCase(ana)
    const answer = await make(ana, caseId, { responsibleId: tomas.id, dueAt: '2026-03-11T10:00:00-03:00' })
    expect(answer.status).toBe(201)
    const [one] = await ofCase(ana, caseId)
    expect(one).toMatchObject({
      id: answer.body.id,
      type: { name: 'Llamar al cliente' },
      description: 'Llamar con el resultado',
      responsible: { name: 'Tomás' },
      dueAt: '2026-03-11T13:00:00.000Z',
      firstDueAt: '2026-03-11T13:00:00.000Z',
      standing: 'pending',
      moves: [],
    })
    expect(await eventsOf(caseId)).toEqual([
      {
        kind: 'commitmentMade',
        subjectId: one.id,
        actorName: 'Ana',
        fromValue: null,
        reason: null,
        toValue: {
          type: 'Llamar al cliente',
          description: 'Llamar con el resultado',
          responsible: { id: tomas.id, name: 'Tomás' },
          dueAt: '2026-03-11T13:00:00.000Z',
        },
      },
    ])
  })

  test('repeated with the same key commits once', async () => {
    const { id: caseId } = await registerCase(ana)
    const body = { typeId: commitmentTypes.call, description: 'x', responsibleId: ana.id, dueAt: inDays(1) }
    const send = () => ana.post(`/api/cases/${caseId}/commitments`, body, { 'idempotency-key': caseId })
    const answers = await Promise.all([send(), send(), send()])
    expect(new Set(answers.map((answer) => answer.body.id)).size).toBe(1)
    expect(await ofCase(ana, caseId)).toHaveLength(1)
  })

  test.each<[string, Record<string, unknown>, [string, string][]]>([
    ['a past date', { dueAt: '2026-03-09T15:00:00Z' }, [['dueAt', 'commitment.date_in_past']]],
    ['a date in another century', { dueAt: '2126-03-09T15:00:00Z' }, [['dueAt', 'commitment.date_too_far']]],
    ['an unknown type', { typeId: ana.id }, [['typeId', 'commitment.type_unavailable']]],
    [
      'an unknown type and an unknown responsible, both told at once',
      { typeId: ana.id, responsibleId: commitmentTypes.call },
      [
        ['typeId', 'commitment.type_unavailable'],
        ['responsibleId', 'case.responsible_unavailable'],
      ],
    ],
    ['no description', { description: '  ' }, [['description', 'too_small']]],
    ['too long a description', { description: 'a'.repeat(10_000) }, [['description', 'too_big']]],
    ['control characters', { description: 'a\u0000b' }, [['description', 'control_characters']]],
    ['a date that is none', { dueAt: 'mañana' }, [['dueAt', 'invalid_format']]],
  ])('is refused with %s, and writes nothing', async (_, fields, errors) => {
    const { id: caseId } = await registerCase(ana)
    const answer = await make(ana, caseId, fields)
    expect(answer.status).toBe(422)
    expect(answer.body.errors.map((error: { field: string; code: string }) => [error.field, error.code])).toEqual(
      errors,
    )
    expect(await ofCase(ana, caseId)).toEqual([])
    expect(await eventsOf(caseId)).toEqual([])
  })

  test('is refused for a responsible who left or is a contact, and for a type no longer used', async () => {
    const { id: caseId, customerId } = await registerCase(ana)
    const gone = await app.signIn('agent')
    await app.db.updateTable('people').set({ active: false }).where('id', '=', gone.id).execute()
    const contact = await app.signIn('contact', { customerId })
    const old = commitmentTypes.information
    await app.db.updateTable('commitmentTypes').set({ active: false }).where('id', '=', old).execute()
    expect(codeOf(await make(ana, caseId, { responsibleId: gone.id }))).toEqual([422, 'case.responsible_unavailable'])
    expect(codeOf(await make(ana, caseId, { responsibleId: contact.id }))).toEqual([
      422,
      'case.responsible_unavailable',
    ])
    expect(codeOf(await make(ana, caseId, { typeId: old }))).toEqual([422, 'commitment.type_unavailable'])
  })

  test('is refused in a closed case, and by contacts, and by technicians whose case it is not', async () => {
    const { id: caseId, customerId } = await registerCase(ana)
    const contact = await app.signIn('contact', { customerId })
    expect((await make(contact, caseId, { responsibleId: ana.id })).status).toBe(403)
    expect((await make(tomas, caseId)).status).toBe(404)
    await ana.post(`/api/cases/${caseId}/state`, { stateId: states.solved })
    expect((await make(ana, caseId)).status).toBe(201)
    const [one] = await ofCase(ana, caseId)
    await ana.post(`/api/commitments/${one.id}/meet`)
    await ana.post(`/api/cases/${caseId}/state`, { stateId: states.closed })
    expect(codeOf(await make(ana, caseId))).toEqual([409, 'case.closed'])
  })
})

describe('moving the due date', () => {
  test('keeps every move: old and new date, reason, whether the customer was told, who and when', async () => {
    const { id, caseId } = await committed(ana, { dueAt: '2026-03-11T15:00:00.000Z' })
    await move(ana, id, { dueAt: '2026-03-12T15:00:00.000Z', reason: 'Falta el repuesto', customerTold: true })
    const answer = await move(beto, id, { dueAt: '2026-03-20T15:00:00.000Z', reason: 'Feriado', customerTold: false })
    expect(answer.body).toMatchObject({
      dueAt: '2026-03-20T15:00:00.000Z',
      firstDueAt: '2026-03-11T15:00:00.000Z',
      version: 3,
      moves: [
        { oldDueAt: '2026-03-12T15:00:00.000Z', reason: 'Feriado', customerTold: false, movedBy: 'Beto' },
        { oldDueAt: '2026-03-11T15:00:00.000Z', reason: 'Falta el repuesto', customerTold: true, movedBy: 'Ana' },
      ],
    })
    expect((await eventsOf(caseId)).at(-1)).toMatchObject({
      kind: 'commitmentMoved',
      actorName: 'Beto',
      reason: 'Feriado',
      fromValue: { dueAt: '2026-03-12T15:00:00.000Z' },
      toValue: {
        dueAt: '2026-03-20T15:00:00.000Z',
        type: 'Llamar al cliente',
        description: 'Llamar con el resultado',
        customerTold: false,
      },
    })
  })

  test.each<[string, Record<string, unknown>, string]>([
    ['without a reason', { reason: ' ' }, 'invalid'],
    ['without saying whether the customer was told', { customerTold: undefined }, 'invalid'],
    ['to the past', { dueAt: '2026-03-10T14:59:59Z' }, 'commitment.date_in_past'],
    ['to where it is', { dueAt: '2026-03-11T15:00:00.000Z' }, 'commitment.same_date'],
    ['out of all plans', { dueAt: '2040-01-01T00:00:00Z' }, 'commitment.date_too_far'],
  ])('%s is refused, and nothing is kept', async (_, fields, code) => {
    const { id, caseId } = await committed(ana, { dueAt: '2026-03-11T15:00:00.000Z' })
    expect(codeOf(await move(ana, id, fields))).toEqual([422, code])
    expect((await ofCase(ana, caseId))[0]).toMatchObject({ moves: [], version: 1 })
  })

  test('with a stale version is refused and shows what is there', async () => {
    const { id } = await committed(ana)
    await move(beto, id, { version: 1, reason: 'Primero' })
    const answer = await move(ana, id, { version: 1, dueAt: inDays(5) })
    expect(codeOf(answer)).toEqual([409, 'stale'])
    expect(answer.body.current).toMatchObject({ version: 2, moves: [{ reason: 'Primero' }] })
  })

  test('ten at once with one version: one moves it', async () => {
    const { id, caseId } = await committed(ana)
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, n) => move(ana, id, { version: 1, dueAt: inDays(n + 2) })),
    )
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, ...Array.from({ length: 9 }, () => 409)])
    expect((await ofCase(ana, caseId))[0].moves).toHaveLength(1)
  })

  test('cannot be undone in the records', async () => {
    const { id } = await committed(ana)
    await move(ana, id)
    const rewrite = app.db.updateTable('commitmentMoves').set({ reason: 'otra' }).where('commitmentId', '=', id)
    await expect(rewrite.execute()).rejects.toThrow('immutable')
  })
})

describe('meeting', () => {
  test('in time is met, too late is broken, by the dates alone', async () => {
    const [inTime, late] = [await committed(ana), await committed(ana)]
    const met = await ana.post(`/api/commitments/${inTime.id}/meet`, { note: 'Quedó conforme' })
    expect(met.body).toMatchObject({ standing: 'met', metAt: now.toISOString() })
    const broken = await after(2, () => ana.post(`/api/commitments/${late.id}/meet`))
    expect(broken.body).toMatchObject({ standing: 'brokenMet' })
    expect((await eventsOf(inTime.caseId)).at(-1)).toMatchObject({
      kind: 'commitmentMet',
      reason: 'Quedó conforme',
      toValue: { metAt: now.toISOString(), late: false, type: 'Llamar al cliente' },
    })
    expect((await eventsOf(late.caseId)).at(-1)).toMatchObject({ toValue: { late: true } })
  })

  test('twice is refused by name; ten at once meet it once', async () => {
    const { id, caseId } = await committed(ana)
    const answers = await Promise.all(Array.from({ length: 10 }, () => ana.post(`/api/commitments/${id}/meet`)))
    expect(answers.filter((answer) => answer.status === 200)).toHaveLength(1)
    expect(answers.filter((answer) => answer.body.code === 'commitment.already_met')).toHaveLength(9)
    expect((await eventsOf(caseId)).map((event) => event.kind)).toEqual(['commitmentMade', 'commitmentMet'])
  })

  test('and moving at once: the second is told of the first', async () => {
    const { id } = await committed(ana)
    const answers = await Promise.all([ana.post(`/api/commitments/${id}/meet`), move(beto, id)])
    const [met, moved] = answers.map((answer) => answer.status)
    expect(met).toBe(200)
    expect([200, 409]).toContain(moved)
  })
})

describe('cancelling and giving it to somebody else', () => {
  test('keep the reason and the names of the moment', async () => {
    const { id, caseId } = await committed(ana)
    expect((await ana.post(`/api/commitments/${id}/reassign`, { responsibleId: beto.id })).body).toMatchObject({
      responsible: { name: 'Beto' },
    })
    const answer = await sofia.post(`/api/commitments/${id}/cancel`, { reason: 'El cliente desistió' })
    expect(answer.body).toMatchObject({ standing: 'cancelled', cancelReason: 'El cliente desistió' })
    const [, reassigned, cancelled] = await eventsOf(caseId)
    expect(reassigned).toMatchObject({ fromValue: { name: 'Ana' }, toValue: { name: 'Beto' } })
    expect(cancelled).toMatchObject({ reason: 'El cliente desistió', fromValue: { type: 'Llamar al cliente' } })
  })

  test('are refused by name when they change nothing or come too late', async () => {
    const { id } = await committed(ana)
    const reassign = (responsibleId: string) => ana.post(`/api/commitments/${id}/reassign`, { responsibleId })
    expect(codeOf(await reassign(ana.id))).toEqual([409, 'commitment.already_theirs'])
    expect(codeOf(await reassign(commitmentTypes.call))).toEqual([422, 'case.responsible_unavailable'])
    expect(codeOf(await ana.post(`/api/commitments/${id}/cancel`, {}))).toEqual([422, 'invalid'])
    await ana.post(`/api/commitments/${id}/cancel`, { reason: 'x' })
    expect(codeOf(await reassign(beto.id))).toEqual([409, 'commitment.cancelled'])
    expect(codeOf(await move(ana, id))).toEqual([409, 'commitment.cancelled'])
    expect(codeOf(await ana.post(`/api/commitments/${id}/meet`))).toEqual([409, 'commitment.cancelled'])
  })

  test('are for those who answer for it and for supervisors; other agents only move and meet it', async () => {
    const { id } = await committed(ana)
    expect(codeOf(await beto.post(`/api/commitments/${id}/cancel`, { reason: 'x' }))).toEqual([
      403,
      'commitment.not_yours',
    ])
    expect((await beto.post(`/api/commitments/${id}/reassign`, { responsibleId: beto.id })).status).toBe(403)
    expect((await move(beto, id)).body.abilities).toEqual({ move: true, meet: true, cancel: false, reassign: false })
  })
})

test('what does not exist is not found', async () => {
  const nobody = app.world.now().getTime().toString(16).padStart(12, '0')
  const id = `00000000-0000-7000-8000-${nobody.slice(-12)}`
  expect((await move(ana, id)).status).toBe(404)
  expect((await ana.post('/api/commitments/nada/meet')).status).toBe(404)
  expect((await ana.get(`/api/cases/${id}/commitments`)).status).toBe(404)
  expect((await make(ana, id)).status).toBe(404)
})
