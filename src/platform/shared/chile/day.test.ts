import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayInChile } from './day.ts'

const QUARTER_MS = 15 * 60_000

/** A second way: the zone's own text, whose beginning is the day. */
const byLocale = (at: Date) => at.toLocaleString('sv-SE', { timeZone: 'America/Santiago' }).slice(0, 10)

test('the day is that of the zone, asked in whatever order, at the edges of days too', () => {
  const quarter = fc.integer({ min: Date.parse('1940-01-01') / QUARTER_MS, max: Date.parse('2060-01-01') / QUARTER_MS })
  const moment = fc
    .tuple(quarter, fc.constantFrom(-1, 0, 1, 60_000))
    .map(([n, more]) => new Date(n * QUARTER_MS + more))
  fc.assert(
    fc.property(fc.array(moment, { minLength: 1 }), (moments) => {
      for (const at of moments) expect(dayInChile(at)).toBe(byLocale(at))
    }),
  )
})

test('a day of long ago is before one of today, as a text too', () => {
  expect(dayInChile(new Date('0300-06-01T12:00:00Z'))).toMatch(/^0300-0[56]-\d\d$/)
})

test('no day is told of an instant that is none', () => {
  expect(() => dayInChile(new Date(NaN))).toThrow(RangeError)
})
