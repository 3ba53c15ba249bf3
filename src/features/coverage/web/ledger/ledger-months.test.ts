import { expect, test } from 'vitest'
import type { CoverageDetail } from '../../coverages.contract.ts'
import type { LedgerItem } from '../../ledger.contract.ts'
import { dayOf, ledgerMonths, monthsOf } from './ledger-months.ts'

const grant = (fields: Partial<CoverageDetail['grants'][number]>) =>
  ({ id: 'g', minutes: 300, startsOn: '2026-05-01', expiresOn: '2026-05-31', usedMinutes: 300, ...fields }) as never
const item = (on: string, kind: LedgerItem['kind'], minutes: number, more: object = {}) =>
  ({ id: on + kind, on, kind, minutes, work: null, explanation: null, ...more }) as unknown as LedgerItem
const charge = (on: string, minutes: number, over = 0, reversed = false) =>
  item(on, 'charge', -minutes, { work: { reversed }, explanation: { overrunMinutes: over } })

const today = '2026-06-20'
const items = [
  charge('2026-06-15', 60, 20),
  charge('2026-06-10', 90, 0, true),
  item('2026-06-10', 'reversal', 90),
  item('2026-06-01', 'grant', 300),
  charge('2026-05-31', 100),
  item('2026-05-01', 'grant', 300),
]
const grants = [grant({ usedMinutes: 100 }), grant({ id: 'h', expiresOn: '2026-06-30', usedMinutes: 60 })]

test('a month has its lines, newest first, and its sums; what was reversed counts nowhere', () => {
  const [june, may] = ledgerMonths({ items, grants: [], complete: true, today })
  expect([june!.month, may!.month]).toEqual(['2026-06', '2026-05'])
  expect(june!.sums).toEqual({ put: 300, taken: 60, over: 20, lost: 0 })
  expect(may!.sums).toEqual({ put: 300, taken: 100, over: 0, lost: 0 })
})

test('hours that expired unused stand at the end of their day, and are not among the used ones', () => {
  const [, may] = ledgerMonths({ items, grants, complete: true, today })
  expect(may!.lines.map((line) => [line.kind, dayOf(line)])).toEqual([
    ['expired', '2026-05-31'],
    ['written', '2026-05-31'],
    ['written', '2026-05-01'],
  ])
  expect(may!.sums).toEqual({ put: 300, taken: 100, over: 0, lost: 200 })
})

test('a month that is not wholly loaded has no sums, nor what expired beyond what is loaded', () => {
  const months = ledgerMonths({ items: items.slice(0, 3), grants, complete: false, today })
  expect(months.map(({ month, sums }) => [month, sums])).toEqual([['2026-06', undefined]])
  expect(ledgerMonths({ items: [], grants, complete: true, today, from: '2026-06-01', until: '2026-06-30' })).toEqual(
    [],
  )
})

test.each([
  ['up to today', '2025-11-15', '2026-12-31', '2026-02-01', ['2026-02', '2026-01', '2025-12', '2025-11']],
  ['up to the end', '2026-01-31', '2026-02-01', '2026-06-01', ['2026-02', '2026-01']],
  ['of what has not begun: none', '2027-01-01', '2027-12-31', '2026-06-01', []],
])('the months of a term: %s', (_, startsOn, lastDay, today, months) => {
  expect(monthsOf({ startsOn, lastDay }, today)).toEqual(months)
})
