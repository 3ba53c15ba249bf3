import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkDigit, parseRut, showRut } from './rut.ts'

describe('a RUT', () => {
  test.each([
    ['76.123.456-0', '761234560'],
    ['12345678-5', '123456785'],
    ['12.345.678-5', '123456785'],
    [' 123456785 ', '123456785'],
    ['0012345678-5', '123456785'],
    ['10.000.013-K', '10000013K'],
    ['10000013k', '10000013K'],
  ])('%s is stored as %s', (typed, stored) => {
    expect(parseRut(typed)).toBe(stored)
  })

  test.each(['', 'hola', '12.345.678-4', '1-9', '12345678', '12.345.678-5-5', '٣٣٣٣٣٣٣-5'])('%j is none', (typed) => {
    expect(parseRut(typed)).toBeUndefined()
  })

  test('is read back from how it is shown', () => {
    fc.assert(
      fc.property(fc.integer({ min: 100_000, max: 99_999_999 }), (body) => {
        const rut = `${body}${checkDigit(String(body))}`
        expect(parseRut(showRut(rut))).toBe(rut)
      }),
    )
  })

  test('with one digit changed is refused', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 10_000_000, max: 99_999_999 }),
        fc.nat(7),
        fc.integer({ min: 1, max: 9 }),
        (body, place, add) => {
          const digits = [...String(body)]
          digits[place] = String((Number(digits[place]) + add) % 10)
          expect(parseRut(digits.join('') + checkDigit(String(body)))).toBeUndefined()
        },
      ),
    )
  })
})
