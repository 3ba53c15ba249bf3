import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addAttended, attendedMinutes, type Attention, outsideMinutes } from './attention.rules.ts'
import type { AttentionWindow } from './calendars.contract.ts'

const MINUTE = 60_000
const at = (text: string) => new Date(text)
const window = (weekday: number, from: number, until: number): AttentionWindow => ({
  weekday,
  fromMinute: from * 60,
  toMinute: until * 60,
})
const everyDay = (from: number, until: number) => [1, 2, 3, 4, 5, 6, 7].map((weekday) => window(weekday, from, until))
const noDayIsOff = () => false

const OFFICE: Attention = { windows: everyDay(9, 18).slice(0, 5), keepsHolidays: true }
const LUNCH: Attention = {
  windows: [1, 2, 3, 4, 5].flatMap((weekday) => [window(weekday, 9, 13), window(weekday, 14, 18)]),
  keepsHolidays: true,
}
const ALWAYS: Attention = { windows: everyDay(0, 24), keepsHolidays: false }
const EVENINGS: Attention = { windows: everyDay(22, 24), keepsHolidays: false }
const NIGHTS: Attention = { windows: [...everyDay(22, 24), ...everyDay(0, 2)], keepsHolidays: false }
const holidays = (day: string) => ['2026-09-18', '2026-09-19', '2026-12-25', '2027-01-01'].includes(day)

// Monday 23-11-2026 is at three hours from London, as all of the summer; the winter at four.
describe('minutes of attention', () => {
  test.each<[string, Attention | null, string, string, number]>([
    ['within a window', OFFICE, '2026-11-23T12:00:00Z', '2026-11-23T13:30:00Z', 90],
    ['from before it opens until after it closes', OFFICE, '2026-11-23T10:00:00Z', '2026-11-23T23:00:00Z', 540],
    ['before it opens', OFFICE, '2026-11-23T06:00:00Z', '2026-11-23T12:00:00Z', 0],
    ['lunch does not count', LUNCH, '2026-11-23T15:30:00Z', '2026-11-23T17:30:00Z', 60],
    ['over a night', OFFICE, '2026-11-23T20:00:00Z', '2026-11-24T13:00:00Z', 120],
    ['over a weekend', OFFICE, '2026-11-27T20:00:00Z', '2026-11-30T13:00:00Z', 120],
    ['over the national holidays, a Friday', OFFICE, '2026-09-17T20:00:00Z', '2026-09-21T13:00:00Z', 120],
    ['a whole week', OFFICE, '2026-11-23T03:00:00Z', '2026-11-30T03:00:00Z', 2700],
    [
      'a whole year, two of whose holidays are weekdays',
      OFFICE,
      '2026-01-01T03:00:00Z',
      '2027-01-01T03:00:00Z',
      (261 - 2) * 540,
    ],
    ['around the clock', null, '2026-09-17T20:00:00Z', '2026-09-18T20:00:00Z', 1440],
    ['the same instant', OFFICE, '2026-11-23T13:00:00Z', '2026-11-23T13:00:00Z', 0],
    ['an end before the beginning', OFFICE, '2026-11-23T13:00:00Z', '2026-11-23T12:00:00Z', 0],
    ['begun minutes count from their beginning', OFFICE, '2026-11-23T12:00:59Z', '2026-11-23T12:02:00Z', 2],
    ['the day with its last hour twice', ALWAYS, '2026-04-04T03:00:00Z', '2026-04-05T04:00:00Z', 25 * 60],
    ['a window until midnight, its last hour twice', EVENINGS, '2026-04-04T20:00:00Z', '2026-04-05T12:00:00Z', 180],
    ['only the second of both hours', EVENINGS, '2026-04-05T03:00:00Z', '2026-04-05T12:00:00Z', 60],
    ['the day without its first hour', ALWAYS, '2026-09-06T04:00:00Z', '2026-09-07T03:00:00Z', 23 * 60],
    ['a night shift without an hour', NIGHTS, '2026-09-06T01:00:00Z', '2026-09-06T12:00:00Z', 180],
  ])('%s', (_, attention, from, until, minutes) => {
    expect(attendedMinutes(attention, holidays, at(from), at(until))).toBe(minutes)
  })

  test('who does not keep holidays attends on them', () => {
    const from = at('2026-09-18T03:00:00Z')
    const until = at('2026-09-19T03:00:00Z')
    expect(attendedMinutes({ ...OFFICE, keepsHolidays: false }, holidays, from, until)).toBe(540)
    expect(outsideMinutes(OFFICE, holidays, from, until)).toBe(1440)
  })

  test('a window inside the repeated hour is attended twice, a window inside the skipped hour not at all', () => {
    const quarter = (weekday: number, fromMinute: number) => ({
      windows: [{ weekday, fromMinute, toMinute: fromMinute + 15 }],
      keepsHolidays: false,
    })
    const [autumn, spring] = [at('2026-04-04T15:00:00Z'), at('2026-09-05T15:00:00Z')]
    const dayLater = (from: Date) => new Date(from.getTime() + 1440 * MINUTE)
    expect(attendedMinutes(quarter(6, 23 * 60 + 15), noDayIsOff, autumn, dayLater(autumn))).toBe(30)
    expect(attendedMinutes(quarter(7, 15), noDayIsOff, spring, dayLater(spring))).toBe(0)
  })
})

describe('so many minutes of attention later', () => {
  test.each<[string, Attention | null, string, number, string | undefined]>([
    ['the same day', OFFICE, '2026-11-23T12:00:00Z', 60, '2026-11-23T13:00:00Z'],
    ['at the end of the day rather than the next morning', OFFICE, '2026-11-23T20:00:00Z', 60, '2026-11-23T21:00:00Z'],
    ['the next morning', OFFICE, '2026-11-23T20:00:00Z', 61, '2026-11-24T12:01:00Z'],
    ['counted from when it opens', OFFICE, '2026-11-23T05:00:00Z', 60, '2026-11-23T13:00:00Z'],
    ['after lunch', LUNCH, '2026-11-23T15:30:00Z', 60, '2026-11-23T17:30:00Z'],
    ['after the weekend', OFFICE, '2026-11-27T20:00:00Z', 120, '2026-11-30T13:00:00Z'],
    ['after the national holidays and their weekend', OFFICE, '2026-09-17T20:00:00Z', 120, '2026-09-21T13:00:00Z'],
    ['seconds stay', OFFICE, '2026-11-23T20:59:30Z', 1, '2026-11-24T12:00:30Z'],
    ['none at once, attended or not', OFFICE, '2026-11-22T05:00:00Z', 0, '2026-11-22T05:00:00Z'],
    ['around the clock', null, '2026-04-04T12:00:00Z', 1440, '2026-04-05T12:00:00Z'],
    ['in the second of both hours', EVENINGS, '2026-04-05T01:00:00Z', 150, '2026-04-05T03:30:00Z'],
    ['past the hour that is skipped', NIGHTS, '2026-09-06T03:00:00Z', 90, '2026-09-06T04:30:00Z'],
    ['past a year', OFFICE, '2026-11-23T12:00:00Z', 261 * 540, '2027-11-24T21:00:00Z'],
    ['never, where nobody attends', { windows: [], keepsHolidays: false }, '2026-11-23T12:00:00Z', 1, undefined],
  ])('%s', (_, attention, from, minutes, due) => {
    expect(addAttended(attention, holidays, at(from), minutes)).toEqual(due && at(due))
  })

  test('never, when every day is off', () => {
    expect(addAttended(OFFICE, () => true, at('2026-11-23T12:00:00Z'), 1)).toBeUndefined()
  })
})

// --- whatever the calendar ---

const nearNights = ['2026-04-03T12:00:00Z', '2026-09-04T12:00:00Z', '2024-09-06T12:00:00Z', '2026-11-20T12:00:00Z']
const anInstant = fc
  .tuple(fc.constantFrom(...nearNights), fc.nat(4 * 1440 * MINUTE))
  .map(([near, ms]) => new Date(Date.parse(near) + ms))
const aSpan = fc.nat(6 * 1440).map((minutes) => minutes * MINUTE)
const windowsOfADay = (weekday: number) =>
  fc.uniqueArray(fc.integer({ min: 0, max: 1440 }), { maxLength: 6 }).map((edges) => {
    const sorted = edges.toSorted((one, other) => one - other)
    return sorted.flatMap((fromMinute, place): AttentionWindow[] =>
      place % 2 || place + 1 === sorted.length ? [] : [{ weekday, fromMinute, toMinute: sorted[place + 1]! }],
    )
  })
const anAttention: fc.Arbitrary<Attention> = fc.record({
  windows: fc.tuple(...[7, 1, 2, 3, 4, 5, 6].map(windowsOfADay)).map((days) => days.flat()),
  keepsHolidays: fc.boolean(),
})
const someDaysOff = fc
  .subarray(['2026-04-03', '2026-04-04', '2026-04-05', '2026-09-05', '2026-09-06', '2026-11-23'])
  .map((days) => (day: string) => days.includes(day))

const wall = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'America/Santiago',
  dateStyle: 'short',
  timeStyle: 'short',
  hourCycle: 'h23',
})

/** What the rule says, found out minute by minute with another clock. */
function countedMinutes(
  { windows, keepsHolidays }: Attention,
  isOff: (day: string) => boolean,
  from: Date,
  ms: number,
) {
  let count = 0
  for (let time = from.getTime(); time < from.getTime() + ms; time += MINUTE) {
    const [day, clock] = wall.format(time).split(', ')
    const weekday = new Date(`${day}T00:00Z`).getUTCDay() || 7
    const minute = Number(clock!.slice(0, 2)) * 60 + Number(clock!.slice(3))
    const open = windows.some((one) => one.weekday === weekday && one.fromMinute <= minute && minute < one.toMinute)
    if (open && !(keepsHolidays && isOff(day!))) count++
  }
  return count
}

const MANY = { numRuns: 1000 }

describe('whatever the calendar', () => {
  test('a minute counts when the clock on the wall shows it inside a window', () => {
    fc.assert(
      fc.property(anAttention, someDaysOff, anInstant, fc.nat(2000), (attention, isOff, instant, minutes) => {
        const from = new Date(Math.floor(instant.getTime() / MINUTE) * MINUTE)
        const until = new Date(from.getTime() + minutes * MINUTE)
        expect(attendedMinutes(attention, isOff, from, until)).toBe(
          countedMinutes(attention, isOff, from, minutes * MINUTE),
        )
      }),
      { numRuns: 150 },
    )
  })

  test('what was added is what is found between both', () => {
    fc.assert(
      fc.property(anAttention, someDaysOff, anInstant, fc.nat(20_000), (attention, isOff, from, minutes) => {
        const due = addAttended(attention, isOff, from, minutes)
        if (due) expect(attendedMinutes(attention, isOff, from, due)).toBe(minutes)
        else expect(attention.windows).toEqual([])
      }),
      MANY,
    )
  })

  test('a due time is the first that will do: a moment earlier, a minute is missing', () => {
    fc.assert(
      fc.property(
        anAttention,
        someDaysOff,
        anInstant,
        fc.integer({ min: 1, max: 9000 }),
        (attention, isOff, at, many) => {
          const from = new Date(Math.floor(at.getTime() / MINUTE) * MINUTE)
          const due = addAttended(attention, isOff, from, many)
          if (!due) return
          expect(attendedMinutes(attention, isOff, from, new Date(due.getTime() - 1))).toBe(many - 1)
        },
      ),
      MANY,
    )
  })

  test('parts add up to the whole, attended and outside', () => {
    fc.assert(
      fc.property(anAttention, someDaysOff, anInstant, aSpan, aSpan, (attention, isOff, one, first, second) => {
        const two = new Date(one.getTime() + first)
        const three = new Date(two.getTime() + second)
        for (const minutes of [attendedMinutes, outsideMinutes])
          expect(minutes(attention, isOff, one, two) + minutes(attention, isOff, two, three)).toBe(
            minutes(attention, isOff, one, three),
          )
        expect(attendedMinutes(attention, isOff, one, two) + outsideMinutes(attention, isOff, one, two)).toBe(
          first / MINUTE,
        )
      }),
      MANY,
    )
  })

  test('later is never less, and more minutes are never due sooner', () => {
    fc.assert(
      fc.property(
        anAttention,
        someDaysOff,
        anInstant,
        aSpan,
        aSpan,
        fc.nat(5000),
        (attention, isOff, from, a, b, n) => {
          const [sooner, later] = [Math.min(a, b), Math.max(a, b)].map((ms) => new Date(from.getTime() + ms))
          expect(attendedMinutes(attention, isOff, from, sooner!)).toBeLessThanOrEqual(
            attendedMinutes(attention, isOff, from, later!),
          )
          const [due, dueLater] = [n, n + 1].map((minutes) => addAttended(attention, isOff, from, minutes))
          if (due && dueLater) expect(due.getTime()).toBeLessThan(dueLater.getTime())
        },
      ),
      MANY,
    )
  })

  test('around the clock is the time that passes, however it is said', () => {
    fc.assert(
      fc.property(anInstant, aSpan, (from, ms) => {
        const until = new Date(from.getTime() + ms)
        expect(attendedMinutes(null, holidays, from, until)).toBe(ms / MINUTE)
        expect(attendedMinutes(ALWAYS, holidays, from, until)).toBe(ms / MINUTE)
        expect(addAttended(null, holidays, from, ms / MINUTE)).toEqual(until)
        expect(addAttended(ALWAYS, holidays, from, ms / MINUTE)).toEqual(until)
        expect(outsideMinutes(null, holidays, from, until)).toBe(0)
      }),
      MANY,
    )
  })
})
