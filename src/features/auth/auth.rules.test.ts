import { describe, expect, test } from 'vitest'
import { roles } from '../../platform/shared/actor.ts'
import { type Action, may } from './auth.rules.ts'
import { whyNotAccess, whyNotCustomer } from './people.rules.ts'

describe('may', () => {
  //                    admin supervisor agent technician contact
  test.each<[Action, ...boolean[]]>([
    ['administer', true, false, false, false, false],
    ['supervise', true, true, false, false, false],
    ['attend', true, true, true, false, false],
    ['readStaffOnly', true, true, true, true, false],
  ])('%s', (action, ...expected) => {
    expect(roles.map((role) => may({ role }, action))).toEqual(expected)
  })
})

const admin = { role: 'admin', active: true, customerId: null } as const
const agent = { role: 'agent', active: true, customerId: null } as const
const none = { ...admin, active: false }

test.each([
  ['the last administrator stays active', admin, none, 0, 'person.last_admin'],
  ['the last administrator stays administrator', admin, agent, 0, 'person.last_admin'],
  ['one of two administrators may go', admin, none, 1, undefined],
  ['the last administrator may stay', admin, admin, 0, undefined],
  ['an inactive administrator may change', none, agent, 0, undefined],
  ['an agent may go', agent, { ...agent, active: false }, 0, undefined],
  ['an agent has no customer', agent, { ...agent, customerId: 'c' }, 1, 'person.only_contacts_have_customer'],
])('%s', (_, before, after, otherAdmins, code) => {
  expect(whyNotAccess(before, after, otherAdmins)?.code).toBe(code)
})

test('a contact belongs to a customer', () => {
  expect(whyNotCustomer({ role: 'contact', customerId: null })?.code).toBe('person.contact_needs_customer')
  expect(whyNotCustomer({ role: 'contact', customerId: 'c' })).toBeUndefined()
})
