import { expect, test } from 'vitest'
import type { TimeFor } from '../time-for.ts'
import { EMPTY, type TimeDraft } from './time-draft.ts'
import { workOf } from './work.ts'

const NOW = Date.parse('2026-06-19T15:20:40Z') // 11:20 in Chile
const customer = { id: 'customer', name: 'Clínica' }
const ofCase: TimeFor = { case: { id: 'case', number: 1, subject: 'x' }, customer }
const told = (draft: Partial<TimeDraft>, of: TimeFor = ofCase) =>
  JSON.parse(JSON.stringify(workOf({ ...EMPTY, minutes: '45', ...draft }, of, NOW))) as object

test('what has just ended began so many minutes before this one', () => {
  expect(told({ note: ' Cambio ' })).toEqual({
    caseId: 'case',
    mode: 'online',
    workedMinutes: 45,
    note: 'Cambio',
    startedAt: '2026-06-19T14:35:00.000Z',
  })
})

test.each<[string, Partial<TimeDraft>, object]>([
  ['a day', { day: '2026-06-18' }, { workedOn: '2026-06-18' }],
  ['a day and an hour of Chile', { day: '2026-06-18', time: '09:30' }, { startedAt: '2026-06-18T13:30:00.000Z' }],
  [
    'the very instant that is known',
    { day: '2026-06-18', time: '09:30', startedAt: '2026-06-18T13:30:41.000Z' },
    { startedAt: '2026-06-18T13:30:41.000Z' },
  ],
])('it was on %s', (_, draft, when) => {
  const { startedAt, workedOn } = told(draft) as { startedAt?: string; workedOn?: string }
  expect({ ...(startedAt ? { startedAt } : {}), ...(workedOn ? { workedOn } : {}) }).toEqual(when)
})

test.each<[string, Partial<TimeDraft>, charged: string | null | undefined, reason: string | undefined]>([
  ['what is proposed is left to the rule', {}, undefined, undefined],
  ['another one is named', { coverageId: 'other' }, 'other', undefined],
  ['nothing, with the reason', { coverageId: null, notChargedReason: ' Cortesía ' }, null, 'Cortesía'],
  ['a reason that was written before is not told', { notChargedReason: 'Cortesía' }, undefined, undefined],
])('it is charged: %s', (_, draft, charged, reason) => {
  const work = told(draft) as { coverageId?: string | null; notChargedReason?: string }
  expect([work.coverageId, work.notChargedReason]).toEqual([charged, reason])
})

test('an internal activity is of no customer', () => {
  expect(told({ activityId: 'meeting', coverageId: 'other', day: '2026-06-18' }, {})).toEqual({
    activityId: 'meeting',
    mode: 'online',
    workedMinutes: 45,
    note: null,
    workedOn: '2026-06-18',
  })
})

test('while nobody said how long it was, a minute is asked about', () => {
  for (const minutes of ['', 'hola', '0']) expect(told({ minutes })).toMatchObject({ workedMinutes: 1 })
})
