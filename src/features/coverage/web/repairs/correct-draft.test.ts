import { expect, test } from 'vitest'
import type { RepairItem } from '../../repairs.contract.ts'
import { correctDraft, correctionOf, daysOf } from './correct-draft.ts'

const repair = { receivedOn: '2026-06-10', returnedOn: '2026-06-18', note: null, version: 2 } as RepairItem
const typed = (part: object) => ({ ...correctDraft(repair), ...part })

test('what was not touched is not sent', () => {
  expect(correctionOf(typed({ reason: 'x' }))).toEqual({})
})

test.each([
  ['another day', { returnedOn: '2026-06-12' }, { returnedOn: '2026-06-12' }],
  ['that it is still here', { here: true }, { returnedOn: null }],
  ['another reception and a note', { receivedOn: '2026-06-09', note: 'x' }, { receivedOn: '2026-06-09', note: 'x' }],
])('%s is sent alone', (_title, part, sent) => {
  expect(correctionOf(typed(part))).toEqual(sent)
})

test('while a day is missing there are no days', () => {
  expect([daysOf(typed({ returnedOn: '' })), daysOf(typed({ receivedOn: '' }))]).toEqual([undefined, undefined])
})
