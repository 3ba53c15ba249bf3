import { describe, expect, test } from 'vitest'
import { WEEKDAYS } from '../../calendars.rules.ts'
import { copyDay, readWeek, type TypedWindow, whyNotWeek, withoutWindow, withWindow, WORKDAYS } from './typed-week.ts'

/** '1 9-18' → Monday, '9' until '18', as typed. */
const typed = (...texts: string[]): TypedWindow[] =>
  texts.map((text) => {
    const [weekday, hours] = text.split(' ')
    const [from, until] = hours!.split('-')
    return { weekday: Number(weekday), from: from!, until: until! }
  })
const shown = (week: TypedWindow[]) => week.map(({ weekday, from, until }) => `${weekday} ${from}-${until}`)

describe('a week as it is typed', () => {
  test.each([
    [typed('1 9-18', '2 0930-24'), []],
    [typed('1 9-nunca', '2 9-18'), ['windows.0.toMinute calendar.clock_unclear']],
    [typed('1 -'), ['windows.0.fromMinute calendar.clock_unclear']],
    [
      typed('1 x-18', '2 9-18', '2 10-12'),
      ['windows.0.fromMinute calendar.clock_unclear', 'windows.2.fromMinute calendar.windows_overlap'],
    ],
    [[], ['windows calendar.no_windows']],
  ])('%j', (week, expected) => {
    expect(whyNotWeek(week).map(({ field, code }) => `${field} ${code}`)).toEqual(expected)
  })

  test('is read as far as it is clear', () => {
    expect(readWeek(typed('1 9-13:30', '2 x-18'))).toEqual([{ weekday: 1, fromMinute: 540, toMinute: 810 }])
  })
})

test.each([
  ['office hours on a day without any', typed('2 9-18'), '1 09:00-18:00'],
  ['the afternoon after a pause', typed('1 9-13'), '1 14:00-18:00'],
  ['until midnight at the most', typed('1 9-21'), '1 22:00-24:00'],
  ['empty where nothing is left of the day', typed('1 9-23:30'), '1 -'],
  ['empty after one that is not clear', typed('1 9-x'), '1 -'],
])('one more window is proposed: %s', (_, week, expected) => {
  expect(shown(withWindow(week, 1)).at(-1)).toBe(expected)
})

test('the hours of a day are copied to the others, in the place of theirs', () => {
  const week = typed('1 9-13', '1 14-18', '3 8-9', '6 10-12')
  expect(shown(copyDay(week, 1, WORKDAYS))).toEqual(
    shown(typed('1 9-13', '1 14-18', '6 10-12', ...[2, 3, 4, 5].flatMap((day) => [`${day} 9-13`, `${day} 14-18`]))),
  )
  expect(shown(copyDay(typed('1 9-18', '2 9-18'), 7, WEEKDAYS))).toEqual([])
})

test('one window is taken away', () => {
  expect(shown(withoutWindow(typed('1 9-13', '1 14-18'), 0))).toEqual(['1 14-18'])
})
