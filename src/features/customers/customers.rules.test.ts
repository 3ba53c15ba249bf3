import { describe, expect, test } from 'vitest'
import { roles } from '../../platform/shared/actor.ts'
import {
  customerAbilities,
  mayReadNotes,
  maySeeCustomer,
  whyNotBoughtOn,
  whyNotDeactivate,
  whyNotOfClass,
} from './customers.rules.ts'
import { markWords, readSearch } from './search.rules.ts'

test.each([
  ['admin', true, true, true],
  ['supervisor', true, true, true],
  ['agent', true, false, true],
  ['technician', false, false, false],
  ['contact', false, false, false],
] as const)('%s: edit %s, deactivate or classify %s, register a case %s', (role, edit, supervise, registerCase) => {
  expect(customerAbilities({ role }, { active: true })).toEqual({
    edit,
    classify: supervise,
    deactivate: supervise,
    join: supervise,
    registerCase,
  })
  expect(customerAbilities({ role }, { active: false }).registerCase).toBe(false)
})

test('our people see every customer, a contact the own company, without our notes', () => {
  for (const role of roles) {
    expect(maySeeCustomer({ role, customerId: 'own' }, 'own')).toBe(true)
    expect(maySeeCustomer({ role, customerId: 'own' }, 'other')).toBe(role !== 'contact')
    expect(mayReadNotes({ role })).toBe(role !== 'contact')
  }
})

test.each([
  ['none', null, undefined, null, undefined],
  ['one in use', 'a', { name: 'A', active: true }, null, undefined],
  ['one nobody knows', 'x', undefined, 'a', 'customer.unknown_class'],
  ['one out of use', 'b', { name: 'B', active: false }, 'a', 'customer.class_inactive'],
  ['the one it has, though out of use', 'b', { name: 'B', active: false }, 'b', undefined],
])('a customer is given a class: %s', (_, classId, found, present, code) => {
  expect(whyNotOfClass(classId, found, present)?.code).toBe(code)
})

test.each([
  [0, undefined],
  [3, 3],
  [100, '100+'],
])('with %s pending cases, deactivating is refused with the count %s', (pendingCases, count) => {
  expect(whyNotDeactivate({ pendingCases })?.values?.count).toBe(count)
})

test.each([
  [null, true],
  ['2026-11-23', true],
  ['1950-01-01', true],
  ['2026-11-24', false],
  ['1949-12-31', false],
  ['0000-01-01', false],
])('bought on %s, seen on 2026-11-23: %s', (day, fine) => {
  expect(whyNotBoughtOn(day, '2026-11-23') === undefined).toBe(fine)
})

describe('what is typed', () => {
  test.each([
    ['Clínica  ÑUÑOA', ['clinica', 'nunoa']],
    ['76.123.456-0', ['761234560']],
    ['10.000.013-k', ['10000013k']],
    ['+56 9 8765 4321', ['987654321']],
    ['juan +56987654321', ['juan', '987654321']],
    ['00123', ['00123']],
    ['(ventas) @correo.cl', ['ventas', 'correo.cl']],
    ['a a a', ['a']],
    ['☃ --', []],
  ])('%s is looked for as %j', (typed, words) => {
    expect(readSearch(typed)?.words).toEqual(words)
  })

  test.each([
    ['1234', 1234],
    ['#1234', 1234],
    ['N° 1234', 1234],
    ['nº1234', 1234],
    ['helpdesk 1234', 1234],
    ['HelpDesk N° 1234', 1234],
    ['01234', undefined],
    ['12a', undefined],
    ['76.123', undefined],
    ['9'.repeat(13), undefined],
  ])('%s as a case number is %s', (typed, number) => {
    expect(readSearch(typed)?.caseNumber).toBe(number)
  })

  test.each(['', '   ', '\u0000\u001f', '\ud800'])('%j looks for nothing', (typed) => {
    expect(readSearch(typed)).toBeUndefined()
  })

  test.each([
    ['Clínica Ñuñoa', 'nun cli', '[Clí]nica [Ñuñ]oa'],
    ['76.123.456-0', '76123', '[76.123].456-0'],
    ['+56 9 8765 4321', '98765', '+56 [9 8765] 4321'],
    ['Soto', 'zzz', 'Soto'],
    ['👍 Ñandú', 'nandu', '👍 [Ñandú]'],
  ])('is marked in %s by %s', (text, typed, marked) => {
    const pieces = markWords(text, typed)
    expect(pieces.map((piece) => (piece.found ? `[${piece.text}]` : piece.text)).join('')).toBe(marked)
  })
})
