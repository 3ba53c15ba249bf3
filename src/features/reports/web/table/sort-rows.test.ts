import { expect, test } from 'vitest'
import type { Column, Row } from '../../reports.contract.ts'
import { headsOf, layRows, nextSort } from './sort-rows.ts'

const column = (key: string, kind: Column['kind'] = 'text', group: string | null = null): Column => ({
  key,
  label: key,
  kind,
  means: key,
  group,
  total: kind !== 'text',
  drill: kind !== 'text',
})
const columns = [column('person'), column('customer'), column('minutes', 'minutes')]
const row = (rowKey: string, person: string, customer: string, minutes: number | null) =>
  ({ rowKey, links: {}, person, customer, minutes }) as unknown as Row
const rows = [row('a~1', 'Ana', 'Óptica', 10), row('a~2', 'Ana', 'Nube', null), row('b~1', 'Beto', 'Óptica', 30)]
const subtotals = [
  { rowKey: 'a', of: 'Ana', totals: { minutes: 10 } },
  { rowKey: 'b', of: 'Beto', totals: { minutes: 30 } },
]
const keys = (sort?: string) => layRows({ columns, rows, subtotals: [] }, sort).rows.map(({ rowKey }) => rowKey)

test('rows stand as they came until a head is chosen', () => {
  expect(keys()).toEqual(['a~1', 'a~2', 'b~1'])
  expect(keys('nothing')).toEqual(['a~1', 'a~2', 'b~1'])
})

test('rows are sorted by words without regard of accents, and by figures; what is missing stands last', () => {
  expect(keys('customer')).toEqual(['a~2', 'a~1', 'b~1'])
  expect(keys('-customer')).toEqual(['a~1', 'b~1', 'a~2'])
  expect(keys('minutes')).toEqual(['a~1', 'b~1', 'a~2'])
  expect(keys('-minutes')).toEqual(['b~1', 'a~1', 'a~2'])
})

test('groups keep their rows, and go by their own sums', () => {
  const shown = (sort?: string) =>
    layRows({ columns, rows, subtotals }, sort).groups!.map(({ of, rows }) => [of, rows.map(({ rowKey }) => rowKey)])
  expect(shown('-minutes')).toEqual([
    ['Beto', ['b~1']],
    ['Ana', ['a~1', 'a~2']],
  ])
  expect(shown('-person')[0]![0]).toBe('Beto')
  expect(shown('customer')[0]).toEqual(['Ana', ['a~2', 'a~1']])
})

test('a head asks for the largest first, then the smallest, then for the order of the report', () => {
  expect([undefined, '-cases', 'cases'].map((sort) => nextSort(sort, 'cases', true))).toEqual([
    '-cases',
    'cases',
    undefined,
  ])
  expect(nextSort('-cases', 'person', false)).toBe('person')
})

test('columns that belong together stand under one head', () => {
  const heads = headsOf([column('a'), column('b'), column('c', 'count', 'Estado'), column('d', 'count', 'Estado')])
  expect(heads.map(({ group, columns }) => [group, columns.length])).toEqual([
    [null, 1],
    [null, 1],
    ['Estado', 2],
  ])
})
