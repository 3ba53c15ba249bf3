import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readNumber, writeNumber } from './typed-number.rules.ts'

describe('a number typed in Chile is read as it is meant', () => {
  const examples: [string, number | undefined][] = [
    ['7', 7],
    ['1,5', 1.5],
    ['1.5', 1.5],
    ['1,', 1],
    ['0,', 0],
    [',5', 0.5],
    ['0.500', 0.5],
    ['1.500', 1500],
    ['1,500', 1.5],
    ['1.234.567,89', 1234567.89],
    ['12 500', 12500],
    ['-3,2', -3.2],
    ['−3', -3],
    ['-0', 0],
    ['007', 7],
    ['', undefined],
    ['-', undefined],
    [',', undefined],
    ['1,5,2', undefined],
    ['1.23.4', undefined],
    ['1,234.5', undefined],
    ['3 kg', undefined],
    ['1e5', undefined],
    ['5-3', undefined],
    ['Infinity', undefined],
    ['12345678901234567890', undefined],
    ['0,0000000001', undefined],
  ]
  test.each(examples)('%j is %j', (typed, value) => {
    expect(readNumber(typed, 'es')).toBe(value)
  })
})

test('in English the marks change places', () => {
  expect(readNumber('1,234.5', 'en')).toBe(1234.5)
  expect(readNumber('1,5', 'en')).toBe(1.5)
  expect(readNumber('1.500', 'en')).toBe(1.5)
  expect(writeNumber(1234.5, 'en')).toBe('1234.5')
})

test('what was read is written so that it is read the same again', () => {
  const typed = fc.tuple(fc.integer({ min: -9_999_999, max: 9_999_999 }), fc.integer({ min: 0, max: 4 }))
  fc.assert(
    fc.property(typed, fc.constantFrom('es' as const, 'en' as const), ([digits, decimals], language) => {
      const value = Number((digits / 10 ** decimals).toFixed(decimals)) + 0
      expect(readNumber(writeNumber(value, language), language)).toBe(value)
    }),
  )
})

test('whatever is typed is a number or nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'0123456789.,- x'), maxLength: 25 }), (typed) => {
      const value = readNumber(typed, 'es')
      expect(value === undefined || Number.isFinite(value)).toBe(true)
    }),
  )
})
