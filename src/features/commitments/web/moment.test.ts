import { expect, test } from 'vitest'
import { momentIn } from './moment.ts'

const NOW = Date.parse('2026-03-11T15:00:00Z') // Wednesday noon in Santiago

test.each([
  ['2026-03-11T20:00:00Z', 'hoy 17:00', 'today 17:00'],
  ['2026-03-12T13:00:00Z', 'mañana 10:00', 'tomorrow 10:00'],
  ['2026-03-10T13:00:00Z', 'ayer 10:00', 'yesterday 10:00'],
  ['2026-03-13T13:00:00Z', 'el viernes 10:00', 'Friday 10:00'],
  ['2026-03-17T13:00:00Z', 'el martes 10:00', 'Tuesday 10:00'],
  ['2026-03-18T13:00:00Z', '18-03-2026, 10:00', '18/03/2026, 10:00'],
  ['2026-03-06T13:00:00Z', 'el viernes 10:00', 'Friday 10:00'],
])('%s is said «%s»', (instant, es, en) => {
  expect(momentIn('es', instant, NOW)).toBe(es)
  expect(momentIn('en', instant, NOW)).toBe(en)
})
