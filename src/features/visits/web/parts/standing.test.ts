import { expect, test } from 'vitest'
import { standingOf } from './standing.ts'

const NOW = Date.parse('2026-11-26T15:00:00.000Z')
const tomas = [{ id: 't', name: 'Tomás' }]
const morning = { startsAt: '2026-11-26T12:00:00.000Z', endsAt: '2026-11-26T14:00:00.000Z' }
const evening = { startsAt: '2026-11-26T16:00:00.000Z', endsAt: '2026-11-26T18:00:00.000Z' }

test.each([
  ['somebody goes later today', { state: 'planned', technicians: tomas, ...evening }, 'planned'],
  ['nobody was chosen', { state: 'planned', technicians: [], ...evening }, 'unplanned'],
  ['no time was chosen', { state: 'planned', technicians: tomas, startsAt: null, endsAt: null }, 'unplanned'],
  ['its time is over and nobody went', { state: 'planned', technicians: tomas, ...morning }, 'late'],
  ['its time is over and it is under way', { state: 'onSite', technicians: tomas, ...morning }, 'late'],
  ['it is done', { state: 'done', technicians: tomas, ...morning }, 'done'],
  ['it was cancelled before anybody was chosen', { state: 'cancelled', technicians: [], ...morning }, 'cancelled'],
] as const)('when %s', (_, visit, standing) =>
  expect(standingOf({ ...visit, technicians: [...visit.technicians] }, NOW)).toBe(standing),
)
