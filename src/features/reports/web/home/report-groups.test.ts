import { expect, test } from 'vitest'
import { reportKeys } from '../../reports.contract.ts'
import { grouped } from './report-groups.ts'

test('every report stands in one group', () => {
  const all = reportKeys.map((key) => ({ key }))
  const shown = grouped(all).flatMap(({ reports }) => reports.map(({ key }) => key))
  expect(shown.toSorted()).toEqual([...reportKeys].toSorted())
})

test('a group of which somebody may read nothing is left out', () => {
  const some = [{ key: 'coverages-expiring' as const }]
  expect(grouped(some).map(({ group }) => group)).toEqual(['hours'])
})
