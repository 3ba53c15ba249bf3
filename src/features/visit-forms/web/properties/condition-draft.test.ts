import { expect, test } from 'vitest'
import type { Condition, Field } from '../../format.contract.ts'
import { number, text, yesNo } from '../../forms.scenario.ts'
import { type ConditionDraft, conditionOf, draftOfCondition, rowFor } from './condition-draft.ts'

const filled: Condition = { field: 'a', is: 'filled' }
const more: Condition = { field: 'b', is: 'above', to: 2 }

const kept: Condition[] = [filled, more, { all: [filled, more] }, { any: [filled, more] }]
test.each(kept)('%j can be edited and stays as it is', (condition) => {
  expect(conditionOf(draftOfCondition(condition)!)).toEqual(condition)
})

test('a deeper condition is not for this editor', () => {
  expect(draftOfCondition({ all: [filled, { any: [filled, more] }] })).toBeUndefined()
})

const drafts: [what: string, ConditionDraft, Condition | undefined][] = [
  ['a row without its field says nothing yet', { joined: 'all', rows: [{ field: '', is: 'filled' }] }, undefined],
  ['a row without its value says nothing yet', { joined: 'all', rows: [{ field: 'b', is: 'above' }] }, undefined],
  [
    'while one row is not finished nothing is said',
    {
      joined: 'all',
      rows: [
        { field: 'a', is: 'filled' },
        { field: 'b', is: 'equal', to: '' },
      ],
    },
    undefined,
  ],
  ['one row is no group', { joined: 'any', rows: [{ field: 'a', is: 'filled' }] }, filled],
  ['a value that is not asked is left out', { joined: 'all', rows: [{ field: 'a', is: 'filled', to: 3 }] }, filled],
  ['no and zero are values', { joined: 'all', rows: [{ field: 'b', is: 'above', to: 0 }] }, { ...more, to: 0 }],
]
test.each(drafts)('%s', (_, draft, condition) => {
  expect(conditionOf(draft)).toEqual(condition)
})

const options = [{ key: 'si', label: 'Sí' }]
const chosen: [Field, Partial<Condition>][] = [
  [yesNo('x'), { is: 'equal', to: true }],
  [
    { kind: 'oneOf', key: 'x', label: 'X', options },
    { is: 'equal', to: 'si' },
  ],
  [
    { kind: 'manyOf', key: 'x', label: 'X', options },
    { is: 'including', to: 'si' },
  ],
  [number('x'), { is: 'filled' }],
  [text('x'), { is: 'filled' }],
  [{ kind: 'photo', key: 'x', label: 'X' }, { is: 'filled' }],
]
test.each(chosen)('%j begins with a comparison that fits it', (field, expected) => {
  expect(rowFor(field)).toEqual({ field: 'x', ...expected })
})
