import { describe, expect, test } from 'vitest'
import { fitted, overlapping, periodAbilities, whyNotCorrect, gapsLeft } from './availability.rules.ts'

const now = new Date('2026-06-19T22:00:00Z')
const at = (time: string) => new Date(time.includes('T') ? time : `2026-06-19T${time}Z`)
const period = (from: string, until: string | null) => ({
  startedAt: at(from),
  endedAt: until === null ? null : at(until),
})
const ana = { id: 'ana', role: 'agent' as const }
const sofia = { id: 'sofia', role: 'supervisor' as const }

describe('a time of availability is put right', () => {
  test.each<[string, typeof ana | typeof sofia, string | null, boolean]>([
    ['by whoever it is of while it goes on', ana, null, true],
    ['by whoever it is of when it ended lately', ana, '2026-06-06T00:00Z', true],
    ['not by whoever it is of when it ended long ago', ana, '2026-06-05T21:59Z', false],
    ['by a supervisor always', sofia, '2025-01-01T00:00Z', true],
    ['by nobody else', { id: 'eva', role: 'agent' }, null, false],
  ])('%s', (_, actor, endedAt, correct) => {
    const one = { personId: 'ana', startedAt: at('2024-12-31T00:00Z'), endedAt: endedAt === null ? null : at(endedAt) }
    expect(periodAbilities(actor, one, now)).toEqual({ correct })
  })
})

describe('what is wrong with a correction is told by field', () => {
  const ended = { personId: 'ana', ...period('12:00:00', '20:00:00') }
  const present = { personId: 'ana', ...period('12:00:00', null) }
  test.each<[string, typeof ana | typeof sofia, typeof ended | typeof present, ReturnType<typeof period>, string[]]>([
    ['nothing', ana, ended, period('12:00:00', '18:00:00'), []],
    ['an end of what goes on', ana, present, period('12:00:00', '18:00:00'), []],
    ['nothing of the time that goes on', ana, present, period('11:00:00', null), []],
    ['an end that is its beginning', ana, ended, period('12:00:00', '12:00:00'), []],
    ['a beginning to come', ana, present, period('22:00:01', null), ['startedAt: availability.in_future']],
    ['an end to come', ana, ended, period('12:00:00', '22:00:01'), ['endedAt: availability.in_future']],
    ['an end before the beginning', ana, ended, period('12:00:00', '11:59:59'), ['endedAt: availability.ends_before']],
    ['no end of what has ended', ana, ended, period('12:00:00', null), ['endedAt: availability.stays_ended']],
    ['a beginning long ago', ana, ended, period('2026-06-01T12:00Z', '18:00:00'), ['startedAt: availability.too_old']],
    ['a beginning last century', ana, ended, period('1999-12-31T12:00Z', '18:00:00'), ['startedAt: time.absurd_day']],
    ['no word why, of somebody else', sofia, ended, period('12:00:00', '18:00:00'), ['why: availability.needs_why']],
  ])('%s', (_, actor, one, wanted, expected) => {
    const reasons = whyNotCorrect(actor, one, { ...wanted, why: null }, now)
    expect(reasons.map(({ field, code }) => `${field}: ${code}`)).toEqual(expected)
  })
})

describe('times told to the minute', () => {
  const others = [period('09:00:00', '12:00:35'), period('15:10:20', '16:00:00')]
  test.each<[string, ReturnType<typeof period>, ReturnType<typeof period>]>([
    ['follow the one that ends within the minute', period('12:00:00', '13:00:00'), period('12:00:35', '13:00:00')],
    ['end when the next begins within the minute', period('13:00:00', '15:11:00'), period('13:00:00', '15:10:20')],
    ['stay where nothing is near', period('12:02:00', '15:00:00'), period('12:02:00', '15:00:00')],
    ['may go on', period('16:00:00', null), period('16:00:00', null)],
  ])('%s', (_, told, expected) => {
    expect(fitted(told, others)).toEqual(expected)
  })
})

describe('two times of one person', () => {
  const other = period('12:00:00', '13:00:00')
  test.each<[string, ReturnType<typeof period>, boolean]>([
    ['follow one another', period('13:00:00', '14:00:00'), false],
    ['precede one another', period('11:00:00', '12:00:00'), false],
    ['overlap at the end', period('11:00:00', '12:00:01'), true],
    ['overlap at the beginning', period('12:59:59', '14:00:00'), true],
    ['overlap when one goes on', period('11:00:00', null), true],
    ['overlap when one lies in the other, however short', period('12:30:00', '12:30:00'), true],
  ])('%s', (_, one, overlaps) => {
    expect(overlapping(one, [other]) !== undefined).toBe(overlaps)
  })
})

const spanOf = (from: string, until: string | null) => ({
  startedAt: new Date(`2026-06-15T${from}Z`),
  endedAt: until === null ? null : new Date(`2026-06-15T${until}Z`),
})
test.each<[string, [string, string | null], number[]]>([
  ['begins later than the one before ended', ['13:30:00', '14:00:00'], [30]],
  ['ends before the next one begins', ['13:00:00', '13:40:00'], [20]],
  ['does both', ['13:10:00', '13:40:00'], [10, 20]],
  ['stays as it was', ['13:00:00', '14:00:00'], []],
  ['goes on', ['13:00:00', null], []],
  ['leaves some seconds', ['13:00:30', '14:00:00'], []],
])('a correction that %s leaves empty', (_, [from, until], minutes) => {
  const others = [spanOf('08:00:00', '13:00:00'), spanOf('14:00:00', null), spanOf('06:00:00', '07:00:00')]
  const gaps = gapsLeft(spanOf('13:00:00', '14:00:00'), spanOf(from, until), others)
  expect(gaps.map((gap) => gap.minutes)).toEqual(minutes)
})
