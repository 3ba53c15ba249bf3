import { describe, expect, test } from 'vitest'
import { inWords } from '../../platform/shared/in-words.ts'
import type { Facts } from './service.rules.ts'
import { OLD_COPY_DAYS, whoPays, whyNotServe } from './service.rules.ts'
import { contract, factsOf, type Given, granted, warranty } from './service.builders.ts'
import { serviceReasons } from './service.text.ts'

/** Of what covers, its number; then the codes of the reasons without their common beginning. */
type Expected = [answer: string, payer: string, number: number | null, reasons: string]

function told(given: Given): Expected {
  const verdict = whoPays(factsOf(given))
  const chosen = verdict.candidates.find(({ coverage }) => coverage.id === verdict.coverageId)
  const codes = verdict.reasons.map(({ code }) => code.replace('service.', '')).join(' ')
  return [verdict.answer, verdict.payer, chosen?.coverage.number ?? null, codes]
}

const printer = { id: 'printer', productCode: 'ZT-230' }
const scanner = { id: 'scanner', productCode: 'LS-2208' }
const noName = { id: 'noName', productCode: null }
const ofPrinter = { scope: 'equipment' as const, equipmentIds: ['printer'] }
const ofItsKind = { scope: 'products' as const, productCodes: ['ZT-230'] }

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
  ])('%s', (_, given, expected) => expect(told(given)).toEqual(expected))
})

describe('a contract is in force', () => {
  const term = { startsOn: '2026-03-01', endsOn: '2026-08-31' }
  test.each<[string, string, Parameters<typeof contract>[0], Expected]>([
    ['on its first day', '2026-03-01', {}, ['serve', 'contract', 1, 'paid_from_hours']],
    ['not the day before', '2026-02-28', {}, ['warn', 'customer', null, 'no_coverage']],
    ['on its last day', '2026-08-31', {}, ['serve', 'contract', 1, 'paid_from_hours few_days']],
    ['not the day after', '2026-09-01', {}, ['warn', 'customer', null, 'no_coverage']],
    [
      'on the day that it was ended',
      '2026-05-10',
      { endedOn: '2026-05-10' },
      ['serve', 'contract', 1, 'paid_from_hours few_days'],
    ],
    ['not afterwards', '2026-05-11', { endedOn: '2026-05-10' }, ['warn', 'customer', null, 'no_coverage']],
    [
      'not while it is suspended',
      '2026-05-10',
      { suspensions: [{ fromOn: '2026-05-10', untilOn: '2026-05-20' }] },
      ['warn', 'customer', null, 'nothing_covers'],
    ],
    [
      'the day after a suspension',
      '2026-05-21',
      { suspensions: [{ fromOn: '2026-05-10', untilOn: '2026-05-20' }] },
      ['serve', 'contract', 1, 'paid_from_hours'],
    ],
    [
      'not in a suspension without end',
      '2026-07-01',
      { suspensions: [{ fromOn: '2026-05-10', untilOn: null }] },
      ['warn', 'customer', null, 'nothing_covers'],
    ],
  ])('%s', (_, on, fields, expected) => {
    expect(told({ on, coverages: [contract({ ...term, ...fields })] })).toEqual(expected)
  })
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

describe('a product', () => {
  const all = contract({ number: 1 })
  test.each<[string, Given, Expected]>([
    [
      'of no contract is paid by the customer',
      { equipment: scanner, coverages: [contract(ofPrinter)] },
      ['warn', 'customer', null, 'nothing_covers'],
    ],
    [
      'is covered by the contract of exactly this one',
      { equipment: printer, coverages: [contract(ofPrinter)] },
      ['serve', 'contract', 1, 'paid_from_hours'],
    ],
    [
      'is covered by the contract of its kind',
      { equipment: printer, coverages: [contract(ofItsKind)] },
      ['serve', 'contract', 1, 'paid_from_hours'],
    ],
    [
      'is known by its code in whatever letters',
      { productCode: ' zt-230 ', coverages: [contract(ofItsKind)] },
      ['serve', 'contract', 1, 'paid_from_hours'],
    ],
    [
      'of another kind is not covered',
      { productCode: 'LS-2208', coverages: [contract(ofItsKind)] },
      ['warn', 'customer', null, 'nothing_covers'],
    ],
    [
      'without code is not of a kind, and what was told beside says which',
      { equipment: noName, productCode: 'ZT-230', coverages: [contract(ofItsKind)] },
      ['serve', 'contract', 1, 'paid_from_hours'],
    ],
    [
      'without any code is of no kind',
      { equipment: noName, coverages: [contract(ofItsKind)] },
      ['warn', 'customer', null, 'nothing_covers'],
    ],
    [
      'with its own code is not what was told beside',
      { equipment: scanner, productCode: 'ZT-230', coverages: [contract(ofItsKind)] },
      ['warn', 'customer', null, 'nothing_covers'],
    ],
    [
      'that is not said is asked for',
      { coverages: [contract(ofItsKind)] },
      ['warn', 'customer', null, 'depends_on_product'],
    ],
    [
      'of which only the code is said is asked for exactly',
      { productCode: 'ZT-230', coverages: [warranty(ofPrinter)] },
      ['warn', 'customer', null, 'depends_on_product'],
    ],
    [
      'that is not said may be under warranty, where a contract covers it anyway',
      { coverages: [all, warranty({ number: 2, ...ofPrinter })] },
      ['serve', 'contract', 1, 'paid_from_hours may_be_under_warranty'],
    ],
    [
      'that is said is under warranty or not',
      { equipment: scanner, coverages: [all, warranty({ number: 2, ...ofPrinter })] },
      ['serve', 'contract', 1, 'paid_from_hours'],
    ],
    [
      'is not asked for when what covers it is over',
      { coverages: [contract({ ...ofItsKind, endsOn: '2026-01-31' })] },
      ['warn', 'customer', null, 'no_coverage'],
    ],
  ])('%s', (_, given, expected) => expect(told(given)).toEqual(expected))
})

describe('a topic', () => {
  const failures = contract({ topicIds: ['failure'] })
  test.each<[string, Given, Expected]>([
    [
      'of the contract is covered',
      { topicChain: ['failure'], coverages: [failures] },
      ['serve', 'contract', 1, 'paid_from_hours'],
    ],
    [
      'beneath one of the contract too',
      { topicChain: ['network', 'failure'], coverages: [failures] },
      ['serve', 'contract', 1, 'paid_from_hours'],
    ],
    [
      'above it is not',
      { topicChain: ['failure'], coverages: [contract({ topicIds: ['network'] })] },
      ['warn', 'customer', null, 'nothing_covers'],
    ],
    [
      'of others is not',
      { topicChain: ['training'], coverages: [failures] },
      ['warn', 'customer', null, 'nothing_covers'],
    ],
    ['that is not said is asked for', { coverages: [failures] }, ['warn', 'customer', null, 'depends_on_topic']],
    [
      'that is not said is no matter where all are covered',
      { coverages: [contract()] },
      ['serve', 'contract', 1, 'paid_from_hours'],
    ],
    [
      'and a product that are not said: the product first',
      { coverages: [contract({ ...ofItsKind, topicIds: ['failure'] })] },
      ['warn', 'customer', null, 'depends_on_product'],
    ],
  ])('%s', (_, given, expected) => expect(told(given)).toEqual(expected))
})

describe('the clock of a warranty that stops during repair', () => {
  const term = { startsOn: '2026-01-01', endsOn: '2026-06-30' }
  const both = { scope: 'equipment' as const, equipmentIds: ['printer', 'scanner'] }
  const repairs = [{ equipmentId: 'printer', receivedOn: '2026-02-01', returnedOn: '2026-02-11' }]
  const held = [warranty({ ...term, ...both, repairs })]
  const away = [{ equipmentId: 'printer', receivedOn: '2026-06-20', returnedOn: null }]
  test.each<[string, Given, Expected]>([
    [
      'goes on for the repaired product',
      { on: '2026-07-10', equipment: printer, coverages: held },
      ['serve', 'warranty', 1, 'paid few_days'],
    ],
    [
      'by no day more',
      { on: '2026-07-11', equipment: printer, coverages: held },
      ['warn', 'customer', null, 'no_coverage'],
    ],
    [
      'and not for another one of the same warranty',
      { on: '2026-07-01', equipment: scanner, coverages: held },
      ['warn', 'customer', null, 'no_coverage'],
    ],
    [
      'stands as long as the product is here',
      {
        on: '2026-07-09',
        today: '2026-07-20',
        equipment: printer,
        coverages: [warranty({ ...term, ...both, repairs: away })],
      },
      ['serve', 'warranty', 1, 'paid few_days'],
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

describe('each coverage says why', () => {
  const why = (one: ReturnType<typeof contract>, given: Partial<Facts['asked']> & Given = {}) =>
    whoPays(factsOf({ ...given, coverages: [one] }))
      .candidates[0]!.reasons.map((reason) => inWords(serviceReasons, 'es', reason))
      .join(' ')
  const suspended = (untilOn: string | null) => contract({ suspensions: [{ fromOn: '2026-06-01', untilOn }] })
  test.each<[string, string]>([
    [why(contract()), 'Cubre todos los productos. Quedan 10 h.'],
    [why(contract({ unlimited: true })), 'Cubre todos los productos. Sin límite de horas.'],
    [why(contract(ofItsKind), { equipment: printer }), 'Cubre este producto. Quedan 10 h.'],
    [why(warranty(ofPrinter), { equipment: printer }), 'Cubre este equipo. Sin límite de horas.'],
    [
      why(contract({ topicIds: ['a'] }), { topicChain: ['a'] }),
      'Cubre todos los productos. Cubre este tópico. Quedan 10 h.',
    ],
    [why(contract({ takesNoHours: true })), 'Cubre todos los productos. Este modo no descuenta horas.'],
    [
      why(contract({ remainingMinutes: 0 })),
      'Cubre todos los productos. Sin horas: se permite exceder, con aviso al cliente.',
    ],
    [
      why(contract({ remainingMinutes: 0, overrunPolicy: 'allow' })),
      'Cubre todos los productos. Sin horas: se permite exceder.',
    ],
    [why(contract({ remainingMinutes: 0, overrunPolicy: 'block' })), 'Sin horas, y no permite exceder.'],
    [why(contract({ startsOn: '2026-09-01' })), 'Comienza el 01-09-2026.'],
    [why(contract({ endsOn: '2026-05-31', remainingMinutes: 0, overrunPolicy: 'block' })), 'Terminó el 31-05-2026.'],
    [why(suspended(null)), 'Suspendido desde el 01-06-2026.'],
    [why(suspended('2026-06-30')), 'Suspendido del 01-06-2026 al 30-06-2026.'],
    [why(contract(ofItsKind), { equipment: scanner }), 'No cubre este producto.'],
    [why(contract(ofPrinter), { equipment: scanner }), 'No cubre este equipo.'],
    [why(contract(ofItsKind)), 'Cubre solo algunos productos: elija cuál.'],
    [why(contract(ofPrinter)), 'Cubre solo algunos productos: elija cuál.'],
    [why(contract(ofPrinter), { productCode: 'ZT-230' }), 'Cubre solo algunos equipos: elija cuál.'],
    [why(contract({ topicIds: ['a'] })), 'Cubre solo algunos tópicos: elija cuál.'],
    [why(contract({ topicIds: ['a'] }), { topicChain: ['b'] }), 'No cubre este tópico.'],
    [
      why(contract({ ...ofPrinter, topicIds: ['a'], endsOn: '2026-05-31' }), { equipment: scanner, topicChain: ['b'] }),
      'Terminó el 31-05-2026. No cubre este equipo. No cubre este tópico.',
    ],
  ])('%s', (words, expected) => expect(words).toBe(expected))
})

test('nobody works for an inactive customer, nor without the authorisation that is needed', () => {
  expect(whyNotServe({ answer: 'refuse' })?.code).toBe('customer.inactive')
  expect(whyNotServe({ answer: 'authorise' })?.code).toBe('service.needs_authorisation')
  expect(whyNotServe({ answer: 'warn' })).toBeUndefined()
  expect(whyNotServe({ answer: 'serve' })).toBeUndefined()
})
