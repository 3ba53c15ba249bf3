import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Attention, attendedMinutes } from '../calendars/attention.rules.ts'
import type { Category } from '../settings/settings.contract.ts'
import type { PromiseStanding } from './cases.contract.ts'
import {
  type CasePromise,
  type Change,
  doneAt,
  duesOf,
  nextPromise,
  promisesOf,
  standingAt,
  standingOf,
  type Story,
} from './promises.rules.ts'

/** '23 10:00' of November 2026, on the clock of Santiago. The 23rd is a Monday. */
const at = (text: string) => {
  const [day, clock] = text.split(' ')
  return new Date(`2026-11-${day}T${clock}:00-03:00`)
}
/** '23 10:00 waiting' */
const change = (text: string): Change => {
  const [day, clock, to] = text.split(' ')
  return { at: at(`${day} ${clock}`), to: to as Category }
}
const OFFICE: Attention = {
  windows: [1, 2, 3, 4, 5].map((weekday) => ({ weekday, fromMinute: 540, toMinute: 1080 })),
  keepsHolidays: true,
}
const isOff = (day: string) => day === '2026-11-25'
/** An answer in two hours, a solution in eight, in hours of the office. */
const promise: CasePromise = { responseMinutes: 120, solutionMinutes: 480, attention: OFFICE, isOff }
const story = (changes: string[], saidAt: string | null): Story => ({
  registeredAt: at('23 10:00'),
  changes: changes.map(change),
  saidAt: saidAt ? at(saidAt) : null,
})

type Side = [dueAt: string | null, leftMinutes: number | null, standing: PromiseStanding]

/** Registered on Monday at ten; asked on Thursday at noon. */
describe('an answer in two hours and a solution in eight', () => {
  test.each<[string, string[], string | null, Side, Side]>([
    ['run over nights and holidays', [], null, ['23 12:00', null, 'late'], ['23 18:00', null, 'late']],
    ['the answer is kept when it was given', [], '23 11:00', ['23 12:00', null, 'met'], ['23 18:00', null, 'late']],
    ['to the minute', [], '23 12:00', ['23 12:00', null, 'met'], ['23 18:00', null, 'late']],
    ['and late after it', [], '23 12:01', ['23 12:00', null, 'late'], ['23 18:00', null, 'late']],
    ['what was said before counts at once', [], '20 17:00', ['23 12:00', null, 'met'], ['23 18:00', null, 'late']],
    [
      'waiting moves both by the attended time it took',
      ['23 11:00 waiting', '24 09:30 open'],
      '24 10:00',
      ['24 10:30', null, 'met'],
      ['24 16:30', null, 'late'],
    ],
    [
      'waiting stops both, and tells what is left',
      ['23 11:00 waiting'],
      null,
      [null, 60, 'stopped'],
      [null, 420, 'stopped'],
    ],
    [
      'answered while waiting is in time, whenever',
      ['23 11:00 waiting'],
      '24 17:00',
      [null, 60, 'met'],
      [null, 420, 'stopped'],
    ],
    [
      'what was late before it waited stays late since then',
      ['23 13:00 waiting'],
      null,
      ['23 12:00', -60, 'late'],
      [null, 300, 'stopped'],
    ],
    [
      'late outside of the hours too',
      ['23 17:00 open', '23 19:00 waiting'],
      null,
      ['23 12:00', -360, 'late'],
      ['23 18:00', 0, 'late'],
    ],
    [
      'nothing is late that waits from the minute it is due',
      ['23 12:00 waiting'],
      null,
      [null, 0, 'stopped'],
      [null, 360, 'stopped'],
    ],
    [
      'from one waiting state to another the clock goes on standing',
      ['23 11:00 waiting', '23 15:00 waiting', '24 09:00 open'],
      '24 09:01',
      ['24 10:00', null, 'met'],
      ['24 16:00', null, 'late'],
    ],
    [
      'answered in the act that ends the waiting is answered while it waited',
      ['23 12:00 waiting', '24 09:00 open'],
      '24 09:00',
      [null, 0, 'met'],
      ['24 15:00', null, 'late'],
    ],
    ['solving it answers it', ['23 11:30 solved'], null, ['23 12:00', null, 'met'], ['23 18:00', null, 'met']],
    [
      'solving it late is late, whatever follows',
      ['24 09:30 solved', '24 10:00 closed'],
      '23 11:00',
      ['23 12:00', null, 'met'],
      ['23 18:00', null, 'late'],
    ],
    [
      'solved while it waited, what was left is kept',
      ['23 11:00 waiting', '26 11:00 solved'],
      null,
      [null, 60, 'met'],
      [null, 420, 'met'],
    ],
    [
      'closed as a duplicate without having been solved',
      ['23 11:00 closed'],
      null,
      ['23 12:00', null, 'met'],
      ['23 18:00', null, 'met'],
    ],
    [
      'reopened, the clock goes on from where it stood, and answered it stays',
      ['23 11:00 solved', '24 11:00 closed', '26 09:00 open'],
      null,
      ['23 12:00', null, 'met'],
      ['26 16:00', null, 'running'],
    ],
    [
      'solved again, it is held against the time that was left',
      ['23 11:00 solved', '26 09:00 open', '26 10:00 solved'],
      null,
      ['23 12:00', null, 'met'],
      ['26 16:00', null, 'met'],
    ],
  ])('%s', (_, changes, saidAt, response, solution) => {
    const told = story(changes, saidAt)
    const dues = duesOf(told, promise)
    const [dueAt, leftMinutes] = [response[0] && at(response[0]), response[1]]
    expect([dues.responseDueAt, dues.responseLeftMinutes]).toEqual([dueAt, leftMinutes])
    expect([dues.solutionDueAt, dues.solutionLeftMinutes]).toEqual([solution[0] && at(solution[0]), solution[1]])
    const shown = promisesOf({ ...dues, solvedAt: doneAt(told.changes), closedAt: null }, at('26 12:00'))
    expect([shown.response?.standing, shown.solution?.standing]).toEqual([response[2], solution[2]])
  })

  test('where only one is promised, the other is none', () => {
    const dues = duesOf(story([], '23 11:00'), { ...promise, responseMinutes: null })
    const shown = promisesOf({ ...dues, solvedAt: null, closedAt: null }, at('23 12:00'))
    expect(dues.respondedAt).toEqual(at('23 11:00'))
    expect(shown).toMatchObject({ response: null, solution: { standing: 'running', leftMinutes: null } })
  })

  test('around the clock every minute counts', () => {
    const dues = duesOf(story([], null), { ...promise, attention: null })
    expect([dues.responseDueAt, dues.solutionDueAt]).toEqual([at('23 12:00'), at('23 18:00')])
  })
})

test('a running promise becomes late by itself as time goes by', () => {
  const running = { dueAt: at('23 12:00').toISOString(), leftMinutes: null, standing: 'running' } as const
  expect(standingAt(running, at('23 12:00').getTime())).toBe('running')
  expect(standingAt(running, at('23 12:01').getTime())).toBe('late')
  expect(standingAt({ ...running, standing: 'met' }, at('24 12:00').getTime())).toBe('met')
})

describe('what comes next', () => {
  const side = { dueAt: at('23 12:00').toISOString(), leftMinutes: null, standing: 'running' } as const
  const state = (category: Category) => ({ id: '1', name: 'x', color: '#000', category })
  const answered = { ...side, respondedAt: at('23 11:00').toISOString() }
  const asked = { ...side, respondedAt: null }
  test.each([
    ['the answer until it is given', 'open', asked, side, 'response'],
    ['then the solution', 'open', answered, side, 'solution'],
    ['the solution where no answer is promised', 'waiting', null, side, 'solution'],
    ['nothing where nothing is promised', 'open', answered, null, undefined],
    ['nothing once it is solved', 'solved', answered, { ...side, standing: 'late' }, undefined],
  ] as const)('%s', (_, category, response, solution, what) => {
    expect(nextPromise({ response, solution, state: state(category) })?.what).toBe(what)
  })
})

describe('on any history', () => {
  const MINUTE = 60_000
  const from = at('20 08:00').getTime()
  const minute = (n: number) => new Date(from + n * MINUTE)
  /** Often whole hours, so that things meet on one minute. */
  const upTo = (max: number) => fc.oneof(fc.integer({ min: 1, max }), fc.constantFrom(60, 120, 240, 480, 540))
  const history = fc.record({
    steps: fc.array(
      fc.tuple(upTo(900), fc.constantFrom<Category>('open', 'open', 'waiting', 'waiting', 'solved', 'closed')),
      { maxLength: 8 },
    ),
    said: fc.option(fc.oneof(fc.integer({ min: -300, max: 6000 }), upTo(600))),
    asked: fc.integer({ min: 0, max: 3000 }),
    minutes: upTo(3000),
    office: fc.boolean(),
  })

  /** The same by counting minutes: how many were attended while the case was open, up to the one before each. */
  test('a promise stands as counting every minute of it says', () => {
    fc.assert(
      fc.property(history, ({ steps, said, asked, minutes, office }) => {
        let place = 0
        const changes = steps.map(([after, to]) => ({ at: minute((place += after)), to }))
        const now = minute(place + asked)
        const attention = office ? OFFICE : null
        const told: Story = { registeredAt: minute(0), changes, saidAt: said === null ? null : minute(said) }
        const dues = duesOf(told, { responseMinutes: minutes, solutionMinutes: minutes, attention, isOff })
        const categoryAt = (when: Date) => changes.findLast((one) => one.at < when)?.to ?? 'open'
        const ranUntil = (until: Date) => {
          let ran = 0
          const edges = [minute(0), ...changes.map((one) => one.at), until].filter((one) => one <= until)
          for (let n = 1; n < edges.length; n++)
            if (categoryAt(edges[n]!) === 'open') ran += attendedMinutes(attention, isOff, edges[n - 1]!, edges[n]!)
          return ran
        }
        const expectedOf = (done: Date | null) => {
          const until = done ?? now
          const last = changes.findLast((one) => one.at < until || (!done && one.at <= until))
          const stands = last !== undefined && last.to !== 'open'
          const run = changes.slice(0, last ? changes.indexOf(last) + 1 : 0)
          const stoodSince = run[run.findLastIndex((one) => one.to === 'open') + 1]?.at
          const end = stands && stoodSince ? stoodSince : until
          const late = ranUntil(new Date(end.getTime() - MINUTE)) >= minutes
          return late ? 'late' : done ? 'met' : stands ? 'stopped' : 'running'
        }
        const solved = doneAt(changes)
        const shown = promisesOf({ ...dues, solvedAt: solved, closedAt: null }, now)
        expect(shown.solution?.standing).toBe(expectedOf(solved))
        expect(shown.response?.standing).toBe(expectedOf(dues.respondedAt))
        if (shown.solution?.standing === 'stopped') expect(dues.solutionLeftMinutes).toBe(minutes - ranUntil(now))
      }),
      { numRuns: 3000 },
    )
  })

  test('a case that only waits and goes on loses nothing of its promise', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 600 }), { maxLength: 10 }), (waits) => {
        let place = 1
        const changes = waits.flatMap<Change>((length) => {
          const stop = { at: minute(place), to: 'waiting' as const }
          place += length
          return [stop, { at: minute(place), to: 'open' }]
        })
        const dues = duesOf(
          { registeredAt: minute(0), changes, saidAt: null },
          { ...promise, attention: null, responseMinutes: 5, solutionMinutes: 5 },
        )
        const waited = waits.reduce((sum, length) => sum + length, 0)
        // the first minute ran before the first stop, and so none between them
        expect(dues.solutionDueAt).toEqual(minute(5 + waited))
      }),
    )
  })

  test('without a due time and without anything left, nothing was promised', () => {
    expect(standingOf({ dueAt: null, leftMinutes: null, doneAt: null }, minute(0))).toBe('none')
  })
})
