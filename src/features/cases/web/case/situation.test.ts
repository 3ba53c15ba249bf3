import { expect, test } from 'vitest'
import { differences, type Situation } from './situation.ts'

const before: Situation = {
  version: 1,
  subject: 'No imprime',
  descriptionHtml: '<p>Nada sale</p>',
  channel: 'phone',
  contact: null,
  equipment: null,
  topic: { id: '1', name: 'Impresoras' },
  priority: { id: '2', name: 'Normal', color: '#888888' },
}

test('what a colleague changed meanwhile is told field by field', () => {
  const after = { ...before, version: 2, topic: null, priority: { id: '3', name: 'Alta', color: '#cc0000' } }
  expect(differences(before, after)).toEqual([
    { field: 'topic', from: 'Impresoras', to: '—' },
    { field: 'priority', from: 'Normal', to: 'Alta' },
  ])
})

test('a change of something else changes nothing here', () => {
  expect(differences(before, { ...before, version: 2 })).toEqual([])
})
