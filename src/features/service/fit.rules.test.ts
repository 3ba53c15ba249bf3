import { describe, expect, test } from 'vitest'
import { inWords } from '../../platform/shared/in-words.ts'
import {
  contract,
  type Expected,
  factsOf,
  type Given,
  noName,
  ofItsKind,
  ofItsKindIn,
  ofPrinter,
  ofSecond,
  printer,
  scanner,
  told,
  warranty,
} from './service.builders.ts'
import { isLost } from './fit.rules.ts'
import { type Facts, whoPays } from './service.rules.ts'
import { serviceReasons } from './service.text.ts'

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
      'of the company of the ERP whose code is covered is covered',
      { equipment: ofSecond, coverages: [contract(ofItsKindIn(2))] },
      ['serve', 'contract', 1, 'paid_from_hours'],
    ],
    [
      'of another company of the ERP is another, whatever its code',
      { equipment: ofSecond, coverages: [contract(ofItsKindIn(1))] },
      ['warn', 'customer', null, 'nothing_covers'],
    ],
    [
      'may be of any company of the ERP, when nobody knows of which',
      { equipment: printer, coverages: [contract(ofItsKindIn(2))] },
      ['serve', 'contract', 1, 'paid_from_hours'],
    ],
    [
      'is covered by a code that counts in every company of the ERP',
      { equipment: ofSecond, coverages: [contract(ofItsKind)] },
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

describe('each coverage says why', () => {
  const why = (one: ReturnType<typeof contract>, given: Partial<Facts['asked']> & Given = {}) =>
    whoPays(factsOf({ ...given, coverages: [one] }))
      .candidates[0]!.reasons.map((reason) => inWords(serviceReasons, 'es', reason))
      .join(' ')
  const suspended = (untilOn: string | null) => contract({ suspensions: [{ fromOn: '2026-06-01', untilOn }] })
  test.each<[string, string]>([
    [why(contract()), 'Cubre todos los productos. Disponible: 10 h.'],
    [why(contract({ unlimited: true })), 'Cubre todos los productos. Sin límite de horas.'],
    [why(contract(ofItsKind), { equipment: printer }), 'Cubre este producto. Disponible: 10 h.'],
    [why(warranty(ofPrinter), { equipment: printer }), 'Cubre este equipo. Sin límite de horas.'],
    [
      why(contract({ topicIds: ['a'] }), { topicChain: ['a'] }),
      'Cubre todos los productos. Cubre este tópico. Disponible: 10 h.',
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

type Told = { covers: boolean; reasons: { code: string }[] }
const covers: Told = { covers: true, reasons: [{ code: 'service.covers_product' }] }
const against = (...codes: string[]): Told => ({
  covers: false,
  reasons: codes.map((code) => ({ code: `service.${code}` })),
})
test.each<[what: string, before: Told | undefined, after: Told | undefined, lost: boolean]>([
  ['covers both', covers, covers, false],
  ['excludes the other product', covers, against('other_product'), true],
  ['depends on what is not said', covers, against('say_which_product'), false],
  ['was not said, and excludes what is', against('say_which_product'), against('other_product'), true],
  ['was over before', against('over'), against('over'), false],
  ['was over before, and excludes the other topic', against('over'), against('over', 'other_topic'), true],
  ['is over for the other product alone', covers, against('over'), true],
  ['never covered it', against('other_product'), against('other_product'), false],
  ['is none that applies', covers, undefined, true],
  ['never was one that applies', undefined, undefined, false],
])('a coverage that answers for something is lost when it is about something else: %s', (_, before, after, lost) => {
  expect(isLost(before, after)).toBe(lost)
})
