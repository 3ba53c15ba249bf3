import { describe, expect, test } from 'vitest'
import { startTestApp } from '../../../app/server/testing/harness.ts'
import { addCustomer } from '../../customers/server/customers.builders.ts'
import { classify } from '../../settings/server/settings.builders.ts'
import { addDebtor, registerCase } from './debt.builders.ts'

const JUNE_15 = new Date('2026-06-15T15:00:00.000Z')
let now = JUNE_15
const app = await startTestApp({ now: () => now })
const { commitmentTypes } = await classify(app)
const sofia = await app.signIn('supervisor', { name: 'Sofía' })
const marta = await app.signIn('supervisor', { name: 'Marta' })
const ana = await app.signIn('agent', { name: 'Ana' })
const tomas = await app.signIn('technician', { name: 'Tomás' })

const request = (by: typeof ana, customerId: string, fields: Record<string, unknown> = {}) =>
  by.post(`/api/customers/${customerId}/authorisations`, { reason: 'La caja no abre', ...fields })
const revoke = (by: typeof ana, id: string, reason = 'Siguen sin pagar') =>
  by.post(`/api/authorisations/${id}/revoke`, { reason })
const serve = async (by: typeof ana, customerId: string, query = '') =>
  (await by.get(`/api/customers/${customerId}/serve${query}`)).body
const granted = async (fields: Record<string, unknown> = {}) => {
  const { id: customerId } = await addDebtor(app, ana)
  const { body } = await request(sofia, customerId, { validUntil: '2026-06-30', ...fields })
  return { customerId, id: body.id as string }
}

describe('what was granted', () => {
  test('is taken back with its reason, and the customer is not served any longer', async () => {
    const { customerId, id } = await granted()
    expect(await serve(sofia, customerId)).toMatchObject({ answer: 'warn', abilities: { revoke: true } })
    expect(await revoke(marta, id)).toMatchObject({
      status: 200,
      body: {
        decision: 'granted',
        decidedBy: 'Sofía',
        validUntil: '2026-06-30',
        revokedBy: 'Marta',
        revokedAt: now.toISOString(),
        revocationReason: 'Siguen sin pagar',
      },
    })
    expect(await serve(ana, customerId)).toMatchObject({
      answer: 'authorise',
      authorisation: { id, revokedBy: 'Marta', revocationReason: 'Siguen sin pagar' },
      abilities: { requestAuthorisation: true, revoke: false },
    })
    const { body } = await ana.get(`/api/authorisations?customerId=${customerId}`)
    expect(body.items).toMatchObject([{ id, decision: 'granted', revokedBy: 'Marta' }])
  })

  test('holds for what was done before it was taken back', async () => {
    const { customerId, id } = await granted()
    now = new Date('2026-06-17T15:00:00Z')
    await revoke(sofia, id)
    expect(await serve(ana, customerId, '?at=2026-06-16T15:00:00Z')).toMatchObject({ answer: 'warn' })
    expect(await serve(ana, customerId, '?at=2026-06-17T14:59:00Z')).toMatchObject({ answer: 'warn' })
    expect(await serve(ana, customerId)).toMatchObject({ answer: 'authorise' })
    expect(await serve(ana, customerId, '?at=2026-06-20T15:00:00Z')).toMatchObject({ answer: 'authorise' })
    now = JUNE_15
  })

  test('is told as taken back for some days, and may be asked for again at once', async () => {
    const { customerId, id } = await granted()
    await revoke(sofia, id)
    now = new Date('2026-06-23T15:00:00Z')
    expect(await serve(ana, customerId)).toMatchObject({ answer: 'authorise', authorisation: null })
    now = JUNE_15
    expect((await request(ana, customerId)).status).toBe(201)
    expect(await serve(ana, customerId)).toMatchObject({ authorisation: { decision: null } })
    const again = await serve(ana, customerId)
    await sofia.post(`/api/authorisations/${again.authorisation.id}/decide`, { decision: 'granted' })
    expect(await serve(ana, customerId)).toMatchObject({ answer: 'warn', authorisation: { revokedBy: null } })
  })

  test('leaves nothing unlogged that was done before, and stops what begins afterwards', async () => {
    const { customerId, id } = await granted()
    const { id: caseId } = await registerCase(ana, { customerId })
    const log = (when: object) => ana.post('/api/time-entries', { caseId, mode: 'online', workedMinutes: 10, ...when })
    now = new Date('2026-06-17T15:00:00Z')
    await revoke(sofia, id)
    now = new Date('2026-06-18T15:00:00Z')
    expect((await log({ startedAt: '2026-06-17T14:59:00Z' })).status).toBe(201)
    expect((await log({ workedOn: '2026-06-17' })).status).toBe(201)
    expect((await log({ startedAt: '2026-06-17T15:00:00Z' })).body.code).toBe('service.needs_authorisation')
    expect((await log({ workedOn: '2026-06-18' })).body.code).toBe('service.needs_authorisation')
    now = JUNE_15
  })

  test('is not taken back without a reason, twice, after its last day, nor before it was granted', async () => {
    const { id } = await granted({ validUntil: '2026-06-16' })
    expect(await revoke(sofia, id, ' ')).toMatchObject({ status: 422, body: { errors: [{ field: 'reason' }] } })
    now = new Date('2026-06-17T15:00:00Z')
    expect((await revoke(sofia, id)).body).toMatchObject({
      code: 'service.held_until',
      title: 'Valía hasta el 16-06-2026: ya no hay nada que revocar.',
    })
    now = JUNE_15
    expect((await revoke(sofia, id)).status).toBe(200)
    expect((await revoke(marta, id)).body).toMatchObject({
      code: 'service.already_revoked',
      title: 'Sofía ya la revocó.',
    })
    const asked = await request(ana, (await addDebtor(app, ana)).id)
    expect((await revoke(sofia, asked.body.id)).body.code).toBe('service.not_granted')
  })

  test('is taken back once, by whoever is first of ten', async () => {
    const { id } = await granted()
    const answers = await Promise.all(Array.from({ length: 10 }, (_, n) => revoke(n % 2 ? sofia : marta, id)))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array.from({ length: 9 }, () => 409)])
  })

  test('is taken back by supervisors alone', async () => {
    const { id, customerId } = await granted()
    const eva = await app.signIn('contact', { customerId })
    for (const by of [ana, tomas, eva]) expect((await revoke(by, id)).status).toBe(403)
  })
})

describe('a technician', () => {
  test('asks for the customers of the own cases alone', async () => {
    const { id: customerId } = await addDebtor(app, ana)
    await registerCase(ana, { customerId })
    expect(await request(tomas, customerId)).toMatchObject({ status: 403, body: { code: 'service.of_own_cases' } })
    expect((await serve(tomas, customerId)).abilities.requestAuthorisation).toBe(false)
    const own = await registerCase(ana, { customerId, responsibleId: tomas.id })
    expect((await serve(tomas, customerId)).abilities.requestAuthorisation).toBe(true)
    expect(await request(tomas, customerId, { caseId: own.id })).toMatchObject({
      status: 201,
      body: { requestedBy: 'Tomás', decision: null },
    })
    expect((await serve(tomas, customerId)).abilities.requestAuthorisation).toBe(false)
  })

  test('asks for cases behind an own commitment, too, and not for those of others', async () => {
    const { id: customerId } = await addDebtor(app, ana)
    const [his, other] = [await registerCase(ana, { customerId }), await registerCase(ana, { customerId })]
    await ana.post(`/api/cases/${his.id}/commitments`, {
      typeId: commitmentTypes.call,
      description: 'Ir a verlo',
      responsibleId: tomas.id,
      dueAt: '2026-06-16T15:00:00Z',
    })
    expect((await request(tomas, customerId, { caseId: other.id })).body.errors).toMatchObject([
      { field: 'caseId', code: 'service.case_unknown' },
    ])
    expect((await request(tomas, customerId, { caseId: his.id })).status).toBe(201)
  })

  test('does not say until when, nor decides', async () => {
    const { id: customerId } = await addDebtor(app, ana)
    await registerCase(ana, { customerId, responsibleId: tomas.id })
    expect((await request(tomas, customerId, { validUntil: '2026-06-20' })).body.code).toBe('service.until_is_decided')
    expect((await tomas.get(`/api/customers/${(await addCustomer(ana)).id}/serve`)).body.abilities).toEqual({
      requestAuthorisation: false,
      authorise: false,
      revoke: false,
    })
  })
})
