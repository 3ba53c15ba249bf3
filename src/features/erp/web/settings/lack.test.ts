import { expect, test } from 'vitest'
import { lackOf } from './lack.ts'

test.each([
  ['nwcotiza', { kind: undefined, name: 'nwcotiza' }],
  ['cwmovim.MovFv', { kind: undefined, name: 'cwmovim.MovFv' }],
  ['nwcotiza (0)', { kind: 'rows', name: 'nwcotiza' }],
  ['cwmovim (?)', { kind: 'maybeRows', name: 'cwmovim' }],
  ['cwmovim (SELECT)', { kind: 'permission', name: 'cwmovim' }],
  ['IW (module)', { kind: 'module', name: 'IW' }],
  ['quotations (api)', { kind: 'api', name: 'quotations' }],
  ['PCCDOC (accounts)', { kind: 'accounts', name: 'PCCDOC' }],
  ['cwmovim (otra cosa)', { kind: undefined, name: 'cwmovim (otra cosa)' }],
])('%s', (told, lack) => {
  expect(lackOf(told)).toEqual(lack)
})
