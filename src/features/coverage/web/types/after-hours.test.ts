import { expect, test } from 'vitest'
import { afterHoursMeaning } from './after-hours.ts'

test.each([
  [100, 'Igual que en horario. Con 150 %, por cada hora se descuenta 1 h 30 min.'],
  [150, 'Cada hora que descuenta la modalidad pasa a ser 1 h 30 min.'],
  [200, 'Cada hora que descuenta la modalidad pasa a ser 2 h.'],
])('what %s %% after hours does is told by an hour', (percent, meaning) => {
  expect(afterHoursMeaning('es', percent)).toBe(meaning)
})
