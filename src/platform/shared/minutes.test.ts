import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isNegative, parseMinutes, showMinutes } from './minutes.ts'

describe('minutes are shown', () => {
  test.each([
    [0, '0 min', '0 min'],
    [45, '45 min', '45 min'],
    [60, '1 h', '1 h'],
    [90, '1 h 30 min', '1 h 30 min'],
    [1200, '20 h', '20 h'],
    [72_005, '1.200 h 5 min', '1,200 h 5 min'],
    [-90, '−1 h 30 min', '−1 h 30 min'],
  ])('%d as %s', (minutes, spanish, english) => {
    expect(showMinutes(minutes, 'es')).toBe(spanish)
    expect(showMinutes(minutes, 'en')).toBe(english)
  })
})

describe('a length of time', () => {
  test.each([
    ['90', 90],
    ['0', 0],
    [' 15 ', 15],
    ['1:30', 90],
    ['01:05', 65],
    [':30', 30],
    ['120:00', 7200],
    ['1:30 hrs', 90],
    ['1,5 h', 90],
    ['1.5h', 90],
    ['1,5', 90],
    ['0,25 horas', 15],
    ['1,33 h', 80],
    ['1h30', 90],
    ['1h30m', 90],
    ['1 h 30 min', 90],
    ['1 hora y 30 minutos', 90],
    ['1 hour and 5 mins.', 65],
    ['2 H', 120],
    ['2 hrs', 120],
    ['45min', 45],
    ["45'", 45],
    ['1.200 h', 72_000],
    ['1,200 h 5 min', 72_005],
    ['1.200', 1200],
  ])('typed as %j is %d minutes', (typed, minutes) => {
    expect(parseMinutes(typed)).toBe(minutes)
  })

  test.each([
    '',
    ' ',
    'hola',
    '-30',
    '−1 h',
    '1:75',
    '1:5',
    'h',
    'min',
    '1h2h',
    '30 min 1 h',
    '1,5 min',
    '1:30 min',
    '9e9',
  ])('is not %j', (typed) => {
    expect(parseMinutes(typed)).toBeUndefined()
  })

  test.each([
    ['-3', true],
    ['−3 h', true],
    [' – 1:30', true],
    ['3', false],
    ['-', false],
    ['-hola', false],
    ['3-4', false],
  ])('%j is a negative one: %s', (typed, negative) => {
    expect(isNegative(typed)).toBe(negative)
  })

  test.each([
    ['20', 1200],
    ['1,5', 90],
    ['1.200', 72_000],
    ['1:30', 90],
    ['30 min', 30],
    ['20 h', 1200],
  ])('of a contract, typed as %j, is %d minutes', (typed, minutes) => {
    expect(parseMinutes(typed, 'hours')).toBe(minutes)
  })

  test('is read back from how it is shown, in both languages and whatever a bare number means', () => {
    fc.assert(
      fc.property(
        fc.nat(60_000_000),
        fc.constantFrom('es' as const, 'en' as const),
        fc.constantFrom('minutes' as const, 'hours' as const),
        (minutes, language, bare) => {
          expect(parseMinutes(showMinutes(minutes, language), bare)).toBe(minutes)
        },
      ),
    )
  })

  test('is never found in nonsense as anything but whole minutes', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0123456789.,:hm -y') }), (typed) => {
        const minutes = parseMinutes(typed)
        expect(minutes === undefined || (Number.isSafeInteger(minutes) && minutes >= 0)).toBe(true)
      }),
      { numRuns: 3000 },
    )
  })
})
