import { sql } from 'kysely'
import { uuidv7 } from 'uuidv7'
import { describe, expect, test } from 'vitest'
import { startTestApp } from '../../../../app/server/testing/harness.ts'
import { registerCase } from '../../../cases/server/cases.builders.ts'
import { addCoverage } from '../../../coverage/server/coverage.builders.ts'
import type { SomeTerms } from '../../../coverage/terms.contract.ts'
import { addCustomer } from '../../../customers/server/customers.builders.ts'
import { verifyLedgers } from '../../../coverage/server/verify-ledgers.ts'
import { reporting } from './report.builders.ts'

const app = await startTestApp({ now: () => new Date('2026-06-15T16:00:00Z') })
const boss = await app.signIn('admin', { name: 'Eva' })
const ana = await app.signIn('agent', { name: 'Ana' })
const tomas = await app.signIn('technician', { name: 'Tomás' })
const leo = await app.signIn('technician', { name: 'Leo' })
const { at, travelled, order, sent, send, read, reports, timeline, states, commitmentTypes } = await reporting(app, {
  ana,
  boss,
})

/** A case of a customer with a contract. */
async function covered(terms: SomeTerms, grantedMinutes: number) {
  const { id: customerId } = await addCustomer(ana)
  const contract = await addCoverage(boss, { customerId, terms, grantedMinutes })
  const { id: caseId } = await registerCase(ana, { customerId })
  const usedMinutes = async () => (await boss.get(`/api/coverages/${contract.id}`)).body.usedMinutes as number
  return { customerId, caseId, contract, usedMinutes }
}
const workOf = async (visitId: string) =>
  (await reports(ana, visitId))
    .at(-1)!
    .timeEntries.map((entry) => [entry.personName, entry.mode, entry.workedMinutes, entry.accountedMinutes].join(' '))
const multiplied: SomeTerms = { percent: { onSite: 150, travel: 50 } }

describe('the time of a visit', () => {
  test('is charged to the minute, on site and travel by what they count, for every technician', async () => {
    const { caseId, usedMinutes, contract } = await covered(multiplied, 1000)
    const visit = await order([tomas, leo], { caseId })
    expect((await sent(tomas, visit.id)).notices).toEqual([])
    const ofOne = ['travel 40 20', 'onSite 80 120', 'travel 30 15']
    expect(await workOf(visit.id)).toEqual(['Tomás', 'Leo'].flatMap((name) => ofOne.map((work) => `${name} ${work}`)))
    expect(await usedMinutes()).toBe(310)
    const { items } = (await ana.get(`/api/time-entries?caseId=${caseId}`)).body
    for (const entry of items) expect(entry.coverage.id).toBe(contract.id)
    expect((await verifyLedgers(app.db)).differences).toEqual([])
  })

  test('is charged as it was told when it was told', async () => {
    const { caseId, usedMinutes } = await covered({}, 1000)
    const visit = await order([tomas], { caseId })
    const work = { id: uuidv7(), personId: tomas.id, mode: 'onSite', workedMinutes: 45, note: 'Sin el almuerzo' }
    await sent(tomas, visit.id, { timeEntries: [work] })
    expect(await usedMinutes()).toBe(45)
    expect((await reports(ana, visit.id))[0]!.timeEntries).toMatchObject([{ id: work.id, note: 'Sin el almuerzo' }])
    expect((await ana.get(`/api/time-entries/${work.id}`)).body).toMatchObject({
      workedOn: '2026-06-15',
      startedAt: null,
    })
  })

  test('beyond hours that may not be exceeded is logged uncharged, with the reason, and noticed', async () => {
    const { caseId, usedMinutes } = await covered({ overrunPolicy: 'block' }, 100)
    const visit = await order([tomas], { caseId })
    const { notices } = await sent(tomas, visit.id)
    expect(notices).toMatchObject([{ code: 'coverage.no_hours_left', text: expect.stringContaining('1 h 20 min') }])
    expect(await workOf(visit.id)).toEqual(['Tomás travel 40 40', 'Tomás onSite 80 0', 'Tomás travel 30 30'])
    expect((await reports(ana, visit.id))[0]!.timeEntries[1]!.notChargedReason).toBe(notices[0]!.text)
    expect(await usedMinutes()).toBe(70)
    expect((await verifyLedgers(app.db)).differences).toEqual([])
  })

  test('of a customer who is no longer served is logged uncharged, and noticed', async () => {
    const { customerId, caseId, usedMinutes } = await covered({}, 1000)
    const visit = await order([tomas], { caseId })
    await app.db.updateTable('customers').set({ active: false }).where('id', '=', customerId).execute()
    const { notices } = await sent(tomas, visit.id)
    expect(notices.map(({ code }) => code)).toEqual(['customer.inactive'])
    expect(await usedMinutes()).toBe(0)
    expect(await workOf(visit.id)).toEqual(['Tomás travel 40 0', 'Tomás onSite 80 0', 'Tomás travel 30 0'])
  })

  test('of a visit without a case is charged to what covers the customer, and nothing is said anywhere', async () => {
    const { customerId, usedMinutes } = await covered({}, 1000)
    const visit = await order([tomas], { customerId })
    const { notices } = await sent(tomas, visit.id, {
      stateId: states.solved,
      commitments: [
        {
          id: uuidv7(),
          typeId: commitmentTypes.call,
          description: 'Llamar',
          responsibleId: ana.id,
          dueAt: at('20:00'),
        },
      ],
    })
    expect(notices.map(({ code }) => code)).toEqual(['visit.commitments_need_case', 'visit.state_needs_case'])
    expect(await usedMinutes()).toBe(150)
  })

  test('of two visits at once on the last hours of a contract is exact', async () => {
    const { customerId, usedMinutes } = await covered({ overrunPolicy: 'block' }, 150)
    const visits = [await order([tomas], { customerId }), await order([leo], { customerId })]
    await Promise.all([sent(tomas, visits[0]!.id), sent(leo, visits[1]!.id)])
    expect(await usedMinutes()).toBe(150)
    expect((await verifyLedgers(app.db)).differences).toEqual([])
  })
})

describe('what was committed at the customer', () => {
  const commitment = (fields: Record<string, unknown> = {}) => ({
    id: uuidv7(),
    typeId: commitmentTypes.call,
    description: 'Enviar la cotización',
    responsibleId: ana.id,
    dueAt: '2026-06-18T15:00:00.000Z',
    ...fields,
  })

  test('is committed in the case, once', async () => {
    const { id: caseId } = await registerCase(ana)
    const visit = await order([tomas], { caseId })
    const one = commitment()
    await sent(tomas, visit.id, { commitments: [one] })
    await sent(tomas, visit.id, { answers: { trabajo: 'y' }, commitments: [one], corrects: 1, reason: 'x' })
    const { items } = (await ana.get(`/api/cases/${caseId}/commitments`)).body
    expect(items).toMatchObject([{ id: one.id, description: 'Enviar la cotización', responsible: { name: 'Ana' } }])
    expect((await reports(ana, visit.id))[0]!.commitments).toMatchObject([{ id: one.id, responsibleName: 'Ana' }])
  })

  test('for a time that has passed while the phone was away is noticed, by its description', async () => {
    const visit = await order([tomas])
    const { notices } = await sent(tomas, visit.id, { commitments: [commitment({ dueAt: at('15:20') }), commitment()] })
    expect(notices).toMatchObject([{ code: 'visit.not_committed', values: { description: 'Enviar la cotización' } }])
    expect(notices[0]!.text).toContain('La fecha ya pasó')
  })

  test('stays when a correction says nothing of it', async () => {
    const { id: caseId } = await registerCase(ana)
    const visit = await order([tomas], { caseId })
    await sent(tomas, visit.id, { commitments: [commitment()] })
    await sent(tomas, visit.id, { commitments: [commitment({ description: 'Otro' })], corrects: 1, reason: 'x' })
    expect((await ana.get(`/api/cases/${caseId}/commitments`)).body.items).toHaveLength(2)
    expect((await reports(ana, visit.id))[1]!.commitments).toHaveLength(2)
  })
})

describe('where the case goes', () => {
  const stateOf = async (caseId: string) => (await ana.get(`/api/cases/${caseId}`)).body.state.id as string

  test('is where the report says, also closed: its own visit is no longer in the way', async () => {
    const { id: caseId } = await registerCase(ana)
    await ana.post(`/api/cases/${caseId}/state`, { stateId: states.solved })
    const visit = await order([tomas], { caseId })
    expect((await sent(tomas, visit.id, { stateId: states.closed })).notices).toEqual([])
    expect(await stateOf(caseId)).toBe(states.closed)
  })

  test('is noticed when the case cannot go there; the report is received', async () => {
    const { id: caseId } = await registerCase(ana)
    const [visit] = [await order([tomas], { caseId }), await order([leo], { caseId })]
    const { notices, number } = await sent(tomas, visit.id, { stateId: states.closed })
    expect([number, notices.map(({ code }) => code)]).toEqual([
      1,
      ['case.has_unfinished_visits', 'case.transition_not_allowed'],
    ])
    expect(await read(ana, visit.id)).toMatchObject({ state: 'done' })
  })

  test('is left alone by a correction that only repeats it', async () => {
    const { id: caseId } = await registerCase(ana)
    const visit = await order([tomas], { caseId })
    await sent(tomas, visit.id, { stateId: states.solved })
    await ana.post(`/api/cases/${caseId}/state`, { stateId: states.inProgress, reason: 'Volvió a fallar' })
    await sent(tomas, visit.id, { answers: { trabajo: 'y' }, stateId: states.solved, corrects: 1, reason: 'x' })
    expect(await stateOf(caseId)).toBe(states.inProgress)
  })
})

describe('a case that was closed while the phone was away', () => {
  const closed = async () => {
    const made = await covered({}, 1000)
    const visit = await order([tomas], { caseId: made.caseId })
    // its visit is in the way of closing it by the screen
    await app.db
      .updateTable('cases')
      .set({ stateId: states.closed, category: 'closed', solvedAt: new Date(), closedAt: new Date() })
      .where('id', '=', made.caseId)
      .execute()
    return { ...made, visit }
  }

  test('has the work and the time all the same; what was committed is noticed', async () => {
    const { visit, caseId, usedMinutes } = await closed()
    const commitment = { id: uuidv7(), typeId: commitmentTypes.call, responsibleId: ana.id, dueAt: at('20:00') }
    const { notices } = await sent(tomas, visit.id, { commitments: [{ ...commitment, description: 'Llamar' }] })
    expect(notices.map(({ code }) => code)).toEqual(['visit.not_committed'])
    expect(await usedMinutes()).toBe(150)
    expect(await timeline(caseId)).toHaveLength(1)
  })

  test('comes back where the report says, with what was done as the reason', async () => {
    const { visit, caseId } = await closed()
    expect((await sent(tomas, visit.id, { stateId: states.inProgress })).notices).toEqual([])
    expect((await ana.get(`/api/cases/${caseId}`)).body.state.id).toBe(states.inProgress)
  })

  test('as a duplicate keeps what was said in the case that it duplicates', async () => {
    const { visit, caseId, customerId } = await closed()
    const { id: survivorId } = await registerCase(ana, { customerId })
    await app.db.updateTable('cases').set({ survivorId }).where('id', '=', caseId).execute()
    await ana.post(`/api/cases/${caseId}/links`, { relatedCaseId: survivorId, kind: 'duplicates' })
    await sent(tomas, visit.id)
    expect([(await timeline(caseId)).length, (await timeline(survivorId)).length]).toEqual([0, 1])
  })
})

/** Until some transaction waits for another one. */
async function waitsForLock() {
  for (;;) {
    const { rows } = await sql`select from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock'`.execute(app.db)
    if (rows.length) return
    await new Promise((done) => setTimeout(done, 10))
  }
}

describe('a correction of the time', () => {
  const correct = (visitId: string, fields: Record<string, unknown>) =>
    sent(tomas, visitId, { corrects: 1, reason: 'Me equivoqué', ...fields })
  const stages = async (caseId: string) => {
    const { items } = (await ana.get(`/api/time-entries?caseId=${caseId}&withReversed=true`)).body
    return items as { id: string; mode: string; replacesId: string | null; reversal: { reason: string } | null }[]
  }

  test('takes back and logs anew what changed, and leaves alone what stayed', async () => {
    const { caseId, usedMinutes } = await covered(multiplied, 1000)
    const visit = await order([tomas], { caseId })
    await sent(tomas, visit.id)
    const before = await stages(caseId)
    await correct(visit.id, { times: { ...travelled, departedAt: at('14:40'), backAt: at('15:10') } })
    expect(await workOf(visit.id)).toEqual(['Tomás travel 40 20', 'Tomás onSite 60 90', 'Tomás travel 30 15'])
    expect(await usedMinutes()).toBe(125)
    const after = await stages(caseId)
    expect(after.some(({ id, reversal }) => before.some((one) => one.id === id) && !reversal)).toBe(true)
    const onSite = before.find(({ mode }) => mode === 'onSite')!
    expect(after.find(({ id }) => id === onSite.id)!.reversal!.reason).toContain('Me equivoqué')
    expect(after.find(({ replacesId }) => replacesId === onSite.id)).toMatchObject({ reversal: null })
    expect((await verifyLedgers(app.db)).differences).toEqual([])
  })

  test('of words alone leaves every minute as it is', async () => {
    const { caseId } = await covered({}, 1000)
    const visit = await order([tomas], { caseId })
    await sent(tomas, visit.id)
    const before = (await stages(caseId)).map(({ id }) => id)
    await correct(visit.id, { summary: 'Otra cosa' })
    expect((await stages(caseId)).map(({ id }) => id)).toEqual(before)
    const [, entry] = await timeline(caseId)
    expect(entry!.bodyHtml).toContain('resumen del trabajo')
  })

  test('of many days of many people brings all of their work again', async () => {
    const crew = []
    while (crew.length < 9) crew.push(await app.signIn('technician'))
    const { caseId, usedMinutes } = await covered({}, 100_000)
    const visit = await order([tomas, ...crew], { caseId })
    await sent(tomas, visit.id, { times: { arrivedAt: '2026-06-08T13:00:00Z', departedAt: at('13:00') } })
    const timeEntries = (await reports(ana, visit.id))[0]!.timeEntries
    const used = await usedMinutes()
    await correct(visit.id, { timeEntries, summary: 'Otra cosa', times: (await reports(ana, visit.id))[0]!.times })
    expect([timeEntries.length, await usedMinutes()]).toEqual([70, used])
  })

  test('may tell work by the id that an earlier report had for it, also after it was left out', async () => {
    const { caseId, usedMinutes } = await covered({}, 1000)
    const visit = await order([tomas], { caseId })
    const work = { id: uuidv7(), personId: tomas.id, mode: 'onSite' }
    const used = []
    for (const [number, minutes] of [45, 50, 55, undefined, 60].entries()) {
      const timeEntries = minutes ? [{ ...work, workedMinutes: minutes }] : []
      await sent(tomas, visit.id, { timeEntries, ...(number && { corrects: number, reason: 'Me equivoqué' }) })
      used.push(await usedMinutes())
    }
    expect(used).toEqual([45, 50, 55, 0, 60])
    expect((await verifyLedgers(app.db)).differences).toEqual([])
  })

  test('does not bring back what the office took back, unless it says something else', async () => {
    const { caseId, usedMinutes } = await covered({}, 1000)
    const visit = await order([tomas], { caseId })
    await sent(tomas, visit.id)
    const onSite = (await stages(caseId)).find(({ mode }) => mode === 'onSite')!
    await boss.post(`/api/time-entries/${onSite.id}/reverse`, { reason: 'Garantía' })
    await correct(visit.id, { summary: 'Otra cosa' })
    expect(await usedMinutes()).toBe(70)
    expect((await reports(ana, visit.id)).at(-1)!.timeEntries[1]).toMatchObject({
      accountedMinutes: 0,
      notChargedReason: 'Garantía',
    })
  })

  test('puts right what the office had put right meanwhile', async () => {
    const { caseId, usedMinutes } = await covered({}, 1000)
    const visit = await order([tomas], { caseId })
    await sent(tomas, visit.id, { times: { arrivedAt: at('13:40'), departedAt: at('15:00') } })
    const [entry] = await stages(caseId)
    await boss.post(`/api/time-entries/${entry!.id}/reverse`, { reason: 'Error' })
    const replaced = { caseId, replacesId: entry!.id, personId: tomas.id, mode: 'onSite', startedAt: at('13:40') }
    await boss.post('/api/time-entries', { ...replaced, workedMinutes: 30 })
    expect(await usedMinutes()).toBe(30)
    expect(await workOf(visit.id)).toEqual(['Tomás onSite 80 30'])
    await correct(visit.id, { times: { arrivedAt: at('13:40'), departedAt: at('14:40') } })
    expect(await usedMinutes()).toBe(60)
    expect((await verifyLedgers(app.db)).differences).toEqual([])
  })

  test('sees what the office takes back and puts in its place at the same moment', async () => {
    const { customerId, usedMinutes } = await covered({}, 1000)
    const visit = await order([tomas], { customerId })
    const work = { id: uuidv7(), personId: tomas.id, mode: 'onSite' }
    await sent(tomas, visit.id, { timeEntries: [{ ...work, workedMinutes: 45 }] })
    const heirId = uuidv7()
    let correction: Promise<unknown> = Promise.resolve()
    await app.db.transaction().execute(async (db) => {
      await sql`insert into time_entry_reversals values (${work.id}, 'Error', ${boss.id}, now())`.execute(db)
      correction = correct(visit.id, { timeEntries: [{ ...work, workedMinutes: 50 }] })
      await waitsForLock()
      await sql`insert into time_entries (id, customer_id, person_id, mode, worked_on, worked_minutes,
          accounted_minutes, replaces_id, recorded_by, recorded_at)
        select ${heirId}, customer_id, person_id, mode, worked_on, 30, 0, id, ${boss.id}, now()
        from time_entries where id = ${work.id}`.execute(db)
    })
    await correction
    const { rows } = await sql`select from time_entries where replaces_id = ${heirId}`.execute(app.db)
    expect([rows.length, await workOf(visit.id)]).toEqual([1, ['Tomás onSite 50 50']])
    expect(await usedMinutes()).toBe(95) // the charge of what was taken back by hand here is still there
  })

  test('gives back hours before it takes them', async () => {
    const { caseId, usedMinutes } = await covered({ overrunPolicy: 'block' }, 80)
    const visit = await order([tomas], { caseId })
    await sent(tomas, visit.id, { times: { arrivedAt: at('13:40'), departedAt: at('15:00') } })
    const { notices } = await correct(visit.id, { times: { arrivedAt: at('13:45'), departedAt: at('15:00') } })
    expect([notices, await usedMinutes()]).toEqual([[], 75])
  })

  test('is refused whole, with what was before untouched, when anything is wrong', async () => {
    const { caseId, usedMinutes } = await covered({}, 1000)
    const visit = await order([tomas], { caseId })
    await sent(tomas, visit.id)
    const times = { ...travelled, departedAt: at('13:00') }
    expect((await send(tomas, visit.id, { times, corrects: 1, reason: 'x' })).status).toBe(422)
    expect(await usedMinutes()).toBe(150)
  })
})
