import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cutByDay, daysOfWeek, mondayOf, overlapsOf, sumOf, totalsOf } from './timesheet.rules.ts'

const at = (text: string) => new Date(`${text}:00Z`)
const LATER = at('2027-01-01T00:00')

test.each([
  ['2026-06-15', '2026-06-15'], // a Monday
  ['2026-06-21', '2026-06-15'],
  ['2026-06-22', '2026-06-22'],
  ['2026-01-01', '2025-12-29'],
  ['2024-02-29', '2024-02-26'],
])('the week of %s begins on %s', (day, monday) => {
  expect(mondayOf(day)).toBe(monday)
})

test('a week has its seven days', () => {
  expect(daysOfWeek('2026-02-23')).toEqual(
    ['02-23', '02-24', '02-25', '02-26', '02-27', '02-28', '03-01'].map((day) => `2026-${day}`),
  )
})

describe('a time is cut at the midnights of Chile:', () => {
  test.each<[string, string, string | null, [on: string, minutes: number][]]>([
    ['within a day', '2026-06-19T13:00', '2026-06-19T14:30', [['2026-06-19', 90]]],
    ['to midnight', '2026-06-19T13:00', '2026-06-20T04:00', [['2026-06-19', 900]]],
    [
      'over a midnight',
      '2026-06-20T03:00',
      '2026-06-20T05:00',
      [
        ['2026-06-19', 60],
        ['2026-06-20', 60],
      ],
    ],
    [
      'over a whole day',
      '2026-06-19T23:00',
      '2026-06-21T12:00',
      [
        ['2026-06-19', 300],
        ['2026-06-20', 1440],
        ['2026-06-21', 480],
      ],
    ],
    [
      'the night with an hour more',
      '2026-04-05T02:00',
      '2026-04-05T05:00',
      [
        ['2026-04-04', 120],
        ['2026-04-05', 60],
      ],
    ],
    ['the day with an hour more', '2026-04-04T03:00', '2026-04-05T04:00', [['2026-04-04', 1500]]],
    [
      'the night with an hour less',
      '2026-09-06T03:00',
      '2026-09-06T05:00',
      [
        ['2026-09-05', 60],
        ['2026-09-06', 60],
      ],
    ],
    ['the day with an hour less', '2026-09-06T04:00', '2026-09-07T03:00', [['2026-09-06', 1380]]],
    ['of no length', '2026-06-19T13:00', '2026-06-19T13:00', []],
    [
      'that goes on',
      '2026-06-20T03:30',
      null,
      [
        ['2026-06-19', 30],
        ['2026-06-20', 60],
      ],
    ],
  ])('%s', (_, startedAt, endedAt, expected) => {
    const period = { startedAt: at(startedAt), endedAt: endedAt === null ? null : at(endedAt) }
    const pieces = cutByDay(period, endedAt === null ? at('2026-06-20T05:00') : LATER)
    expect(pieces.map(({ on, minutes }) => [on, minutes])).toEqual(expected)
    if (pieces.length) expect(pieces.at(-1)!.endedAt).toEqual(period.endedAt)
  })

  test('one that begins later than now has no length yet', () => {
    expect(cutByDay({ startedAt: LATER, endedAt: null }, at('2026-06-20T05:00'))).toEqual([])
  })

  test('nothing is lost, whatever the year: pieces follow one another without a gap', () => {
    const first = Date.parse('2000-01-01')
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 18_000_000 }), fc.integer({ min: 1, max: 30_000 }), (from, minutes) => {
        const startedAt = new Date(first + from * 60_000)
        const endedAt = new Date(startedAt.getTime() + minutes * 60_000)
        const pieces = cutByDay({ startedAt, endedAt }, LATER)
        expect(sumOf(pieces, (piece) => piece.minutes)).toBe(minutes)
        expect(pieces.slice(1).map((piece) => piece.startedAt)).toEqual(
          pieces.slice(0, -1).map((piece) => piece.endedAt),
        )
        expect(new Set(pieces.map(({ on }) => on)).size).toBe(pieces.length)
      }),
    )
  })
})

test('the sums of a week are those of its rows', () => {
  const customer = { id: '1', name: 'Clínica' }
  const days = [
    {
      entries: [
        { workedMinutes: 60, accountedMinutes: 90, mode: 'onSite' as const, customer },
        { workedMinutes: 30, accountedMinutes: 0, mode: 'offline' as const, customer: null },
      ],
      workedMinutes: 90,
      pausedMinutes: 15,
      availableMinutes: 400,
    },
    {
      entries: [{ workedMinutes: 20, accountedMinutes: 20, mode: 'onSite' as const, customer }],
      workedMinutes: 20,
      pausedMinutes: 0,
      availableMinutes: 100,
    },
  ]
  expect(totalsOf(days)).toEqual({
    workedMinutes: 110,
    accountedMinutes: 110,
    byMode: { online: 0, offline: 30, onSite: 80, travel: 0 },
    internalMinutes: 30,
    pausedMinutes: 15,
    availableMinutes: 500,
  })
})

describe('work overlaps', () => {
  const work = (id: string, startedAt: string | null, workedMinutes: number) => ({
    id,
    startedAt: startedAt && `2026-06-19T${startedAt}:00.000Z`,
    workedMinutes,
  })
  const found = (...entries: ReturnType<typeof work>[]) =>
    Object.fromEntries([...overlapsOf(entries)].map(([id, others]) => [id, others.map((other) => other.id).join()]))

  test.each([
    ['one that lasts into another', [work('a', '13:00', 60), work('b', '13:30', 60)], { a: 'b', b: 'a' }],
    ['one within another', [work('a', '13:00', 60), work('b', '13:10', 10)], { a: 'b', b: 'a' }],
    ['one that follows another', [work('a', '13:00', 60), work('b', '14:00', 60)], {}],
    ['one without a beginning', [work('a', '13:00', 60), work('b', null, 60)], {}],
    ['the same time twice', [work('a', '13:00', 60), work('b', '13:00', 60)], { a: 'b', b: 'a' }],
    [
      'one with several',
      [work('a', '13:00', 120), work('b', '13:10', 10), work('c', '14:50', 60), work('d', '15:50', 5)],
      { a: 'b,c', b: 'a', c: 'a' },
    ],
  ])('%s', (_, entries, expected) => {
    expect(found(...entries)).toEqual(expected)
  })
})
