import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { visitFormsRefusals } from './visit-forms.refusals.text.ts'

const folder = import.meta.dirname
// what the designer alone tells has its words beside those of its screen
const OF_THE_SCREEN = 'keeping.rules.ts'
const named = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter(
    (path) =>
      /\.(rules|contract)\.ts$|server\/.*\.ts$/.test(path) && !path.endsWith('.test.ts') && path !== OF_THE_SCREEN,
  )
  .flatMap((path) =>
    [...readFileSync(join(folder, path), 'utf8').matchAll(/'(form\.[a-z_]+)'/g)].map(([, code]) => code!),
  )

test.each(['es', 'en'] as const)('every refusal has its words (%s), and no words are left over', (language) => {
  expect(Object.keys(visitFormsRefusals[language]).sort()).toEqual([...new Set(named)].sort())
})
