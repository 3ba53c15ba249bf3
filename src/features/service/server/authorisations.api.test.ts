import { describe, expect, test } from 'vitest'
import { startTestApp } from '../../../app/server/testing/harness.ts'
import { addCustomer } from '../../customers/server/customers.builders.ts'
import { classify } from '../../settings/server/settings.builders.ts'
import { addDebtor, registerCase } from './debt.builders.ts'

let now = new Date('2026-06-15T15:00:00.000Z')
const app = await startTestApp({ now: () => now })
await classify(app)
const sofia = await app.signIn('supervisor', { name: 'Sofía' })
const marta = await app.signIn('supervisor', { name: 'Marta' })
const ana = await app.signIn('agent', { name: 'Ana' })
const tomas = await app.signIn('technician')

type Made = { id: string; decision: string | null }
const request = (by: typeof ana, customerId: string, fields: Record<string, unknown> = {}) =>
  by.post(`/api/customers/${customerId}/authorisations`, { reason: 'La caja no abre', ...fields })
const decide = (by: typeof ana, id: string, fields: Record<string, unknown> = {}) =>
  by.post(`/api/authorisations/${id}/decide`, { decision: 'granted', ...fields })
const serve = async (customerId: string, query = '') =>
  (await ana.get(`/api/customers/${customerId}/serve${query}`)).body
const codeOf = ({ status, body }: { status: number; body: { code: string } }) => [status, body.code]

describe('an agent asks', () => {
  test('and the answer says that it waits, until a supervisor grants it', async () => {
    const { id: customerId, name } = await addDebtor(app, ana)
    const asked = await request(ana, customerId)
    expect(asked).toMatchObject({
      status: 201,
      body: {
        customer: { id: customerId, name },
        case: null,
        requestedBy: 'Ana',
        requestReason: 'La caja no abre',
        decision: null,
      },
    })
    expect(await serve(customerId)).toMatchObject({
      answer: 'authorise',
      authorisation: { id: asked.body.id, decision: null },
      abilities: { requestAuthorisation: false },
    })
    const granted = await decide(sofia, asked.body.id, { reason: 'Paga mañana', validUntil: '2026-06-17' })
    expect(granted).toMatchObject({
      status: 200,
      body: {
        decision: 'granted',
        decidedBy: 'Sofía',
        decidedAt: now.toISOString(),
        decisionReason: 'Paga mañana',
        validUntil: '2026-06-17',
      },
    })
    const answer = await serve(customerId)
    expect(answer).toMatchObject({ answer: 'warn', light: 'amber', authorisation: { decision: 'granted' } })
    expect(answer.reasons[0].text).toBe('Atención autorizada por Sofía hasta el 17-06-2026.')
    expect(await serve(customerId, '?at=2026-06-17T15:00:00Z')).toMatchObject({ answer: 'warn' })
    expect(await serve(customerId, '?at=2026-06-18T15:00:00Z')).toMatchObject({
      answer: 'authorise',
      authorisation: null,
    })
  })

  test('for what was done before, too: the work of last night is logged with it', async () => {
    const { id: customerId } = await addDebtor(app, ana)
    const { body } = await request(ana, customerId)
    expect(await serve(customerId, '?at=2026-06-14T23:00:00Z')).toMatchObject({ answer: 'authorise' })
    await decide(sofia, body.id)
    expect(await serve(customerId, '?at=2026-06-14T23:00:00Z')).toMatchObject({ answer: 'warn' })
  })

  test('and hears why it was denied, for some days; then may ask again', async () => {
    const { id: customerId } = await addDebtor(app, ana)
    const { body } = await request(ana, customerId)
    expect((await decide(sofia, body.id, { decision: 'denied', reason: 'Que pague antes' })).body).toMatchObject({
      decision: 'denied',
      validUntil: null,
    })
    expect(await serve(customerId)).toMatchObject({
      answer: 'authorise',
      authorisation: { decision: 'denied', decisionReason: 'Que pague antes' },
      abilities: { requestAuthorisation: true },
    })
    expect((await request(ana, customerId)).status).toBe(201)
    expect(await serve(customerId)).toMatchObject({ authorisation: { decision: null } })
  })

  test('for one case, which alone is served then', async () => {
    const { id: customerId } = await addDebtor(app, ana)
    const [one, other] = [await registerCase(ana, { customerId }), await registerCase(ana, { customerId })]
    const { body } = await request(ana, customerId, { caseId: one.id })
    await decide(sofia, body.id)
    expect(await serve(customerId, `?caseId=${one.id}`)).toMatchObject({ answer: 'warn' })
    const elsewhere = await serve(customerId, `?caseId=${other.id}`)
    expect(elsewhere).toMatchObject({ answer: 'authorise', authorisation: { case: { number: one.number } } })
    expect(elsewhere.reasons[1].text).toBe(`Sofía autorizó solo el HelpDesk N° ${one.number}, hasta el 15-06-2026.`)
    expect((await serve(customerId)).answer).toBe('authorise')
    expect((await tomas.get(`/api/customers/${customerId}/serve`)).body.authorisation.case).toBeNull()
  })

  test('ahead, of a customer that needs none today', async () => {
    const { id } = await addCustomer(ana)
    expect((await request(ana, id)).status).toBe(201)
  })

  test('but not without a reason, nor for an inactive customer, nor for a case of another one', async () => {
    const { id, version } = await addDebtor(app, ana)
    const other = await registerCase(ana)
    expect(codeOf(await request(ana, id, { reason: ' ' }))).toEqual([422, 'invalid'])
    expect(codeOf(await request(ana, id, { caseId: other.id }))).toEqual([422, 'service.case_unknown'])
    expect(codeOf(await request(ana, id, { validUntil: '2026-06-20' }))).toEqual([422, 'service.until_is_decided'])
    await sofia.patch(`/api/customers/${id}`, { active: false, version })
    expect(codeOf(await request(ana, id))).toEqual([409, 'customer.inactive'])
  })

  test('ten at once: one waits', async () => {
    const { id } = await addDebtor(app, ana)
    const answers = await Promise.all(Array.from({ length: 10 }, () => request(ana, id)))
    expect(answers.map(({ status }) => status).sort()).toEqual([201, ...Array.from({ length: 9 }, () => 409)])
    const refused = answers.find(({ status }) => status === 409)!
    expect(refused.body).toMatchObject({
      code: 'service.already_asked',
      title: expect.stringContaining('Ana ya pidió'),
    })
    expect((await ana.get(`/api/authorisations?customerId=${id}`)).body.items).toHaveLength(1)
  })

  test('again with the same key: it is asked once', async () => {
    const { id } = await addDebtor(app, ana)
    const send = () => ana.post(`/api/customers/${id}/authorisations`, { reason: 'x' }, { 'idempotency-key': id })
    const [one, other] = [await send(), await send()]
    expect(other).toMatchObject({ status: 201, body: { id: one.body.id } })
  })
})

describe('a supervisor', () => {
  test('who asks has granted it, for today or until the day that is said', async () => {
    const [one, other] = [await addDebtor(app, ana), await addDebtor(app, ana)]
    expect((await request(sofia, one.id)).body).toMatchObject({
      decision: 'granted',
      requestedBy: 'Sofía',
      decidedBy: 'Sofía',
      validUntil: '2026-06-15',
    })
    expect((await request(sofia, other.id, { validUntil: '2026-07-01' })).body).toMatchObject({
      validUntil: '2026-07-01',
    })
    expect((await serve(other.id)).answer).toBe('warn')
  })

  test('decides what waits before granting anything beside it', async () => {
    const { id } = await addDebtor(app, ana)
    await request(ana, id)
    expect(codeOf(await request(sofia, id))).toEqual([409, 'service.already_asked'])
  })

  test.each<[string, Record<string, unknown>, string]>([
    ['until yesterday', { validUntil: '2026-06-14' }, 'service.until_past'],
    ['for years', { validUntil: '2030-01-01' }, 'service.until_too_far'],
  ])('cannot grant it %s', async (_, fields, code) => {
    const { id } = await addDebtor(app, ana)
    const { body } = await request(ana, id)
    expect(codeOf(await decide(sofia, body.id, fields))).toEqual([422, code])
    expect(codeOf(await request(sofia, (await addDebtor(app, ana)).id, fields))).toEqual([422, code])
  })

  test('is the first of two who decide at once; the other hears who was', async () => {
    for (let turn = 0; turn < 5; turn++) {
      const { id } = await addDebtor(app, ana)
      const { body } = await request(ana, id)
      const answers = await Promise.all([
        decide(sofia, body.id),
        decide(marta, body.id, { decision: 'denied' }),
        decide(marta, body.id),
      ])
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409])
      const { decidedBy, decision } = answers.find(({ status }) => status === 200)!.body
      for (const { body } of answers.filter(({ status }) => status === 409))
        expect(body).toMatchObject({ code: `service.already_${decision}`, values: { name: decidedBy } })
    }
  })

  test('alone decides', async () => {
    const { id: customerId } = await addDebtor(app, ana)
    const { body } = await request(ana, customerId)
    const eva = await app.signIn('contact', { customerId })
    for (const by of [ana, tomas, eva]) expect((await decide(by, body.id)).status).toBe(403)
    expect((await request(tomas, customerId)).status).toBe(403)
    expect((await request(eva, customerId)).status).toBe(403)
  })
})

describe('the list', () => {
  test('has what waits first, then the newest, page by page', async () => {
    const made: Made[] = []
    for (let turn = 0; turn < 6; turn++) {
      now = new Date(now.getTime() + 60_000)
      const { id } = await addDebtor(app, ana)
      const { body } = await request(ana, id)
      if (turn % 2) await decide(sofia, body.id)
      made.push({ id: body.id, decision: turn % 2 ? 'granted' : null })
    }
    const expected = [...made.filter(({ decision }) => !decision), ...made.filter(({ decision }) => decision)]
    const pages: string[] = []
    let cursor = ''
    do {
      const { body } = await tomas.get(
        `/api/authorisations?limit=2${cursor && `&cursor=${encodeURIComponent(cursor)}`}`,
      )
      pages.push(...body.items.map(({ id }: Made) => id))
      cursor = body.nextCursor
    } while (cursor)
    const own = pages.filter((id) => made.some((one) => one.id === id))
    const newestFirst = (ids: string[]) => ids.toSorted().reverse()
    expect(own).toEqual([
      ...newestFirst(expected.slice(0, 3).map(({ id }) => id)),
      ...newestFirst(expected.slice(3).map(({ id }) => id)),
    ])
    expect(new Set(pages).size).toBe(pages.length)
  })

  test('shows those of a customer, or those that wait', async () => {
    const { id: customerId } = await addDebtor(app, ana)
    const { body } = await request(ana, customerId)
    const listed = async (query: string) =>
      (await sofia.get(`/api/authorisations?${query}`)).body.items.map(({ id }: Made) => id)
    expect(await listed(`customerId=${customerId}`)).toEqual([body.id])
    expect(await listed('pending=true')).toContain(body.id)
    expect(await listed('pending=false')).not.toContain(body.id)
  })

  test('is not for contacts', async () => {
    const eva = await app.signIn('contact', { customerId: (await addCustomer(ana)).id })
    expect((await eva.get('/api/authorisations')).status).toBe(403)
  })
})
