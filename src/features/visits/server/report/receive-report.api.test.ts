import { uuidv7 } from 'uuidv7'
import { describe, expect, test } from 'vitest'
import { startTestApp } from '../../../../app/server/testing/harness.ts'
import { registerCase } from '../../../cases/server/cases.builders.ts'
import { addCustomer } from '../../../customers/server/customers.builders.ts'
import { sendFile } from '../../../files/server/files.builders.ts'
import { reporting } from './report.builders.ts'

const app = await startTestApp({ now: () => new Date('2026-06-15T16:00:00Z') })
const boss = await app.signIn('admin', { name: 'Eva' })
const ana = await app.signIn('agent', { name: 'Ana' })
const tomas = await app.signIn('technician', { name: 'Tomás' })
const leo = await app.signIn('technician', { name: 'Leo' })
const { at, travelled, order, reportOf, send, sent, read, reports, picture, timeline, states } = await reporting(app, {
  ana,
  boss,
})

const fieldsOf = (body: { errors: { field: string; code: string }[] }) =>
  body.errors.map(({ field, code }) => `${field} ${code}`)

describe('a report of a visit', () => {
  test('ends the visit with its times, and says so in its history', async () => {
    const visit = await order([tomas])
    const receipt = await sent(tomas, visit.id)
    expect(receipt).toMatchObject({ visitId: visit.id, number: 1, notices: [], clockOffsetMinutes: 0 })
    const done = await read(ana, visit.id)
    expect(done).toMatchObject({
      state: 'done',
      travelledAt: at('13:00'),
      arrivedAt: at('13:40'),
      departedAt: at('15:00'),
    })
    expect(done.events.at(-1)).toMatchObject({ kind: 'reported', at: at('15:00'), actor: { name: 'Tomás' } })
  })

  test('enters the case as progress, seen by the customer, said when the technician left', async () => {
    const { id: caseId, customerId } = await registerCase(ana)
    const visit = await order([tomas], { caseId })
    const parts = [{ code: 'F-1', description: 'Fuente <500 W>', quantity: 1.5 }]
    await sent(tomas, visit.id, { parts, summary: 'Se cambió\nla fuente' })
    const [entry] = await timeline(caseId)
    expect(entry).toMatchObject({ kind: 'progress', at: at('15:00'), internal: false })
    expect(entry!.bodyHtml).toContain('<p>Se cambió<br />la fuente</p>')
    expect(entry!.bodyHtml).toContain('<li>1,5 × Fuente &lt;500 W&gt; (F-1)</li>')
    expect(entry!.bodyHtml).toContain(`href="/api/visits/${visit.id}/report.pdf"`)
    const contact = await app.signIn('contact', { customerId })
    expect(JSON.stringify((await contact.get(`/api/cases/${caseId}/timeline`)).body)).toContain('la fuente')
  })

  test('that solved the case enters it as the solution, and brings it where it says', async () => {
    const { id: caseId } = await registerCase(ana)
    const visit = await order([tomas], { caseId })
    const stateId = states.solved
    const { notices } = await sent(tomas, visit.id, { isSolution: true, stateId })
    expect(notices).toEqual([])
    expect((await timeline(caseId))[0]).toMatchObject({ kind: 'solution' })
    expect((await ana.get(`/api/cases/${caseId}`)).body.state.id).toBe(stateId)
  })

  test('is told as it was judged: what is hidden falls away, what is calculated is calculated again', async () => {
    const visit = await order([tomas])
    await sent(tomas, visit.id, { answers: { trabajo: 'x', falla: false, causa: 'agua', horas: 3, doble: 999 } })
    expect((await reports(ana, visit.id))[0]!.answers).toEqual({ trabajo: 'x', falla: false, horas: 3, doble: 6 })
  })

  test('sent ten times at once is one, with ten equal receipts', async () => {
    const { id: caseId } = await registerCase(ana)
    const visit = await order([tomas, leo], { caseId })
    const body = reportOf({ answers: { trabajo: 'x', fotos: [{ fileId: await picture(tomas) }] } })
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => tomas.put(`/api/visits/${visit.id}/report`, body)),
    )
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 10 }, () => 200))
    expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1)
    expect(await reports(ana, visit.id)).toHaveLength(1)
    expect(await timeline(caseId)).toHaveLength(1)
    expect((await ana.get(`/api/time-entries?caseId=${caseId}`)).body.items).toHaveLength(6)
  })

  test('sent again later, by another clock and without its id, has the same receipt', async () => {
    const visit = await order([tomas])
    const body = reportOf({ sentAt: at('15:59') })
    const first = await tomas.put(`/api/visits/${visit.id}/report`, body)
    const again = await tomas.put(`/api/visits/${visit.id}/report`, { ...body, id: undefined, sentAt: at('12:00') })
    expect([again.status, again.body]).toEqual([200, first.body])
  })

  test('of another device is refused while it says something else, and says who reported and when', async () => {
    const visit = await order([tomas, leo])
    await sent(tomas, visit.id)
    const { status, body } = await send(leo, visit.id, { answers: { trabajo: 'Otra cosa' } })
    expect([status, body.code, body.values]).toEqual([
      409,
      'visit.reported_already',
      { report: 1, name: 'Tomás', day: '15-06-2026', time: '12:00' },
    ])
    expect(await reports(ana, visit.id)).toHaveLength(1)
  })

  test('of two devices at the same moment is that of one; nothing is written over', async () => {
    const visit = await order([tomas, leo])
    const answers = await Promise.all([
      send(tomas, visit.id, { answers: { trabajo: 'uno' } }),
      send(leo, visit.id, { answers: { trabajo: 'dos' } }),
    ])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
    expect(await reports(ana, visit.id)).toHaveLength(1)
  })

  test('of whoever was sent before it was given to others is taken, and they are one of its technicians', async () => {
    const { id: caseId } = await registerCase(ana)
    const visit = await order([tomas], { caseId })
    const change = { version: visit.version, technicianIds: [leo.id] }
    expect((await ana.patch(`/api/visits/${visit.id}`, change)).status).toBe(200)
    expect((await tomas.get(`/api/visits/${visit.id}`)).status).toBe(404)
    const { notices } = await sent(tomas, visit.id, { stateId: states.solved, isSolution: true })
    expect(notices).toEqual([])
    const { technicians, state } = await read(ana, visit.id)
    expect([state, technicians.map(({ name }) => name)]).toEqual(['done', ['Leo', 'Tomás']])
    expect((await timeline(caseId))[0]).toMatchObject({ kind: 'solution' })
  })

  test('of whoever was sent before is not taken once another reported it: they hear who did, and correct nothing', async () => {
    const visit = await order([tomas])
    await ana.patch(`/api/visits/${visit.id}`, { version: visit.version, technicianIds: [leo.id] })
    await sent(leo, visit.id)
    const mine = await send(tomas, visit.id, { answers: { trabajo: 'Lo hice yo' } })
    expect([mine.status, mine.body.code, mine.body.values.name]).toEqual([409, 'visit.reported_already', 'Leo'])
    expect((await send(tomas, visit.id, { corrects: 1, reason: 'Lo hice yo' })).status).toBe(403)
    expect((await tomas.get(`/api/visits/${visit.id}`)).status).toBe(404)
  })

  test('of somebody who was never sent is not heard of', async () => {
    const visit = await order([tomas])
    expect((await send(leo, visit.id)).status).toBe(404)
  })

  test('of a visit that was cancelled meanwhile says who cancelled it and why, and is taken when it was done', async () => {
    const visit = await order([tomas])
    await ana.post(`/api/visits/${visit.id}/cancel`, { reason: 'El cliente avisó' })
    const { status, body } = await send(tomas, visit.id)
    expect([status, body.code, body.values]).toEqual([
      409,
      'visit.cancelled_meanwhile',
      { name: 'Ana', reason: 'El cliente avisó', day: '15-06-2026', time: '12:00' },
    ])
    await sent(tomas, visit.id, { despiteCancelled: true })
    expect(await read(ana, visit.id)).toMatchObject({ state: 'done', cancelledAt: null, cancelReason: null })
  })

  test('with the answers of another version of the form is refused', async () => {
    const visit = await order([tomas])
    const { status, body } = await send(tomas, visit.id, { formVersion: 2 })
    expect([status, body.code, body.values]).toEqual([409, 'visit.other_version', { version: 1, sent: 2 }])
  })

  test('is of whoever goes there, and of supervisors', async () => {
    const visit = await order([tomas])
    expect((await send(leo, visit.id)).status).toBe(404)
    expect((await send(ana, visit.id)).body).toMatchObject({ status: 403, code: 'visit.not_yours' })
    expect((await send(await app.signIn('supervisor'), visit.id)).status).toBe(200)
  })

  test('with an id that is of the report of another visit is refused', async () => {
    const [one, other] = [await order([tomas]), await order([tomas])]
    const { reportId } = await sent(tomas, one.id)
    expect((await send(tomas, other.id, { id: reportId })).body.code).toBe('visit.report_id_taken')
  })
})

describe('what is wrong in a report', () => {
  const person = uuidv7()
  test.each<[string, Record<string, unknown>, string[]]>([
    ['a required field that is missing', { answers: {} }, ['answers.trabajo form.missing']],
    ['a field that became required', { answers: { trabajo: 'x', falla: true } }, ['answers.causa form.missing']],
    ['a field that the form has not', { answers: { trabajo: 'x', otra: 1 } }, ['answers.otra form.unknown_field']],
    [
      'a signature without name',
      { answers: { trabajo: 'x', firma: { fileId: person, name: ' ', signedAt: at('15:00') } } },
      ['answers.firma.name form.signer_name', 'answers.firma file.unknown'],
    ],
    [
      'a signature without its time',
      { answers: { trabajo: 'x', firma: { fileId: person, name: 'Rosa', signedAt: '' } }, sentAt: at('17:30') },
      ['answers.firma form.not_signed', 'answers.firma file.unknown'],
    ],
    [
      'a photo that was never sent',
      { answers: { trabajo: 'x', fotos: [{ fileId: person }] } },
      ['answers.fotos file.unknown'],
    ],
    [
      'a departure before the arrival',
      { times: { arrivedAt: at('15:00'), departedAt: at('14:00') } },
      ['times.departedAt visit.departedAt_before_arrivedAt'],
    ],
    [
      'an arrival that has not come yet',
      { times: { arrivedAt: at('17:00'), departedAt: at('17:30') } },
      ['times.arrivedAt visit.in_future', 'times.departedAt visit.in_future'],
    ],
    [
      'time of somebody who does not go',
      { timeEntries: [{ id: uuidv7(), personId: person, mode: 'onSite', workedMinutes: 30 }] },
      ['timeEntries.0.personId visit.not_of_visit'],
    ],
    [
      'a commitment of a type and a person that are not there',
      { commitments: [{ id: uuidv7(), typeId: person, description: 'x', responsibleId: person, dueAt: at('18:00') }] },
      ['commitments.0.typeId commitment.type_unavailable', 'commitments.0.responsibleId case.responsible_unavailable'],
    ],
  ])('%s is told beside its field, and nothing is written', async (_, fields, expected) => {
    const visit = await order([tomas])
    const { status, body } = await send(tomas, visit.id, fields)
    expect([status, fieldsOf(body)]).toEqual([422, expected])
    expect(await read(ana, visit.id)).toMatchObject({ state: 'planned', reports: [] })
  })

  test('is told all at once', async () => {
    const visit = await order([tomas])
    const id = uuidv7()
    const work = { personId: tomas.id, mode: 'onSite', startedAt: at('15:30'), workedMinutes: 60 }
    const { body } = await send(tomas, visit.id, {
      answers: { fotos: [{ fileId: id }] },
      times: { arrivedAt: at('15:00'), departedAt: at('14:00') },
      timeEntries: [
        { id, ...work },
        { id, ...work, workedMinutes: 10 },
      ],
    })
    expect(fieldsOf(body)).toEqual([
      'answers.trabajo form.missing',
      'answers.fotos file.unknown',
      'times.departedAt visit.departedAt_before_arrivedAt',
      'timeEntries.0.workedMinutes time.ends_in_future',
      'timeEntries.1.id visit.told_twice',
    ])
  })

  test('time and commitments with the ids of others are refused', async () => {
    const [one, other] = [await order([tomas]), await order([tomas])]
    await sent(tomas, one.id)
    const [told] = await reports(ana, one.id)
    const { body } = await send(tomas, other.id, {
      timeEntries: [{ id: told!.timeEntries[0]!.id, personId: tomas.id, mode: 'onSite', workedMinutes: 30 }],
    })
    expect(fieldsOf(body)).toEqual(['timeEntries.0.id time.id_taken'])
  })
})

describe('a phone with a wrong clock', () => {
  test('has what was tapped put right, and what was typed left alone', async () => {
    const visit = await order([tomas])
    // the phone is an hour and a half ahead
    const ahead = { arrivedAt: at('15:10'), departedAt: at('16:30'), travelStartedAt: at('12:50') }
    const { clockOffsetMinutes } = await sent(tomas, visit.id, {
      times: { ...ahead, byHand: ['travelStartedAt'] },
      finishedAt: at('16:40'),
      sentAt: at('17:30'),
    })
    expect(clockOffsetMinutes).toBe(-90)
    const [told] = await reports(ana, visit.id)
    expect(told!.times).toMatchObject({ arrivedAt: at('13:40'), departedAt: at('15:00'), travelStartedAt: at('12:50') })
    expect([told!.finishedAt, told!.clockOffsetMinutes]).toEqual([at('15:10'), -90])
  })

  test('has the hours of told work and of signatures put right too', async () => {
    const visit = await order([tomas])
    const signature = { fileId: await picture(tomas), name: 'Rosa', signedAt: at('16:20') }
    const work = { id: uuidv7(), personId: tomas.id, mode: 'onSite', startedAt: at('15:10'), workedMinutes: 80 }
    await sent(tomas, visit.id, {
      answers: { trabajo: 'x', firma: signature },
      times: { arrivedAt: at('15:10'), departedAt: at('16:30') },
      timeEntries: [work],
      sentAt: at('17:30'),
    })
    const [told] = await reports(ana, visit.id)
    expect(told!.answers.firma).toMatchObject({ signedAt: at('14:50') })
    expect(told!.timeEntries[0]).toMatchObject({ startedAt: at('13:40') })
  })

  test('is not put right a second time when a correction brings back what the office has', async () => {
    const visit = await order([tomas])
    await sent(tomas, visit.id, { times: { arrivedAt: at('15:10'), departedAt: at('16:30') }, sentAt: at('17:30') })
    const [told] = await reports(ana, visit.id)
    await sent(tomas, visit.id, {
      times: told!.times,
      answers: { trabajo: 'y' },
      sentAt: at('17:30'),
      corrects: 1,
      reason: 'Error',
    })
    expect((await reports(ana, visit.id))[1]!.times).toMatchObject({ arrivedAt: at('13:40'), departedAt: at('15:00') })
  })
})

describe('photos and signatures of a report', () => {
  test('are read by the technicians of the visit, who attends and contacts of the customer; by nobody else', async () => {
    const { id: caseId, customerId } = await registerCase(ana)
    const visit = await order([tomas, leo], { caseId })
    const fileId = await picture(tomas)
    await sent(tomas, visit.id, { answers: { trabajo: 'x', fotos: [{ fileId }] } })
    const other = await app.signIn('contact', { customerId: (await addCustomer(ana)).id })
    const readers = [leo, ana, await app.signIn('contact', { customerId })]
    const others = [await app.signIn('technician'), other, app.stranger]
    const statuses = []
    for (const reader of [...readers, ...others])
      statuses.push((await reader.get(`/api/files/${fileId}/content`)).status)
    expect(statuses).toEqual([200, 200, 200, 404, 404, 401])
  })

  test('are own uploads that stand nowhere else; a picture each', async () => {
    const [one, other] = [await order([tomas]), await order([tomas])]
    const used = await picture(tomas)
    await sent(tomas, one.id, { answers: { trabajo: 'x', fotos: [{ fileId: used }] } })
    const words = (await sendFile(tomas, 'no soy una foto')).body as { id: string }
    for (const [fileId, code] of [
      [used, 'file.unknown'],
      [await picture(leo), 'file.unknown'],
      [words.id, 'visit.no_picture'],
    ]) {
      const { body } = await send(tomas, other.id, { answers: { trabajo: 'x', fotos: [{ fileId }] } })
      expect(fieldsOf(body)).toEqual([`answers.fotos ${code}`])
    }
  })

  test('that the form hides are not taken', async () => {
    const visit = await order([tomas])
    const fileId = await picture(tomas)
    await sent(tomas, visit.id, { answers: { trabajo: 'x' } })
    const file = await app.db.selectFrom('files').select('attached').where('id', '=', fileId).executeTakeFirst()
    expect(file).toEqual({ attached: false })
  })

  test('stand in a correction again, also of another technician of the visit', async () => {
    const visit = await order([tomas, leo])
    const [first, second] = [await picture(tomas), await picture(leo)]
    await sent(tomas, visit.id, { answers: { trabajo: 'x', fotos: [{ fileId: first }] } })
    const fotos = [{ fileId: first }, { fileId: second }]
    await sent(leo, visit.id, { answers: { trabajo: 'x', fotos }, corrects: 1, reason: 'Faltaba una foto' })
    expect((await leo.get(`/api/files/${second}/content`)).status).toBe(200)
  })
})

describe('a correction', () => {
  test('is a report of its own with its reason, and an entry that says what was corrected', async () => {
    const { id: caseId } = await registerCase(ana)
    const visit = await order([tomas], { caseId })
    await sent(tomas, visit.id)
    const { number } = await sent(tomas, visit.id, {
      answers: { trabajo: 'Cambié la fuente y el cable' },
      corrects: 1,
      reason: 'Faltaba el cable',
    })
    expect(number).toBe(2)
    const told = await reports(ana, visit.id)
    expect(told.map(({ number, reason }) => [number, reason])).toEqual([
      [1, null],
      [2, 'Faltaba el cable'],
    ])
    const [, entry] = await timeline(caseId)
    expect(entry!.bodyHtml).toContain('Se corrigió el informe de la visita a terreno N° ')
    expect(entry!.bodyHtml).toContain('«trabajo»')
    expect(entry!.bodyHtml).toContain('report.pdf?number=2')
    expect(entry!.bodyHtml).not.toContain('Faltaba el cable')
  })

  test.each([
    ['without a reason', { corrects: 1 }, 422, 'visit.correction_needs_reason'],
    ['of another than the last report', { corrects: 2, reason: 'x' }, 409, 'visit.reported_already'],
  ])('%s is refused', async (_, fields, status, code) => {
    const visit = await order([tomas])
    await sent(tomas, visit.id)
    const { body } = await send(tomas, visit.id, { ...fields, answers: { trabajo: 'y' } })
    expect([body.status, body.code]).toEqual([status, code])
  })

  test('of a visit that nobody reported is refused', async () => {
    const visit = await order([tomas])
    const { body } = await send(tomas, visit.id, { corrects: 1, reason: 'x' })
    expect([body.status, body.code]).toEqual([409, 'visit.nothing_to_correct'])
  })

  test('sent ten times at once is one', async () => {
    const visit = await order([tomas])
    await sent(tomas, visit.id)
    const body = reportOf({ times: { ...travelled, backAt: null }, corrects: 1, reason: 'Error' })
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => tomas.put(`/api/visits/${visit.id}/report`, body)),
    )
    expect(new Set(answers.map(({ status, body }) => `${status} ${JSON.stringify(body)}`)).size).toBe(1)
    expect((await reports(ana, visit.id)).map(({ number }) => number)).toEqual([1, 2])
  })
})
