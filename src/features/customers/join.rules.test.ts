import { describe, expect, test } from 'vitest'
import {
  differingFields,
  filledFields,
  type JoinContact,
  type JoinFields,
  type JoinSide,
  nameToFind,
  sameContacts,
  whyNotJoin,
} from './join.rules.ts'

const nothing: JoinFields = {
  tradeName: null,
  taxId: null,
  businessActivity: null,
  email: null,
  phone: null,
  address: null,
  district: null,
  city: null,
  notes: null,
  classId: null,
}
const side = (fields: Partial<JoinSide> = {}): JoinSide => ({
  ...nothing,
  id: 'one',
  name: 'Uno',
  active: true,
  joinedInto: null,
  codes: [],
  ...fields,
})
const first = (code: string) => ({ company: 1, code })
const second = (code: string) => ({ company: 2, code })

test.each<[string, Partial<JoinSide>, Partial<JoinSide>, string[]]>([
  ['without RUT nor codes', {}, {}, []],
  ['with itself', {}, { id: 'one' }, ['customer.join_itself']],
  ['already joined', {}, { joinedInto: 'x' }, ['customer.join_joined']],
  ['into one that was joined', { joinedInto: 'x' }, {}, ['customer.join_joined']],
  ['of another RUT', { taxId: '1' }, { taxId: '2' }, ['customer.join_ruts']],
  ['with a RUT into one without', {}, { taxId: '2' }, []],
  ['without RUT into one with it', { taxId: '1' }, {}, []],
  ['with codes in different companies', { codes: [first('A')] }, { codes: [second('A')] }, []],
  [
    'with another code in the same company',
    { codes: [first('A')] },
    { codes: [first('B')] },
    ['customer.join_codes_in'],
  ],
  [
    'with everything wrong',
    { taxId: '1', codes: [first('A'), second('A')] },
    { taxId: '2', codes: [second('B'), first('B')] },
    ['customer.join_ruts', 'customer.join_codes_in', 'customer.join_codes_in'],
  ],
  ['inactive', {}, { active: false }, []],
])('one %s: %#', (_, stays, goes, codes) => {
  const reasons = whyNotJoin(side(stays), side({ id: 'other', ...goes }), (company) => `Empresa ${company}`)
  expect(reasons.map(({ code }) => code)).toEqual(codes)
})

test('who has two codes is told both and the company, which has no name where there is one alone', () => {
  const [stays, goes] = [side({ codes: [second('A')] }), side({ id: 'other', codes: [second('B')] })]
  expect(whyNotJoin(stays, goes, () => 'Sur')).toMatchObject([{ values: { one: 'A', other: 'B', company: 'Sur' } }])
  expect(whyNotJoin(stays, goes, () => null)).toEqual([
    { code: 'customer.join_codes', values: { one: 'A', other: 'B' } },
  ])
})

describe('fields', () => {
  test.each<[string, Partial<JoinFields>, Partial<JoinFields>, Partial<JoinFields>, string[]]>([
    ['what is empty is filled', {}, { phone: '1', taxId: '2' }, { phone: '1', taxId: '2' }, []],
    ['what is there stays', { phone: '1' }, { phone: '2' }, {}, ['phone']],
    ['what is the same is not told', { phone: '1' }, { phone: '1' }, {}, []],
    ['what the other lacks is nothing', { phone: '1' }, {}, {}, []],
    ['a place is taken whole', {}, { address: 'A', city: 'C' }, { address: 'A', city: 'C' }, []],
    ['or what is missing of the same one', { city: 'C' }, { address: 'A', city: 'c' }, { address: 'A' }, []],
    ['and never one of another', { address: 'Otra' }, { address: 'A', city: 'C' }, {}, ['address', 'city']],
    ['notes are put together', { notes: 'a' }, { notes: 'b' }, { notes: 'a\nb' }, []],
    ['but not twice', { notes: 'a b' }, { notes: 'b' }, {}, []],
    ['nor beyond what fits', { notes: 'a' }, { notes: 'b'.repeat(9_999) }, {}, ['notes']],
  ])('%s', (_, stays, goes, filled, differing) => {
    expect(filledFields({ ...nothing, ...stays }, { ...nothing, ...goes })).toEqual(filled)
    expect(differingFields({ ...nothing, ...stays }, { ...nothing, ...goes })).toEqual(differing)
  })
})

describe('contacts', () => {
  const person = (id: string, fields: Partial<JoinContact> = {}): JoinContact => ({
    id,
    key: 'rosa diaz',
    jobTitle: null,
    email: null,
    phone: null,
    mobile: null,
    notes: null,
    active: true,
    ...fields,
  })
  test.each<[string, JoinContact[], JoinContact[], [string, string, object][]]>([
    ['of the same name are one', [person('a')], [person('b')], [['b', 'a', {}]]],
    ['of another name are two', [person('a')], [person('b', { key: 'rosa dias' })], []],
    ['of another e-mail are two', [person('a', { email: 'a@x.cl' })], [person('b', { email: 'b@x.cl' })], []],
    [
      'of the same e-mail in other letters are one',
      [person('a', { email: 'A@x.cl' })],
      [person('b', { email: 'a@x.cl', phone: '1' })],
      [['b', 'a', { phone: '1' }]],
    ],
    [
      'one without e-mail gets that of the other',
      [person('a')],
      [person('b', { email: 'a@x.cl' })],
      [['b', 'a', { email: 'a@x.cl' }]],
    ],
    ['one who goes on is active', [person('a', { active: false })], [person('b')], [['b', 'a', { active: true }]]],
    ['with another phone are kept both', [person('a', { phone: '1' })], [person('b', { phone: '2' })], []],
    ['two that could be meant are kept', [person('a'), person('c')], [person('b')], []],
    ['two that could be the same one are kept', [person('a')], [person('b'), person('c')], []],
  ])('%s', (_, stays, goes, expected) => {
    expect(sameContacts(stays, goes).map(({ from, into, filled }) => [from, into, filled])).toEqual(expected)
  })
})

test.each([
  ['Óptica Valle Hermoso Ltda.', 'Óptica Valle Hermoso'],
  ['Comercial Andes S.A.', 'Comercial Andes'],
  ['ANDES SPA', 'ANDES'],
  ['Soto y Cía. Limitada', 'Soto'],
  ['Transportes del Sur E.I.R.L.', 'Transportes del Sur'],
  ['Sa Pa', 'Pa'],
  ['S.A.', 'S.A.'],
  ['Óptica Valle Hermoso Ltda. (duplicado)', 'Óptica Valle Hermoso'],
  ['(Sin nombre)', '(Sin nombre)'],
])('%s is looked for as %s', (name, expected) => {
  expect(nameToFind(name)).toBe(expected)
})
