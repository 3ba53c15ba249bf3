import { describe, expect, test } from 'vitest'
import type { Category } from './settings.contract.ts'
import {
  type Item,
  mayArrange,
  rivals,
  siblings,
  whyNotAdd,
  whyNotOrder,
  whyNotRemove,
  whyNotSave,
} from './settings.rules.ts'

const one = (id: string, more: Partial<Item> = {}): Item => ({
  id,
  name: id,
  position: 0,
  color: '#000000',
  active: true,
  version: 1,
  isDefault: false,
  ...more,
})
const state = (id: string, category: Category, more: Partial<Item> = {}) => one(id, { category, ...more })

const priorities = [one('low'), one('normal', { isDefault: true }), one('high', { active: false })]
const states = [
  state('new', 'open', { isDefault: true }),
  state('doing', 'open'),
  state('waiting', 'waiting', { isDefault: true }),
  state('lone', 'solved'),
  state('old', 'solved', { active: false }),
  state('closed', 'closed', { isDefault: true }),
]
const find = (all: Item[], id: string) => all.find((item) => item.id === id)!

test.each([
  ['admin', 'topics', true],
  ['admin', 'priorities', true],
  ['supervisor', 'topics', true],
  ['supervisor', 'priorities', false],
  ['supervisor', 'customer-classes', false],
  ['agent', 'topics', false],
  ['technician', 'topics', false],
  ['contact', 'topics', false],
] as const)('a %s arranges %s: %s', (role, kind, may) => {
  expect(mayArrange({ role }, kind)).toBe(may)
})

describe('a priority cannot be saved so that', () => {
  test.each([
    ['two have one name', 'low', { name: 'NÓRMAL' }, 'classification.name_taken'],
    ['the proposed one is inactive', 'normal', { active: false }, 'classification.is_default'],
    ['an inactive one is proposed', 'high', { isDefault: true }, 'classification.default_inactive'],
    ['', 'low', { name: 'Baja', color: '#123456', active: false }, undefined],
    ['', 'high', { active: true, isDefault: true }, undefined],
    ['', 'normal', { name: 'normal' }, undefined],
  ])('%s', (_, id, change, code) => {
    expect(whyNotSave('priorities', priorities, find(priorities, id), change, false)?.code).toBe(code)
  })
})

describe('a state cannot be saved so that', () => {
  test.each([
    ['cases change their category behind their back', 'doing', { category: 'waiting' }, true, 'category_used'],
    ['a category loses the one it proposes', 'new', { category: 'waiting' }, false, 'is_default'],
    ['a category has no active state, by deactivating it', 'lone', { active: false }, false, 'last_of_category'],
    ['a category has no active state, by moving it', 'lone', { category: 'open' }, false, 'last_of_category'],
    ['', 'doing', { category: 'waiting' }, false, undefined],
    ['', 'doing', { category: 'open', name: 'In hand' }, true, undefined],
    ['', 'doing', { active: false }, true, undefined],
    ['', 'old', { category: 'open' }, false, undefined],
  ] as const)('%s', (_, id, change, used, code) => {
    const reason = whyNotSave('case-states', states, find(states, id), change, used)
    expect(reason?.code).toBe(code && `classification.${code}`)
  })
})

test.each([
  ['what a case has', 'case-states', states, 'doing', true, 'classification.used'],
  ['what is proposed', 'priorities', priorities, 'normal', false, 'classification.is_default'],
  ['the last active state of a category', 'case-states', states, 'lone', false, 'classification.last_of_category'],
  [
    'a topic that has others under it',
    'topics',
    [one('a'), one('b', { parentId: 'a' })],
    'a',
    false,
    'topic.has_children',
  ],
  ['(others may)', 'case-states', states, 'doing', false, undefined],
] as const)('%s cannot be deleted', (_, kind, all, id, used, code) => {
  expect(whyNotRemove(kind, [...all], find([...all], id), used)?.code).toBe(code)
})

test('of classes of customers, activities and pauses one is proposed among all of the kind', () => {
  for (const kind of ['customer-classes', 'internal-activities', 'pause-reasons'] as const) {
    expect(rivals(kind, priorities, undefined)).toEqual(priorities)
    expect(siblings(kind, priorities, null)).toEqual(priorities)
    expect(whyNotSave(kind, priorities, priorities[1]!, { active: false }, false)?.code).toBe(
      'classification.is_default',
    )
    expect(whyNotRemove(kind, priorities, priorities[0]!, true)?.code).toBe('classification.used')
  }
})

test('a new state says its category, and is not the five hundred and first', () => {
  expect(whyNotAdd('case-states', states, { name: 'X' })?.code).toBe('classification.category_needed')
  expect(whyNotAdd('case-states', states, { name: 'X', category: 'open' })).toBeUndefined()
  const many = Array.from({ length: 500 }, (_, n) => one(`p${n}`))
  expect(whyNotAdd('priorities', many, { name: 'X' })?.code).toBe('classification.too_many')
})

describe('an order', () => {
  const topics = [one('a'), one('b'), one('under a', { parentId: 'a' })]
  test.each([
    ['names all of the kind', 'priorities', priorities, ['high', 'low', 'normal'], true],
    ['leaves none out', 'priorities', priorities, ['high', 'low'], false],
    ['names none twice', 'priorities', priorities, ['high', 'low', 'low'], false],
    ['names no stranger', 'priorities', priorities, ['high', 'low', 'other'], false],
    ['puts the topics of one parent in order', 'topics', topics, ['b', 'a'], true],
    ['does not mix topics of two parents', 'topics', topics, ['b', 'a', 'under a'], false],
  ] as const)('%s', (_, kind, all, ids, right) => {
    expect(whyNotOrder(kind, [...all], [...ids])?.code).toBe(right ? undefined : 'classification.order_changed')
  })
})
