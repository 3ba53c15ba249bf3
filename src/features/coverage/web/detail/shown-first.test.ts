import { expect, test } from 'vitest'
import type { CoverageDetail } from '../../coverages.contract.ts'
import { shownFirst } from './shown-first.ts'

const month = (number: number) => {
  const name = `2026-${String(number).padStart(2, '0')}`
  return { id: name, startsOn: `${name}-01`, expiresOn: `${name}-28` } as CoverageDetail['grants'][number]
}
const year = Array.from({ length: 12 }, (_, place) => month(place + 1))
const ids = (today: string) => shownFirst(year, today).map(({ id }) => id)

test('of many grants those around today are shown', () => {
  expect(ids('2026-06-15')).toEqual(['2026-05', '2026-06', '2026-07'])
  expect(ids('2025-12-31')).toEqual(['2026-01'])
  expect(ids('2027-01-01')).toEqual(['2026-12'])
})

test('few are all shown', () => {
  expect(shownFirst(year.slice(0, 4), '2026-12-01')).toHaveLength(4)
})
