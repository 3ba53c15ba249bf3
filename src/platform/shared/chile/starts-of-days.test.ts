import { expect, test } from 'vitest'
import { addDays, daysFrom } from '../days.ts'
import { startOfDay } from './start-of-day.ts'
import { startsOfDays } from './starts-of-days.ts'

test('days begin where each of them does, through all changes of the clock in sixty years', () => {
  const [from, until] = ['1985-01-01', '2045-12-31']
  const each = Array.from({ length: daysFrom(from, until) + 1 }, (_, place) => startOfDay(addDays(from, place)))
  expect(startsOfDays(from, until)).toEqual(each)
})

test('days that begin beside a change of the clock are those of the zone, whichever is asked for first', () => {
  for (const change of ['2026-04-04', '2026-09-06', '2019-04-06', '2019-09-08'])
    for (let before = 0; before < 4; before++) {
      const days = Array.from({ length: 6 }, (_, place) => addDays(change, place - before))
      expect(startsOfDays(days[0]!, days[5]!)).toEqual(days.map(startOfDay))
    }
})

test('a single day has one beginning', () => {
  expect(startsOfDays('2026-11-23', '2026-11-23')).toEqual([startOfDay('2026-11-23')])
})
