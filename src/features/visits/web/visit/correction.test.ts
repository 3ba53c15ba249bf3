import { expect, test } from 'vitest'
import { toInstant } from '../../../../platform/web/zone.ts'
import type { Told } from '../../report.contract.ts'
import { correctionOf, sentCorrection, timesOf } from './correction.ts'

const arrivedAt = '2026-11-26T13:00:42.000Z'
const departedAt = '2026-11-26T14:30:10.000Z'
const last: Told = {
  id: 'r',
  number: 1,
  formVersion: 3,
  answers: { estado: 'bien' },
  times: { arrivedAt, departedAt, byHand: ['departedAt'] },
  finishedAt: departedAt,
  summary: 'Cambio de rodillo',
  isSolution: true,
  timeEntries: [
    {
      id: 'e',
      personId: 't',
      personName: 'Tomás',
      mode: 'onSite',
      startedAt: arrivedAt,
      workedMinutes: 90,
      accountedMinutes: 135,
      notChargedReason: null,
    },
  ],
  parts: [{ code: null, description: 'Rodillo', quantity: 1.5 }],
  commitments: [],
  state: null,
  reason: null,
  sentBy: { id: 't', name: 'Tomás' },
  receivedAt: departedAt,
  clockOffsetMinutes: 0,
  notices: [],
}
const begun = correctionOf(last, 'es')

test('times that were not touched keep their seconds and how they were told', () =>
  expect(timesOf(begun.times, last.times)).toEqual(last.times))

test('a time that is typed is by hand', () =>
  expect(timesOf({ ...begun.times, arrivedAt: '2026-11-26T09:30' }, last.times)).toEqual({
    arrivedAt: toInstant('2026-11-26T09:30'),
    departedAt,
    byHand: ['departedAt', 'arrivedAt'],
  }))

test('without arrival there are no times', () =>
  expect(timesOf({ ...begun.times, arrivedAt: '' }, last.times)).toBeUndefined())

test('where the times stay, what was charged stays', () => {
  const sent = sentCorrection({ ...begun, reason: ' Faltaba una foto ' }, last, last.times, 'es')
  expect(sent).toMatchObject({ corrects: 1, reason: 'Faltaba una foto', isSolution: true, parts: last.parts })
  expect(sent.timeEntries).toEqual([
    { id: 'e', personId: 't', mode: 'onSite', startedAt: arrivedAt, workedMinutes: 90, note: undefined },
  ])
})

test('where they change, what is charged follows from them', () => {
  const times = timesOf({ ...begun.times, departedAt: '2026-11-26T12:00' }, last.times)!
  expect(sentCorrection(begun, last, times, 'es').timeEntries).toBeUndefined()
})
