import { describe, expect, test } from 'vitest'
import { emailIn, type Fields, foldCode, type Form, formOf, whyTooLong } from './import-form.rules.ts'
import { type Registered, readRegister } from './import-register.rules.ts'
import { goneFrom, type Known, type Ours, type Present, stepFor } from './import.rules.ts'

const A = '761234560'
const B = '77204861K'
const EMPTY: Fields = {
  name: 'Andes',
  tradeName: null,
  taxId: null,
  businessActivity: null,
  email: null,
  phone: null,
  address: null,
  district: null,
  city: null,
}

const formWith = (code: string, more: Partial<Fields> = {}, active = true): Form => ({
  code,
  active,
  fields: { ...EMPTY, ...more },
  contacts: [],
})
const oursWith = (id: string, erpCode: string | null, more: Partial<Fields> = {}): Ours => ({
  id,
  erpCode,
  fields: { ...EMPTY, ...more },
  contacts: [],
  elsewhere: [],
})
const presentOf = (all: Ours[], known: [string, Known][] = []): Present => ({
  byCode: Map.groupBy(
    all.filter(({ erpCode }) => erpCode),
    ({ erpCode }) => foldCode(erpCode!),
  ),
  byTaxId: new Map(all.flatMap((one) => (one.fields.taxId ? [[one.fields.taxId, one]] : []))),
  byId: new Map(all.map((one) => [one.id, one])),
  known: new Map(known),
})
const registered = (code: string, taxId: string | null = null, more: Partial<Registered> = {}): Registered => ({
  key: code,
  code,
  taxId,
  active: true,
  ...more,
})
const knownAs = (form: Form, customerId: string, gone = false): [string, Known] => [
  foldCode(form.code),
  { customerId, base: { read: form.fields, kept: [], active: form.active, contacts: [] }, gone },
]

type Case = {
  form: Form
  key?: string
  ours?: Ours[]
  known?: [string, Known][]
  register?: Registered[]
  unproven?: boolean
}
function outcome({ form, key = form.code, ours = [], known = [], register, unproven }: Case) {
  const all = register ?? [registered(form.code, form.fields.taxId, { key, active: form.active })]
  const around = { present: presentOf(ours, known), register: readRegister(all), newId: () => 'new', unproven }
  const step = stepFor(form, key, around)
  if ('reason' in step) return `${step.kind} ${step.reason.code.replace('erp_import.', '')}`
  const told = step.merged.told.map(({ field, kept }) => (kept ? `${field} kept` : field)).join(', ')
  return [step.kind ?? 'nothing', step.id, told].filter(Boolean).join(' · ')
}

describe('what becomes of a customer of the ERP', () => {
  const was = formWith('10', { phone: '1' })
  test.each<[string, Case, string]>([
    ['new', { form: formWith('10', { taxId: A }) }, 'created · new'],
    ['new, and perhaps a supplier', { form: formWith('10'), unproven: true }, 'unproven unproven'],
    [
      'perhaps a supplier, and a customer of ours by its RUT',
      { form: formWith('10', { taxId: A }), ours: [oursWith('a', null, { taxId: A })], unproven: true },
      'linked · a',
    ],
    [
      'perhaps a supplier, and linked here by somebody',
      { form: formWith('10', { phone: '2' }), ours: [oursWith('a', '10')], unproven: true },
      'changed · a · phone',
    ],
    ['new and inactive', { form: formWith('10', {}, false) }, 'created · new · active'],
    [
      'found by its RUT',
      { form: formWith('10', { taxId: A, phone: '1' }), ours: [oursWith('a', null, { taxId: A })] },
      'linked · a · phone',
    ],
    [
      'found by its RUT, known by another code',
      { form: formWith('10', { taxId: A }), ours: [oursWith('a', '11', { taxId: A })] },
      'conflict rut_here',
    ],
    [
      'found by its RUT, which another code has too',
      {
        form: formWith('10', { taxId: A }),
        ours: [oursWith('a', null, { taxId: A })],
        register: [registered('10', A), registered('11', A)],
      },
      'conflict rut_shared',
    ],
    [
      'new, the first of two that share a RUT',
      { form: formWith('10', { taxId: A }), register: [registered('10', A), registered('11', A)] },
      'created · new',
    ],
    [
      'new, the second of two that share a RUT',
      { form: formWith('11', { taxId: A }), register: [registered('10', A), registered('11', A)] },
      'conflict rut_shared',
    ],
    [
      'new, the second of two of which the first is inactive',
      {
        form: formWith('11', { taxId: A }),
        register: [registered('10', A, { active: false }), registered('11', A)],
      },
      'created · new',
    ],
    [
      'a branch that somebody linked, whose RUT the main house has here',
      {
        form: formWith('11', { taxId: A, phone: '1' }),
        ours: [oursWith('a', '10', { taxId: A }), oursWith('b', '11')],
        register: [registered('10', A), registered('11', A)],
      },
      'changed · b · phone',
    ],
    [
      'linked by hand, in another letter case',
      { form: formWith('SUC/1'), ours: [oursWith('a', 'suc/1')] },
      'nothing · a',
    ],
    [
      'linked by hand, with another phone',
      { form: formWith('10', { phone: '1' }), ours: [oursWith('a', '10', { phone: '2' })] },
      'kept · a · phone kept',
    ],
    [
      'linked by hand to one with another RUT',
      { form: formWith('10', { taxId: A }), ours: [oursWith('a', '10', { taxId: B })] },
      'conflict rut_differs',
    ],
    [
      'of another RUT than the last time',
      {
        form: formWith('10', { taxId: B }),
        ours: [oursWith('a', '10', { taxId: A })],
        known: [knownAs(formWith('10', { taxId: A }), 'a')],
      },
      'conflict rut_differs',
    ],
    [
      'with the RUT that was corrected here',
      {
        form: formWith('10', { taxId: B, phone: '1' }),
        ours: [oursWith('a', '10', { taxId: A })],
        known: [knownAs(formWith('10', { taxId: B }), 'a')],
      },
      'changed · a · phone',
    ],
    [
      'whose RUT is that of another one here',
      { form: formWith('10', { taxId: A }), ours: [oursWith('a', '10'), oursWith('b', null, { taxId: A })] },
      'conflict rut_of_other',
    ],
    [
      'changed there',
      { form: formWith('10', { phone: '2' }), ours: [oursWith('a', '10', { phone: '1' })], known: [knownAs(was, 'a')] },
      'changed · a · phone',
    ],
    [
      'inactive since',
      { form: { ...was, active: false }, ours: [oursWith('a', '10', { phone: '1' })], known: [knownAs(was, 'a')] },
      'deactivated · a · active',
    ],
    [
      'active again',
      {
        form: was,
        ours: [oursWith('a', '10', { phone: '1' })],
        known: [knownAs({ ...was, active: false }, 'a')],
      },
      'activated · a · active',
    ],
    [
      'back again',
      { form: was, ours: [oursWith('a', '10', { phone: '1' })], known: [knownAs(was, 'a', true)] },
      'activated · a · active',
    ],
    [
      'whose code somebody took away here',
      { form: was, ours: [oursWith('a', null, { phone: '1' })], known: [knownAs(was, 'a')] },
      'conflict unlinked_here',
    ],
    [
      'whose code somebody gave to another one here',
      { form: was, ours: [oursWith('a', null), oursWith('b', '10', { phone: '1' })], known: [knownAs(was, 'a')] },
      'nothing · b',
    ],
    [
      'two here with its code',
      { form: formWith('X'), ours: [oursWith('a', 'x'), oursWith('b', 'X')] },
      'conflict code_twice_here',
    ],
    [
      'written twice, neatly',
      { form: formWith('10'), register: [registered('10'), registered('10', null, { key: '10\t' })] },
      'created · new',
    ],
    [
      'written twice, with a tab',
      { form: formWith('10'), key: '10\t', register: [registered('10'), registered('10', null, { key: '10\t' })] },
      'conflict code_twice',
    ],
    [
      'written twice, in another letter case',
      { form: formWith('ab'), register: [registered('AB'), registered('ab')] },
      'conflict code_twice',
    ],
    [
      'written twice, with a tab and a name that does not fit', // the other one is told that
      {
        form: formWith('10', { name: 'x'.repeat(161) }),
        key: '10\t',
        register: [registered('10'), registered('10', null, { key: '10\t' })],
      },
      'conflict code_twice',
    ],
    ['with a name that does not fit', { form: formWith('10', { name: 'x'.repeat(161) }) }, 'conflict too_long.name'],
  ])('%s', (_name, made, expected) => {
    expect(outcome(made)).toBe(expected)
  })
})

describe('who is not there any more', () => {
  const known = ['1', '2', '3', '4'].map((code) => ({ code }))
  test.each([
    [['1', '2', '3', '4'], [], false],
    [['1', '2', '3'], ['4'], false],
    [['1', '2'], ['3', '4'], false],
    [['1', '9'], [], true],
    [[], [], true],
  ])('with %j in the ERP', (codes, gone, isProblem) => {
    const told = goneFrom(known, { codes: new Set(codes) })
    expect(told.gone.map(({ code }) => code)).toEqual(gone)
    expect(Boolean(told.problem)).toBe(isProblem)
  })
  test('nobody, where nobody was known', () => {
    expect(goneFrom([], { codes: new Set() })).toEqual({ gone: [], problem: undefined })
  })
})

describe('the one form of a customer', () => {
  const there = { ...EMPTY, code: '10', active: true, blocked: false }
  test.each([
    ['ventas@andes.cl', 'ventas@andes.cl'],
    [' a@b.cl; c@d.cl', 'a@b.cl'],
    ['no tiene', null],
    ['sin@, ok@andes.cl', 'ok@andes.cl'],
    ['@', null],
    [null, null],
  ])('takes of the e-mail %j', (typed, email) => {
    expect(emailIn(typed)).toBe(email)
  })

  test('has a person once, whatever the blanks, accents and letter case', () => {
    const one = { name: 'JOSÉ  Pérez ', jobTitle: null, email: null, phone: '1' }
    const other = { name: 'Jose Perez', jobTitle: 'Jefe', email: 'x', phone: '2' }
    expect(formOf(there, [one, other]).contacts).toEqual([
      { name: 'JOSÉ Pérez', jobTitle: 'Jefe', email: null, phone: '1' },
    ])
  })

  test('does not depend on the order of rows', () => {
    const people = ['Zoe', 'Ana', 'Óscar'].map((name) => ({ name, jobTitle: null, email: null, phone: null }))
    expect(formOf(there, people)).toEqual(formOf(there, people.toReversed()))
  })

  test('has no trade name that only repeats the name', () => {
    expect(formOf({ ...there, tradeName: 'Andes' }, []).fields.tradeName).toBeNull()
  })

  test.each([
    ['city', 81],
    ['name', 161],
  ])('is refused when %s has %i letters', (field, length) => {
    const form = formWith('10', { [field]: 'x'.repeat(length) })
    expect(whyTooLong(form)?.code).toBe(`erp_import.too_long.${field}`)
    expect(whyTooLong(formWith('10', { [field]: 'x'.repeat(length - 1) }))).toBeUndefined()
  })
})
