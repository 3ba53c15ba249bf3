import { expect, test } from 'vitest'
import { formats } from './format.ts'

const now = Date.parse('2026-11-23T12:00:00Z') // 09:00 in Santiago
const es = formats('es')
const en = formats('en')

test.each([
  ['today says the hour', '2026-11-23T15:00:00Z', 'hoy 12:00', 'today 12:00'],
  ['late in the evening is still today in Santiago', '2026-11-24T02:30:00Z', 'hoy 23:30', 'today 23:30'],
  ['tomorrow says the hour', '2026-11-24T12:30:00Z', 'mañana 09:30', 'tomorrow 09:30'],
  ['yesterday says the hour', '2026-11-22T12:30:00Z', 'ayer 09:30', 'yesterday 09:30'],
  ['other days of the season are a day and a month', '2026-12-24T12:30:00Z', '24-dic', '24 Dec'],
  ['far ones have their year', '2025-12-24T12:30:00Z', '24-12-2025', '24/12/2025'],
])('a moment near: %s', (_title, instant, spanish, english) => {
  expect(es.near(instant, now)).toBe(spanish)
  expect(en.near(instant, now)).toBe(english)
})

test.each([
  ['2026-11-23T15:00:00Z', 'hoy 12:00', 'today 12:00'],
  ['2026-12-24T12:30:00Z', '24-dic 09:30', '24 Dec 09:30'],
  ['2025-12-24T12:30:00Z', '24-12-2025 09:30', '24/12/2025 09:30'],
])('a moment near, with its hour: %s', (instant, spanish, english) => {
  expect(es.nearTime(instant, now)).toBe(spanish)
  expect(en.nearTime(instant, now)).toBe(english)
})

test.each([
  ['2026-11-23T11:59:50Z', '0 min'],
  ['2026-11-23T11:01:00Z', '59 min'],
  ['2026-11-23T10:00:00Z', '2 h'],
  ['2026-11-20T10:00:00Z', '3 d'],
  ['2026-01-20T10:00:00Z', '307 d'],
  ['2025-10-20T10:00:00Z', '1 año'],
  ['2023-10-20T10:00:00Z', '3 años'],
])('the age of what began at %s is %s', (instant, age) => {
  expect(es.age(instant, now)).toBe(age)
})

test('what happened within the minute happened now', () => {
  expect(es.since('2026-11-23T11:59:30Z', now)).toBe('ahora')
  expect(es.since('2026-11-23T09:00:00Z', now)).toBe('hace 3 horas')
})

test('money is whole pesos', () => {
  expect(es.money(1234567)).toBe('$1.234.567')
})

test('a day is written day first', () => {
  expect(es.day('2026-11-23')).toBe('23-11-2026')
})
