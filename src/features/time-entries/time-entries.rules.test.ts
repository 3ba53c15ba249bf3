import { describe, expect, test } from 'vitest'
import {
  chooseCoverage,
  countedMinutes,
  entryAbilities,
  isChoosable,
  isForgotten,
  mayLogFor,
  whenOf,
  whyNotWhen,
  wayOut,
} from './time-entries.rules.ts'

const now = new Date('2026-06-20T15:00:00Z') // 11:00 in Chile

test.each<[name: string, told: { workedOn?: string; startedAt?: string }, day: string, start: string | undefined]>([
  ['nothing told: today', {}, '2026-06-20', undefined],
  ['a day', { workedOn: '2026-06-18' }, '2026-06-18', undefined],
  ['a beginning: its day in Chile', { startedAt: '2026-06-19T03:30:00Z' }, '2026-06-18', '2026-06-19T03:30:00.000Z'],
  ['just before midnight in Chile', { startedAt: '2026-06-19T03:59:59Z' }, '2026-06-18', '2026-06-19T03:59:59.000Z'],
  ['midnight in Chile', { startedAt: '2026-06-19T04:00:00Z' }, '2026-06-19', '2026-06-19T04:00:00.000Z'],
])('work was when it was told: %s', (_, told, day, start) => {
  const when = whenOf(told, now)
  expect([when.workedOn, when.startedAt?.toISOString()]).toEqual([day, start])
})

test.each<[name: string, told: { workedOn?: string; startedAt?: string }, minutes: number, wrong: [string, string][]]>([
  ['today', {}, 60, []],
  ['ended just now', { startedAt: '2026-06-20T14:00:00Z' }, 60, []],
  ['ended in the minute to come, as clocks differ', { startedAt: '2026-06-20T14:04:00Z' }, 60, []],
  ['ends in ten minutes', { startedAt: '2026-06-20T14:10:00Z' }, 60, [['time.ends_in_future', 'workedMinutes']]],
  ['begins tomorrow', { startedAt: '2026-06-21T14:10:00Z' }, 60, [['time.in_future', 'startedAt']]],
  ['tomorrow', { workedOn: '2026-06-21' }, 60, [['time.in_future', 'workedOn']]],
  ['last century', { workedOn: '1999-12-31' }, 60, [['time.absurd_day', 'workedOn']]],
  ['day and beginning that agree', { workedOn: '2026-06-18', startedAt: '2026-06-19T03:30:00Z' }, 60, []],
  [
    'day and beginning that differ',
    { workedOn: '2026-06-19', startedAt: '2026-06-19T03:30:00Z' },
    60,
    [['time.days_differ', 'workedOn']],
  ],
])('when is right or wrong: %s', (_, told, workedMinutes, wrong) => {
  const reasons = whyNotWhen(told, whenOf(told, now), { workedMinutes, now })
  expect(reasons.map(({ code, field }) => [code, field])).toEqual(wrong)
})

describe('what work is charged to', () => {
  const offer = { proposedId: 'p', coveringIds: ['p', 'q'] }
  test.each<[name: string, role: 'agent' | 'supervisor', asked: object, of: typeof offer | object, chosen: object]>([
    ['nothing said: the proposed one', 'agent', {}, offer, { coverageId: 'p' }],
    [
      'nothing said, nothing covers',
      'agent',
      {},
      { proposedId: null, coveringIds: [] },
      { coverageId: null, reason: null },
    ],
    ['one that covers as well', 'agent', { coverageId: 'q' }, offer, { coverageId: 'q' }],
    ['one that does not, by an agent', 'agent', { coverageId: 'x' }, offer, { code: 'time.coverage_for_supervisors' }],
    ['one that does not, by a supervisor', 'supervisor', { coverageId: 'x' }, offer, { coverageId: 'x' }],
    ['none, without a reason', 'agent', { coverageId: null }, offer, { code: 'time.needs_reason' }],
    [
      'none, for a reason',
      'agent',
      { coverageId: null, notChargedReason: ' Error ' },
      offer,
      { coverageId: null, reason: 'Error' },
    ],
    ['a reason alone', 'agent', { notChargedReason: 'Error' }, offer, { coverageId: null, reason: 'Error' }],
    ['a reason of blanks', 'agent', { coverageId: null, notChargedReason: ' ' }, offer, { code: 'time.needs_reason' }],
    [
      'none, where nothing covers',
      'agent',
      { coverageId: null },
      { proposedId: null, coveringIds: [] },
      { coverageId: null, reason: null },
    ],
    [
      'one, and a reason not to',
      'agent',
      { coverageId: 'p', notChargedReason: 'x' },
      offer,
      { code: 'time.charged_or_not' },
    ],
  ])('%s', (_, role, asked, of, chosen) => {
    expect(chooseCoverage({ role }, asked, of as typeof offer)).toMatchObject(chosen)
  })
})

test.each<[covers: boolean, codes: string[], yes: boolean]>([
  [true, ['service.covers_all'], true],
  [false, ['service.no_hours_left'], true],
  [false, ['service.say_which_equipment', 'service.no_hours_left'], true],
  [false, ['service.over'], false],
  [false, ['service.no_hours_left', 'service.other_topic'], false],
])('a coverage that covers (%s) or not because of %j may be chosen by anybody: %s', (covers, codes, yes) => {
  expect(isChoosable({ covers, reasons: codes.map((code) => ({ code })) }, { ofCase: true })).toBe(yes)
})

test.each<[role: 'supervisor' | 'agent' | 'technician' | 'contact', other: boolean]>([
  ['supervisor', true],
  ['agent', false],
  ['technician', false],
  ['contact', false],
])('%s logs the time of others: %s', (role, other) => {
  const actor = { id: 'me', role }
  expect([mayLogFor(actor, 'me'), mayLogFor(actor, 'you')]).toEqual([true, other])
})

test.each<
  [role: 'supervisor' | 'agent' | 'contact', entry: [worked: string, told: string], reversed: boolean, may: boolean]
>([
  ['agent', ['me', 'you'], false, true],
  ['agent', ['you', 'me'], false, true],
  ['agent', ['you', 'you'], false, false],
  ['supervisor', ['you', 'you'], false, true],
  ['supervisor', ['you', 'you'], true, false],
  ['contact', ['me', 'me'], false, false],
])('%s takes back work of and told by %j, taken back already %s: %s', (role, [personId, recordedBy], reversed, may) => {
  expect(entryAbilities({ id: 'me', role }, { personId, recordedBy, reversed }).reverse).toBe(may)
})

test.each<[seconds: number, minutes: number]>([
  [-30, 1],
  [0, 1],
  [60, 1],
  [61, 2],
  [3600, 60],
  [100_000, 1440],
])('a timer of %i seconds counts %i minutes', (seconds, minutes) => {
  expect(countedMinutes(new Date(now.getTime() - seconds * 1000), now)).toBe(minutes)
})

test.each<[hours: number, forgotten: boolean]>([
  [3.99, false],
  [4, true],
])('a timer of %f hours is forgotten: %s', (hours, forgotten) => {
  expect(isForgotten(new Date(now.getTime() - hours * 3_600_000), now)).toBe(forgotten)
})

test('without a case, a coverage of certain products is not chosen by anybody', () => {
  const open = { covers: false, reasons: [{ code: 'service.say_which_equipment' }] }
  expect([isChoosable(open, { ofCase: true }), isChoosable(open, { ofCase: false })]).toEqual([true, false])
})

test.each([
  [
    'another one that covers it has enough',
    'agent',
    [{ number: 81, remainingMinutes: 240 }],
    'time.other_has_hours',
    81,
  ],
  ['exactly enough', 'agent', [{ number: 81, remainingMinutes: 90 }], 'time.other_has_hours', 81],
  [
    'the first that has enough',
    'supervisor',
    [
      { number: 80, remainingMinutes: 89 },
      { number: 81, remainingMinutes: 240 },
    ],
    'time.other_has_hours',
    81,
  ],
  ['one has no limit', 'technician', [{ number: 7, unlimited: true }], 'time.other_is_unlimited', 7],
  ['none has enough', 'agent', [{ number: 81, remainingMinutes: 89 }], 'time.ask_for_hours', undefined],
  ['there is none', 'technician', [], 'time.ask_for_hours', undefined],
  ['there is none', 'supervisor', [], 'time.add_hours', undefined],
] as const)('of 90 minutes without hours, %s: to %s the way out is told', (_, role, others, code, number) => {
  const all = others.map((one) => ({ unlimited: false, remainingMinutes: 0, ...one }))
  const out = wayOut({ role }, 90, all)
  expect([out.code, out.values?.number]).toEqual([code, number])
})
