import { describe, expect, test } from 'vitest'
import { ownSpans, whyNotWhileOwn, type Handover } from './own-cases.rules.ts'

const at = (time: string) => new Date(`2026-06-19T${time}:00Z`)
type Told = [time: string, personId: string | null, taskId?: string]
const handovers = (...told: Told[]): Handover[] =>
  told.map(([time, personId, taskId = null]) => ({ at: at(time), personIds: personId ? [personId] : [], taskId }))
const clock = (date: Date | null) => date && date.toISOString().slice(11, 16)

describe('a case is behind the work of somebody', () => {
  test.each<[string, Told[], [string, string | null][]]>([
    ['never', [['12:00', 'ana']], []],
    ['since it was registered for them', [['12:00', 'tomas']], [['12:00', null]]],
    [
      'until it is given away',
      [
        ['12:00', 'tomas'],
        ['13:00', 'ana'],
      ],
      [['12:00', '13:00']],
    ],
    [
      'until nobody answers for it',
      [
        ['12:00', 'tomas'],
        ['13:00', null],
      ],
      [['12:00', '13:00']],
    ],
    [
      'again when it comes back',
      [
        ['12:00', 'tomas'],
        ['13:00', 'ana'],
        ['14:00', 'tomas'],
      ],
      [
        ['12:00', '13:00'],
        ['14:00', null],
      ],
    ],
    [
      'as long as a commitment of it is theirs',
      [
        ['12:00', 'tomas'],
        ['12:30', 'tomas', 'c'],
        ['13:00', 'ana'],
        ['14:00', 'ana', 'c'],
      ],
      [['12:00', '14:00']],
    ],
  ])('%s', (_, told, expected) => {
    const spans = ownSpans(handovers(...told), 'tomas')
    expect(spans.map(({ from, until }) => [clock(from), clock(until)])).toEqual(expected)
  })
})

describe('work on a case that was given away at one in the afternoon', () => {
  const spans = ownSpans(handovers(['16:00', 'tomas'], ['17:00', 'ana']), 'tomas')
  const on = (time: string) => ({ workedOn: '2026-06-19', startedAt: at(time) })
  test.each<[string, Parameters<typeof whyNotWhileOwn>[1], number, string | undefined]>([
    ['counts when it was done by then', on('16:10'), 50, undefined],
    ['counts when clocks differ a little', on('15:56'), 69, undefined],
    ['counts up to then', on('16:10'), 56, 'workedMinutes: time.beyond_own'],
    ['does not count when it began afterwards', on('17:01'), 5, 'startedAt: time.not_own_then'],
    ['counts when it began before it was given to them', on('15:00'), 90, undefined],
    ['counts when it was all done before', on('15:00'), 5, undefined],
    ['counts up to then, whenever it began', on('15:00'), 126, 'workedMinutes: time.beyond_own'],
    ['counts on that day, when nobody knows the hour', { workedOn: '2026-06-19', startedAt: null }, 50, undefined],
    [
      'counts on that day as far as it had come by then',
      { workedOn: '2026-06-19', startedAt: null },
      13 * 60 + 6,
      'workedMinutes: time.beyond_own',
    ],
    ['counts all of that day until then', { workedOn: '2026-06-19', startedAt: null }, 13 * 60, undefined],
    ['counts on the day before', { workedOn: '2026-06-18', startedAt: null }, 50, undefined],
    ['not on the day after', { workedOn: '2026-06-20', startedAt: null }, 50, 'workedOn: time.not_own_then'],
  ])('%s', (_, when, minutes, expected) => {
    const reason = whyNotWhileOwn(spans, when, minutes)
    expect(reason && `${reason.field}: ${reason.code}`).toBe(expected)
  })

  test('and came back from two to three does not count while it was somebody else’s', () => {
    const twice = ownSpans(
      handovers(['16:00', 'tomas'], ['17:00', 'ana'], ['18:00', 'tomas'], ['19:00', 'ana']),
      'tomas',
    )
    const told = (time: string, minutes: number) => {
      const reason = whyNotWhileOwn(twice, on(time), minutes)
      return reason && `${reason.code} ${reason.values?.time ?? ''}`.trim()
    }
    expect(told('17:10', 40)).toBe('time.not_own_then')
    expect(told('16:30', 60)).toBe('time.beyond_own 13:00')
    expect(told('17:30', 60)).toBeUndefined()
    expect(told('16:30', 120)).toBeUndefined()
    expect(told('17:30', 100)).toBe('time.beyond_own 15:00')
  })

  test('is refused with the moment from which it was somebody else’s', () => {
    expect(whyNotWhileOwn(spans, on('16:10'), 120)?.values).toEqual({ day: '19-06-2026', time: '13:00' })
  })

  test('does not exist for whom it never was', () => {
    expect(whyNotWhileOwn([], on('16:10'), 5)?.code).toBe('time.case_unknown')
  })
})
