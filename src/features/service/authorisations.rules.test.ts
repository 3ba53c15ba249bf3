import { describe, expect, test } from 'vitest'
import type { Role } from '../../platform/shared/actor.ts'
import { serveAbilities, whyNotDecide, whyNotRequest, whyNotRevoke } from './authorisations.rules.ts'

const TODAY = '2026-06-15'
const yes = { active: true, pending: null, validUntil: undefined }
const free = { decision: null, validUntil: null, decidedBy: null, revokedBy: null }
const granted = { decision: 'granted' as const, validUntil: TODAY, decidedBy: 'Sofía', revokedBy: null }

describe('an authorisation is asked for', () => {
  test.each<[string, Role, Partial<Parameters<typeof whyNotRequest>[1]>, string | undefined]>([
    ['by an agent', 'agent', {}, undefined],
    ['not for an inactive customer', 'supervisor', { active: false }, 'customer.inactive'],
    ['not while another one waits', 'agent', { pending: { requestedBy: 'Ana' } }, 'service.already_asked'],
    [
      'not by a supervisor while another one waits to be decided',
      'supervisor',
      { pending: { requestedBy: 'Ana' } },
      'service.already_asked',
    ],
    ['by an agent, who does not say until when', 'agent', { validUntil: TODAY }, 'service.until_is_decided'],
    ['by a supervisor for today', 'supervisor', { validUntil: TODAY }, undefined],
    ['not for yesterday', 'supervisor', { validUntil: '2026-06-14' }, 'service.until_past'],
    ['for a year', 'admin', { validUntil: '2027-06-16' }, undefined],
    ['not for longer', 'admin', { validUntil: '2027-06-17' }, 'service.until_too_far'],
  ])('%s', (_, role, asked, code) => expect(whyNotRequest({ role }, { ...yes, ...asked }, TODAY)?.code).toBe(code))
})

describe('an authorisation is decided', () => {
  test.each<
    [string, Partial<typeof free | { decision: 'granted' | 'denied' }>, string | undefined, string | undefined]
  >([
    ['for today when nothing is said', {}, undefined, undefined],
    ['until a day to come', {}, '2026-07-01', undefined],
    ['not until a day that is past', {}, '2026-06-14', 'service.until_past'],
    ['not out of all plans', {}, '2100-01-01', 'service.until_too_far'],
    ['not when it was granted', { decision: 'granted' }, undefined, 'service.already_granted'],
    ['not when it was denied', { decision: 'denied' }, undefined, 'service.already_denied'],
  ])('%s', (_, held, validUntil, code) => {
    expect(whyNotDecide({ ...free, ...held }, validUntil, TODAY)?.code).toBe(code)
  })
})

describe('an authorisation is taken back', () => {
  test.each<[string, Partial<Parameters<typeof whyNotRevoke>[0]>, string | undefined]>([
    ['on its last day', {}, undefined],
    ['not the day after', { validUntil: '2026-06-14' }, 'service.held_until'],
    ['not twice', { revokedBy: 'Marta' }, 'service.already_revoked'],
    ['not while nobody has granted it', free, 'service.not_granted'],
    ['not when it was denied', { ...free, decision: 'denied' }, 'service.not_granted'],
  ])('%s', (_, held, code) => expect(whyNotRevoke({ ...granted, ...held }, TODAY)?.code).toBe(code))
})

const told = ({ requestAuthorisation, authorise, revoke }: ReturnType<typeof serveAbilities>) =>
  [requestAuthorisation && 'ask', authorise && 'decide', revoke && 'revoke'].filter(Boolean).join(' ')

describe('who may do what while a supervisor is needed', () => {
  test.each<[Role, pending: boolean, ownCase: boolean, string]>([
    ['admin', false, false, 'ask decide'],
    ['supervisor', false, false, 'ask decide'],
    ['supervisor', true, false, 'decide'],
    ['agent', false, false, 'ask'],
    ['agent', true, false, ''],
    ['technician', false, true, 'ask'],
    ['technician', true, true, ''],
    ['technician', false, false, ''],
    ['contact', false, false, ''],
  ])('%s, asked already: %s, with a case of the own work there: %s', (role, isPending, hasOwnCase, expected) => {
    const authorisation = isPending ? free : null
    expect(told(serveAbilities({ role }, { answer: 'authorise', authorisation, hasOwnCase }, TODAY))).toBe(expected)
    for (const answer of ['serve', 'warn', 'refuse'])
      expect(told(serveAbilities({ role }, { answer, authorisation, hasOwnCase }, TODAY))).toBe('')
  })
})

test.each<[Role, string]>([
  ['admin', 'revoke'],
  ['supervisor', 'revoke'],
  ['agent', ''],
  ['technician', ''],
  ['contact', ''],
])('%s may of one that holds: %s', (role, expected) => {
  const held = { answer: 'warn', hasOwnCase: true }
  expect(told(serveAbilities({ role }, { ...held, authorisation: granted }, TODAY))).toBe(expected)
  expect(told(serveAbilities({ role }, { ...held, authorisation: { ...granted, revokedBy: 'X' } }, TODAY))).toBe('')
})
