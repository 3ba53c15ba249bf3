import { expect, test } from 'vitest'
import { calendarsText } from '../calendars.text.ts'
import { weekWords } from './week-words.ts'

const window = (weekday: number, from: number, until: number) => ({
  weekday,
  fromMinute: from * 60,
  toMinute: until * 60,
})
const days = (weekdays: number[], ...hours: [number, number][]) =>
  weekdays.flatMap((weekday) => hours.map(([from, until]) => window(weekday, from, until)))

test.each([
  ['Lunes a viernes 09:00–18:00', days([1, 2, 3, 4, 5], [9, 18])],
  ['Lunes a viernes 09:00–13:00 y 14:00–18:00', days([1, 2, 3, 4, 5], [9, 13], [14, 18])],
  ['Lunes a jueves 09:00–18:00; Viernes 09:00–17:00', [...days([1, 2, 3, 4], [9, 18]), window(5, 9, 17)]],
  ['Lunes 09:00–18:00; Miércoles 09:00–18:00', days([1, 3], [9, 18])],
  ['Sábado y domingo 10:00–14:00', days([6, 7], [10, 14])],
  ['Lunes a domingo 24 horas', days([1, 2, 3, 4, 5, 6, 7], [0, 24])],
  ['', []],
])('%s', (words, windows) => {
  expect(weekWords(windows, calendarsText.es)).toBe(words)
})
