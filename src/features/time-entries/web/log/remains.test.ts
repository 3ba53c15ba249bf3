import { expect, test } from 'vitest'
import { linesOf } from './remains.ts'

const at = (workedOn: string, [remainingBefore, remainingAfter]: [number | null, number | null]) => ({
  workedOn,
  explanation: { remainingBefore, remainingAfter },
})

test.each([
  ['of work of today, what is left', at('2026-11-25', [240, 15]), null, ['Quedan 4 h → 15']],
  [
    'of earlier work, what is left on its day, and today',
    at('2026-11-19', [240, 15]),
    { before: 108, after: 0 },
    ['Al 19-11-2026 quedan 4 h → 15', 'Hoy quedan 1 h 48 min → 0'],
  ],
  [
    'today is not told apart where it is the same',
    at('2026-11-19', [240, 15]),
    { before: 240, after: 15 },
    ['Al 19-11-2026 quedan 4 h → 15'],
  ],
  [
    'what comes from hours of another time leaves today as it is',
    at('2026-10-19', [0, 0]),
    { before: 108, after: 108 },
    ['Al 19-10-2026 no quedan horas → 0', 'Hoy siguen quedando 1 h 48 min'],
  ],
  ['nothing where hours have no limit', at('2026-11-19', [null, null]), null, []],
])('%s', (_, facts, leftToday, lines) => {
  const told = linesOf({ ...facts, leftToday }, 'es')
  expect(told.map(({ words, after }) => (after === undefined ? words : `${words} → ${after}`))).toEqual(lines)
})
