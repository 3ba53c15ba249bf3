import { expect, test } from 'vitest'
import { visitNumberIn } from './visit-number.rules.ts'

test.each([
  ['visita 12', 12],
  ['Visita N° 12', 12],
  ['visit no. 12', 12],
  ['V12', 12],
  ['v 0012', 12],
  ['12', undefined],
  ['visita', undefined],
  ['visita 0', undefined],
  ['visita 12 de mayo', undefined],
  ['VN-12', undefined],
] as const)('«%s» means %s', (typed, number) => expect(visitNumberIn(typed)).toBe(number))
