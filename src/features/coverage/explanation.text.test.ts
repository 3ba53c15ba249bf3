import { expect, test } from 'vitest'
import { type Accounting, accountedMinutes, roundedMinutes } from './accounting.rules.ts'
import { explainInWords } from './explanation.text.ts'
import type { ExplainedPart } from './ledger.contract.ts'

const plain = { outsideMinutes: 0, roundingMinutes: 1, minimumMinutes: 0, percent: 100, afterHoursPercent: 150 }

const told = (fields: Partial<Accounting>, parts: ExplainedPart[] = [], remainingAfter: number | null = null) => {
  const accounting = { workedMinutes: 60, ...plain, ...fields }
  const facts = {
    ...accounting,
    coverage: null,
    roundedMinutes: roundedMinutes(accounting),
    accountedMinutes: accountedMinutes(accounting),
    parts,
    overrunMinutes: 0,
    remainingBefore: remainingAfter,
    remainingAfter,
  }
  return explainInWords('es', facts, accounting)
}

test('work partly after hours is told so that anybody can compute it again', () => {
  expect(told({ workedMinutes: 81, outsideMinutes: 75, roundingMinutes: 15 })).toEqual([
    'Se trabajó 1 h 21 min.',
    'De eso, 1 h 15 min fuera del horario de atención.',
    'Se cuenta como 1 h 30 min: se redondea hacia arriba a múltiplos de 15 min.',
    'Lo hecho fuera de horario se descuenta al 150 %; en el tiempo contado es la misma parte que en el trabajado: 1 h 15 min de 1 h 21 min.',
    'Se imputan 2 h 12 min: 90 × (6 + 75 × 150 %) ÷ 81 = 131,67 min; el minuto empezado cuenta entero.',
  ])
})

test.each<[string, Partial<Accounting>, string]>([
  [
    'the minimum',
    { workedMinutes: 20, minimumMinutes: 30 },
    'Se cuenta como 30 min: el mínimo por registro es 30 min.',
  ],
  [
    'the rounding, past the minimum',
    { workedMinutes: 40, minimumMinutes: 30, roundingMinutes: 15 },
    'Se cuenta como 45 min: se redondea hacia arriba a múltiplos de 15 min.',
  ],
  [
    'both',
    { workedMinutes: 10, minimumMinutes: 20, roundingMinutes: 15 },
    'Se cuenta como 30 min: el mínimo por registro es 20 min y se redondea hacia arriba a múltiplos de 15 min.',
  ],
])('what made the time longer is named: %s', (_, fields, sentence) => {
  expect(told(fields)[1]).toBe(sentence)
})

test.each<[string, Partial<Accounting>, string]>([
  ['nothing to compute', {}, 'Se imputan 1 h.'],
  ['a mode', { percent: 150 }, 'Se imputan 1 h 30 min: 60 × 150 % = 90 min.'],
  ['everything after hours', { outsideMinutes: 60 }, 'Se imputan 1 h 30 min: 60 × 150 % = 90 min.'],
  ['not rounded', { outsideMinutes: 20 }, 'Se imputan 1 h 10 min: (40 + 20 × 150 %) = 70 min.'],
  ['both percentages', { outsideMinutes: 20, percent: 50 }, 'Se imputan 35 min: (40 + 20 × 150 %) × 50 % = 35 min.'],
  ['the same after hours', { outsideMinutes: 20, afterHoursPercent: 100 }, 'Se imputan 1 h.'],
  ['a mode that takes nothing', { outsideMinutes: 20, percent: 0 }, 'Se imputan 0 min.'],
])('the computation stands beside what is charged: %s', (_, fields, sentence) => {
  expect(told(fields).at(-1)).toBe(sentence)
})

test('of several hours, the first are the first to be used and the others come next', () => {
  const from = (name: string): ExplainedPart => ({
    kind: 'grant',
    grant: { id: name, startsOn: '2026-01-01', expiresOn: '2026-12-31', name },
    minutes: 30,
    remainingBefore: 30,
    remainingAfter: 0,
  })
  expect(told({}, [from('horas de marzo'), from('horas de abril')], 0).slice(-3)).toEqual([
    '30 min salen de las horas de marzo, las primeras en usarse: tenían 30 min, quedan 0 min.',
    '30 min salen de las horas de abril, las siguientes: tenían 30 min, quedan 0 min.',
    'Ese día no quedan horas disponibles.',
  ])
})
