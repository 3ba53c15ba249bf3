import { expect, test } from 'vitest'
import { whyNotMerge } from './topics-merge.rules.ts'

const topic = (id: string, parentId: string | null = null, more = {}) => ({
  id,
  name: id,
  active: true,
  parentId,
  ...more,
})
const all = [
  topic('fallas'),
  topic('equipo', 'fallas'),
  topic('balanzas', 'equipo'),
  topic('averías'),
  topic('Equipo ', 'averías', { name: 'Equipo' }),
  topic('viejo', null, { active: false }),
  topic('uso'),
  topic('caja', 'uso'),
  topic('dos', 'caja'),
  topic('tres', 'dos'),
  topic('cuatro', 'tres'),
]
const one = (id: string) => all.find((item) => item.id === id)!

test.each<[string, string, string | undefined]>([
  ['fallas', 'fallas', 'topic.merge_itself'],
  ['fallas', 'balanzas', 'topic.loop'],
  ['uso', 'viejo', 'topic.merge_inactive'],
  ['averías', 'fallas', 'topic.merge_names'],
  ['equipo', 'fallas', undefined],
  ['fallas', 'uso', undefined],
  ['uso', 'balanzas', 'topic.too_deep'],
])('%s into %s: %s', (from, into, code) => {
  expect(whyNotMerge(all, one(from), one(into))?.code).toBe(code)
})
