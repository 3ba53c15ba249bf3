import { describe, expect, test } from 'vitest'
import { uuidv7 } from 'uuidv7'
import { type Client, startTestApp } from '../../../app/server/testing/harness.ts'
import { addCoverage, addType, charge } from '../../coverage/server/coverage.builders.ts'
import { addCustomer, addEquipment } from '../../customers/server/customers.builders.ts'
import { codeElsewhere } from '../../erp/server/testing/another-company.ts'
import { classify } from '../../settings/server/settings.builders.ts'
import type { ServeAnswer } from '../service.contract.ts'
import { addDebtor, addOfClass, owe, registerCase } from './debt.builders.ts'

let now = new Date('2026-06-15T15:00:00.000Z')
const app = await startTestApp({ now: () => now })
const { topics } = await classify(app)
const sofia = await app.signIn('supervisor', { name: 'Sofía' })
const ana = await app.signIn('agent', { name: 'Ana' })
const tomas = await app.signIn('technician')

const ask = async (by: Client, customerId: string, query: Record<string, string> = {}): Promise<ServeAnswer> => {
  const { status, body } = await by.get(`/api/customers/${customerId}/serve?${new URLSearchParams(query).toString()}`)
  if (status !== 200) throw new Error(`${status} ${JSON.stringify(body)}`)
  return body as ServeAnswer
}
const codes = ({ reasons }: { reasons: { code: string }[] }) => reasons.map(({ code }) => code.replace('service.', ''))
const numbers = ({ candidates }: ServeAnswer) => candidates.map(({ number }) => number)

describe('the answer', () => {
  test('names what pays, what is left of it and why, and everything else that the customer has', async () => {
    const one = await addCoverage(sofia, { grantedMinutes: 1200 })
    await charge(ana, one, { workedMinutes: 90 })
    const over = await addCoverage(sofia, { customerId: one.customer.id, startsOn: '2025-01-01', endsOn: '2026-05-31' })
    const answer = await ask(ana, one.customer.id)
    expect(answer).toMatchObject({
      answer: 'serve',
      payer: 'contract',
      light: 'green',
      debt: null,
      authorisation: null,
    })
    expect(answer.coverage).toMatchObject({
      id: one.id,
      number: one.number,
      covers: true,
      standing: { status: 'active', light: 'green', lastDay: '2026-12-31', remainingDays: 199, remainingMinutes: 1110 },
    })
    expect(answer.reasons.map(({ text }) => text)).toEqual([
      `Lo cubre «${one.type.name}» N° ${one.number}, hasta el 31-12-2026; disponible: 18 h 30 min.`,
    ])
    expect(numbers(answer)).toEqual([one.number, over.number])
    expect(answer.candidates[1]).toMatchObject({
      covers: false,
      reasons: [{ code: 'service.over', text: 'Terminó el 31-05-2026.' }],
    })
  })

  test('is of the moment that is asked about', async () => {
    const one = await addCoverage(sofia, { startsOn: '2026-02-01', endsOn: '2026-05-31' })
    const id = one.customer.id
    expect(await ask(ana, id)).toMatchObject({ payer: 'customer' })
    expect(await ask(ana, id, { at: '2026-06-01T02:00:00Z' })).toMatchObject({ payer: 'contract' }) // 31-05 in Chile
    expect(await ask(ana, id, { at: '2026-06-01T05:00:00Z' })).toMatchObject({ payer: 'customer' })
    expect(await ask(ana, id, { at: '2026-02-01T12:00:00-03:00' })).toMatchObject({ payer: 'contract' })
    expect(await ask(ana, id, { at: '2026-01-31T12:00:00-03:00' })).toMatchObject({ payer: 'customer' })
  })

  test('counts the hours of the grants that hold on that day', async () => {
    const typeId = await addType(sofia, {
      grantMinutes: 60,
      grantPeriod: 'month',
      carryOver: false,
      overrunPolicy: 'block',
    })
    const one = await addCoverage(sofia, { typeId, grantedMinutes: undefined })
    await charge(ana, one, { workedOn: '2026-06-10', workedMinutes: 60 })
    const june = await ask(ana, one.customer.id)
    expect([june.payer, codes(june.candidates[0]!)]).toEqual(['customer', ['no_hours_left']])
    const may = await ask(ana, one.customer.id, { at: '2026-05-20T15:00:00Z' })
    expect([may.payer, may.coverage!.standing.remainingMinutes]).toEqual(['contract', 60])
  })

  test('knows the modes that take no hours', async () => {
    const typeId = await addType(sofia, { overrunPolicy: 'block', percent: { travel: 0 } })
    const one = await addCoverage(sofia, { typeId, grantedMinutes: 60 })
    await charge(ana, one)
    expect(await ask(ana, one.customer.id, { mode: 'onSite' })).toMatchObject({ payer: 'customer' })
    expect(await ask(ana, one.customer.id, { mode: 'travel' })).toMatchObject({ payer: 'contract' })
  })

  test('is about the equipment, its kind of product, or the code that is told', async () => {
    const { id: customerId } = await addCustomer(ana)
    const [printer, scanner] = [
      await addEquipment(ana, customerId, { productCode: 'ZT-230' }),
      await addEquipment(ana, customerId, { productCode: 'LS-1' }),
    ]
    const exact = await addCoverage(sofia, { customerId, equipmentIds: [printer.id] })
    const ofKind = await addCoverage(sofia, { customerId, productCodes: ['LS-1'] })
    const chosen = async (query: Record<string, string>) => (await ask(ana, customerId, query)).coverage?.number ?? null
    expect(await chosen({ equipmentId: printer.id })).toBe(exact.number)
    expect(await chosen({ equipmentId: scanner.id })).toBe(ofKind.number)
    expect(await chosen({ productCode: 'ls-1' })).toBe(ofKind.number)
    expect(await chosen({ productCode: 'ZT-230' })).toBeNull()
    expect(codes(await ask(ana, customerId))).toEqual(['depends_on_product'])
  })

  test('is about the topic and what is above it', async () => {
    const typeId = await addType(sofia, {}, { topicIds: [topics.failure] })
    const one = await addCoverage(sofia, { typeId })
    const answer = (topicId: string) => ask(ana, one.customer.id, { topicId })
    expect(await answer(topics.failureNetwork)).toMatchObject({ payer: 'contract' })
    expect(await answer(topics.failure)).toMatchObject({ payer: 'contract' })
    expect(codes(await answer(topics.billing))).toEqual(['nothing_covers'])
    expect(codes(await ask(ana, one.customer.id))).toEqual(['depends_on_topic'])
  })

  test('takes product and topic from the case, where they are not said', async () => {
    const { id: customerId } = await addCustomer(ana)
    const equipment = await addEquipment(ana, customerId)
    const typeId = await addType(sofia, {}, { topicIds: [topics.failure] })
    const one = await addCoverage(sofia, { customerId, typeId, equipmentIds: [equipment.id] })
    const { id: caseId } = await registerCase(ana, { customerId, equipmentId: equipment.id, topicId: topics.failure })
    expect((await ask(ana, customerId, { caseId })).coverage).toMatchObject({ id: one.id })
    expect(codes(await ask(ana, customerId, { caseId, topicId: topics.billing }))).toEqual(['nothing_covers'])
  })

  test('finds the warranty of one product among hundreds', async () => {
    const { id: customerId } = await addCustomer(ana)
    const typeId = await addType(sofia, {}, { kind: 'warranty' })
    const made = { customerId, typeId, grantedMinutes: null }
    const equipment = await addEquipment(ana, customerId)
    const one = await addCoverage(sofia, { ...made, endsOn: '2027-12-31', equipmentIds: [equipment.id] })
    for (let more = 0; more < 60; more++)
      await addCoverage(sofia, { ...made, equipmentIds: [(await addEquipment(ana, customerId)).id] })
    const answer = await ask(ana, customerId, { equipmentId: equipment.id })
    expect(answer).toMatchObject({ payer: 'warranty', coverage: { id: one.id } })
    expect(answer.candidates).toHaveLength(20)
  })

  test('counts the repair of this equipment alone', async () => {
    const { id: customerId } = await addCustomer(ana)
    const typeId = await addType(sofia, { stopsDuringRepair: true }, { kind: 'warranty' })
    const [printer, scanner] = [await addEquipment(ana, customerId), await addEquipment(ana, customerId)]
    const term = { startsOn: '2026-01-01', endsOn: '2026-06-10', grantedMinutes: null }
    await addCoverage(sofia, { ...term, customerId, typeId, equipmentIds: [printer.id, scanner.id] })
    const repair = { receivedOn: '2026-06-01' }
    expect((await ana.post(`/api/equipment/${printer.id}/repairs`, repair)).status).toBe(201)
    expect((await ask(ana, customerId, { equipmentId: printer.id })).coverage?.standing.lastDay).toBe('2026-06-24')
    expect((await ask(ana, customerId, { equipmentId: scanner.id })).payer).toBe('customer')
  })
})

describe('debt', () => {
  test('counts by the class of the customer, beyond what it tolerates', async () => {
    const answers = []
    for (const [policy, tolerance] of [
      ['ignore', 0],
      ['warn', 0],
      ['authorise', 0],
      ['authorise', 250_000],
    ] as const) {
      const { id } = await addOfClass(app, ana, policy, tolerance)
      await owe(app, id)
      const { answer, debtPolicy, debt } = await ask(ana, id)
      answers.push([answer, debtPolicy, debt?.overdue])
    }
    expect(answers).toEqual([
      ['warn', 'ignore', 250_000], // because nothing covers
      ['warn', 'warn', 250_000],
      ['authorise', 'authorise', 250_000],
      ['warn', 'authorise', 250_000],
    ])
  })

  test('is told with its amount and the day it was read', async () => {
    const { id } = await addDebtor(app, ana)
    const answer = await ask(ana, id)
    expect(answer.reasons[0]!.text).toBe(
      'Tiene deuda vencida por $250.000 (según el ERP al 15-06-2026): se necesita la autorización de supervisión.',
    )
    expect(answer).toMatchObject({ light: 'red', debt: { overdue: 250_000, readAt: now.toISOString() } })
  })

  test('of a customer without class is that of the usual class; without any class it warns', async () => {
    const { id } = await addCustomer(ana, { erpCode: 'NOCLASS' })
    await owe(app, id)
    const of = async () => (await ask(ana, id)).debtPolicy
    const usual = app.db.updateTable('customerClasses').where('isDefault', '=', true)
    await usual.set({ debtPolicy: 'authorise' }).execute()
    expect(await of()).toBe('authorise')
    await usual.set({ debtPolicy: 'warn', isDefault: false }).execute()
    expect(await of()).toBe('warn')
    await app.db.updateTable('customerClasses').set({ isDefault: true }).where('name', '=', 'Normal').execute()
  })

  test('of a customer whose ERP code was corrected is not known', async () => {
    const { id, version } = await addDebtor(app, ana)
    await ana.patch(`/api/customers/${id}`, { erpCode: 'OTHER', version })
    expect(await ask(ana, id)).toMatchObject({ answer: 'warn', debt: null })
  })

  test('that fell due since it was read counts; what the ERP blocks is told', async () => {
    const { id } = await addOfClass(app, ana, 'ignore')
    await owe(app, id, { blocked: true })
    expect(codes(await ask(ana, id))).toEqual(['blocked_in_erp', 'no_coverage'])
  })
})

describe('debt in another company of the ERP', () => {
  test.each([
    ['warn', 'warn'],
    ['authorise', 'authorise'],
  ] as const)('counts by the class %s as that in the first', async (policy, expected) => {
    const { id } = await addOfClass(app, ana, policy)
    await addCoverage(sofia, { customerId: id })
    await codeElsewhere(app, id, 2, `B-${policy}`)
    expect(await ask(ana, id)).toMatchObject({ answer: 'serve', debt: null })
    await owe(app, id, { company: 2 })
    expect(await ask(ana, id)).toMatchObject({ answer: expected, debt: { overdue: 250_000 } })
  })

  test('is summed up with that in the first, as of the older copy', async () => {
    const { id } = await addOfClass(app, ana, 'authorise', 300_000)
    await codeElsewhere(app, id, 2, 'SUM')
    await owe(app, id)
    expect(await ask(ana, id)).toMatchObject({ answer: 'warn', debt: { overdue: 250_000 } })
    const readAt = new Date(now.getTime() - 3 * 86_400_000)
    await owe(app, id, { company: 2, overdue: 100_000, readAt })
    const answer = await ask(ana, id)
    expect(answer).toMatchObject({ answer: 'authorise', debt: { overdue: 350_000, readAt: readAt.toISOString() } })
    expect(answer.reasons[0]!.text).toContain('$350.000 (según el ERP al 12-06-2026)')
  })

  test('of a copy that is long out of date excuses nothing of what is known since', async () => {
    const { id } = await addDebtor(app, ana)
    await codeElsewhere(app, id, 2, 'LONG-AGO')
    await owe(app, id, { company: 2, overdue: 90_000, readAt: new Date('2026-01-20T12:00:00Z') })
    expect(await ask(ana, id)).toMatchObject({ answer: 'authorise', debt: { overdue: 250_000 } })
  })

  test('by a copy of a code that it had there before does not count', async () => {
    const { id } = await addOfClass(app, ana, 'authorise')
    await codeElsewhere(app, id, 2, 'FORMER')
    await owe(app, id, { company: 2 })
    await codeElsewhere(app, id, 2, 'TODAY')
    expect(await ask(ana, id)).toMatchObject({ debt: null })
    await app.db.deleteFrom('customerErpCodes').where('customerId', '=', id).execute()
    expect(await ask(ana, id)).toMatchObject({ debt: null })
  })

  test('a company that blocks the customer is told by its name', async () => {
    const { id } = await addOfClass(app, ana, 'ignore')
    await codeElsewhere(app, id, 2, 'BLOCKED')
    await owe(app, id, { overdue: 0 })
    await owe(app, id, { company: 2, blocked: true, overdue: 0 })
    expect(codes(await ask(ana, id))).toEqual(['blocked_in_erp', 'no_coverage']) // before it told its name
    const names = ['Andes S.A.', 'Austral Ltda.'].map((companyName, place) => ({ company: place + 1, companyName }))
    await app.db
      .insertInto('erpStatus')
      .values(names)
      .onConflict((conflict) =>
        conflict.column('company').doUpdateSet((is) => ({ companyName: is.ref('excluded.companyName') })),
      )
      .execute()
    expect((await ask(ana, id)).reasons[0]).toMatchObject({
      code: 'service.blocked_in_company',
      text: 'Está bloqueado en Austral Ltda., según el ERP.',
    })
    await owe(app, id, { overdue: 0, blocked: true })
    expect((await ask(ana, id)).reasons[0]!.text).toBe('Está bloqueado en Andes S.A., Austral Ltda., según el ERP.')
  })

  test('is not for the people of the customer', async () => {
    const { id: customerId } = await addDebtor(app, ana)
    await codeElsewhere(app, customerId, 2, 'SECRET')
    await owe(app, customerId, { company: 2, blocked: true })
    const eva = await app.signIn('contact', { customerId })
    const answer = await ask(eva, customerId)
    expect(answer).toMatchObject({ answer: 'warn', debt: null })
    expect(codes(answer)).toEqual(['no_coverage'])
  })
})

describe('who asks', () => {
  test('our own people read all of it', async () => {
    const { id } = await addDebtor(app, ana)
    const [hers, his] = [await ask(ana, id), await ask(tomas, id)]
    expect(hers.abilities).toEqual({ requestAuthorisation: true, authorise: false, revoke: false })
    expect(his).toEqual({ ...hers, abilities: { ...hers.abilities, requestAuthorisation: false } })
    expect((await ask(sofia, id)).abilities).toEqual({ requestAuthorisation: true, authorise: true, revoke: false })
  })

  test('a contact reads what the own company is entitled to, nothing of its debt nor of what we decided', async () => {
    const { id: customerId } = await addDebtor(app, ana)
    const one = await addCoverage(sofia, { customerId })
    await ana.post(`/api/customers/${customerId}/authorisations`, { reason: 'Es urgente' })
    const eva = await app.signIn('contact', { customerId })
    const answer = await ask(eva, customerId)
    expect(answer).toMatchObject({
      answer: 'serve',
      payer: 'contract',
      debt: null,
      debtPolicy: 'ignore',
      authorisation: null,
      coverage: { id: one.id, standing: { remainingMinutes: 600 } },
      abilities: { requestAuthorisation: false, authorise: false },
    })
    expect(JSON.stringify(answer)).not.toMatch(/250|deuda|urgente|Ana/)
  })

  test('a contact of another company, and whoever asks for what is not there, hears that it does not exist', async () => {
    const { id: customerId } = await addCustomer(ana)
    const other = await registerCase(ana)
    const equipment = await addEquipment(ana, other.customerId)
    const eva = await app.signIn('contact', { customerId: other.customerId })
    expect((await eva.get(`/api/customers/${customerId}/serve`)).status).toBe(404)
    expect((await ana.get(`/api/customers/${uuidv7()}/serve`)).status).toBe(404)
    const wrong = { equipmentId: equipment.id, caseId: other.id, topicId: uuidv7() }
    const { status, body } = await ana.get(
      `/api/customers/${customerId}/serve?${new URLSearchParams(wrong).toString()}`,
    )
    expect([status, body.errors.map((one: { field: string; code: string }) => [one.field, one.code])]).toEqual([
      422,
      [
        ['caseId', 'service.case_unknown'],
        ['equipmentId', 'service.equipment_unknown'],
        ['topicId', 'service.topic_unknown'],
      ],
    ])
  })

  test.each(['0001-01-01T00:00:00Z', '9999-12-31T23:59:59Z', '1989-12-31T00:00:00Z'])('%s is no moment', async (at) => {
    const { id } = await addCustomer(ana)
    const { status, body } = await ana.get(`/api/customers/${id}/serve?at=${at}`)
    expect([status, body.errors[0].code]).toEqual([422, 'service.absurd_moment'])
  })

  test('the answer is in the language of whoever reads it', async () => {
    const { id } = await addCustomer(ana)
    await ana.patch('/api/me', { language: 'en' })
    const { reasons } = await ask(ana, id)
    await ana.patch('/api/me', { language: 'es' })
    expect(reasons[0]!.text).toBe('No contract or warranty is in force: the customer pays.')
  })
})
