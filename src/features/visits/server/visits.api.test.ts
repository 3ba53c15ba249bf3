import { uuidv7 } from 'uuidv7'
import { describe, expect, test } from 'vitest'
import { startTestApp } from '../../../app/server/testing/harness.ts'
import { historyOf, registerCase } from '../../cases/server/cases.builders.ts'
import { addContact, addCustomer, addEquipment } from '../../customers/server/customers.builders.ts'
import { addDebtor } from '../../service/server/debt.builders.ts'
import { designForm, publishedForm } from '../../visit-forms/server/visit-forms.builders.ts'
import { visitDesk } from './visits.builders.ts'

const now = new Date('2026-06-19T13:00:00Z') // Friday, nine in Chile
const app = await startTestApp({ now: () => now })
const { states, boss, form, inHours, order, dispatch, read } = await visitDesk(app)
const ana = await app.signIn('agent', { name: 'Ana' })
const tomas = await app.signIn('technician', { name: 'Tomás' })
const pedro = await app.signIn('technician', { name: 'Pedro' })

type Answer = { status: number; body: { code?: string; errors?: { field: string; code: string }[] } }
const errorsOf = ({ body }: Answer) => body.errors?.map(({ field, code }) => `${field}: ${code}`)
const codeOf = ({ status, body }: Answer) => `${status} ${body.errors?.[0]?.code ?? body.code}`
const orderFor = (caseId: string, fields: object) =>
  ana.post(`/api/cases/${caseId}/visits`, { formId: form.id, ...fields })

describe('ordering a visit from a case', () => {
  test('takes with it all that is registered', async () => {
    const customer = await addCustomer(ana, { address: 'Los Leones 12', district: 'Providencia', city: 'Santiago' })
    const contact = await addContact(ana, customer.id, { name: 'Carla', phone: '2 2345 6789' })
    const equipment = await addEquipment(ana, customer.id, { productName: 'ZT-230', serial: 'A1' })
    const ids = { customerId: customer.id, contactId: contact.id, equipmentId: equipment.id }
    const one = await registerCase(ana, { ...ids, subject: 'No imprime' })
    const parts = [{ code: 'R-1', description: 'Rodillo', quantity: 2 }]
    const visit = await order(ana, { caseId: one.id, instructions: 'Llevar escalera', parts })
    expect(visit).toMatchObject({
      state: 'planned',
      case: { id: one.id, number: one.number, subject: 'No imprime' },
      customer: { id: customer.id, name: customer.name },
      contact: { name: 'Carla', phone: '2 2345 6789' },
      equipment: { productName: 'ZT-230', serial: 'A1' },
      place: { address: 'Los Leones 12', district: 'Providencia', city: 'Santiago', directions: null },
      technicians: [],
      startsAt: null,
      instructions: 'Llevar escalera',
      parts,
      form: { id: form.id, version: 1 },
      createdBy: { name: 'Ana' },
      reports: [],
      abilities: { plan: true, cancel: true, work: false, correct: false },
    })
    expect(visit.events.map(({ kind, actor }) => `${kind} ${actor.name}`)).toEqual(['ordered Ana'])
  })

  test('goes where it is told, not to the customer’s address', async () => {
    const { id: customerId } = await addCustomer(ana, { address: 'Los Leones 12', city: 'Santiago' })
    const one = await registerCase(ana, { customerId })
    const { place } = await order(ana, { caseId: one.id, address: 'Bodega 3' })
    expect(place).toEqual({ address: 'Bodega 3', district: null, city: null, directions: null })
  })

  test('says who goes and when, and the case tells it', async () => {
    const one = await registerCase(ana)
    const visit = await dispatch(ana, tomas, { caseId: one.id, technicianIds: [tomas.id, pedro.id, tomas.id] })
    expect(visit.technicians.map(({ name }) => name)).toEqual(['Tomás', 'Pedro'])
    const told = (await historyOf(app, one.id)).find(({ kind }) => kind === 'visitOrdered')
    expect(told!.to).toMatchObject({ number: visit.number, technicians: [{ name: 'Tomás' }, { name: 'Pedro' }] })
  })

  test('keeps the version of the form that was published then', async () => {
    const pauta = await publishedForm(boss)
    const { id } = await order(ana, { formId: pauta.id })
    const { body } = await boss.get(`/api/visit-forms/${pauta.id}`)
    const changed = structuredClone(body.form)
    changed.sections[0].fields[0].label = 'Otra cosa'
    await boss.patch(`/api/visit-forms/${pauta.id}`, { version: body.version, form: changed })
    expect((await boss.post(`/api/visit-forms/${pauta.id}/publish`)).body.publishedVersion).toBe(2)
    expect((await read(ana, id)).form.version).toBe(1)
    expect((await order(ana, { formId: pauta.id })).form.version).toBe(2)
  })

  test('tells all that leads nowhere at once', async () => {
    const one = await registerCase(ana)
    const other = await addContact(ana, (await addCustomer(ana)).id)
    const contact = await app.signIn('contact', { customerId: one.customerId })
    const answer = await orderFor(one.id, {
      formId: uuidv7(),
      technicianIds: [tomas.id, contact.id],
      contactId: other.id,
      startsAt: inHours(1).startsAt,
    })
    expect([answer.status, errorsOf(answer)]).toEqual([
      422,
      [
        'contactId: visit.contact_unknown',
        'technicianIds: visit.technician_unavailable',
        'formId: visit.form_unknown',
        'endsAt: visit.window_half',
      ],
    ])
  })

  test('is not made with a form that technicians do not have', async () => {
    const one = await registerCase(ana)
    const draft = await designForm(boss)
    const archived = await publishedForm(boss)
    await boss.post(`/api/visit-forms/${archived.id}/archive`)
    expect(errorsOf(await orderFor(one.id, { formId: draft.id }))).toEqual(['formId: visit.form_not_published'])
    expect(errorsOf(await orderFor(one.id, { formId: archived.id }))).toEqual(['formId: visit.form_archived'])
  })

  test('ten at once with one id: one visit', async () => {
    const one = await registerCase(ana)
    const id = uuidv7()
    const answers = await Promise.all(Array.from({ length: 10 }, () => orderFor(one.id, { id })))
    expect(new Set(answers.map(({ status, body }) => `${status} ${body.id} ${body.number}`)).size).toBe(1)
    expect((await historyOf(app, one.id)).filter(({ kind }) => kind === 'visitOrdered')).toHaveLength(1)
  })

  test('is not made with the id of another visit', async () => {
    const { id } = await order(ana)
    const one = await registerCase(ana)
    expect(codeOf(await orderFor(one.id, { id }))).toBe('409 visit.id_taken')
  })

  test('waits until a closed case is open again', async () => {
    const one = await registerCase(ana)
    for (const stateId of [states.solved, states.closed]) await ana.post(`/api/cases/${one.id}/state`, { stateId })
    expect(codeOf(await orderFor(one.id, {}))).toBe('409 case.closed')
  })
})

test('a visit may be ordered without a case', async () => {
  const customer = await addCustomer(ana, { address: 'Los Leones 12' })
  const equipment = await addEquipment(ana, customer.id)
  const fields = { formId: form.id, customerId: customer.id, equipmentId: equipment.id }
  const { status, body } = await ana.post('/api/visits', fields)
  expect([status, body.case, body.place.address]).toEqual([201, null, 'Los Leones 12'])
  const other = await ana.post('/api/visits', { ...fields, customerId: (await addCustomer(ana)).id })
  expect(errorsOf(other)).toEqual(['equipmentId: visit.equipment_unknown'])
})

describe('a customer in debt', () => {
  test('has visits ordered, and nobody is sent without authorisation', async () => {
    const { id: customerId } = await addDebtor(app, ana)
    const { id: caseId } = await registerCase(ana, { customerId })
    const going = { technicianIds: [tomas.id], ...inHours(1) }
    expect(codeOf(await orderFor(caseId, going))).toBe('409 service.needs_authorisation')
    const visit = await order(ana, { caseId, ...inHours(1) })
    const plan = { version: 1, technicianIds: [tomas.id] }
    expect(codeOf(await ana.patch(`/api/visits/${visit.id}`, plan))).toBe('409 service.needs_authorisation')
    await boss.post(`/api/customers/${customerId}/authorisations`, { caseId, reason: 'Paga mañana' })
    expect((await ana.patch(`/api/visits/${visit.id}`, plan)).status).toBe(200)
  })

  test('may be asked for by the technician who is to go there, and by no other', async () => {
    const { id: customerId } = await addDebtor(app, ana)
    const { id: caseId } = await registerCase(ana, { customerId })
    await order(ana, { caseId, technicianIds: [tomas.id] })
    const ask = (by: typeof ana) =>
      by.post(`/api/customers/${customerId}/authorisations`, { caseId, reason: 'Paga hoy' })
    expect([(await ask(pedro)).status, (await ask(tomas)).status]).toEqual([403, 201])
  })

  test('keeps a visit that was sent before, at another time', async () => {
    const customer = await addCustomer(ana)
    const { id: caseId } = await registerCase(ana, { customerId: customer.id })
    const visit = await dispatch(ana, tomas, { caseId })
    await boss.patch(`/api/customers/${customer.id}`, { version: customer.version, active: false })
    expect((await ana.patch(`/api/visits/${visit.id}`, { version: 1, ...inHours(3) })).status).toBe(200)
  })
})

describe('planning', () => {
  test('changes what is told, and both histories tell what it was', async () => {
    const one = await registerCase(ana)
    const { id, version } = await order(ana, { caseId: one.id, instructions: 'Llevar escalera' })
    const plan = { version, technicianIds: [tomas.id], ...inHours(2), address: 'Bodega 3', reason: 'Pidió el lunes' }
    const { status, body } = await ana.patch(`/api/visits/${id}`, plan)
    expect(status).toBe(200)
    expect(body).toMatchObject({ version: 2, technicians: [{ name: 'Tomás' }], instructions: 'Llevar escalera' })
    expect(body.events.at(-1)).toMatchObject({
      kind: 'changed',
      from: { plan: { technicians: [], startsAt: null }, place: { address: null } },
      to: { plan: { technicians: [{ name: 'Tomás' }], startsAt: plan.startsAt }, place: { address: 'Bodega 3' } },
      reason: 'Pidió el lunes',
    })
    const kinds = (await historyOf(app, one.id)).map(({ kind }) => kind)
    expect(kinds.filter((kind) => kind.startsWith('visit'))).toEqual(['visitOrdered', 'visitPlanned', 'visitChanged'])
  })

  test('as it is changes nothing', async () => {
    const visit = await dispatch(ana, tomas)
    const { startsAt, endsAt } = visit
    const same = { version: 1, technicianIds: [tomas.id], startsAt, endsAt, parts: [], address: '' }
    const { body } = await ana.patch(`/api/visits/${visit.id}`, same)
    expect([body.version, body.events.length]).toEqual([1, 1])
  })

  test('on what somebody else changed is refused with what is there now', async () => {
    const { id } = await order(ana)
    await ana.patch(`/api/visits/${id}`, { version: 1, address: 'Bodega 3' })
    const { status, body } = await ana.patch(`/api/visits/${id}`, { version: 1, address: 'Bodega 4' })
    expect([status, body.code, body.current.place.address, body.current.version]).toEqual([409, 'stale', 'Bodega 3', 2])
  })

  test('ten at once: one is kept, nine are told', async () => {
    const { id } = await order(ana)
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, n) => ana.patch(`/api/visits/${id}`, { version: 1, address: `Bodega ${n}` })),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array.from({ length: 9 }, () => 409)])
  })

  test('somebody who is busy then is shown, not refused', async () => {
    await dispatch(ana, tomas)
    expect((await dispatch(ana, tomas)).technicians[0]!.name).toBe('Tomás')
  })

  test('what is over is not planned', async () => {
    const { id } = await order(ana)
    await ana.post(`/api/visits/${id}/cancel`, { reason: 'No hace falta' })
    expect(codeOf(await ana.patch(`/api/visits/${id}`, { version: 2, address: 'x' }))).toBe('409 visit.is_cancelled')
  })

  test('for another day after nobody was there begins the journey anew', async () => {
    const { id } = await dispatch(ana, tomas)
    const arrive = () => tomas.put(`/api/visits/${id}/progress`, { state: 'onSite', at: now.toISOString() })
    await arrive()
    const { body } = await ana.patch(`/api/visits/${id}`, { version: 1, ...inHours(24) })
    expect([body.state, body.arrivedAt]).toEqual(['planned', null])
    expect((await arrive()).body.state).toBe('onSite')
  })

  test('whoever leaves stays named, and may be replaced', async () => {
    const luis = await app.signIn('technician', { name: 'Luis' })
    const { id } = await dispatch(ana, luis)
    expect((await boss.patch(`/api/people/${luis.id}`, { version: 1, active: false })).status).toBe(200)
    expect((await read(ana, id)).technicians[0]!.name).toBe('Luis')
    const later = await ana.patch(`/api/visits/${id}`, { version: 1, technicianIds: [luis.id], ...inHours(5) })
    expect(later.status).toBe(200)
    const instead = await ana.patch(`/api/visits/${id}`, { version: 2, technicianIds: [pedro.id] })
    expect(instead.body.technicians).toEqual([{ id: pedro.id, name: 'Pedro' }])
    const back = await ana.patch(`/api/visits/${id}`, { version: 3, technicianIds: [luis.id] })
    expect(errorsOf(back)).toEqual(['technicianIds: visit.technician_unavailable'])
  })
})

describe('cancelling', () => {
  test('says why, in both histories', async () => {
    const one = await registerCase(ana)
    const { id } = await dispatch(ana, tomas, { caseId: one.id })
    const { body } = await tomas.post(`/api/visits/${id}/cancel`, { reason: 'No había nadie' })
    expect(body).toMatchObject({ state: 'cancelled', cancelledBy: { name: 'Tomás' }, cancelReason: 'No había nadie' })
    expect((await historyOf(app, one.id)).at(-1)).toMatchObject({ kind: 'visitCancelled', reason: 'No había nadie' })
  })

  test('ten times at once is once; for another reason it is refused', async () => {
    const { id } = await dispatch(ana, tomas)
    const cancel = (reason: string) => ana.post(`/api/visits/${id}/cancel`, { reason })
    const answers = await Promise.all(Array.from({ length: 10 }, () => cancel('Lo pidió el cliente')))
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]))
    expect((await read(ana, id)).events.filter(({ kind }) => kind === 'cancelled')).toHaveLength(1)
    expect(codeOf(await cancel('Otra cosa'))).toBe('409 visit.is_cancelled')
  })
})

describe('a technician on the way', () => {
  const tell = (id: string, state: string, more: object = {}, by = tomas) =>
    by.put(`/api/visits/${id}/progress`, { state, at: now.toISOString(), ...more })

  test('tells it once, and again without harm', async () => {
    const one = await registerCase(ana)
    const { id } = await dispatch(ana, tomas, { caseId: one.id })
    const states = []
    for (const state of ['travelling', 'travelling', 'onSite', 'travelling'])
      states.push((await tell(id, state)).body.state)
    expect(states).toEqual(['travelling', 'travelling', 'onSite', 'onSite'])
    const visit = await read(ana, id)
    expect(visit.events.map(({ kind }) => kind)).toEqual(['ordered', 'travelling', 'arrived'])
    expect([visit.travelledAt, visit.arrivedAt, visit.version]).toEqual([now.toISOString(), now.toISOString(), 1])
  })

  test('whose phone has a wrong clock is heard at the right time', async () => {
    const { id } = await dispatch(ana, tomas)
    await tell(id, 'travelling', { at: '2026-06-19T14:30:00Z', sentAt: '2026-06-19T15:00:00Z' })
    expect((await read(ana, id)).travelledAt).toBe('2026-06-19T12:30:00.000Z')
    await tell(id, 'onSite', { at: '2026-06-20T14:30:00Z' })
    expect((await read(ana, id)).arrivedAt).toBe(now.toISOString())
  })

  test('is heard also when the phone tells late that the journey began', async () => {
    const { id } = await dispatch(ana, tomas)
    await tell(id, 'onSite')
    await tell(id, 'travelling', { at: '2026-06-19T12:00:00Z' })
    expect(await read(ana, id)).toMatchObject({ state: 'onSite', travelledAt: '2026-06-19T12:00:00.000Z' })
  })

  test('hears that it was cancelled meanwhile, by whom and why', async () => {
    const { id } = await dispatch(ana, tomas)
    await ana.post(`/api/visits/${id}/cancel`, { reason: 'El cliente no puede' })
    const answer = await tell(id, 'travelling')
    expect(codeOf(answer)).toBe('409 visit.is_cancelled')
    expect(answer.body.current).toMatchObject({ cancelledBy: { name: 'Ana' }, cancelReason: 'El cliente no puede' })
  })

  test('against who cancels at the same moment: the visit is cancelled in the end', async () => {
    for (let time = 0; time < 5; time++) {
      const { id } = await dispatch(ana, tomas)
      const [told, cancelled] = await Promise.all([
        tell(id, 'travelling'),
        ana.post(`/api/visits/${id}/cancel`, { reason: 'El cliente no puede' }),
      ])
      expect([cancelled.status, [200, 409].includes(told.status)]).toEqual([200, true])
      const { state, events } = await read(ana, id)
      expect([state, events.length]).toEqual(['cancelled', told.status === 200 ? 3 : 2])
    }
  })

  test('is the only one who tells it, with a supervisor', async () => {
    const { id } = await dispatch(ana, tomas)
    const sofia = await app.signIn('supervisor')
    const told = [pedro, ana, sofia].map((by) => tell(id, 'travelling', {}, by))
    expect((await Promise.all(told)).map(({ status }) => status)).toEqual([404, 403, 200])
  })
})

describe('the case behind a visit', () => {
  const closing = async () => {
    const one = await registerCase(ana)
    await ana.post(`/api/cases/${one.id}/state`, { stateId: states.solved })
    return one
  }

  test('is not closed while the visit is unfinished', async () => {
    const one = await closing()
    const visit = await order(ana, { caseId: one.id })
    const close = () => ana.post(`/api/cases/${one.id}/state`, { stateId: states.closed })
    expect(codeOf(await close())).toBe('409 case.has_unfinished_visits')
    const { body } = await ana.get(`/api/cases/${one.id}`)
    expect(body.abilities.whyNotClose[0].text).toContain(`N° ${visit.number}`)
    const bulk = await ana.post('/api/cases/bulk', { caseIds: [one.id], stateId: states.closed })
    expect(bulk.body.results[0]).toMatchObject({ done: false, problem: expect.stringContaining(`N° ${visit.number}`) })
    await ana.post(`/api/visits/${visit.id}/cancel`, { reason: 'No hace falta' })
    expect((await close()).status).toBe(200)
  })

  test('closed and ordered at the same moment: not both', async () => {
    for (let time = 0; time < 5; time++) {
      const one = await closing()
      const answers = await Promise.all([
        ana.post(`/api/cases/${one.id}/state`, { stateId: states.closed }),
        orderFor(one.id, {}),
      ])
      expect(answers.filter(({ status }) => status === 409)).toHaveLength(1)
    }
  })

  test('is seen and worked by who goes, and by no other technician', async () => {
    const one = await registerCase(ana)
    const { id } = await dispatch(ana, tomas, { caseId: one.id })
    const { body } = await tomas.get(`/api/cases/${one.id}`)
    expect(body.abilities).toMatchObject({ changeState: true, commit: true, edit: false, assign: false })
    expect((await pedro.get(`/api/cases/${one.id}`)).status).toBe(404)
    const { body: list } = await tomas.get('/api/cases')
    expect(list.items.map(({ number }: { number: number }) => number)).toContain(one.number)
    await ana.post(`/api/visits/${id}/cancel`, { reason: 'No hace falta' })
    expect((await tomas.get(`/api/cases/${one.id}`)).status).toBe(200)
  })

  test('has the time of who was sent until somebody else was', async () => {
    const one = await registerCase(ana)
    const { id } = await dispatch(ana, tomas, { caseId: one.id })
    const work = { caseId: one.id, mode: 'onSite', startedAt: '2026-06-19T12:30:00Z', workedMinutes: 20 }
    expect((await tomas.post('/api/time-entries', work)).status).toBe(201)
    await ana.patch(`/api/visits/${id}`, { version: 1, technicianIds: [pedro.id] })
    expect((await tomas.get(`/api/cases/${one.id}`)).status).toBe(404)
    expect((await tomas.post('/api/time-entries', work)).status).toBe(201)
    expect((await pedro.post('/api/time-entries', work)).status).toBe(201)
  })

  test('tells its customer of the visit, not of our reasons', async () => {
    const one = await registerCase(ana)
    const contact = await app.signIn('contact', { customerId: one.customerId })
    const { id } = await dispatch(ana, tomas, { caseId: one.id })
    await ana.patch(`/api/visits/${id}`, { version: 1, ...inHours(4), instructions: 'Cobrar antes', reason: 'Debe' })
    await tomas.put(`/api/visits/${id}/progress`, { state: 'travelling', at: now.toISOString() })
    const { body } = await contact.get(`/api/cases/${one.id}/timeline?show=visits`)
    expect(body.items.map(({ kind, reason }: { kind: string; reason: string }) => [kind, reason])).toEqual([
      ['visitPlanned', null],
      ['visitOrdered', null],
    ])
    expect((await contact.get(`/api/visits/${id}`)).status).toBe(404)
  })
})
