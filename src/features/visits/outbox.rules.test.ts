import { describe, expect, test } from 'vitest'
import {
  type Reply,
  lastWord,
  mayForget,
  nextAttemptAt,
  nextToSend,
  pauseAfter,
  settled,
  takenBack,
  verdictOf,
} from './outbox.rules.ts'
import { anItem, refused } from './phone.scenario.ts'

const now = new Date('2026-06-15T15:00:00Z')
const at = now.getTime()

describe('what a reply means', () => {
  test.each([
    ['report', { received: true, receivedAt: now.toISOString() }, 'received'],
    ['report', refused(0, 'offline'), 'again'],
    ['photo', refused(503, 'unavailable'), 'again'],
    ['report', refused(500, 'unexpected'), 'again'],
    ['photo', refused(400, 'file.interrupted'), 'again'],
    ['report', refused(403, ''), 'again'],
    ['report', refused(404, ''), 'again'],
    ['report', refused(401, ''), 'signIn'],
    ['photo', refused(413, ''), 'rejected'],
    ['photo', refused(409, 'file.too_many_waiting'), 'again'],
    ['progress', refused(429, 'too_many'), 'again'],
    ['report', refused(401, 'sign_in_first'), 'signIn'],
    ['report', refused(422, 'file.unknown'), 'photosAgain'],
    ['report', refused(409, 'visit.reported_already'), 'rejected'],
    ['report', refused(403, 'visit.not_yours'), 'rejected'],
    ['photo', refused(413, 'file.too_large'), 'rejected'],
    ['progress', refused(409, 'visit.is_cancelled'), 'rejected'],
    ['cancel', refused(409, 'visit.is_cancelled'), 'received'],
    ['cancel', refused(409, 'visit.done'), 'rejected'],
  ] as const)('%s, %o: %s', (kind, reply, verdict) => expect(verdictOf(kind, reply)).toBe(verdict))

  test('a missing photo among several problems sends the photos again', () => {
    const reply = refused(422, 'form.missing', [{ field: 'answers.foto', code: 'file.unknown', message: '' }])
    expect(verdictOf('report', reply)).toBe('photosAgain')
  })
})

test('pauses grow up to a quarter of an hour', () => {
  const pauses = [1, 2, 3, 4, 5, 6, 50].map(pauseAfter)
  expect(pauses).toEqual(pauses.toSorted((a, b) => a - b))
  expect([pauses[0], pauses.at(-1)]).toEqual([5_000, 900_000])
})

describe('what goes next', () => {
  test('is what was made first, and of a visit only the first that waits', () => {
    const items = [
      anItem({ id: 'b', place: 2, notBefore: at + 1000 }),
      anItem({ id: 'c', place: 3 }),
      anItem({ id: 'd', place: 4, visitId: 'other' }),
      anItem({ id: 'a', place: 1, state: 'received' }),
    ]
    expect(nextToSend(items, at)?.id).toBe('d')
    expect(nextToSend(items, at + 1000)?.id).toBe('b')
    expect(nextAttemptAt(items)).toBe(0)
  })

  test('is nothing when nothing waits', () => {
    const items = [anItem({ state: 'received' }), anItem({ id: 'b', state: 'rejected' })]
    expect([nextToSend(items, at), nextAttemptAt(items)]).toEqual([undefined, undefined])
  })
})

describe('after a reply', () => {
  const photo = anItem({ id: 'photo', kind: 'photo', place: 1 })
  const report = anItem({ id: 'report', place: 2 })

  test('what was received has its receipt', () => {
    const reply = {
      received: true,
      receivedAt: '2026-06-15T15:00:01Z',
      number: 1,
      notices: ['Sin contrato'],
    } satisfies Reply
    expect(settled([report], report, reply, now)[0]).toMatchObject({
      state: 'received',
      receivedAt: '2026-06-15T15:00:01Z',
      number: 1,
      notices: ['Sin contrato'],
    })
  })

  test('what was cut waits longer each time', () => {
    const once = settled([report], report, refused(0, 'offline'), now)[0]!
    const twice = settled([once], once, refused(0, 'offline'), now)[0]!
    expect([once.notBefore - at, twice.notBefore - at]).toEqual([5_000, 15_000])
  })

  test('whoever has to sign in loses no attempt', () =>
    expect(settled([report], report, refused(401, 'sign_in_first'), now)).toEqual([report]))

  test('photos that the office lost go before the report once more', () => {
    const items = settled([{ ...photo, state: 'received' }, report], report, refused(422, 'file.unknown'), now)
    expect(items.map(({ id, state }) => [id, state])).toEqual([
      ['photo', 'waiting'],
      ['report', 'waiting'],
    ])
    expect(nextToSend(items, at)?.id).toBe('photo')
  })

  test('a report of a photo that nobody has is refused: sending it for ever would tell nobody', () =>
    expect(settled([report], report, refused(422, 'file.unknown'), now)[0]).toMatchObject({ state: 'rejected' }))

  test('a report whose photo is refused is refused with it, at the photo', () => {
    const items = settled([photo, report], photo, refused(413, 'file.too_large'), now)
    expect(items.map(({ state }) => state)).toEqual(['rejected', 'rejected'])
    expect(items[1]!.rejection?.errors).toMatchObject([{ field: 'file.photo', code: 'file.too_large' }])
  })

  test('what was taken back while it was on its way is received if it arrived, and gone if not', () => {
    expect(settled([], report, { received: true, receivedAt: now.toISOString() }, now)).toMatchObject([
      { id: 'report', state: 'received' },
    ])
    expect(settled([], report, refused(0, 'offline'), now)).toEqual([])
  })
})

test('a report that is taken back leaves what arrived and the news of the journey', () => {
  const items = [
    anItem({ id: 'way', kind: 'progress' }),
    anItem({ id: 'there', kind: 'photo', state: 'received' }),
    anItem({ id: 'here', kind: 'photo' }),
    anItem({ id: 'report', state: 'rejected' }),
  ]
  expect(takenBack(items).map(({ id }) => id)).toEqual(['way', 'there'])
})

test('the last word of a visit is its latest report or cancelling', () => {
  const items = [
    anItem({ id: 'new', place: 9, kind: 'cancel' }),
    anItem({ id: 'old', place: 2 }),
    anItem({ id: 'p', place: 10, kind: 'photo' }),
  ]
  expect(lastWord(items)?.id).toBe('new')
})

test.each([
  ['received eight days ago', '2026-06-07T15:00:00Z', 'received', true],
  ['received yesterday', '2026-06-14T15:00:00Z', 'received', false],
  ['still waiting', '2026-06-01T15:00:00Z', 'waiting', false],
  ['refused', '2026-06-01T15:00:00Z', 'rejected', false],
] as const)('a visit %s may be forgotten: %s %s %s', (_, receivedAt, state, expected) =>
  expect(mayForget([anItem({ state, receivedAt })], now)).toBe(expected),
)
