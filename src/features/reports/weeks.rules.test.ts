import { expect, test } from 'vitest'
import { lastWeeks } from './weeks.rules.ts'

test('weeks go from Monday to Sunday; the present one goes on and reaches up to today', () => {
  expect(lastWeeks('2026-06-17', 3)).toEqual([
    { from: '2026-06-01', until: '2026-06-07', goesOn: false },
    { from: '2026-06-08', until: '2026-06-14', goesOn: false },
    { from: '2026-06-15', until: '2026-06-17', goesOn: true },
  ])
})

test('on a Sunday the present week is whole, on a Monday it has one day', () => {
  expect(lastWeeks('2026-06-21', 1)).toEqual([{ from: '2026-06-15', until: '2026-06-21', goesOn: true }])
  expect(lastWeeks('2026-06-22', 1)).toEqual([{ from: '2026-06-22', until: '2026-06-22', goesOn: true }])
})
