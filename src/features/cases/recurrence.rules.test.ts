import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dayInChile } from '../../platform/shared/chile/day.ts'
import { daysFrom } from '../../platform/shared/days.ts'
import { byWeight, daysSince, recurrenceOf, sameSymptom, settledAt, windowBegins } from './recurrence.rules.ts'

type Told = { on?: string | null; subject: string; text?: string; product?: string }

const split = (text: string) => text.split(' ').filter(Boolean)
/** Words stand for their stems. */
const told = ({ on = 'scale', subject, text = '', product = '' }: Told) => ({
  equipmentId: on,
  named: split(subject),
  said: split(`${subject} ${text}`),
  product: split(product),
})

describe('the same symptom of the same product', () => {
  test.each<[string, Told, Told, boolean, boolean]>([
    ['said in the same words', { subject: 'imprime' }, { subject: 'imprime' }, false, true],
    [
      'said in one word that the other has',
      { subject: 'enciende' },
      { subject: 'luz roja', text: 'enciende' },
      false,
      true,
    ],
    [
      'said longer than the first time',
      { subject: 'imprime etiquetas', text: 'carniceria mesón atasca' },
      { subject: 'imprime', text: 'etiquetas' },
      false,
      true,
    ],
    [
      'half of the words of a long subject are enough',
      { subject: 'imprime etiquetas precio vienen blanco' },
      { subject: 'etiquetas blanco imprime', text: 'rollo' },
      false,
      true,
    ],
    [
      'one of three words is not enough',
      { subject: 'imprime etiquetas precio' },
      { subject: 'precio kilo cambiar' },
      false,
      false,
    ],
    [
      'unless the topic says it too',
      { subject: 'imprime etiquetas precio' },
      { subject: 'precio kilo cambiar' },
      true,
      true,
    ],
    ['the topic alone does not', { subject: 'imprime' }, { subject: 'calibrar' }, true, false],
    [
      'the name of the product says nothing of it',
      { subject: 'balanza digi 53000 imprime', product: 'balanza digi 53000' },
      { subject: 'balanza digi 53000 calibrar', product: 'balanza digi 53000' },
      false,
      false,
    ],
    ['nor do short words and small numbers', { subject: 'no 2026 sm' }, { subject: 'no 2026 sm' }, true, false],
    ['the number of a document does', { subject: '4500123' }, { subject: '4500123' }, false, true],
    ['where nothing is said nothing is the same', { subject: '' }, { subject: '' }, true, false],
  ])('%s', (_, one, earlier, topicAgrees, same) => {
    expect(sameSymptom(told(one), { ...told(earlier), topicAgrees })).toBe(same ? 'equipment' : undefined)
  })
})

describe('the same symptom of the same customer, without a product or of another one', () => {
  const [none, other] = [{ on: null }, { on: 'printer' }]
  test.each<[string, Told, Told, boolean, boolean]>([
    [
      'each says what the other says',
      { subject: 'factura rechazada' },
      { ...none, subject: 'rechazada factura' },
      false,
      true,
    ],
    [
      'with no product on either side',
      { ...none, subject: 'factura rechazada' },
      { ...none, subject: 'factura rechazada' },
      false,
      true,
    ],
    ['of another product', { subject: 'imprime' }, { ...other, subject: 'imprime' }, false, true],
    [
      'one of them alone is not enough',
      { subject: 'factura rechazada' },
      { ...none, subject: 'libro ventas mes', text: 'factura rechazada' },
      false,
      false,
    ],
    [
      'unless the topic says it too',
      { subject: 'factura rechazada' },
      { ...none, subject: 'libro ventas mes', text: 'factura rechazada' },
      true,
      true,
    ],
    [
      'two of three words are not enough',
      { subject: 'balanza bodega imprime' },
      { ...none, subject: 'balanza bodega calibrar' },
      false,
      false,
    ],
    [
      'nor is one word of both subjects, when both say more',
      { subject: 'carga', text: 'apaga bateria' },
      { ...other, subject: 'cargar carga', text: 'precios' },
      true,
      false,
    ],
    [
      'one word and the topic are not',
      { subject: 'factura rechazada' },
      { ...none, subject: 'factura anular' },
      true,
      false,
    ],
  ])('%s', (_, one, earlier, topicAgrees, same) => {
    expect(sameSymptom(told(one), { ...told(earlier), topicAgrees })).toBe(same ? 'customer' : undefined)
  })
})

const symptom = told({ subject: 'imprime etiquetas' })
const at = (text: string) => new Date(`${text}:00-03:00`)
/** An earlier case of the same symptom; all on the clock of Santiago in summer. */
const earlier = (registered: string, solved?: string, closed?: string) => ({
  ...symptom,
  topicAgrees: false,
  registeredAt: at(registered),
  solvedAt: solved ? at(solved) : null,
  closedAt: closed ? at(closed) : null,
})

describe('within ten days', () => {
  test.each<[string, ReturnType<typeof earlier>, number | undefined]>([
    ['of its registration, when it is not solved', earlier('2026-11-20T10:00'), 5],
    ['on the tenth day, from its first minute', earlier('2026-11-15T00:00'), 10],
    ['not the day before, to its last minute', earlier('2026-11-14T23:59'), undefined],
    ['on the same day', earlier('2026-11-25T08:00'), 0],
    ['of its solution, when it was reported long before', earlier('2026-03-01T10:00', '2026-11-20T10:00'), 5],
    [
      'not of its closing, when it was solved long before',
      earlier('2026-03-01T10:00', '2026-03-02T10:00', '2026-11-20T10:00'),
      undefined,
    ],
    ['of its closing, when it was never solved', earlier('2026-03-01T10:00', undefined, '2026-11-20T10:00'), 5],
    ['of its registration, when it was solved only afterwards', earlier('2026-11-20T10:00', '2026-11-28T10:00'), 5],
    ['never of what was reported later', earlier('2026-11-25T12:01'), undefined],
  ])('%s', (_, one, days) => {
    const found = recurrenceOf(symptom, one, at('2026-11-25T12:00'), 10)
    expect(found?.days).toBe(days)
  })

  test('of the same product comes before of the same customer, then the latest', () => {
    const found = [
      { of: 'customer', days: 1 },
      { of: 'equipment', days: 9 },
      { of: 'equipment', days: 3 },
    ] as const
    expect(found.toSorted(byWeight).map(({ days }) => days)).toEqual([3, 9, 1])
  })
})

test('a case counts exactly from the first instant of its window, on the nights of the clocks too', () => {
  const instant = fc
    .integer({ min: Date.parse('2015-01-01') / 1000, max: Date.parse('2035-01-01') / 1000 })
    .map((seconds) => new Date(seconds * 1000))
  fc.assert(
    fc.property(instant, fc.integer({ min: 1, max: 730 }), fc.integer({ min: -3600, max: 3600 }), (now, days, more) => {
      const begins = windowBegins(now, days)
      const one = { registeredAt: new Date(begins.getTime() + more * 1000), solvedAt: null, closedAt: null }
      expect(daysFrom(dayInChile(begins), dayInChile(now))).toBe(days)
      expect(daysSince(one, now) <= days).toBe(more >= 0)
    }),
  )
})

test('nothing is settled after the moment that is asked about', () => {
  const instant = fc.integer({ min: 0, max: 4_000 }).map((hours) => new Date(1_700_000_000_000 + hours * 3_600_000))
  const maybe = fc.option(instant)
  fc.assert(
    fc.property(instant, maybe, maybe, instant, (registeredAt, solvedAt, closedAt, now) => {
      fc.pre(registeredAt <= now)
      const settled = settledAt({ registeredAt, solvedAt, closedAt }, now)
      expect(settled <= now).toBe(true)
      expect(daysSince({ registeredAt, solvedAt, closedAt }, now)).toBeGreaterThanOrEqual(0)
    }),
  )
})
