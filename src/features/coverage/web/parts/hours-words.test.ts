import { expect, test } from 'vitest'
import type { Standing } from '../../coverages.contract.ts'
import { hoursTold } from './hours-words.ts'

const standing: Standing = {
  status: 'active',
  light: 'green',
  lastDay: '2026-12-31',
  remainingDays: 100,
  remainingMinutes: 450,
  currentMinutes: 1200,
  grantedMinutes: 1200,
  usedMinutes: 750,
  overrunMinutes: 0,
}
const nothing = { more: undefined, over: undefined }

test.each([
  ['what is left', {}, { light: 'green', main: 'Quedan 7 h 30 min de 20 h', percent: 37.5, ...nothing }],
  ['one hour', { remainingMinutes: 60 }, { light: 'amber', main: 'Queda 1 h de 20 h', percent: 5, ...nothing }],
  [
    'those of the month, of a longer term',
    { remainingMinutes: 300, currentMinutes: 300, grantedMinutes: 3600 },
    { light: 'green', main: 'Quedan 5 h de 5 h', percent: 100, more: '60 h en todo el plazo', over: undefined },
  ],
  [
    'nothing, and beyond',
    { remainingMinutes: 0, overrunMinutes: 90 },
    { light: 'red', main: 'Se usaron las 20 h', percent: 0, more: undefined, over: '1 h 30 min en exceso' },
  ],
  [
    'none that can be used today',
    { remainingMinutes: 0, currentMinutes: 0 },
    { light: 'red', main: 'Sin horas disponibles', percent: 0, more: '20 h en todo el plazo', over: undefined },
  ],
  [
    'without limit',
    { remainingMinutes: null, currentMinutes: null, grantedMinutes: null },
    { light: 'green', main: 'Sin límite de horas', percent: undefined, more: 'usadas 12 h 30 min', over: undefined },
  ],
  [
    'without limit, over',
    { status: 'ended', remainingMinutes: null, currentMinutes: null, grantedMinutes: null, usedMinutes: 0 },
    { light: undefined, main: 'Sin límite de horas', percent: undefined, ...nothing },
  ],
  [
    'over',
    { status: 'ended', remainingMinutes: 0 },
    { light: undefined, main: 'Se usaron 12 h 30 min de 20 h', percent: undefined, ...nothing },
  ],
  [
    'not begun',
    { status: 'future', remainingMinutes: 1200, usedMinutes: 0 },
    { light: undefined, main: '20 h por usar', percent: undefined, ...nothing },
  ],
] as const)('the hours in words: %s', (_, facts, told) => {
  expect(hoursTold('es', { ...standing, ...facts })).toEqual(told)
})
