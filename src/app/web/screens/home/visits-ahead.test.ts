import { expect, test } from 'vitest'
import { visitsAhead } from './visits-ahead.ts'

const visit = (number: number, day: string, state: 'planned' | 'onSite' | 'done' | 'cancelled' = 'planned') => {
  return { id: String(number), number, state, startsAt: `${day}T12:00:00.000Z` }
}
const today = '2026-06-15'
const ahead = (found: ReturnType<typeof visit>[]) => {
  const { isToday, visits } = visitsAhead(found, today, (instant) => instant.slice(0, 10))
  return [isToday, visits.map(({ number }) => number)]
}

test('what is late and what is of today comes by its beginning, each once', () => {
  const late = visit(1, '2026-06-12', 'onSite')
  const over = [visit(2, '2026-06-12', 'done'), visit(3, today, 'cancelled')]
  expect(ahead([late, visit(5, today, 'done'), visit(6, '2026-06-16'), ...over, late, visit(4, today)])).toEqual([
    true,
    [1, 4, 5],
  ])
})

test('without any for today the next three are told', () =>
  expect(ahead([9, 8, 7, 6].map((number) => visit(number, `2026-06-1${number}`)))).toEqual([false, [6, 7, 8]]))
