import { describe, expect, test } from 'vitest'
import { toInstant } from '../../../../platform/web/zone.ts'
import type { Visit } from '../../visits.contract.ts'
import { aVisit } from '../../phone.scenario.ts'
import { changesOf, emptyPlan, goOnWith, isWrong, planOf, sentPlan, windowOf, wrongInPlan } from './plan-draft.ts'

const draft = emptyPlan('es')
const part = { key: 'a', code: '', description: 'Rodillo', quantity: '1,5' }

test('a day, an hour and a length make a window', () =>
  expect(windowOf({ day: '2026-11-26', time: '15:00', minutes: '1 h 30 min' })).toEqual({
    startsAt: toInstant('2026-11-26T15:00'),
    endsAt: toInstant('2026-11-26T16:30'),
  }))

test.each([
  ['without day and hour it waits to be planned', {}, false],
  ['a day needs its hour', { day: '2026-11-26' }, true],
  ['an hour needs its day', { time: '15:00' }, true],
  ['a window needs its length', { day: '2026-11-26', time: '15:00', minutes: '' }, true],
  ['a part that is empty is none', { parts: [{ ...part, description: ' ' }] }, false],
  ['a part has a name', { parts: [{ ...part, description: '', code: 'R-1' }] }, true],
  ['a part has a quantity', { parts: [{ ...part, quantity: '0' }] }, true],
])('%s', (_, change, wrong) => expect(isWrong(wrongInPlan({ ...draft, ...change }, 'es'))).toBe(wrong))

test('quantities are read as they are typed in Chile, and empty rows are left out', () =>
  expect(sentPlan({ ...draft, parts: [part, { ...part, key: 'b', description: '' }] }, 'es').parts).toEqual([
    { code: null, description: 'Rodillo', quantity: 1.5 },
  ]))

test('only what differs is sent, both ends of the window together', () => {
  const before = sentPlan({ ...draft, day: '2026-11-26', time: '15:00' }, 'es')
  const after = sentPlan({ ...draft, day: '2026-11-26', time: '15:00', minutes: '2 h', city: 'Talca' }, 'es')
  expect(changesOf(before, after)).toEqual({
    startsAt: before.startsAt,
    endsAt: toInstant('2026-11-26T17:00'),
    city: 'Talca',
  })
  expect(changesOf(before, before)).toEqual({})
})

describe('a plan that was begun before a colleague changed the visit', () => {
  const [then, now] = [aVisit(), aVisit({ version: 2, startsAt: '2026-06-16T14:00:00.000Z' })] as unknown as Visit[]
  const fresh = { begun: now!, plan: planOf(now!, 'es') }
  const begun = { begun: then!, plan: planOf(then!, 'es') }

  test('is gone on with, and saved against the visit of then: what was changed since is told', () => {
    const typed = { ...begun, plan: { ...begun.plan, city: 'Talca' } }
    expect(goOnWith(typed, fresh, 'es')).toBe(typed)
  })

  test('gives way to the visit as it is when nothing was typed', () => expect(goOnWith(begun, fresh, 'es')).toBe(fresh))
})
