import { describe, expect, test } from 'vitest'
import type { AttentionWindow } from './calendars.contract.ts'
import {
  inOrder,
  readClock,
  showClock,
  weekMinutes,
  whyNotDayOff,
  whyNotKeep,
  whyNotOneMore,
  whyNotStand,
  whyNotWindows,
} from './calendars.rules.ts'

/** '1 09:00-13:00' → Monday from nine to one. */
const window = (text: string): AttentionWindow => {
  const [weekday, from, until] = text.split(/[ -]/)
  return { weekday: Number(weekday), fromMinute: readClock(from!)!, toMinute: readClock(until!)! }
}
const week = (...texts: string[]) => texts.map(window)
const told = (windows: AttentionWindow[]) => whyNotWindows(windows).map(({ field, code }) => `${field} ${code}`)

describe('the windows of a week', () => {
  test.each<[string, string[], string[]]>([
    ['one is enough', ['1 09:00-18:00'], []],
    ['a pause for lunch', ['1 09:00-13:00', '1 14:00-18:00'], []],
    ['one after the other without a pause', ['1 09:00-13:00', '1 13:00-18:00'], []],
    ['the same hours on different days', ['1 09:00-18:00', '2 09:00-18:00'], []],
    ['a whole day', ['7 00:00-24:00'], []],
    ['in any order', ['5 14:00-18:00', '1 09:00-18:00', '5 09:00-13:00'], []],
    ['none', [], ['windows calendar.no_windows']],
    ['an empty one', ['1 09:00-09:00'], ['windows.0.toMinute calendar.window_reversed']],
    ['one that passes midnight', ['1 22:00-06:00'], ['windows.0.toMinute calendar.window_reversed']],
    ['two that overlap', ['1 09:00-14:00', '1 13:00-18:00'], ['windows.1.fromMinute calendar.windows_overlap']],
    ['told at the later one', ['1 13:00-18:00', '1 09:00-14:00'], ['windows.0.fromMinute calendar.windows_overlap']],
    ['twice the same', ['3 09:00-18:00', '3 09:00-18:00'], ['windows.1.fromMinute calendar.windows_overlap']],
    ['one inside another', ['3 09:00-18:00', '3 10:00-11:00'], ['windows.1.fromMinute calendar.windows_overlap']],
    [
      'overlapping one that is not its neighbour',
      ['3 09:00-18:00', '3 10:00-11:00', '3 12:00-13:00'],
      ['windows.1.fromMinute calendar.windows_overlap', 'windows.2.fromMinute calendar.windows_overlap'],
    ],
    [
      'all that is wrong is told at once',
      ['2 12:00-11:00', '4 09:00-12:00', '4 11:00-13:00'],
      ['windows.0.toMinute calendar.window_reversed', 'windows.2.fromMinute calendar.windows_overlap'],
    ],
  ])('%s', (_, windows, expected) => {
    expect(told(week(...windows))).toEqual(expected)
  })

  test('seventy are taken, one more is not', () => {
    const many = Array.from({ length: 70 }, (_, place) => ({
      weekday: (place % 7) + 1,
      fromMinute: place * 10,
      toMinute: place * 10 + 10,
    }))
    expect(told(many)).toEqual([])
    expect(told([...many, ...week('1 23:00-24:00')])).toEqual(['windows calendar.too_many_windows'])
  })

  test('what one overlaps with is named', () => {
    const [reason] = whyNotWindows(week('1 09:00-14:00', '1 13:00-18:00'))
    expect(reason!.values).toEqual({ from: '09:00', until: '14:00' })
  })

  test('are put in the order of the week, and counted', () => {
    const windows = week('5 14:00-18:00', '1 09:00-18:00', '5 09:00-13:00')
    expect(inOrder(windows)).toEqual(week('1 09:00-18:00', '5 09:00-13:00', '5 14:00-18:00'))
    expect([weekMinutes(windows), weekMinutes(windows, 5), weekMinutes(windows, 6)]).toEqual([1020, 480, 0])
  })
})

describe('a calendar', () => {
  const one = { id: 'a', name: 'Horario hábil' }

  test('has a name of its own, accents and capitals apart', () => {
    const windows = week('1 09:00-18:00')
    expect(whyNotKeep([one], { name: 'HORARIO  habil', windows })).toEqual([
      { code: 'calendar.name_taken', field: 'name', values: { name: 'Horario hábil' } },
    ])
    expect(whyNotKeep([one], { name: 'Horario extendido', windows })).toEqual([])
  })

  test('is one of a hundred at most', () => {
    expect(whyNotOneMore(Array.from({ length: 99 }, () => one))).toBeUndefined()
    expect(whyNotOneMore(Array.from({ length: 100 }, () => one))?.code).toBe('calendar.too_many')
  })

  const [active, inactive, proposed] = [
    { active: true, isDefault: false },
    { active: false, isDefault: false },
    { active: true, isDefault: true },
  ]
  test.each([
    ['is deactivated', active, inactive, undefined],
    ['becomes the default', active, proposed, undefined],
    ['becomes active and the default at once', inactive, proposed, undefined],
    ['is not deactivated while it is the default', proposed, { ...proposed, active: false }, 'calendar.is_default'],
    [
      'does not become the default while inactive',
      inactive,
      { ...proposed, active: false },
      'calendar.default_inactive',
    ],
    ['is not added as an inactive default', undefined, { ...proposed, active: false }, 'calendar.default_inactive'],
  ])('%s', (_, before, after, code) => {
    expect(whyNotStand(before, after)?.code).toBe(code)
  })
})

describe('a day off', () => {
  test.each([
    ['any day', '2026-12-24', undefined, undefined],
    ['a Sunday', '2026-12-27', undefined, undefined],
    ['not one that is a holiday anyway', '2026-12-25', 'Navidad', 'day_off.is_holiday'],
    ['not before the years that are kept', '1999-12-31', undefined, 'day_off.year'],
    ['not after them', '2101-01-01', undefined, 'day_off.year'],
  ])('%s', (_, on, national, code) => {
    expect(whyNotDayOff(on, national)?.code).toBe(code)
  })
})

test.each([
  ['09:00', 540],
  ['9', 540],
  [' 9:05 ', 545],
  ['0930', 570],
  ['930', 570],
  ['9.30', 570],
  ['9h30', 570],
  ['18 hrs', 1080],
  ['00:00', 0],
  ['24:00', 1440],
  ['24', 1440],
  ['24:01', undefined],
  ['25', undefined],
  ['9:60', undefined],
  ['9:5', undefined],
  ['-1', undefined],
  ['nueve', undefined],
  ['', undefined],
])('a time of the day as it is typed: %j', (typed, minute) => {
  expect(readClock(typed)).toBe(minute)
  if (minute !== undefined) expect(readClock(showClock(minute))).toBe(minute)
})
