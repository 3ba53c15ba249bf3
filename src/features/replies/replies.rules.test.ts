import { expect, test } from 'vitest'
import type { Role } from '../../platform/shared/actor.ts'
import { mayRead, mayWrite, MOST_OWN, MOST_SHARED, whyNotKeep, whyNotOneMore } from './replies.rules.ts'

// reads everybody's · writes everybody's · reads the own · writes the own · reads that of another
test.each<[Role, string]>([
  ['admin', 'yes yes yes yes no'],
  ['supervisor', 'yes yes yes yes no'],
  ['agent', 'yes no yes yes no'],
  ['technician', 'yes no yes yes no'],
  ['contact', 'no no no no no'],
])('what a person of role %s may: %s', (role, expected) => {
  const actor = { id: 'me', role }
  const found = [
    mayRead(actor, { ownerId: null }),
    mayWrite(actor, { ownerId: null }),
    mayRead(actor, { ownerId: 'me' }),
    mayWrite(actor, { ownerId: 'me' }),
    mayRead(actor, { ownerId: 'other' }),
  ]
  expect(found.map((one) => (one ? 'yes' : 'no')).join(' ')).toBe(expected)
})

const others = [{ id: 'a', name: 'Petición de datos', shortcut: 'datos' }]

test.each<[string, string | null, string[]]>([
  ['Otro', null, []],
  ['Otro', 'otro', []],
  ['PETICION  de datos', null, ['reply.name_taken']],
  ['Otro', 'datos', ['reply.shortcut_taken']],
  ['petición de datos', 'datos', ['reply.name_taken', 'reply.shortcut_taken']],
])('%j with the word %j: %j', (name, shortcut, codes) => {
  expect(whyNotKeep(others, { name, shortcut }).map(({ code }) => code)).toEqual(codes)
})

const many = (count: number) => Array.from({ length: count }, (_, place) => ({ ...others[0]!, id: String(place) }))

test.each([
  ['a person', 'me', MOST_OWN, 'reply.too_many_own'],
  ['the company', null, MOST_SHARED, 'reply.too_many_shared'],
])('%s has a bounded number of them', (_title, ownerId, most, code) => {
  expect(whyNotOneMore(many(most - 1), { ownerId })).toBeUndefined()
  expect(whyNotOneMore(many(most), { ownerId })).toEqual({ code, values: { most } })
})
