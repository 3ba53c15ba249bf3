import { expect, test } from 'vitest'
import { groupOf } from './groups.ts'

test.each([
  ['a minute ago', '2026-03-11T14:59:00Z', 'overdue'],
  ['now', '2026-03-11T15:00:00Z', 'today'],
  ['tonight, tomorrow in London', '2026-03-12T02:59:00Z', 'today'],
  ['tomorrow', '2026-03-12T03:00:00Z', 'week'],
  ['on Sunday night', '2026-03-16T02:59:00Z', 'week'],
  ['next Monday', '2026-03-16T03:00:00Z', 'later'],
])('what is due %s, on a Wednesday at noon', (_, dueAt, group) => {
  expect(groupOf(dueAt, Date.parse('2026-03-11T15:00:00Z'))).toBe(group)
})

test('on a Sunday the week is over', () => {
  const sunday = Date.parse('2026-03-15T15:00:00Z')
  expect(groupOf('2026-03-15T22:00:00Z', sunday)).toBe('today')
  expect(groupOf('2026-03-16T15:00:00Z', sunday)).toBe('later')
})
