import { describe, expect, test } from 'vitest'
import { startTestApp } from '../../../app/server/testing/harness.ts'
import { historyOf, registerCase } from '../../cases/server/cases.builders.ts'
import { desk } from '../../commitments/server/commitments.builders.ts'
import { addCoverage } from '../../coverage/server/coverage.builders.ts'
import { addEquipment } from '../../customers/server/customers.builders.ts'
import { addDebtor } from '../../service/server/debt.builders.ts'
import { verifyLedgers } from '../../coverage/server/verify-ledgers.ts'
import { logTime } from './time-entries.builders.ts'

const NOW = '2026-06-20T15:00:00Z'
const app = await startTestApp({ now: () => new Date(NOW) })
await desk(app)
const sofia = await app.signIn('supervisor', { name: 'Sofía' })
const ana = await app.signIn('agent', { name: 'Ana' })
const tomas = await app.signIn('technician', { name: 'Tomás' })
const send = (by: typeof ana, fields: Record<string, unknown>) =>
  by.post('/api/time-entries', { mode: 'online', workedMinutes: 60, ...fields })
const codes = (body: { errors?: { field: string; code: string }[] }) =>
  Object.fromEntries((body.errors ?? []).map(({ field, code }) => [field, code]))
const sums = async (id: string) => {
  const { remainingMinutes, usedMinutes, overrunMinutes } = (await sofia.get(`/api/coverages/${id}`)).body
  return [remainingMinutes, usedMinutes, overrunMinutes]
}

describe('time', () => {
  test('logged on a case is charged to its contract and told in its follow-up', async () => {
    const coverage = await addCoverage(sofia, { terms: { percent: { onSite: 150 } } })
    const one = await registerCase(ana, { customerId: coverage.customer.id })
    const entry = await logTime(ana, {
      caseId: one.id,
      coverageId: coverage.id,
      mode: 'onSite',
      startedAt: '2026-06-19T14:00:00Z',
      workedMinutes: 40,
      note: 'Cambio de rodillo',
    })
    expect(entry).toMatchObject({
      case: { number: one.number },
      customer: { id: coverage.customer.id },
      person: { name: 'Ana' },
      workedOn: '2026-06-19',
      startedAt: '2026-06-19T14:00:00.000Z',
      workedMinutes: 40,
      accountedMinutes: 60,
      coverage: { id: coverage.id, number: coverage.number },
      explanation: { accountedMinutes: 60, remainingBefore: 600, remainingAfter: 540 },
      reversal: null,
    })
    expect(await sums(coverage.id)).toEqual([540, 60, 0])
    expect((await historyOf(app, one.id)).at(-1)).toMatchObject({
      kind: 'timeLogged',
      to: { mode: 'onSite', workedMinutes: 40, accountedMinutes: 60, coverage: { name: String(coverage.number) } },
    })
    const { items } = (await ana.get(`/api/cases/${one.id}/timeline?show=time`)).body
    expect(items.map((item: { kind: string }) => item.kind)).toEqual(['timeLogged'])
  })

  test('of an internal activity is charged to nothing', async () => {
    const entry = await logTime(ana, { note: 'Capacitación', mode: 'offline' })
    expect(entry).toMatchObject({ case: null, customer: null, coverage: null, accountedMinutes: 0 })
    expect(entry.explanation.sentences).toEqual(['Actividad interna: no se imputa a ningún contrato.'])
  })

  test('is of today when no day is told', async () => {
    const { body } = await send(ana, {})
    expect(body).toMatchObject({ workedOn: '2026-06-20', startedAt: null })
  })

  test('sent twice with one id is logged once', async () => {
    const coverage = await addCoverage(sofia)
    const id = '01890000-0000-7000-8000-000000000001'
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => send(ana, { id, coverageId: coverage.id, workedOn: '2026-06-15' })),
    )
    expect(new Set(answers.map(({ body }) => body.id))).toEqual(new Set([id]))
    const { body } = await send(ana, { id, coverageId: coverage.id, workedOn: '2026-06-15' })
    expect(body).toMatchObject({ id, explanation: { accountedMinutes: 60, remainingAfter: 540 } })
    expect(await sums(coverage.id)).toEqual([540, 60, 0])
    expect((await send(sofia, { id })).body.code).toBe('time.id_taken')
  })

  test('of others is logged by supervisors alone', async () => {
    expect(await logTime(sofia, { personId: tomas.id })).toMatchObject({
      person: { name: 'Tomás' },
      recordedBy: { name: 'Sofía' },
    })
    expect(codes((await send(ana, { personId: tomas.id })).body)).toEqual({ personId: 'time.only_own' })
  })

  test('of a technician is logged on the cases behind the own work alone', async () => {
    const coverage = await addCoverage(sofia)
    const own = await registerCase(ana, { customerId: coverage.customer.id, responsibleId: tomas.id })
    const other = await registerCase(ana, { customerId: coverage.customer.id })
    expect(await logTime(tomas, { caseId: own.id })).toMatchObject({ person: { name: 'Tomás' } })
    expect(codes((await send(tomas, { caseId: other.id })).body)).toEqual({ caseId: 'time.case_unknown' })
  })

  test('is nothing for contacts', async () => {
    const coverage = await addCoverage(sofia)
    const eva = await app.signIn('contact', { customerId: coverage.customer.id })
    expect((await send(eva, { coverageId: coverage.id })).status).toBe(403)
    expect((await eva.get('/api/time-entries')).status).toBe(403)
  })
})

describe('bad input is answered by name, and nothing is written:', () => {
  test('a number out of its limits says them in words', async () => {
    const { body } = await send(ana, { workedMinutes: 99_999 })
    expect(body.errors).toEqual([{ field: 'workedMinutes', code: 'too_big', message: 'Como máximo 24 h.' }])
  })

  test.each<[name: string, fields: Record<string, unknown>, field: string]>([
    ['negative minutes', { workedMinutes: -5 }, 'workedMinutes'],
    ['no minute', { workedMinutes: 0 }, 'workedMinutes'],
    ['more than a day', { workedMinutes: 1441 }, 'workedMinutes'],
    ['half a minute', { workedMinutes: 1.5 }, 'workedMinutes'],
    ['a mode that is none', { mode: 'sleeping' }, 'mode'],
    ['a day that is none', { workedOn: '2026-02-30' }, 'workedOn'],
    ['tomorrow', { workedOn: '2026-06-21' }, 'workedOn'],
    ['last century', { workedOn: '1999-12-31' }, 'workedOn'],
    ['an end in the future', { startedAt: '2026-06-20T14:30:00Z' }, 'workedMinutes'],
    ['a beginning in the future', { startedAt: '2026-06-21T14:30:00Z' }, 'startedAt'],
    ['a day and a beginning that differ', { startedAt: '2026-06-19T14:00:00Z', workedOn: '2026-06-18' }, 'workedOn'],
    ['a case that does not exist', { caseId: '00000000-0000-4000-8000-000000000000' }, 'caseId'],
    ['a contract that does not exist', { coverageId: '00000000-0000-4000-8000-000000000000' }, 'coverageId'],
    ['an activity that does not exist', { activityId: '00000000-0000-4000-8000-000000000000' }, 'activityId'],
  ])('%s', async (_, fields, field) => {
    const answer = await send(ana, fields)
    expect(answer.status).toBe(422)
    expect(answer.body.errors.map((one: { field: string }) => one.field)).toEqual([field])
  })

  test.each<[name: string, workedOn: string, code: string]>([
    ['work before the contract', '2025-12-31', 'coverage.not_begun'],
    ['work after its end', '2026-06-11', 'coverage.over'],
    ['work while it was suspended', '2026-02-15', 'coverage.suspended'],
  ])('%s', async (_, workedOn, code) => {
    const coverage = await addCoverage(sofia, { endsOn: '2026-06-10' })
    await sofia.post(`/api/coverages/${coverage.id}/suspend`, {
      fromOn: '2026-02-01',
      untilOn: '2026-02-28',
      reason: 'x',
    })
    const { body } = await send(sofia, { coverageId: coverage.id, workedOn })
    expect(body).toMatchObject({ code, errors: [{ field: 'workedOn' }] })
    expect(await sums(coverage.id)).toEqual([0, 0, 0])
  })

  test('a charge on another customer’s contract', async () => {
    const coverage = await addCoverage(sofia)
    const one = await registerCase(ana)
    const { body } = await send(sofia, { caseId: one.id, coverageId: coverage.id, workedOn: '2026-06-15' })
    expect(body).toMatchObject({ code: 'coverage.of_another_customer', errors: [{ field: 'coverageId' }] })
    expect((await ana.get(`/api/time-entries?caseId=${one.id}`)).body.items).toEqual([])
  })

  test('a contract that blocks, at zero', async () => {
    const coverage = await addCoverage(sofia, { terms: { overrunPolicy: 'block' }, grantedMinutes: 30 })
    const { body, status } = await send(sofia, { coverageId: coverage.id, workedOn: '2026-06-15' })
    expect([status, body.code]).toEqual([409, 'coverage.no_hours_left'])
    expect(body.title).toContain('quedan 30 min y se necesitan 1 h')
  })
})

describe('time that was logged wrongly', () => {
  test('is taken back with its reason; its minutes return, both stay to be seen', async () => {
    const coverage = await addCoverage(sofia)
    const one = await registerCase(ana, { customerId: coverage.customer.id })
    const entry = await logTime(ana, { caseId: one.id, coverageId: coverage.id })
    const { body } = await ana.post(`/api/time-entries/${entry.id}/reverse`, { reason: 'Era de otro cliente' })
    expect(body).toMatchObject({
      reversal: { reason: 'Era de otro cliente', by: 'Ana' },
      abilities: { reverse: false },
    })
    expect(await sums(coverage.id)).toEqual([600, 0, 0])
    expect((await historyOf(app, one.id)).at(-1)).toMatchObject({ kind: 'timeReversed', reason: 'Era de otro cliente' })
    const listed = async (more = '') => (await ana.get(`/api/time-entries?caseId=${one.id}${more}`)).body.items.length
    expect([await listed(), await listed('&withReversed=true')]).toEqual([0, 1])
  })

  test('is taken back once, however many try', async () => {
    const coverage = await addCoverage(sofia)
    const entry = await logTime(ana, { coverageId: coverage.id })
    const tries = await Promise.all(
      Array.from({ length: 10 }, () => ana.post(`/api/time-entries/${entry.id}/reverse`, { reason: 'Error' })),
    )
    expect(tries.filter(({ status }) => status === 200)).toHaveLength(1)
    expect(tries.filter(({ body }) => body.code === 'time.already_reversed')).toHaveLength(9)
    expect(await sums(coverage.id)).toEqual([600, 0, 0])
  })

  test('is put right by another entry, once', async () => {
    const coverage = await addCoverage(sofia)
    const wrong = await logTime(ana, { coverageId: coverage.id, workedMinutes: 90 })
    const right = { coverageId: coverage.id, workedMinutes: 60, replacesId: wrong.id, workedOn: '2026-06-15' }
    expect(codes((await send(ana, right)).body)).toEqual({ replacesId: 'time.not_reversed' })
    await ana.post(`/api/time-entries/${wrong.id}/reverse`, { reason: 'Eran 60' })
    expect((await send(ana, right)).body).toMatchObject({ replacesId: wrong.id })
    expect(codes((await send(ana, right)).body)).toEqual({ replacesId: 'time.replaced_already' })
    expect(await sums(coverage.id)).toEqual([540, 60, 0])
  })

  test.each([
    ['charged to a contract', true],
    ['of nobody in particular', false],
  ])('by ten at once, %s, is put right by one', async (_, isCharged) => {
    const coverageId = isCharged ? (await addCoverage(sofia)).id : undefined
    const wrong = await logTime(ana, { coverageId })
    await ana.post(`/api/time-entries/${wrong.id}/reverse`, { reason: 'Error' })
    const right = { coverageId, workedMinutes: 5, replacesId: wrong.id, workedOn: '2026-06-15' }
    const answers = await Promise.all(Array.from({ length: 10 }, (_, n) => send(n % 2 ? ana : sofia, right)))
    expect(answers.map(({ status }) => status).sort()).toEqual([201, ...Array.from({ length: 9 }, () => 422)])
  })

  test('of others is put right by supervisors alone: nobody else takes the place of the correction', async () => {
    const wrong = await logTime(ana)
    await ana.post(`/api/time-entries/${wrong.id}/reverse`, { reason: 'Error' })
    const right = { workedMinutes: 5, replacesId: wrong.id, workedOn: '2026-06-15' }
    expect(await send(await app.signIn('agent'), right)).toMatchObject({
      status: 403,
      body: { code: 'time.not_yours' },
    })
    expect((await send(sofia, right)).status).toBe(201)
  })

  test('is asked for by its id, with what may be done to it; a technician reads what the own work leads to', async () => {
    const one = await registerCase(ana, { responsibleId: tomas.id })
    const ofTheCase = await logTime(ana, { caseId: one.id })
    const internal = await logTime(ana)
    const read = async (by: typeof ana, { id }: { id: string }) => {
      const { status, body } = await by.get(`/api/time-entries/${id}`)
      return status === 200 ? body.abilities.reverse : status
    }
    const all = [sofia, ana, tomas, await app.signIn('agent'), await app.signIn('technician')]
    expect(await Promise.all(all.map((by) => read(by, ofTheCase)))).toEqual([true, true, false, false, 404])
    expect(await Promise.all(all.map((by) => read(by, internal)))).toEqual([true, true, 404, false, 404])
    expect(await read(ana, { id: sofia.id })).toBe(404)
    const finish = async (by: typeof ana) => (await by.get(`/api/time-entries/${ofTheCase.id}`)).body.abilities.finish
    expect(await finish(ana)).toBe(false)
    await ana.post(`/api/time-entries/${ofTheCase.id}/reverse`, { reason: 'x' })
    expect([await finish(ana), await finish(tomas)]).toEqual([true, false])
    await logTime(ana, { caseId: one.id, replacesId: ofTheCase.id })
    expect(await finish(ana)).toBe(false)
  })

  test('of others is for supervisors', async () => {
    const entry = await logTime(ana, {})
    const bea = await app.signIn('agent')
    expect((await bea.post(`/api/time-entries/${entry.id}/reverse`, { reason: 'x' })).status).toBe(403)
    expect((await sofia.post(`/api/time-entries/${entry.id}/reverse`, { reason: 'x' })).status).toBe(200)
  })
})

describe('before it is sent, time shows', () => {
  test('what it takes, what remains, and nothing is written', async () => {
    const coverage = await addCoverage(sofia)
    const one = await registerCase(ana, { customerId: coverage.customer.id })
    const { body } = await sofia.post('/api/time-entries/preview', {
      caseId: one.id,
      coverageId: coverage.id,
      mode: 'online',
      workedMinutes: 45,
    })
    expect(body).toMatchObject({
      explanation: { accountedMinutes: 45, remainingBefore: 600, remainingAfter: 555 },
      replay: { changedCount: 0, overrunAfter: 0 },
      refusal: null,
    })
    expect(await sums(coverage.id)).toEqual([600, 0, 0])
  })

  test('of earlier work, what is left on its day and what is left today', async () => {
    const coverage = await addCoverage(sofia, { grantedMinutes: 240 })
    const log = (fields: object) => ({ coverageId: coverage.id, mode: 'online', ...fields })
    await logTime(ana, log({ workedMinutes: 132, workedOn: '2026-06-20' }))
    const ask = async (fields: object) => (await sofia.post('/api/time-entries/preview', log(fields))).body
    expect(await ask({ workedMinutes: 45 })).toMatchObject({ leftToday: null })
    expect(await ask({ workedMinutes: 45, workedOn: '2026-06-18' })).toMatchObject({
      workedOn: '2026-06-18',
      explanation: { remainingBefore: 240, remainingAfter: 195 },
      leftToday: { before: 108, after: 63 },
    })
  })

  test('why it would be refused', async () => {
    const coverage = await addCoverage(sofia, { terms: { overrunPolicy: 'block' }, grantedMinutes: 30 })
    const ask = async (fields: object) =>
      (
        await sofia.post('/api/time-entries/preview', {
          coverageId: coverage.id,
          mode: 'online',
          workedMinutes: 45,
          ...fields,
        })
      ).body.refusal
    expect(await ask({})).toMatchObject({ code: 'coverage.no_hours_left', field: 'workedMinutes' })
    expect(await ask({ workedOn: '2025-01-01' })).toMatchObject({ code: 'coverage.not_begun', field: 'workedOn' })
  })
})

describe('what the work is charged to', () => {
  test('is proposed by the rule of service', async () => {
    const { customer } = await addCoverage(sofia, { grantedMinutes: 30, endsOn: '2026-12-30' })
    const free = await addCoverage(sofia, { customerId: customer.id, grantedMinutes: null })
    const one = await registerCase(ana, { customerId: customer.id })
    expect(await logTime(ana, { caseId: one.id })).toMatchObject({ coverage: { id: free.id } })
  })

  test('is nothing where nothing covers it, and the answer says so', async () => {
    const one = await registerCase(ana)
    const entry = await logTime(ana, { caseId: one.id })
    expect(entry).toMatchObject({ coverage: null, accountedMinutes: 0, notChargedReason: null })
    expect(entry.explanation.sentences).toEqual(['Ningún contrato ni garantía cubre este trabajo: no se imputa.'])
  })

  test('may be nothing for a reason', async () => {
    const coverage = await addCoverage(sofia)
    const one = await registerCase(ana, { customerId: coverage.customer.id })
    expect(codes((await send(ana, { caseId: one.id, coverageId: null })).body)).toEqual({
      notChargedReason: 'time.needs_reason',
    })
    const entry = await logTime(ana, { caseId: one.id, notChargedReason: 'Error nuestro' })
    expect(entry).toMatchObject({ coverage: null, notChargedReason: 'Error nuestro', accountedMinutes: 0 })
    expect(await sums(coverage.id)).toEqual([600, 0, 0])
    const both = { caseId: one.id, coverageId: coverage.id, notChargedReason: 'x' }
    expect(codes((await send(ana, both)).body)).toEqual({ notChargedReason: 'time.charged_or_not' })
  })

  test('is another coverage, which does not cover it, for supervisors alone', async () => {
    const { customer } = await addCoverage(sofia)
    const other = await addCoverage(sofia, { customerId: customer.id, productCodes: ['POS-9'] })
    const equipment = await addEquipment(ana, customer.id, { productCode: 'POS-1' })
    const one = await registerCase(ana, { customerId: customer.id, equipmentId: equipment.id })
    const body = { caseId: one.id, coverageId: other.id, workedOn: '2026-06-15' }
    expect(codes((await send(ana, body)).body)).toEqual({ coverageId: 'time.coverage_for_supervisors' })
    expect(await logTime(sofia, body)).toMatchObject({ coverage: { id: other.id } })
  })

  test('a contract without hours that blocks refuses by name whoever chooses it', async () => {
    const coverage = await addCoverage(sofia, { terms: { overrunPolicy: 'block' }, grantedMinutes: 60 })
    await logTime(ana, { coverageId: coverage.id })
    const { body } = await send(ana, { coverageId: coverage.id, workedOn: '2026-06-16' })
    expect(body.code).toBe('coverage.no_hours_left')
  })

  test('a customer in debt whose class needs it is not served without authorisation', async () => {
    const customer = await addDebtor(app, ana)
    await addCoverage(sofia, { customerId: customer.id })
    const body = { caseId: (await registerCase(ana, { customerId: customer.id })).id }
    expect((await send(ana, body)).body.code).toBe('service.needs_authorisation')
    expect((await send(sofia, body)).body.code).toBe('service.needs_authorisation')
    await sofia.post(`/api/customers/${customer.id}/authorisations`, { reason: 'Paga el lunes' })
    expect((await send(ana, body)).status).toBe(201)
  })
})

test('fifty at once on one contract are exact', async () => {
  const coverage = await addCoverage(sofia, { grantedMinutes: 1200 })
  const days = ['2026-06-10', '2026-06-11', '2026-06-12']
  const answers = await Promise.all(
    Array.from({ length: 50 }, (_, n) =>
      send(n % 2 ? ana : sofia, { coverageId: coverage.id, workedOn: days[n % 3], workedMinutes: 30 + (n % 3) }),
    ),
  )
  expect(answers.every(({ status }) => status === 201)).toBe(true)
  const worked = answers.reduce((sum, { body }) => sum + body.accountedMinutes, 0)
  expect(await sums(coverage.id)).toEqual([0, 1200, worked - 1200])
  expect((await verifyLedgers(app.db)).differences).toEqual([])
})
