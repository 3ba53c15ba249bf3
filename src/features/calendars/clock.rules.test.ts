import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addAttended, attendedMinutes, type Attention } from './attention.rules.ts'
import { dueAfterStops, type Stop } from './clock.rules.ts'

const MINUTE = 60_000
const at = (text: string) => new Date(text)
const workdays = [1, 2, 3, 4, 5]
/** Nine to six, Monday to Friday: 12:00Z until 21:00Z in the week of 23-11-2026. */
const OFFICE: Attention = {
  windows: workdays.map((weekday) => ({ weekday, fromMinute: 540, toMinute: 1080 })),
  keepsHolidays: true,
}
const NEVER: Attention = { windows: [], keepsHolidays: true }
const isOff = (day: string) => day === '2026-11-25'

/** '09:00-10:30' of Monday 23-11-2026 as London writes it, or from and until in full; '-' at the end is still open. */
const stop = (text: string): Stop => {
  const [from, until] = text.split(' until ')
  return { from: at(from!), until: until ? at(until) : null }
}

describe('four hours promised on Monday at nine are due', () => {
  test.each<[string, string[], string | null, number | null]>([
    ['at one, when nothing stops the clock', [], '2026-11-23T16:00:00Z', null],
    ['later by a stop in between', ['2026-11-23T13:00:00Z until 2026-11-23T14:30:00Z'], '2026-11-23T17:30:00Z', null],
    [
      'later by the attended part of a stop alone',
      ['2026-11-23T14:00:00Z until 2026-11-24T13:00:00Z'],
      '2026-11-24T15:00:00Z',
      null,
    ],
    [
      'after all stops, over a holiday',
      ['2026-11-23T13:00:00Z until 2026-11-24T13:00:00Z', '2026-11-24T14:00:00Z until 2026-11-25T15:00:00Z'],
      '2026-11-26T14:00:00Z',
      null,
    ],
    [
      'stops that overlap stop once',
      ['2026-11-23T13:00:00Z until 2026-11-23T15:00:00Z', '2026-11-23T14:00:00Z until 2026-11-23T16:00:00Z'],
      '2026-11-23T19:00:00Z',
      null,
    ],
    [
      'not moved by a stop before the promise',
      ['2026-11-20T13:00:00Z until 2026-11-20T14:00:00Z'],
      '2026-11-23T16:00:00Z',
      null,
    ],
    [
      'by what a stop from before reaches into it',
      ['2026-11-20T13:00:00Z until 2026-11-23T13:00:00Z'],
      '2026-11-23T17:00:00Z',
      null,
    ],
    [
      'not moved by a stop after they were due',
      ['2026-11-23T17:00:00Z until 2026-11-23T18:00:00Z'],
      '2026-11-23T16:00:00Z',
      null,
    ],
    [
      'not moved by a stop that begins when they are due',
      ['2026-11-23T16:00:00Z until 2026-11-23T18:00:00Z'],
      '2026-11-23T16:00:00Z',
      null,
    ],
    [
      'not moved by a stop of no length',
      ['2026-11-23T13:00:00Z until 2026-11-23T13:00:00Z'],
      '2026-11-23T16:00:00Z',
      null,
    ],
    ['at no time while the clock stands: three hours are left', ['2026-11-23T13:00:00Z'], null, 180],
    ['all of them are left when it stood from the beginning', ['2026-11-23T12:00:00Z'], null, 240],
    [
      'less is left after each stop',
      ['2026-11-23T15:00:00Z', '2026-11-23T13:00:00Z until 2026-11-23T14:00:00Z'],
      null,
      120,
    ],
    ['nothing is left when it stands just then', ['2026-11-23T16:00:00Z'], null, 0],
    ['less than nothing is left when it was late already', ['2026-11-23T17:30:00Z'], null, -90],
    ['late by a moment is late by a minute', ['2026-11-23T16:00:01Z'], null, -1],
    ['begun minutes are not left', ['2026-11-23T15:00:01Z'], null, 59],
  ])('%s', (_, stops, dueAt, leftMinutes) => {
    const promised = { startedAt: at('2026-11-23T12:00:00Z'), minutes: 240, attention: OFFICE, isOff }
    expect(dueAfterStops({ ...promised, stops: stops.map(stop) })).toEqual({ dueAt: dueAt && at(dueAt), leftMinutes })
  })
})

test('what was promised where nobody ever attends has no due time', () => {
  const promised = { startedAt: at('2026-11-23T12:00:00Z'), minutes: 60, stops: [], attention: NEVER, isOff }
  expect(dueAfterStops(promised)).toEqual({ dueAt: null, leftMinutes: null })
})

const START = Date.parse('2026-04-01T13:00:00Z') // before the night in which the clock is changed
const aMinute = fc.nat(14 * 1440)
const instant = (minute: number) => new Date(START + minute * MINUTE)
const ended = fc.tuple(aMinute, aMinute).map(([from, length]): Stop => ({
  from: instant(from),
  until: instant(from + (length % 2000)),
}))
const open = aMinute.map((from): Stop => ({ from: instant(from), until: null }))
const anAttention = fc.constantFrom<Attention | null>(null, OFFICE, {
  windows: [1, 2, 3, 4, 5, 6, 7].flatMap((weekday) => [
    { weekday, fromMinute: 0, toMinute: 150 },
    { weekday, fromMinute: 1290, toMinute: 1440 },
  ]),
  keepsHolidays: false,
})
const minutes = fc.integer({ min: 1, max: 6000 })
const MANY = { numRuns: 1000 }

/** Attended minutes outside of the stops, found by looking at every minute's end. */
function ranMinutes(attention: Attention | null, stops: Stop[], until: Date) {
  const edges = [
    START,
    until.getTime(),
    ...stops.flatMap((one) => [one.from.getTime(), one.until?.getTime() ?? Infinity]),
  ]
  const sorted = edges.filter((edge) => edge >= START && edge <= until.getTime()).sort((one, other) => one - other)
  return sorted.slice(1).reduce((sum, edge, place) => {
    const from = sorted[place]!
    const stands = stops.some((one) => one.from.getTime() <= from && (one.until?.getTime() ?? Infinity) >= edge)
    return stands ? sum : sum + attendedMinutes(attention, isOff, new Date(from), new Date(edge))
  }, 0)
}

describe('whatever the stops', () => {
  test('the promised minutes are what was attended outside of them until it is due', () => {
    fc.assert(
      fc.property(anAttention, minutes, fc.array(ended, { maxLength: 8 }), (attention, promised, stops) => {
        const { dueAt } = dueAfterStops({ startedAt: new Date(START), minutes: promised, stops, attention, isOff })
        expect(ranMinutes(attention, stops, dueAt!)).toBe(promised)
      }),
      MANY,
    )
  })

  test('what is left while it stands is what was promised less what was attended', () => {
    fc.assert(
      fc.property(anAttention, minutes, fc.array(ended, { maxLength: 5 }), open, (attention, promised, stops, last) => {
        const all = [last, ...stops]
        const said = dueAfterStops({ startedAt: new Date(START), minutes: promised, stops: all, attention, isOff })
        const ran = ranMinutes(attention, all, last.from)
        expect(said).toEqual({ dueAt: null, leftMinutes: promised - ran })
      }),
      MANY,
    )
  })

  test('their order does not matter', () => {
    const shuffled = fc
      .array(fc.oneof(ended, open), { maxLength: 8 })
      .chain((stops) => fc.tuple(fc.constant(stops), fc.shuffledSubarray(stops, { minLength: stops.length })))
    fc.assert(
      fc.property(anAttention, minutes, shuffled, (attention, promised, [stops, other]) => {
        const startedAt = new Date(START)
        const one = dueAfterStops({ startedAt, minutes: promised, stops, attention, isOff })
        expect(dueAfterStops({ startedAt, minutes: promised, stops: other, attention, isOff })).toEqual(one)
      }),
      MANY,
    )
  })

  test('without any, it is due so many minutes of attention later', () => {
    fc.assert(
      fc.property(anAttention, minutes, aMinute, (attention, promised, started) => {
        const startedAt = instant(started)
        expect(dueAfterStops({ startedAt, minutes: promised, stops: [], attention, isOff })).toEqual({
          dueAt: addAttended(attention, isOff, startedAt, promised),
          leftMinutes: null,
        })
      }),
      MANY,
    )
  })

  test('one more stop never makes it due sooner', () => {
    fc.assert(
      fc.property(
        anAttention,
        minutes,
        fc.array(ended, { maxLength: 5 }),
        ended,
        (attention, promised, stops, more) => {
          const due = (all: Stop[]) =>
            dueAfterStops({ startedAt: new Date(START), minutes: promised, stops: all, attention, isOff }).dueAt!
          expect(due([...stops, more]).getTime()).toBeGreaterThanOrEqual(due(stops).getTime())
        },
      ),
      MANY,
    )
  })
})
