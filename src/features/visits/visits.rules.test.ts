import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { conflictsOf } from './conflicts.rules.ts'
import { clockOffset, whyNotTimes, workOf } from './journey.rules.ts'
import type { Times } from './report.contract.ts'
import { maySeeReport, maySeeVisit, stateAfter, visitAbilities, whyNotWindow } from './visits.rules.ts'

const at = (time: string) => `2026-11-26T${time}:00.000Z`
const now = new Date(at('20:00'))
const times = (more: Partial<Times> = {}): Times => ({
  arrivedAt: at('10:00'),
  departedAt: at('11:30'),
  byHand: [],
  ...more,
})

describe('who sees a visit', () => {
  const visit = { customerId: 'acme', technicianIds: ['tomas'], state: 'planned', reports: 0 } as const
  const who = (
    role: 'agent' | 'supervisor' | 'technician' | 'contact',
    id = 'x',
    customerId: string | null = null,
  ) => ({
    role,
    id,
    customerId,
  })

  test.each([
    ['an agent every one', who('agent'), true, true],
    ['its technician', who('technician', 'tomas'), true, true],
    ['no other technician', who('technician', 'pedro'), false, false],
    ['a contact of the customer the report alone', who('contact', 'c', 'acme'), false, true],
    ['nobody of another customer', who('contact', 'c', 'otra'), false, false],
  ])('%s', (_, actor, order, report) => {
    expect([maySeeVisit(actor, visit), maySeeReport(actor, visit)]).toEqual([order, report])
  })

  test.each([
    ['an agent plans and cancels', who('agent'), { plan: true, cancel: true, work: false, correct: false }],
    [
      'its technician works, and says when it cannot be',
      who('technician', 'tomas'),
      { plan: false, cancel: true, work: true, correct: false },
    ],
    ['a supervisor all', who('supervisor'), { plan: true, cancel: true, work: true, correct: false }],
  ])('%s', (_, actor, abilities) => expect(visitAbilities(actor, visit)).toEqual(abilities))

  test('a cancelled visit that was done nevertheless can be told', () => {
    const abilities = visitAbilities(who('technician', 'tomas'), { ...visit, state: 'cancelled' })
    expect(abilities).toMatchObject({ plan: false, cancel: false, work: true })
  })

  test('what was reported is corrected, not reported again', () => {
    const abilities = visitAbilities(who('technician', 'tomas'), { ...visit, state: 'done', reports: 1 })
    expect(abilities).toEqual({ plan: false, cancel: false, work: false, correct: true })
  })
})

test.each([
  ['neither end', null, null, undefined],
  ['in their order', '10:00', '11:00', undefined],
  ['only one end', '10:00', null, 'visit.window_half'],
  ['the end first', '10:00', '09:00', 'visit.ends_before'],
  ['no time at all', '10:00', '10:00', 'visit.ends_before'],
])('a window with %s', (_, from, until, code) => {
  const [startsAt, endsAt] = [from, until].map((time) => (time ? new Date(at(time)) : null))
  expect(whyNotWindow({ startsAt: startsAt!, endsAt: endsAt! })?.code).toBe(code)
})

test.each([
  ['planned', 'travelling', 'travelling'],
  ['planned', 'onSite', 'onSite'],
  ['onSite', 'travelling', 'onSite'],
  ['done', 'onSite', 'done'],
] as const)('a visit that is %s and hears %s is %s', (state, act, after) => expect(stateAfter(state, act)).toBe(after))

test('a cancelled visit hears nothing more', () =>
  expect(stateAfter('cancelled', 'travelling')).toMatchObject({ code: 'visit.is_cancelled' }))

describe('the clock of a phone', () => {
  test.each([
    ['right', '20:00', 0],
    ['within what clocks differ', '19:56', 0],
    ['two hours ahead', '22:00', -120],
    ['a quarter behind', '19:45', 15],
  ])('%s', (_, sentAt, offset) => expect(clockOffset(at(sentAt), now)).toBe(offset))
})

describe('the times of a visit', () => {
  test.each([
    ['in their order', {}, []],
    [
      'departure before arrival',
      { departedAt: at('09:00') },
      [['times.departedAt', 'visit.departedAt_before_arrivedAt']],
    ],
    [
      'arrival before setting out',
      { travelStartedAt: at('10:30') },
      [['times.arrivedAt', 'visit.arrivedAt_before_travelStartedAt']],
    ],
    ['in the future', { departedAt: at('21:00') }, [['times.departedAt', 'visit.in_future']]],
    [
      'of another century',
      { arrivedAt: '1999-12-31T10:00:00.000Z' },
      [
        ['times.arrivedAt', 'visit.absurd_day'],
        ['times.departedAt', 'visit.times_apart'],
      ],
    ],
  ])('%s', (_, more, expected) =>
    expect(whyNotTimes(times(more), now).map(({ field, code }) => [field, code])).toEqual(expected),
  )

  test('become the journey there, the work, and the journey back', () => {
    expect(workOf(times({ travelStartedAt: at('09:15'), backAt: at('12:00') }))).toEqual([
      { mode: 'travel', startedAt: at('09:15'), workedMinutes: 45 },
      { mode: 'onSite', startedAt: at('10:00'), workedMinutes: 90 },
      { mode: 'travel', startedAt: at('11:30'), workedMinutes: 30 },
    ])
  })

  test('of several days are told in entries of a day at most, and no minute is lost', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 14 * 1440 }), (minutes) => {
        const work = workOf(times({ departedAt: new Date(Date.parse(at('10:00')) + minutes * 60_000).toISOString() }))
        expect(work.reduce((sum, { workedMinutes }) => sum + workedMinutes, 0)).toBe(minutes)
        expect(work.every(({ workedMinutes }) => workedMinutes > 0 && workedMinutes <= 1440)).toBe(true)
      }),
    )
  })
})

describe('conflicts', () => {
  const visit = (id: string, from: string, until: string, who = ['tomas'], state = 'planned') => {
    return { id, number: Number(id), technicianIds: who, startsAt: at(from), endsAt: at(until), state }
  }
  test.each([
    ['overlap', [visit('1', '10:00', '12:00'), visit('2', '11:00', '13:00')], ['1', '2']],
    ['only touch', [visit('1', '10:00', '11:00'), visit('2', '11:00', '13:00')], []],
    ['are of others', [visit('1', '10:00', '12:00'), visit('2', '11:00', '13:00', ['pedro'])], []],
    ['one is cancelled', [visit('1', '10:00', '12:00'), visit('2', '11:00', '13:00', ['tomas'], 'cancelled')], []],
    [
      'a long one has two',
      [visit('1', '08:00', '18:00'), visit('2', '09:00', '10:00'), visit('3', '15:00', '16:00')],
      ['1', '1', '2', '3'],
    ],
  ])('%s', (_, visits, ids) => {
    const found = [...conflictsOf(visits)].flatMap(([id, conflicts]) => conflicts.map(() => id))
    expect(found.sort()).toEqual(ids)
  })

  test('are those that holding each against each finds', () => {
    const any = fc.array(
      fc.tuple(fc.integer({ min: 0, max: 50 }), fc.integer({ min: 1, max: 9 }), fc.subarray(['a', 'b', 'c'])),
    )
    fc.assert(
      fc.property(any, (rows) => {
        const instant = (n: number) => new Date(Date.UTC(2026, 0, 1) + n * 3_600_000).toISOString()
        const visits = rows.map(([from, long, who], n) => {
          return {
            id: `${n}`,
            number: n,
            technicianIds: who,
            startsAt: instant(from),
            endsAt: instant(from + long),
            state: 'planned',
          }
        })
        const naive = visits.flatMap((one) =>
          visits
            .filter((two) => one !== two && one.startsAt < two.endsAt && two.startsAt < one.endsAt)
            .flatMap((two) =>
              one.technicianIds.filter((id) => two.technicianIds.includes(id)).map((id) => `${one.id} ${two.id} ${id}`),
            ),
        )
        const found = [...conflictsOf(visits)].flatMap(([id, all]) =>
          all.map((one) => `${id} ${one.otherId} ${one.personId}`),
        )
        expect(found.sort()).toEqual(naive.sort())
      }),
    )
  })
})
