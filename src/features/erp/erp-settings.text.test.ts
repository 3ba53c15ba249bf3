import { expect, test } from 'vitest'
import { moduleNames } from './erp-settings.text.ts'
import { withoutWords } from './erp-without.text.ts'
import { NEEDS } from './server/softland/modules.ts'
import { tables } from './server/softland/tables.ts'
import { WITHOUT } from './server/softland-api/discover.ts'

const needed = new Set<string>(Object.values(NEEDS).flatMap(({ tables }) => tables))
/** What is done without: tables that no panel needs, and columns that some versions lack. */
const dispensable = Object.entries(tables).flatMap(([table, columns]) => {
  const lacking = Object.entries(columns).filter(([, kind]) => kind.endsWith('?'))
  return (needed.has(table) ? [] : [table]).concat(lacking.map(([column]) => `${table}.${column}`))
})

test('every table and column that is done without has words for what that switches off, in both languages', () => {
  const worded = (name: string) => withoutWords.es[name] ?? withoutWords.es[name.split('.')[0]!]
  expect(dispensable.length).toBeGreaterThan(20)
  expect(dispensable.filter((name) => !worded(name))).toEqual([])
  expect(Object.keys(withoutWords.es)).toEqual(Object.keys(withoutWords.en))
})

test('what the API does not tell has words', () => {
  expect(WITHOUT.filter((name) => !withoutWords.es[name])).toEqual([])
})

test('modules are named in both languages', () => {
  expect(Object.keys(moduleNames.es)).toEqual(Object.keys(moduleNames.en))
})
