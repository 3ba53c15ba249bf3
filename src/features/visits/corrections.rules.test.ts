import { expect, test } from 'vitest'
import { corrected, type Work } from './corrections.rules.ts'

const work = (id: string | undefined, personId: string, mode: Work['mode'], workedMinutes: number): Work => ({
  ...(id && { id }),
  personId,
  mode,
  workedMinutes,
})
const before = [work('a', 'tomás', 'travel', 30), work('b', 'tomás', 'onSite', 60), work('c', 'leo', 'onSite', 60)]

/** Of what is told: the entry that it was, and whether it stays. */
const said = (told: Work[]) => {
  const { matched, gone } = corrected(told, before)
  return [matched.map(({ was, stays }) => `${was?.id ?? 'new'}${stays ? ' stays' : ''}`), gone.map(({ id }) => id)]
}

test('work that is told alike stays, with its id or without', () => {
  expect(said(before)).toEqual([['a stays', 'b stays', 'c stays'], []])
  expect(said(before.map((one) => Object.assign({}, one, { id: undefined })))).toEqual([
    ['a stays', 'b stays', 'c stays'],
    [],
  ])
})

test('work with other minutes puts right that of its id, else of the same person in the same mode', () => {
  expect(said([before[0]!, work('b', 'tomás', 'onSite', 90), work('x', 'leo', 'onSite', 45)])).toEqual([
    ['a stays', 'b', 'c'],
    [],
  ])
})

test('work that is told no longer is gone, and work that was not told before is new', () => {
  expect(said([before[1]!, work(undefined, 'leo', 'travel', 20)])).toEqual([
    ['b stays', 'new'],
    ['a', 'c'],
  ])
})

test('the same beginning told in another zone is the same work', () => {
  const at = (startedAt: string) => ({ ...work(undefined, 'tomás', 'onSite', 60), startedAt })
  expect(corrected([at('2026-06-15T10:00:00-04:00')], [at('2026-06-15T14:00:00.000Z')]).matched[0]!.stays).toBe(true)
})
