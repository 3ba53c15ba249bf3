import { expect, test } from 'vitest'
import { toInstant } from '../../../../platform/web/zone.ts'
import { moveOf } from './moves.ts'

const [THURSDAY, FRIDAY] = ['2026-11-26', '2026-11-27']
const NOW = Date.parse(toInstant(`${THURSDAY}T10:07`))
const people = (...ids: string[]) => ids.map((id) => ({ id, name: id }))
const at = (day: string, from: string, until: string) => ({
  startsAt: toInstant(`${day}T${from}`),
  endsAt: toInstant(`${day}T${until}`),
})
const cell = (technicianId: string, day: string) => ({ technicianId, day })
const morning = at(THURSDAY, '09:00', '11:30')
const visit = { technicians: people('tomas'), ...morning }
const unplanned = { technicians: [], startsAt: null, endsAt: null }
const move = { visit, from: cell('tomas', THURSDAY), busy: [], now: NOW }

test.each([
  [
    'another day keeps hour and length',
    cell('tomas', FRIDAY),
    { technicianIds: ['tomas'], ...at(FRIDAY, '09:00', '11:30') },
  ],
  ['another technician takes it over', cell('pedro', THURSDAY), { technicianIds: ['pedro'], ...morning }],
  ['where it was, nothing happens', cell('tomas', THURSDAY), undefined],
  [
    'back to what is to be planned, it has no time',
    undefined,
    { technicianIds: ['tomas'], startsAt: null, endsAt: null },
  ],
])('moved to %s', (_, to, plan) => expect(moveOf({ ...move, to })).toEqual(plan))

test('one of two technicians gives it to a third one', () => {
  const two = { ...visit, technicians: people('tomas', 'ana') }
  const moved = moveOf({ ...move, visit: two, from: cell('ana', THURSDAY), to: cell('pedro', THURSDAY) })
  expect(moved?.technicianIds).toEqual(['tomas', 'pedro'])
})

test('given to the other of two technicians, it is that one’s alone', () => {
  const two = { ...visit, technicians: people('tomas', 'ana') }
  const moved = moveOf({ ...move, visit: two, to: cell('ana', THURSDAY) })
  expect(moved?.technicianIds).toEqual(['ana'])
})

test.each([
  ['nine in the morning', FRIDAY, [], at(FRIDAY, '09:00', '10:00')],
  ['after what is there', FRIDAY, [{ from: 540, until: 690 }], at(FRIDAY, '11:30', '12:30')],
  ['not before now', THURSDAY, [], at(THURSDAY, '10:15', '11:15')],
  [
    'nine on a full day too: that it conflicts is told',
    FRIDAY,
    [{ from: 480, until: 1140 }],
    at(FRIDAY, '09:00', '10:00'),
  ],
])('what had no time gets %s', (_, day, busy, window) =>
  expect(moveOf({ ...move, visit: unplanned, from: undefined, to: cell('tomas', day), busy })).toEqual({
    technicianIds: ['tomas'],
    ...window,
  }),
)

test('what has a time and nobody keeps its hour', () => {
  const nobody = { ...visit, technicians: [] }
  expect(moveOf({ ...move, visit: nobody, from: undefined, to: cell('tomas', FRIDAY) })).toEqual({
    technicianIds: ['tomas'],
    ...at(FRIDAY, '09:00', '11:30'),
  })
})
