import { expect, test } from 'vitest'
import { readInstant } from './instants.ts'

test.each([
  ['2026-11-23 18:02:39.357+00', '2026-11-23T18:02:39.357Z'],
  ['2026-11-23 18:02:39+00', '2026-11-23T18:02:39.000Z'],
  ['2026-11-23 18:02:39.5+00', '2026-11-23T18:02:39.500Z'],
  ['2026-01-31 00:00:00.04+00', '2026-01-31T00:00:00.040Z'],
  ['1999-12-31 23:59:59.999999+00', '1999-12-31T23:59:59.999Z'],
])('%s is read to the millisecond', (text, instant) => {
  expect(readInstant(text)?.toISOString()).toBe(instant)
})

test.each(['2026-11-23 18:02:39-03', '0044-03-15 12:00:00+00 BC', 'infinity', '10000-01-01 00:00:00+00'])(
  '%s is left to the driver',
  (text) => {
    expect(readInstant(text)).toBeUndefined()
  },
)
