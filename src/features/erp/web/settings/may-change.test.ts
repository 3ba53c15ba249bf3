import { expect, test } from 'vitest'
import { changingOf } from './may-change.ts'

test.each([
  ['nothing', [], []],
  ['one table', ['cwtauxi: UPDATE'], [{ rights: ['UPDATE'], tables: ['cwtauxi'] }]],
  [
    'tables that may be changed in the same way together, most of them first',
    ['cwtauxi: UPDATE', 'cwmovim: DELETE, INSERT', 'iw_gsaen: INSERT, DELETE'],
    [
      { rights: ['INSERT', 'DELETE'], tables: ['cwmovim', 'iw_gsaen'] },
      { rights: ['UPDATE'], tables: ['cwtauxi'] },
    ],
  ],
  ['what is no right is not told', ['cwtauxi: REFERENCES', 'cwtauxi'], []],
])('what a login may change: %s', (_name, told, changing) => {
  expect(changingOf(told)).toEqual(changing)
})
