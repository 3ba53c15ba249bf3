import { expect, test } from 'vitest'
import { daysLight, hoursLight, lightOf } from './lights.rules.ts'

test.each([
  ['in force with many days', { status: 'active', remainingDays: 30 }, 'green'],
  ['with few days', { status: 'active', remainingDays: 29 }, 'amber'],
  ['on its last day', { status: 'active', remainingDays: 0 }, 'amber'],
  ['not begun', { status: 'future', remainingDays: 300 }, 'amber'],
  ['suspended', { status: 'suspended', remainingDays: 300 }, 'red'],
  ['over', { status: 'ended', remainingDays: 0 }, 'red'],
] as const)('the light of the days: %s', (_, facts, light) => {
  expect(daysLight(facts)).toBe(light)
})

test.each([
  ['a fifth is enough', { unlimited: false, remainingMinutes: 120, currentMinutes: 600 }, 'green'],
  ['less is little', { unlimited: false, remainingMinutes: 119, currentMinutes: 600 }, 'amber'],
  ['none', { unlimited: false, remainingMinutes: 0, currentMinutes: 600 }, 'red'],
  ['none granted today', { unlimited: false, remainingMinutes: 0, currentMinutes: 0 }, 'red'],
  ['without limit', { unlimited: true, remainingMinutes: 0, currentMinutes: 0 }, 'green'],
] as const)('the light of the hours: %s', (_, facts, light) => {
  expect(hoursLight(facts)).toBe(light)
})

test.each([
  ['few days, many hours', { remainingDays: 3, remainingMinutes: 600 }, 'amber'],
  ['many days, no hours', { remainingDays: 300, remainingMinutes: 0 }, 'red'],
  ['many of both', { remainingDays: 300, remainingMinutes: 600 }, 'green'],
])('one light for both is that of the worse: %s', (_, facts, light) => {
  expect(lightOf({ status: 'active', unlimited: false, currentMinutes: 600, ...facts })).toBe(light)
})
