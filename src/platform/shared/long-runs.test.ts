import { expect, test } from 'vitest'
import { withoutLongRuns } from './long-runs.ts'

const A = 'a'.repeat(250)

test.each([
  ['', ''],
  ['Cambiar la tinta', 'Cambiar la tinta'],
  [A, A],
  [`${A}\n${A}`, `${A}\n${A}`],
  [`${A}b`, `${A} b`],
  [`x ${A}${A}bc`, `x ${A} ${A} bc`],
  ['😀'.repeat(251), `${'😀'.repeat(250)} 😀`],
])('a text has a space where nothing else ends a long run (%#)', (text, broken) => {
  expect(withoutLongRuns(text)).toBe(broken)
})
