import { describe, expect, test } from 'vitest'
import {
  mayNameCase,
  mayReadNote,
  coverageAbilities,
  type ProductRepair,
  type Span,
  standingDay,
  standingOf,
  statusOn,
  whyNotAdjust,
  whyNotCharge,
  whyNotEnd,
  whyNotGrant,
  whyNotRenew,
  whyNotRepairs,
  whyNotResume,
  whyNotSuspend,
  whyNotTerm,
  whyNotTermsChange,
} from './coverage.rules.ts'
import { usualTerms } from './terms.contract.ts'

const year = { startsOn: '2026-01-01', endsOn: '2026-12-31', endedOn: null, lastDay: '2026-12-31', number: 7 }
const span = (fromOn: string, untilOn: string | null = null): Span => ({ fromOn, untilOn })

test.each([
  ['agent', false, true, true],
  ['supervisor', false, true, true],
  ['technician', true, true, true],
  ['technician', false, false, false],
  ['contact', false, true, false],
] as const)(
  'to %s, own case: %s, the case of hours is named: %s, and its note told: %s',
  (role, ownCase, named, read) => {
    expect([mayNameCase({ role }, { ownCase }), mayReadNote({ role }, { ownCase })]).toEqual([named, read])
  },
)

describe('a coverage is', () => {
  test.each<[day: string, suspensions: Span[], status: string]>([
    ['2025-12-31', [], 'future'],
    ['2026-01-01', [], 'active'],
    ['2026-12-31', [], 'active'],
    ['2027-01-01', [], 'ended'],
    ['2026-05-31', [span('2026-06-01')], 'active'],
    ['2026-06-01', [span('2026-06-01')], 'suspended'],
    ['2026-06-30', [span('2026-06-01', '2026-06-30')], 'suspended'],
    ['2026-07-01', [span('2026-06-01', '2026-06-30')], 'active'],
    ['2027-01-01', [span('2026-06-01')], 'ended'],
  ])('on %s with %j: %s', (day, suspensions, status) => {
    expect(statusOn({ ...year, suspensions }, day)).toBe(status)
  })
})

describe('what is left', () => {
  const facts = {
    ...year,
    suspensions: [],
    unlimited: false,
    remainingMinutes: 300,
    currentMinutes: 600,
    grantedMinutes: 1200,
    chargedMinutes: 950,
    overrunMinutes: 50,
  }

  test('is told in days and minutes', () => {
    expect(standingOf(facts, '2026-06-20')).toEqual({
      status: 'active',
      light: 'green',
      lastDay: '2026-12-31',
      remainingDays: 194,
      remainingMinutes: 300,
      currentMinutes: 600,
      grantedMinutes: 1200,
      usedMinutes: 900,
      overrunMinutes: 50,
    })
  })
  test('is nothing once it is over', () => {
    expect(standingOf(facts, '2027-06-20')).toMatchObject({ remainingDays: 0, remainingMinutes: 0, light: 'red' })
  })
  test('has no minutes where there is no limit', () => {
    expect(standingOf({ ...facts, unlimited: true }, '2026-06-20')).toMatchObject({
      remainingMinutes: null,
      currentMinutes: null,
      grantedMinutes: null,
      usedMinutes: 900,
    })
  })
  test('of what has not begun is that of its first day', () => {
    expect([standingDay('2026-07-01', '2026-06-20'), standingDay('2026-01-01', '2026-06-20')]).toEqual([
      '2026-07-01',
      '2026-06-20',
    ])
  })
})

const code = (reason: { code: string; field?: string } | undefined) => reason && [reason.code, reason.field]

describe('work is charged', () => {
  const one = { ...year, customerId: 'a', suspensions: [span('2026-06-01', '2026-06-30')], repairs: [] }
  test.each<[name: string, customerId: string, workedOn: string, why: unknown]>([
    ['on its days', 'a', '2026-01-01', undefined],
    ['on its last day', 'a', '2026-12-31', undefined],
    ['not before', 'a', '2025-12-31', ['coverage.not_begun', 'workedOn']],
    ['not after', 'a', '2027-01-01', ['coverage.over', 'workedOn']],
    ['not while suspended', 'a', '2026-06-15', ['coverage.suspended', 'workedOn']],
    ['not of another customer', 'b', '2026-01-01', ['coverage.of_another_customer', 'coverageId']],
  ])('%s', (_, customerId, workedOn, why) => {
    expect(code(whyNotCharge(one, { customerId, workedOn, equipmentId: null }, '2027-06-01'))).toEqual(why)
  })

  const away = { equipmentId: 'printer', receivedOn: '2026-12-01', returnedOn: null }
  test.each<[what: string, equipmentId: string | null, workedOn: string, why: unknown]>([
    ['on a product that is here, as long as it is', 'printer', '2027-01-10', undefined],
    ['by no day more', 'printer', '2027-01-11', ['coverage.over', 'workedOn']],
    ['on another product, to the agreed day', 'scanner', '2026-12-31', undefined],
    ['and not after it, whatever is here', 'scanner', '2027-01-01', ['coverage.over', 'workedOn']],
    ['on none in particular, as long as on any', null, '2027-01-10', undefined],
  ])('during a repair that stops the clock: %s', (_, equipmentId, workedOn, why) => {
    const warranty = { ...one, repairs: [away] }
    expect(code(whyNotCharge(warranty, { customerId: 'a', workedOn, equipmentId }, '2026-12-11'))).toEqual(why)
  })
})

describe('repairs that gave a warranty ten days more, with work on the last of them,', () => {
  const here = (equipmentId: string, returnedOn: string | null): ProductRepair => ({
    equipmentId,
    receivedOn: '2026-12-01',
    returnedOn,
  })
  const [printer, scanner] = [here('printer', '2026-12-11'), here('scanner', '2026-12-11')]
  const before = [printer, scanner]
  const shorter = here('printer', '2026-12-10')
  test.each<[what: string, worked: (string | null)[], after: ProductRepair[], why: unknown]>([
    ['may stay', ['printer', null], before, undefined],
    ['cannot be shorter for the product worked on', ['printer'], [shorter, scanner], 'repair.worked_afterwards'],
    ['may for another one', ['scanner'], [shorter, scanner], undefined],
    ['may for work on none in particular, as long as one is', [null], [shorter, scanner], undefined],
    ['may not when none is', [null], [shorter], 'repair.worked_afterwards'],
    ['may for a product that they never gave a day', ['monitor'], [], undefined],
    ['may still be under way', ['printer'], [here('printer', null), scanner], undefined],
  ])('%s', (_, worked, after, why) => {
    const lateWork = worked.map((equipmentId) => ({ equipmentId, workedOn: '2027-01-10' }))
    expect(whyNotRepairs({ ...year, lateWork }, { before, after }, '2027-01-12')?.code).toBe(why)
  })

  test('are refused with the last day that would be lost; ended early, nothing is', () => {
    const lateWork = ['2027-01-08', '2027-01-09', '2027-01-10'].map((workedOn) => ({ equipmentId: null, workedOn }))
    const change = { before, after: [here('printer', '2026-12-09')] }
    expect(whyNotRepairs({ ...year, lateWork }, change, '2027-01-12')?.values).toEqual({ number: 7, day: '2027-01-10' })
    const ended = { ...year, endedOn: '2026-12-15', lateWork }
    expect(whyNotRepairs(ended, change, '2027-01-12')).toBeUndefined()
  })
})

test.each<[startsOn: string, endsOn: string, why: unknown]>([
  ['2026-01-01', '2026-01-01', undefined],
  ['2026-01-01', '2025-12-31', ['coverage.ends_before_start', 'endsOn']],
  ['1989-12-31', '1990-12-31', ['coverage.absurd_day', 'startsOn']],
  ['2101-01-01', '2101-12-31', ['coverage.absurd_day', 'startsOn']],
  ['2026-01-01', '2045-12-31', undefined],
  ['2026-01-01', '2046-12-31', ['coverage.too_long', 'endsOn']],
])('a term from %s to %s: %j', (startsOn, endsOn, why) => {
  expect(code(whyNotTerm({ startsOn, endsOn }))).toEqual(why)
})

test.each<[lastWorkedOn: string | null, lastDay: string, why: unknown]>([
  [null, '2026-01-01', undefined],
  [null, '2025-12-31', ['coverage.end_outside', 'lastDay']],
  [null, '2027-01-01', ['coverage.end_outside', 'lastDay']],
  ['2026-06-15', '2026-06-15', undefined],
  ['2026-06-15', '2026-06-14', ['coverage.worked_afterwards', 'lastDay']],
])('with work until %s it ends on %s: %j', (lastWorkedOn, lastDay, why) => {
  expect(code(whyNotEnd({ ...year, lastWorkedOn }, lastDay))).toEqual(why)
})

test.each<[name: string, asked: Span, why: unknown]>([
  ['within the term', span('2026-03-01', '2026-03-31'), undefined],
  ['without an end', span('2026-09-01'), undefined],
  ['ending before it begins', span('2026-03-31', '2026-03-01'), ['coverage.ends_before_start', 'untilOn']],
  ['outside the term', span('2027-01-01'), ['coverage.suspended_outside', 'fromOn']],
  ['over another one', span('2026-06-30', '2026-07-05'), ['coverage.already_suspended', 'fromOn']],
  ['open, before another one', span('2026-05-01'), ['coverage.already_suspended', 'fromOn']],
  ['over work', span('2026-04-01', '2026-04-30'), ['coverage.worked_meanwhile', 'fromOn']],
])('it is suspended %s', (_, asked, why) => {
  const one = { ...year, suspensions: [span('2026-06-01', '2026-06-30')], workedDays: ['2026-04-15', '2026-08-01'] }
  expect(code(whyNotSuspend(one, asked))).toEqual(why)
})

test.each<[fromOn: string, untilOn: string | null, why: unknown]>([
  ['2026-06-10', null, undefined],
  ['2027-01-01', null, undefined],
  ['2027-01-02', null, ['coverage.resumes_too_late', 'fromOn']],
  ['2026-07-02', '2026-07-01', ['coverage.not_suspended', undefined]],
  ['2026-06-05', '2026-06-19', ['coverage.not_suspended', undefined]],
  ['2026-06-05', '2026-06-20', undefined],
])('it is resumed on %s when suspended until %s: %j', (fromOn, untilOn, why) => {
  expect(code(whyNotResume(year, span('2026-06-01', untilOn), { fromOn, today: '2026-06-20' }))).toEqual(why)
})

test.each<[startsOn: string, expiresOn: string, unlimited: boolean, why: unknown]>([
  ['2026-01-01', '2026-12-31', false, undefined],
  ['2026-01-01', '2026-12-31', true, ['coverage.unlimited', undefined]],
  ['2026-02-01', '2026-01-31', false, ['coverage.ends_before_start', 'expiresOn']],
  ['2025-12-31', '2026-12-31', false, ['coverage.grant_outside', 'startsOn']],
  ['2026-01-01', '2027-01-01', false, ['coverage.grant_outside', 'expiresOn']],
])('hours for %s to %s, without limit %s: %j', (startsOn, expiresOn, unlimited, why) => {
  expect(code(whyNotGrant({ ...year, unlimited }, { startsOn, expiresOn }))).toEqual(why)
})

test.each<[granted: number, by: number, why: unknown]>([
  [600, -600, undefined],
  [600, -601, ['ledger.below_nothing', 'minutes']],
  [5_999_999, 2, ['ledger.too_many_minutes', 'minutes']],
])('%i minutes are adjusted by %i: %j', (granted, by, why) => {
  expect(code(whyNotAdjust(granted, by))).toEqual(why)
})

test.each<[startsOn: string, along: boolean, more: object, why: unknown]>([
  ['2027-01-01', true, {}, undefined],
  ['2026-12-31', false, {}, ['coverage.renews_too_early', 'startsOn']],
  ['2027-01-01', true, { unlimited: true }, ['coverage.unlimited', 'takesHoursAlong']],
  ['2027-01-01', false, { renewedBy: 8 }, ['coverage.already_renewed', undefined]],
])('it is renewed from %s, hours along %s, %j: %j', (startsOn, takesHoursAlong, more, why) => {
  const one = { ...year, unlimited: false, renewedBy: null, ...more }
  expect(code(whyNotRenew(one, { startsOn, takesHoursAlong }))).toEqual(why)
})

test('of the terms, the hours are not changed by editing', () => {
  const change = (more: object) => whyNotTermsChange(usualTerms, { ...usualTerms, ...more }).map((one) => one.field)
  expect(change({ overrunPolicy: 'block', roundingMinutes: 15 })).toEqual([])
  expect(change({ grantMinutes: 60, carryOver: false })).toEqual(['terms.grantMinutes', 'terms.carryOver'])
})

test.each<[role: 'admin' | 'supervisor' | 'agent' | 'technician' | 'contact', decides: boolean]>([
  ['admin', true],
  ['supervisor', true],
  ['agent', false],
  ['technician', false],
  ['contact', false],
])('%s decides about contracts: %s', (role, decides) => {
  const one = { ...year, suspensions: [], unlimited: false, renewed: false }
  expect(coverageAbilities({ role }, one, '2026-06-20')).toEqual({
    edit: decides,
    addHours: decides,
    renew: decides,
    end: decides,
    suspend: decides,
    resume: false,
  })
})
