import { describe, expect, test } from 'vitest'
import { whenTold, whyNotTold } from './journey.rules.ts'
import { beginningOf, endOf } from './moments.rules.ts'
import { type Order, planChanges } from './planning.rules.ts'
import { journeyAfter, whyNotOrder, whyNotWindow } from './visits.rules.ts'

const tomas = { id: 'tomas', name: 'Tomás' }
const order = (more: Partial<Order> = {}): Order => ({
  technicians: [tomas],
  startsAt: new Date('2026-06-19T13:00:00Z'),
  endsAt: new Date('2026-06-19T14:00:00Z'),
  contact: null,
  address: 'Los Leones 12',
  district: null,
  city: null,
  directions: null,
  instructions: null,
  parts: [{ code: null, description: 'Rodillo', quantity: 1 }],
  ...more,
})

describe('what differs between two plans', () => {
  test.each<[string, Partial<Order>, string[]]>([
    ['nothing', {}, []],
    ['nothing, when the database tells the parts in another order', { parts: reordered() }, []],
    ['who goes', { technicians: [] }, ['plan']],
    ['who answers for it', { technicians: [{ id: 'pedro', name: 'Pedro' }, tomas] }, ['plan']],
    ['when', { startsAt: null, endsAt: null }, ['plan']],
    ['where and what to do', { address: 'Bodega 3', instructions: 'Con escalera' }, ['place', 'instructions']],
  ])('%s', (_, more, expected) => {
    const { from, to } = planChanges(order(), order(more))
    expect([Object.keys(from), Object.keys(to)]).toEqual([expected, expected])
  })

  function reordered() {
    return [{ quantity: 1, description: 'Rodillo', code: null }]
  }
})

describe('a day of Chile', () => {
  test.each([
    ['of winter', '2026-06-19', '2026-06-19T04:00:00.000Z', '2026-06-20T04:00:00.000Z'],
    ['that begins at one', '2026-09-06', '2026-09-06T04:00:00.000Z', '2026-09-07T03:00:00.000Z'],
    ['of 25 hours', '2026-04-04', '2026-04-04T03:00:00.000Z', '2026-04-05T04:00:00.000Z'],
    ['an instant is its own', '2026-06-19T13:00:00Z', '2026-06-19T13:00:00.000Z', '2026-06-19T13:00:00.000Z'],
    ['beyond all plans', '9999-12-31', '2100-12-31T03:00:00.000Z', '2101-01-01T03:00:00.000Z'],
  ])('%s', (_, moment, from, until) => {
    expect([beginningOf(moment), endOf(moment)].map((at) => at.toISOString())).toEqual([from, until])
  })
})

describe('what a phone tells', () => {
  const now = new Date('2026-06-19T13:00:00Z')
  test.each([
    ['when it was', '12:00', undefined, '12:00'],
    ['late', '12:00', '13:00', '12:00'],
    ['by a clock that is two hours ahead', '14:00', '15:00', '12:00'],
    ['by a clock that is a quarter behind', '12:00', '12:45', '12:15'],
    ['by a clock that is ahead, and does not say so', '14:00', undefined, '13:00'],
  ])('%s', (_, at, sentAt, expected) => {
    const told = whenTold(`2026-06-19T${at}:00Z`, sentAt && `2026-06-19T${sentAt}:00Z`, now)
    expect(told.toISOString().slice(11, 16)).toBe(expected)
  })

  test('is not of another century', () => {
    expect(whyNotTold(new Date('1970-01-01T00:10:00Z'))).toMatchObject({ code: 'visit.absurd_day', field: 'at' })
    expect(whyNotTold(now)).toBeUndefined()
  })
})

test.each([
  ['0201-06-19T13:00:00Z', '2026-06-19T14:00:00Z', 'visit.absurd_moment'],
  ['2026-06-19T13:00:00Z', '9999-06-19T14:00:00Z', 'visit.absurd_moment'],
  ['2026-06-19T13:00:00Z', '2026-07-04T13:00:00Z', 'visit.too_long'],
])('nobody goes from %s until %s', (startsAt, endsAt, code) =>
  expect(whyNotWindow({ startsAt: new Date(startsAt), endsAt: new Date(endsAt) })?.code).toBe(code),
)

test('nobody is sent for a closed case', () => {
  expect(whyNotOrder({ number: 4, category: 'closed' })).toEqual({ code: 'case.closed', values: { number: 4 } })
  expect(whyNotOrder({ number: 4, category: 'solved' })).toBeUndefined()
})

describe('the journey of a visit that is planned otherwise on the way', () => {
  const now = new Date('2026-06-19T13:00:00Z')
  const at = (text: string) => new Date(`2026-06-${text}:00Z`)
  const before = { startsAt: at('19T13:00'), technicianIds: ['tomas', 'pedro'], travelledAt: now, arrivedAt: null }
  test.each<[string, { startsAt?: Date | null; technicianIds?: string[] }, string]>([
    ['goes on with the same', {}, 'travelling'],
    ['goes on later that day', { startsAt: at('19T20:00') }, 'travelling'],
    ['goes on with one of them', { technicianIds: ['pedro', 'luis'] }, 'travelling'],
    ['begins anew on another day', { startsAt: at('20T13:00') }, 'planned'],
    ['begins anew with others', { technicianIds: ['luis'] }, 'planned'],
    ['begins anew when nobody is sent', { technicianIds: [] }, 'planned'],
    ['begins anew when it is to be planned', { startsAt: null }, 'planned'],
  ])('%s', (_, more, state) => {
    const after = { startsAt: before.startsAt, technicianIds: before.technicianIds, ...more }
    const journey = journeyAfter({ ...before, state: 'travelling' }, after, now)
    expect([journey.state, journey.travelledAt]).toEqual([state, state === 'planned' ? null : now])
  })
})
