import { expect, test } from 'vitest'
import { startTestApp } from '../../../app/server/testing/harness.ts'
import { addDebtor } from '../../service/server/debt.builders.ts'
import { classify } from '../../settings/server/settings.builders.ts'
import { registerCase } from './cases.builders.ts'

const app = await startTestApp({ now: () => new Date('2026-06-15T15:00:00Z') })
await classify(app)
const sofia = await app.signIn('supervisor', { name: 'Sofía' })
const ana = await app.signIn('agent', { name: 'Ana' })

const toldIn = async (caseId: string, by = ana, query = '') =>
  (await by.get(`/api/cases/${caseId}/timeline?oldestFirst=true${query}`)).body.items.filter(
    ({ kind }: { kind?: string }) => kind?.startsWith('authorisation'),
  )
const ask = async (by: typeof ana, customerId: string, fields: object) =>
  (await by.post(`/api/customers/${customerId}/authorisations`, { reason: 'La caja no abre', ...fields })).body
const decide = (id: string, fields: object) => sofia.post(`/api/authorisations/${id}/decide`, fields)

test('a case tells who asked for it, who denied, granted and took back, until when and why', async () => {
  const { id: customerId } = await addDebtor(app, ana)
  const { id: caseId } = await registerCase(ana, { customerId })
  const first = await ask(ana, customerId, { caseId })
  await decide(first.id, { decision: 'denied', reason: 'Que pague antes' })
  const second = await ask(ana, customerId, { caseId, reason: 'Ya pagó' })
  await decide(second.id, { decision: 'granted', validUntil: '2026-06-17' })
  await sofia.post(`/api/authorisations/${second.id}/revoke`, { reason: 'El cheque no tenía fondos' })
  expect(await toldIn(caseId)).toMatchObject([
    { kind: 'authorisationAsked', actor: { name: 'Ana' }, subjectId: first.id, reason: 'La caja no abre' },
    { kind: 'authorisationDenied', actor: { name: 'Sofía' }, reason: 'Que pague antes' },
    { kind: 'authorisationAsked', subjectId: second.id, reason: 'Ya pagó' },
    { kind: 'authorisationGranted', to: { validUntil: '2026-06-17' }, reason: null },
    { kind: 'authorisationRevoked', actor: { name: 'Sofía' }, reason: 'El cheque no tenía fondos' },
  ])
})

test('a supervisor who asks has granted it: one event, with the reason', async () => {
  const { id: customerId } = await addDebtor(app, ana)
  const { id: caseId } = await registerCase(ana, { customerId })
  await ask(sofia, customerId, { caseId, reason: 'Es urgente' })
  const granted = { kind: 'authorisationGranted', to: { validUntil: '2026-06-15' }, reason: 'Es urgente' }
  expect(await toldIn(caseId)).toMatchObject([granted])
})

test('one for everything that is done for the customer is told in no case', async () => {
  const { id: customerId } = await addDebtor(app, ana)
  const { id: caseId } = await registerCase(ana, { customerId })
  await ask(sofia, customerId, {})
  expect(await toldIn(caseId)).toEqual([])
})

test('the customer does not see that it needed one, nor finds its words', async () => {
  const { id: customerId } = await addDebtor(app, ana)
  const { id: caseId } = await registerCase(ana, { customerId })
  await ask(ana, customerId, { caseId })
  const contact = await app.signIn('contact', { customerId })
  expect(await toldIn(caseId)).toHaveLength(1)
  expect(await toldIn(caseId, contact)).toEqual([])
  expect((await contact.get(`/api/cases/${caseId}/timeline?query=caja`)).body.items).toEqual([])
})
