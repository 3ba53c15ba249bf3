import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Role } from '../../platform/shared/actor.ts'
import type { Category } from '../settings/settings.contract.ts'
import {
  commitmentAbilities,
  daysBetween,
  slippedDays,
  standing,
  type Status,
  whyNotMake,
  whyNotMove,
} from './commitments.rules.ts'

const NOW = new Date('2026-03-10T15:00:00Z')
const at = (text: string) => new Date(text)
const anInstant = fc.date({ min: at('2020-01-01T00:00:00Z'), max: at('2035-01-01T00:00:00Z'), noInvalidDate: true })

describe('a commitment stands', () => {
  const due = at('2026-03-10T15:00:00Z')
  test.each<[string, Status, string | null, string, string]>([
    ['pending before its due time', 'pending', null, '2026-03-10T14:59:59Z', 'pending'],
    ['pending at its due time', 'pending', null, '2026-03-10T15:00:00Z', 'pending'],
    ['overdue after it', 'pending', null, '2026-03-10T15:00:01Z', 'overdue'],
    ['met when it was met in time', 'met', '2026-03-10T15:00:00Z', '2027-01-01T00:00:00Z', 'met'],
    ['broken when it was met too late', 'met', '2026-03-10T15:00:01Z', '2027-01-01T00:00:00Z', 'brokenMet'],
    ['cancelled whatever the dates say', 'cancelled', null, '2027-01-01T00:00:00Z', 'cancelled'],
  ])('%s', (_, status, metAt, now, expected) => {
    expect(standing({ status, dueAt: due, metAt: metAt ? at(metAt) : null }, at(now))).toBe(expected)
  })

  test('either kept or broken at every instant, and once overdue always overdue', () => {
    fc.assert(
      fc.property(anInstant, anInstant, fc.nat(), (dueAt, one, later) => {
        const stands = (when: Date) => standing({ status: 'pending', dueAt, metAt: null }, when)
        expect(['pending', 'overdue']).toContain(stands(one))
        if (stands(one) === 'overdue') expect(stands(new Date(one.getTime() + later))).toBe('overdue')
      }),
    )
  })
})

describe('days slipped', () => {
  test.each([
    ['the same day', '2026-03-10T12:00:00Z', '2026-03-10T22:00:00Z', 0],
    ['a day later', '2026-03-10T12:00:00Z', '2026-03-11T12:00:00Z', 1],
    ['an hour later, past midnight in Chile', '2026-03-11T02:30:00Z', '2026-03-11T03:30:00Z', 1],
    ['an hour later, past midnight in London only', '2026-03-10T23:30:00Z', '2026-03-11T00:30:00Z', 0],
    ['a week later, over the end of summer time', '2026-04-03T15:00:00Z', '2026-04-10T16:00:00Z', 7],
    ['over the beginning of summer time', '2026-09-05T16:00:00Z', '2026-09-06T15:00:00Z', 1],
    ['brought forward', '2026-03-10T12:00:00Z', '2026-03-08T12:00:00Z', -2],
    ['over a leap day', '2028-02-28T15:00:00Z', '2028-03-01T15:00:00Z', 2],
  ])('%s', (_, firstDueAt, dueAt, days) => {
    expect(slippedDays({ firstDueAt: at(firstDueAt), dueAt: at(dueAt) })).toBe(days)
  })

  test('add up over any moves in between', () => {
    fc.assert(
      fc.property(anInstant, anInstant, anInstant, (one, two, three) => {
        expect(daysBetween(one, two) + daysBetween(two, three)).toBe(daysBetween(one, three))
        expect(daysBetween(one, two) + daysBetween(two, one)).toBe(0)
      }),
    )
  })
})

describe('an action is committed', () => {
  test.each<[string, Category, string, string | undefined]>([
    ['in an open case for tomorrow', 'open', '2026-03-11T15:00:00Z', undefined],
    ['in a waiting case', 'waiting', '2026-03-11T15:00:00Z', undefined],
    ['in a solved case', 'solved', '2026-03-11T15:00:00Z', undefined],
    ['for now, typed a few minutes ago', 'open', '2026-03-10T14:56:00Z', undefined],
    ['not in a closed case', 'closed', '2026-03-11T15:00:00Z', 'case.closed'],
    ['not for the past', 'open', '2026-03-10T14:54:59Z', 'commitment.date_in_past'],
    ['five years ahead', 'open', '2031-03-10T15:00:00Z', undefined],
    ['not further', 'open', '2031-03-10T15:00:01Z', 'commitment.date_too_far'],
  ])('%s', (_, category, dueAt, code) => {
    expect(whyNotMake({ number: 1, category }, at(dueAt), NOW)?.code).toBe(code)
  })
})

describe('a due date is moved', () => {
  const pending = { status: 'pending' as Status, dueAt: at('2026-03-12T15:00:00Z'), metAt: null }
  test.each<[string, Status, string, string | undefined]>([
    ['later', 'pending', '2026-03-13T15:00:00Z', undefined],
    ['earlier, if still ahead', 'pending', '2026-03-11T15:00:00Z', undefined],
    ['not to where it is', 'pending', '2026-03-12T15:00:00Z', 'commitment.same_date'],
    ['not to the past, be it a moment', 'pending', '2026-03-10T14:59:59Z', 'commitment.date_in_past'],
    ['not more than five years ahead', 'pending', '2031-03-10T15:00:01Z', 'commitment.date_too_far'],
    ['not when it was met', 'met', '2026-03-13T15:00:00Z', 'commitment.already_met'],
    ['not when it was cancelled', 'cancelled', '2026-03-13T15:00:00Z', 'commitment.cancelled'],
  ])('%s', (_, status, dueAt, code) => {
    expect(whyNotMove({ ...pending, status }, at(dueAt), NOW)?.code).toBe(code)
  })

  test('never to a past instant, whatever the old date', () => {
    fc.assert(
      fc.property(anInstant, anInstant, (oldDueAt, dueAt) => {
        const reason = whyNotMove({ ...pending, dueAt: oldDueAt }, dueAt, NOW)
        if (dueAt < NOW) expect(reason).toBeDefined()
      }),
    )
  })
})

describe('who may do what to a commitment', () => {
  const all = { move: true, meet: true, cancel: true, reassign: true }
  const work = { move: true, meet: true, cancel: false, reassign: false }
  const none = { move: false, meet: false, cancel: false, reassign: false }
  test.each<[Role, 'commitment' | 'case' | 'nothing', typeof all]>([
    ['admin', 'nothing', all],
    ['supervisor', 'nothing', all],
    ['agent', 'commitment', all],
    ['agent', 'case', all],
    ['agent', 'nothing', work],
    ['technician', 'commitment', work],
    ['technician', 'case', none],
    ['technician', 'nothing', none],
    ['contact', 'nothing', none],
  ])('%s who answers for the %s', (role, answersFor, abilities) => {
    const held = {
      responsibleId: answersFor === 'commitment' ? 'me' : 'other',
      caseResponsibleId: answersFor === 'case' ? 'me' : null,
    }
    expect(commitmentAbilities({ id: 'me', role }, { ...held, status: 'pending' })).toEqual(abilities)
    expect(commitmentAbilities({ id: 'me', role }, { ...held, status: 'met' })).toEqual(none)
    expect(commitmentAbilities({ id: 'me', role }, { ...held, status: 'cancelled' })).toEqual(none)
  })
})
