import { describe, expect, test } from 'vitest'
import { usualTerms } from './terms.contract.ts'
import {
  type Designed,
  type Known,
  MOST_TYPES,
  promising,
  whyNotKeep,
  whyNotOneMore,
  withTerms,
} from './types.rules.ts'

const known: Known = {
  others: [{ name: 'Mantención mensual' }],
  calendars: [
    { id: 'open', active: true },
    { id: 'closed', active: false },
  ],
  topicIds: ['failures', 'use'],
  priorityIds: ['high', 'low'],
}
const plain: Designed = {
  name: 'Soporte',
  kind: 'contract',
  durationMonths: 12,
  terms: usualTerms,
  fields: [],
  topicIds: [],
  serviceLevels: [],
  active: true,
}
const under = (calendarId: string) => ({ terms: { ...usualTerms, calendarId } })
const level = (priorityId: string, responseMinutes: number | null, solutionMinutes: number | null) => ({
  priorityId,
  responseMinutes,
  solutionMinutes,
})
const said = (reasons: { code: string; field?: string }[]) =>
  reasons.map(({ code, field }) => `${field} ${code.replace('coverage_type.', '')}`)

describe('a kind of contract or warranty', () => {
  test.each<[name: string, design: Partial<Designed>, problems: string[]]>([
    ['is kept as it is designed', {}, []],
    ['has a name of its own, whatever accents and case', { name: 'MANTENCION  mensual' }, ['name name_taken']],
    ['has a calendar that exists', under('none'), ['terms.calendarId unknown_calendar']],
    ['has a calendar in use', under('closed'), ['terms.calendarId inactive_calendar']],
    ['covers topics that exist', { topicIds: ['use', 'x'] }, ['topicIds.1 unknown_topic']],
    [
      'promises for priorities that exist',
      { serviceLevels: [level('x', 60, null)] },
      ['serviceLevels.0.priorityId unknown_priority'],
    ],
    [
      'promises once for each priority',
      { serviceLevels: [level('low', 60, null), level('low', null, 60)] },
      ['serviceLevels.1.priorityId priority_twice'],
    ],
    [
      'promises no solution before the answer',
      { serviceLevels: [level('high', 60, 60), level('low', 60, 59)] },
      ['serviceLevels.1.solutionMinutes solution_first'],
    ],
    [
      'hears everything that is wrong at once',
      { ...under('none'), name: 'Mantención mensual', topicIds: ['x'], serviceLevels: [level('x', 9, 8)] },
      [
        'name name_taken',
        'terms.calendarId unknown_calendar',
        'topicIds.0 unknown_topic',
        'serviceLevels.0.priorityId unknown_priority',
        'serviceLevels.0.solutionMinutes solution_first',
      ],
    ],
  ])('%s', (_, design, problems) => {
    expect(said(whyNotKeep(known, { ...plain, ...design }))).toEqual(problems)
  })

  test('stays a contract, or a warranty', () => {
    expect(said(whyNotKeep(known, { ...plain, kind: 'warranty' }, plain))).toEqual(['kind kind_stays'])
  })

  test('keeps the calendar it has, also when that left service meanwhile', () => {
    const before = { ...plain, ...under('closed') }
    expect(whyNotKeep(known, { ...before, name: 'Otro' }, before)).toEqual([])
  })

  test('is not put back into use with a calendar that left service', () => {
    const before = { ...plain, ...under('closed'), active: false }
    expect(said(whyNotKeep(known, { ...before, active: true }, before))).toEqual(['terms.calendarId inactive_calendar'])
  })

  test('may be one of many, but not of more than the screen can show', () => {
    expect(whyNotOneMore(MOST_TYPES - 1)).toBeUndefined()
    expect(whyNotOneMore(MOST_TYPES)?.code).toBe('coverage_type.too_many')
  })
})

test('terms are changed one by one, also the price of one mode', () => {
  expect(withTerms(usualTerms, { roundingMinutes: 15, percent: { onSite: 150 } })).toEqual({
    ...usualTerms,
    roundingMinutes: 15,
    percent: { online: 100, offline: 100, onSite: 150, travel: 100 },
  })
})

test('a priority for which nothing is promised has no level', () => {
  expect(promising([level('high', null, null), level('low', null, 60)])).toEqual([level('low', null, 60)])
})
