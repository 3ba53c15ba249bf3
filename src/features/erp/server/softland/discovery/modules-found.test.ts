import { expect, test } from 'vitest'
import { modulesFound, type Size } from './modules-found.ts'

const stateOf = (key: string, sizes: Size[]) => modulesFound(sizes).find((module) => module.key === key)?.state

test.each<[what: string, key: string, sizes: Size[], state: string | undefined]>([
  ['without any table is absent', 'nw', [], 'absent'],
  ['with tables and no rows is empty', 'nw', [{ name: 'nwcotiza', rows: 0 }], 'empty'],
  ['with rows is in use', 'nw', [{ name: 'nwcotiza', rows: 3 }], 'inUse'],
  ['is not proven by its codes', 'nw', [{ name: 'nwcotiza', rows: 0 }, { name: 'nwperdida', rows: 9 }], 'empty'], // prettier-ignore
  ['that nobody looked into is proven by any rows', 'vw', [{ name: 'vwcaja', rows: 1 }], 'inUse'],
  ['is not proven by its parameters', 'vw', [{ name: 'vwparam', rows: 1 }], 'empty'],
  ['is found in any letter case', 'iw', [{ name: 'IW_GSaEn', rows: 1 }], 'inUse'],
  ['that nobody documented is told when it has rows', 'hd', [{ name: 'hdsolicitud', rows: 7 }], 'inUse'],
  ['that nobody documented is not told without rows', 'hd', [{ name: 'hdsolicitud', rows: 0 }], undefined],
  ['of users is none', 'wi', [{ name: 'wisusuarios', rows: 7 }], undefined],
])('a module %s', (_what, key, sizes, state) => {
  expect(stateOf(key, sizes)).toBe(state)
})

test('a module shows its largest tables and those that prove it', () => {
  const many = Array.from({ length: 20 }, (_, place) => ({ name: `iw_other${place}`, rows: 100 + place }))
  const found = modulesFound([...many, { name: 'iw_gsaen', rows: 1 }]).find(({ key }) => key === 'iw')!
  expect(found.tables).toHaveLength(9)
  expect(found.tables[0]).toEqual({ name: 'iw_other19', rows: 119 })
  expect(found.tables.at(-1)).toEqual({ name: 'iw_gsaen', rows: 1 })
})
