import { expect, test } from 'vitest'
import { pathTo, whyNotActivateTopic, whyNotPutUnder } from './topics.rules.ts'

const topic = (id: string, parentId: string | null = null, active = true) => ({ id, name: id, parentId, active })

// 1 > 2 > 3 > 4 > 5, and apart: a > b, retired
const all = [
  topic('1'),
  topic('2', '1'),
  topic('3', '2'),
  topic('4', '3'),
  topic('5', '4'),
  topic('a'),
  topic('b', 'a'),
  topic('retired', null, false),
]

test.each([
  ['at the top', 'b', null, undefined],
  ['under another', 'a', '1', undefined],
  ['under itself', 'a', 'a', 'topic.loop'],
  ['under what is under it', '1', '3', 'topic.loop'],
  ['on a sixth level', 'b', '5', 'topic.too_deep'],
  ['where those under it come to a sixth level', 'a', '4', 'topic.too_deep'],
  ['on the fifth level', 'b', '4', undefined],
  ['under an inactive one', 'b', 'retired', 'topic.inactive_parent'],
  ['under one that is not there', 'b', 'gone', 'topic.unknown_parent'],
])('a topic %s', (_, id, parentId, code) => {
  const moved = { ...all.find((one) => one.id === id)!, parentId }
  expect(whyNotPutUnder(all, moved)?.code).toBe(code)
})

test('a new topic goes down to the fifth level', () => {
  expect(whyNotPutUnder(all, { active: true, parentId: '4' })).toBeUndefined()
  expect(whyNotPutUnder(all, { active: true, parentId: '5' })?.code).toBe('topic.too_deep')
})

test('a topic is deactivated after the active ones under it, which are named', () => {
  expect(whyNotActivateTopic(all, all[5]!, false)).toEqual({ code: 'topic.active_children', values: { names: 'b' } })
  expect(whyNotActivateTopic(all, all[6]!, false)).toBeUndefined()
  expect(whyNotActivateTopic(all, all[7]!, true)).toBeUndefined()
})

test('the path to a topic begins at the top', () => {
  expect(pathTo(all, all[2]!).map((one) => one.id)).toEqual(['1', '2', '3'])
})
