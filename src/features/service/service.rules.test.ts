import { describe, expect, test } from 'vitest'
import {
  contract,
  type Expected,
  factsOf,
  type Given,
  granted,
  ofItsKind,
  ofPrinter,
  printer,
  told,
  warranty,
} from './service.builders.ts'
import { isAboutServing, OLD_COPY_DAYS, whoPays, whyNotServe } from './service.rules.ts'

test.each([
  ['service.debt_needs_authorisation', true],
  ['service.debt', true],
  ['service.authorised_elsewhere', true],
  ['service.customer_inactive', true],
  ['service.blocked_in_company', true],
  ['service.paid_beyond_warn', false],
  ['service.nothing_covers', false],
])('%s is about serving the customer at all: %s', (code, is) => {
  expect(isAboutServing(code)).toBe(is)
})

describe('without debt', () => {
  test.each<[string, Given, Expected]>([
    ['who has nothing is served, and pays', {}, ['warn', 'customer', null, 'no_coverage']],
    [
      'an inactive customer is not served',
      { active: false },
      ['refuse', 'customer', null, 'customer_inactive no_coverage'],
    ],
    [
      'an inactive customer is not served whatever it has',
      { active: false, coverages: [contract()] },
      ['refuse', 'contract', 1, 'customer_inactive paid_from_hours'],
    ],
    ['a contract with hours pays', { coverages: [contract()] }, ['serve', 'contract', 1, 'paid_from_hours']],
    ['a contract without limit pays', { coverages: [contract({ unlimited: true })] }, ['serve', 'contract', 1, 'paid']],
    ['a warranty pays', { coverages: [warranty()] }, ['serve', 'warranty', 1, 'paid']],
    [
      'who is blocked in the ERP is served with a warning',
      { blocked: true, coverages: [contract()] },
      ['warn', 'contract', 1, 'blocked_in_erp paid_from_hours'],
    ],
    [
      'where there are several companies, it is told which of them block',
      { blocked: true, blockedIn: 'Andes S.A.', coverages: [contract()] },
      ['warn', 'contract', 1, 'blocked_in_company paid_from_hours'],
    ],
  ])('%s', (_, given, expected) => expect(told(given)).toEqual(expected))
})

describe('hours', () => {
  const none = { remainingMinutes: 0 }
  test.each<[string, Given, Expected]>([
    [
      'the last minute still serves',
      { coverages: [contract({ remainingMinutes: 1 })] },
      ['serve', 'contract', 1, 'paid_from_hours few_hours'],
    ],
    [
      'without any, a contract that allows more serves, and says so',
      { coverages: [contract({ ...none, overrunPolicy: 'allow' })] },
      ['serve', 'contract', 1, 'paid_beyond'],
    ],
    [
      'without any, one that warns warns',
      { coverages: [contract({ ...none, overrunPolicy: 'warn' })] },
      ['warn', 'contract', 1, 'paid_beyond_warn'],
    ],
    [
      'without any, one that blocks covers nothing',
      { coverages: [contract({ ...none, overrunPolicy: 'block' })] },
      ['warn', 'customer', null, 'nothing_covers'],
    ],
    [
      'that the mode does not take are not missing',
      { coverages: [contract({ ...none, overrunPolicy: 'block', takesNoHours: true })] },
      ['serve', 'contract', 1, 'paid_from_hours few_hours'],
    ],
    [
      'a warranty without any that blocks covers nothing either',
      { coverages: [warranty({ ...none, unlimited: false, overrunPolicy: 'block' })] },
      ['warn', 'customer', null, 'nothing_covers'],
    ],
  ])('%s', (_, given, expected) => expect(told(given)).toEqual(expected))
})

describe('of several that cover,', () => {
  const exact = warranty({ number: 1, ...ofPrinter })
  const ofKind = warranty({ number: 2, ...ofItsKind })
  const ofAll = warranty({ number: 3 })
  const unlimited = contract({ number: 4, unlimited: true })
  const withHours = contract({ number: 5 })
  const allows = contract({ number: 6, remainingMinutes: 0, overrunPolicy: 'allow' })
  const warns = contract({ number: 7, remainingMinutes: 0, overrunPolicy: 'warn' })
  const order = [exact, ofKind, ofAll, unlimited, withHours, allows, warns]

  test('the order is: warranty of this, of its kind, of all; contract without limit, with hours, beyond them, beyond with warning', () => {
    for (const [place, first] of order.entries()) {
      const rest = order.slice(place).reverse()
      expect(told({ equipment: printer, coverages: rest }), `from ${place}`).toMatchObject({ 2: first.number })
    }
    const { candidates } = whoPays(factsOf({ equipment: printer, coverages: order.toReversed() }))
    expect(candidates.map(({ coverage }) => coverage.number)).toEqual([1, 2, 3, 4, 5, 6, 7])
  })

  test.each<[string, Parameters<typeof contract>[0], Parameters<typeof contract>[0]]>([
    ['ends first', { endsOn: '2026-11-30' }, { endsOn: '2026-12-31' }],
    ['ends first, though it began later', { startsOn: '2026-02-01', endsOn: '2026-11-30' }, {}],
    ['began first, of two that end together', { startsOn: '2025-06-01' }, { startsOn: '2026-01-01' }],
    ['has the lower number, of two with the same days', { number: 8 }, { number: 9 }],
    ['ends first, though it has fewer hours', { endsOn: '2026-11-30', remainingMinutes: 1 }, {}],
    ['has hours, though it ends later', {}, { endsOn: '2026-06-30', remainingMinutes: 0 }],
    [
      'is a warranty beyond its hours, before a contract beyond them',
      { kind: 'warranty', remainingMinutes: 0 },
      { endsOn: '2026-06-30', remainingMinutes: 0 },
    ],
  ])('the one that %s', (_, better, other) => {
    const coverages = [contract({ id: 'other', number: 2, ...other }), contract({ id: 'better', number: 3, ...better })]
    expect(whoPays(factsOf({ coverages })).coverageId).toBe('better')
  })

  test('those that do not cover come after: open ones, in force, suspended, to come, over with the last first', () => {
    const suspensions = [{ fromOn: '2026-06-01', untilOn: null }]
    const coverages = [
      contract({ number: 1, endsOn: '2026-05-01' }),
      contract({ number: 2, endsOn: '2026-05-31' }),
      contract({ number: 3, startsOn: '2026-09-01' }),
      contract({ number: 4, suspensions }),
      contract({ number: 5, remainingMinutes: 0, overrunPolicy: 'block' }),
      warranty({ number: 6, ...ofPrinter }),
      contract({ number: 7 }),
    ]
    const { candidates } = whoPays(factsOf({ coverages }))
    expect(candidates.map(({ coverage }) => coverage.number)).toEqual([7, 6, 5, 4, 3, 2, 1])
  })
})

describe('debt', () => {
  const owes = { debt: { overdue: 100_000, readOn: '2026-06-15' }, coverages: [contract()] }
  const needs = { ...owes, debtPolicy: 'authorise' as const }
  test.each<[string, Given, Expected]>([
    [
      'is no matter where the class ignores it',
      { ...owes, debtPolicy: 'ignore' },
      ['serve', 'contract', 1, 'paid_from_hours'],
    ],
    ['is told where the class warns', { ...owes, debtPolicy: 'warn' }, ['warn', 'contract', 1, 'debt paid_from_hours']],
    [
      'needs a supervisor where the class says so',
      needs,
      ['authorise', 'contract', 1, 'debt_needs_authorisation paid_from_hours'],
    ],
    [
      'up to what is tolerated is no matter',
      { ...needs, debtTolerance: 100_000 },
      ['serve', 'contract', 1, 'paid_from_hours'],
    ],
    [
      'a peso beyond it is',
      { ...needs, debtTolerance: 99_999 },
      ['authorise', 'contract', 1, 'debt_needs_authorisation paid_from_hours'],
    ],
    [
      'of nothing is none',
      { ...needs, debt: { overdue: 0, readOn: '2026-06-15' } },
      ['serve', 'contract', 1, 'paid_from_hours'],
    ],
    ['that nobody knows is none', { ...needs, debt: null }, ['serve', 'contract', 1, 'paid_from_hours']],
    [
      'weighs whatever pays',
      { ...needs, coverages: [] },
      ['authorise', 'customer', null, 'debt_needs_authorisation no_coverage'],
    ],
    [
      'of an inactive customer changes nothing',
      { ...needs, active: false },
      ['refuse', 'contract', 1, 'customer_inactive debt_needs_authorisation paid_from_hours'],
    ],
    [
      'that was authorised is told',
      { ...needs, authorisation: granted() },
      ['warn', 'contract', 1, 'authorised debt paid_from_hours'],
    ],
    [
      'that was authorised for this case is told',
      { ...needs, caseId: 'case', authorisation: granted({ case: { id: 'case', number: 12 } }) },
      ['warn', 'contract', 1, 'authorised debt paid_from_hours'],
    ],
    [
      'that was authorised for another case still needs a supervisor',
      { ...needs, caseId: 'other', authorisation: granted({ case: { id: 'case', number: 12 } }) },
      ['authorise', 'contract', 1, 'debt_needs_authorisation authorised_elsewhere paid_from_hours'],
    ],
    [
      'that was authorised for a case alone still needs a supervisor outside of it',
      { ...needs, authorisation: granted({ case: { id: 'case', number: 12 } }) },
      ['authorise', 'contract', 1, 'debt_needs_authorisation authorised_elsewhere paid_from_hours'],
    ],
    [
      'where the class warns needs no authorisation',
      { ...owes, debtPolicy: 'warn', authorisation: granted() },
      ['warn', 'contract', 1, 'debt paid_from_hours'],
    ],
    [
      `read ${OLD_COPY_DAYS} days ago counts`,
      { ...needs, debt: { overdue: 1, readOn: '2026-05-16' } },
      ['authorise', 'contract', 1, 'debt_needs_authorisation paid_from_hours'],
    ],
    [
      'read before that is to be checked',
      { ...needs, debt: { overdue: 1, readOn: '2026-05-15' } },
      ['warn', 'contract', 1, 'debt_of_old paid_from_hours'],
    ],
  ])('%s', (_, given, expected) => expect(told(given)).toEqual(expected))
})

test.each<[string, Given, string]>([
  ['green with plenty left', { coverages: [contract()] }, 'green'],
  ['amber with few days left', { coverages: [contract({ endsOn: '2026-07-01' })] }, 'amber'],
  ['amber with few hours left', { coverages: [contract({ remainingMinutes: 60 })] }, 'amber'],
  ['amber beyond the hours', { coverages: [contract({ remainingMinutes: 0, overrunPolicy: 'allow' })] }, 'amber'],
  ['amber when the customer pays', {}, 'amber'],
  ['amber with a warning', { blocked: true, coverages: [contract()] }, 'amber'],
  [
    'red when a supervisor must authorise',
    { debt: { overdue: 9, readOn: '2026-06-15' }, debtPolicy: 'authorise', coverages: [contract()] },
    'red',
  ],
  ['red when the customer is inactive', { active: false, coverages: [contract()] }, 'red'],
])('the light is %s', (_, given, light) => expect(whoPays(factsOf(given)).light).toBe(light))

test('nobody works for an inactive customer, nor without the authorisation that is needed', () => {
  expect(whyNotServe({ answer: 'refuse' })?.code).toBe('customer.inactive')
  expect(whyNotServe({ answer: 'authorise' })?.code).toBe('service.needs_authorisation')
  expect(whyNotServe({ answer: 'warn' })).toBeUndefined()
  expect(whyNotServe({ answer: 'serve' })).toBeUndefined()
})
