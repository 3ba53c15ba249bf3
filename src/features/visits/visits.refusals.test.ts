import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { visitsRefusals } from './visits.refusals.text.ts'

const folder = import.meta.dirname
const named = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.(rules|contract)\.ts$|server\/.*\.ts$/.test(path) && !/\.(test|builders)\.ts$/.test(path))
  .flatMap((path) => [...readFileSync(join(folder, path), 'utf8').matchAll(/'(visit\.\w+)'/g)].map(([, code]) => code!))
// made of the names of two moments, in their order
const ofOrder = [
  'visit.arrivedAt_before_travelStartedAt',
  'visit.departedAt_before_arrivedAt',
  'visit.backAt_before_departedAt',
]

test.each(['es', 'en'] as const)('every refusal has its words (%s), and no words are left over', (language) => {
  expect(Object.keys(visitsRefusals[language]).sort()).toEqual([...new Set([...named, ...ofOrder])].sort())
})
