import { describe, expect, test } from 'vitest'
import { daysOf, formOf, renewPack } from './held-pack.rules.ts'
import { aPack, aVisit } from './phone.scenario.ts'

describe('a new pack', () => {
  const held = renewPack(undefined, aPack([aVisit({ id: 'kept' }), aVisit({ id: 'left' })]), new Set())

  test('replaces the one before', () =>
    expect(renewPack(held, aPack([aVisit({ id: 'new' })]), new Set()).visits.map(({ id }) => id)).toEqual(['new']))

  test('leaves a visit that is worked on, and its form, though the office does not send it any more', () => {
    const renewed = renewPack(held, { ...aPack([]), forms: [] }, new Set(['kept']))
    expect(renewed.visits).toMatchObject([{ id: 'kept', gone: true }])
    expect(formOf(renewed, renewed.visits[0]!)).toBeDefined()
  })

  test('brings a visit back that was gone', () => {
    const gone = renewPack(held, aPack([]), new Set(['kept']))
    expect(renewPack(gone, aPack([aVisit({ id: 'kept' })]), new Set(['kept'])).visits[0]!.gone).toBeUndefined()
  })
})

describe('the days of the list', () => {
  const on = (id: string, day: string, hour = '14', more = {}) =>
    aVisit({ id, startsAt: `${day}T${hour}:00:00.000Z`, endsAt: `${day}T${hour}:30:00.000Z`, ...more })
  const days = (...visits: Parameters<typeof daysOf>[0]) =>
    daysOf(visits, '2026-06-15', (instant) => instant.slice(0, 10)).map(({ day, visits }) =>
      [day].concat(visits.map(({ id }) => id)),
    )

  test('are in their order, and so are the visits of each', () =>
    expect(days(on('c', '2026-06-16'), on('b', '2026-06-15', '15'), on('a', '2026-06-15', '09'))).toEqual([
      ['2026-06-15', 'a', 'b'],
      ['2026-06-16', 'c'],
    ]))

  test('late visits come with today, finished ones of earlier days do not', () =>
    expect(days(on('late', '2026-06-10'), on('done', '2026-06-10', '15', { state: 'done' }))).toEqual([
      ['2026-06-15', 'late'],
    ]))

  test('what has no time yet comes last', () =>
    expect(days(aVisit({ id: 'x', startsAt: null, endsAt: null }), on('a', '2026-06-20'))).toEqual([
      ['2026-06-20', 'a'],
      ['', 'x'],
    ]))
})
