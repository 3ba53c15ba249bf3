import { expect, test } from 'vitest'
import { differences, type Situation } from './situation.ts'
import { changesOf, draftOf, rebased } from './situation-draft.ts'

const before: Situation = {
  version: 1,
  subject: 'No imprime',
  descriptionHtml: '<p>Nada sale</p>',
  channel: 'phone',
  contact: null,
  equipment: null,
  topic: { id: '1', name: 'Impresoras' },
  priority: { id: '2', name: 'Normal', color: '#888888' },
  coverage: { id: '4', name: 'Soporte anual', number: 12, kind: 'contract' },
}

test('what a colleague changed meanwhile is told field by field', () => {
  const after = { ...before, version: 2, topic: null, priority: { id: '3', name: 'Alta', color: '#cc0000' } }
  expect(differences(before, after)).toEqual([
    { field: 'topic', from: 'Impresoras', to: '—' },
    { field: 'priority', from: 'Normal', to: 'Alta' },
  ])
})

test('a contract is told by its name and its number', () => {
  expect(differences(before, { ...before, coverage: null })).toEqual([
    { field: 'coverage', from: 'Soporte anual N° 12', to: '—' },
  ])
})

test('a change of something else changes nothing here', () => {
  expect(differences(before, { ...before, version: 2 })).toEqual([])
})

test('a coverage is sent when it was chosen, also to keep the same', () => {
  const told = (draft: object) => JSON.parse(JSON.stringify(changesOf({ ...draftOf(before), ...draft })))
  expect([told({}), told({ coverageChosen: true }), told({ coverageId: null })]).toEqual([
    {},
    { coverageId: '4' },
    { coverageId: null },
  ])
  const now = { ...before, version: 2, coverage: null }
  expect(rebased({ ...draftOf(before), coverageChosen: true }, now).coverageId).toBe('4')
})

test('saving over a colleague sends only what was touched here, and shows the rest as it is now', () => {
  const draft = { ...draftOf(before), description: '<p>Nada sale, y huele a quemado</p>' }
  const now = { ...before, version: 2, priority: { id: '3', name: 'Alta', color: '#cc0000' } }
  const shown = rebased(draft, now)
  expect([shown.description, shown.priorityId]).toEqual(['<p>Nada sale, y huele a quemado</p>', '3'])
  expect(JSON.parse(JSON.stringify(changesOf(draft)))).toEqual({ description: '<p>Nada sale, y huele a quemado</p>' })
})
