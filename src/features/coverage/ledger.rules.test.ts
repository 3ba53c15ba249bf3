import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type Allocation,
  allocate,
  type Balance,
  type Charge,
  type Grant,
  overrunOf,
  remainingOn,
  replayAll,
  explainTail,
  replayTail,
} from './ledger.rules.ts'

const RUNS = { numRuns: 2000 }

const day = (n: number) => new Date(Date.UTC(2026, 0, 1 + n)).toISOString().slice(0, 10)
const grant = (id: string, from: number, to: number, minutes: number): Grant => ({
  id,
  startsOn: day(from),
  expiresOn: day(to),
  minutes,
})
const charge = (id: string, on: number, minutes: number, more: Partial<Charge> = {}): Charge => ({
  id,
  coverageId: 'c',
  workedOn: day(on),
  workedAt: Date.parse(day(on)),
  realMinutes: minutes,
  accountedMinutes: minutes,
  mode: 'online',
  personId: 'ana',
  caseId: null,
  unlimited: false,
  ...more,
})
const said = (allocation: Allocation) =>
  allocation.map(({ charge, parts }) => [
    charge.id,
    ...parts.map((part) =>
      part.kind === 'grant' ? `${part.grantId} ${part.minutes}` : `${part.kind} ${part.minutes}`,
    ),
  ])

describe('minutes are taken', () => {
  test.each<[name: string, grants: Grant[], charges: Charge[], expected: string[][]]>([
    ['from the only grant', [grant('a', 0, 9, 60)], [charge('1', 2, 45)], [['1', 'a 45']]],
    [
      'from what expires first, whatever was put in first',
      [grant('late', 0, 20, 60), grant('soon', 0, 10, 60)],
      [charge('1', 2, 90)],
      [['1', 'soon 60', 'late 30']],
    ],
    [
      'of two that expire together, from the one that began first',
      [grant('b', 1, 9, 60), grant('a', 0, 9, 60)],
      [charge('1', 2, 30)],
      [['1', 'a 30']],
    ],
    [
      'in the order of the work, not of the typing',
      [grant('a', 0, 9, 60)],
      [charge('typed first', 5, 60), charge('typed later', 2, 60)],
      [
        ['typed later', 'a 60'],
        ['typed first', 'overrun 60'],
      ],
    ],
    [
      'within a day in the order of the hours',
      [grant('a', 0, 9, 60)],
      [
        charge('noon', 2, 60, { workedAt: Date.parse(day(2)) + 12 }),
        charge('nine', 2, 60, { workedAt: Date.parse(day(2)) + 9 }),
      ],
      [
        ['nine', 'a 60'],
        ['noon', 'overrun 60'],
      ],
    ],
    [
      'only from grants that can be used on that day',
      [grant('past', 0, 4, 60), grant('future', 6, 9, 60)],
      [charge('1', 5, 30)],
      [['1', 'overrun 30']],
    ],
    [
      'on the first and on the last day of a grant',
      [grant('a', 3, 5, 60)],
      [charge('first', 3, 10), charge('last', 5, 10)],
      [
        ['first', 'a 10'],
        ['last', 'a 10'],
      ],
    ],
    [
      'as far as they go; the rest is overrun',
      [grant('a', 0, 9, 60)],
      [charge('1', 1, 50), charge('2', 2, 30), charge('3', 3, 5)],
      [
        ['1', 'a 50'],
        ['2', 'a 10', 'overrun 20'],
        ['3', 'overrun 5'],
      ],
    ],
    [
      'from nothing where hours have no limit',
      [grant('a', 0, 9, 60)],
      [charge('1', 1, 500, { unlimited: true }), charge('2', 2, 60)],
      [
        ['1', 'unlimited 500'],
        ['2', 'a 60'],
      ],
    ],
    ['by work that costs nothing: none', [grant('a', 0, 9, 60)], [charge('travel', 1, 0)], [['travel']]],
    [
      'never from a grant that was adjusted below nothing',
      [grant('a', 0, 9, -30), grant('b', 0, 9, 60)],
      [charge('1', 1, 20)],
      [['1', 'b 20']],
    ],
  ])('%s', (_, grants, charges, expected) => {
    expect(said(allocate(grants, charges).allocation)).toEqual(expected)
  })

  test('each part tells what its grant had before and after', () => {
    const { allocation } = allocate([grant('a', 0, 9, 60)], [charge('1', 1, 50), charge('2', 2, 30)])
    expect(allocation[1]!.parts).toEqual([
      { kind: 'grant', grantId: 'a', minutes: 10, before: 10, after: 0 },
      { kind: 'overrun', minutes: 20 },
    ])
  })
})

test('what is left on a day counts the grants of that day alone', () => {
  const { balances } = allocate([grant('a', 0, 4, 60), grant('b', 5, 9, 100)], [charge('1', 2, 45)])
  expect([0, 4, 5, 10].map((n) => remainingOn(balances, day(n)))).toEqual([15, 15, 100, 0])
})

// --- any history ---

const someGrants = fc
  .array(fc.record({ from: fc.nat(40), length: fc.nat(40), minutes: fc.integer({ min: 1, max: 600 }) }), {
    maxLength: 8,
  })
  .map((all) => all.map((one, n) => grant(`g${n}`, one.from, one.from + one.length, one.minutes)))
const someCharge = fc.record({
  on: fc.nat(70),
  hour: fc.nat(3),
  minutes: fc.nat(300),
  coverage: fc.constantFrom('c', 'd', 'unlimited'),
  person: fc.constantFrom('ana', 'sofia'),
})
const someCharges = fc.array(someCharge, { maxLength: 25 }).map((all) =>
  all.map((one, n) =>
    charge(`${n}`, one.on, one.minutes, {
      workedAt: Date.parse(day(one.on)) + one.hour,
      coverageId: one.coverage,
      unlimited: one.coverage === 'unlimited',
      personId: one.person,
    }),
  ),
)
/** Not before `place` in the order of the work. */
const isFrom = (place: Charge, one: Charge) =>
  one.workedOn > place.workedOn || (one.workedOn === place.workedOn && one.workedAt >= place.workedAt)

/** The parts of each charge, as they stand in the table. */
const asStored = (allocation: Allocation) =>
  Object.fromEntries(
    allocation.map(({ charge, parts }) => [
      charge.id,
      parts.map((part) => `${part.kind} ${part.kind === 'grant' ? part.grantId : ''} ${part.minutes}`),
    ]),
  )
const used = (balances: Balance[]) => Object.fromEntries(balances.map((one) => [one.id, one.usedMinutes]))

describe('whatever happened,', () => {
  test('nothing is lost: what was accounted is what grants gave, what has no limit and what is overrun', () => {
    fc.assert(
      fc.property(someGrants, someCharges, (grants, charges) => {
        const { allocation, balances } = allocate(grants, charges)
        for (const { charge, parts } of allocation) {
          expect(parts.reduce((sum, part) => sum + part.minutes, 0)).toBe(charge.accountedMinutes)
          expect(parts.every((part) => part.minutes > 0)).toBe(true)
        }
        const accounted = charges.reduce((sum, one) => sum + one.accountedMinutes, 0)
        const given = balances.reduce((sum, one) => sum + one.usedMinutes, 0)
        const overrun = allocation.reduce((sum, { parts }) => sum + overrunOf(parts), 0)
        const free = charges.reduce((sum, one) => (one.unlimited ? sum + one.accountedMinutes : sum), 0)
        expect(given + overrun + free).toBe(accounted)
      }),
      RUNS,
    )
  })

  test('no grant gives more than it has, nor outside its days', () => {
    fc.assert(
      fc.property(someGrants, someCharges, (grants, charges) => {
        const { allocation, balances } = allocate(grants, charges)
        for (const one of balances) expect(one.usedMinutes).toBeLessThanOrEqual(one.minutes)
        const byId = new Map(grants.map((one) => [one.id, one]))
        for (const { charge, parts } of allocation)
          for (const part of parts) {
            if (part.kind !== 'grant') continue
            const { startsOn, expiresOn } = byId.get(part.grantId)!
            expect(startsOn <= charge.workedOn && charge.workedOn <= expiresOn).toBe(true)
            expect(part.after).toBeGreaterThanOrEqual(0)
            expect(part.before - part.minutes).toBe(part.after)
          }
      }),
      RUNS,
    )
  })

  test('nothing is overrun while a grant of that day has minutes left', () => {
    fc.assert(
      fc.property(someGrants, someCharges, (grants, charges) => {
        const { allocation, balances } = allocate(grants, charges)
        for (const { charge, parts } of allocation)
          if (overrunOf(parts)) expect(remainingOn(balances, charge.workedOn)).toBe(0)
      }),
      RUNS,
    )
  })

  test('the order of typing is irrelevant', () => {
    const shuffled = fc
      .tuple(someGrants, someCharges)
      .chain(([grants, charges]) =>
        fc.tuple(
          fc.constant(grants),
          fc.constant(charges),
          fc.shuffledSubarray(grants, { minLength: grants.length }),
          fc.shuffledSubarray(charges, { minLength: charges.length }),
        ),
      )
    fc.assert(
      fc.property(shuffled, ([grants, charges, otherGrants, otherCharges]) => {
        expect(allocate(otherGrants, otherCharges)).toEqual(allocate(grants, charges))
      }),
      RUNS,
    )
  })

  test('ids made in another order tell the same of the work', () => {
    const told = (allocation: Allocation) =>
      allocation.map(({ charge, parts }) => ({ work: Object.assign({}, charge, { id: '' }), parts }))
    fc.assert(
      fc.property(someGrants, someCharges, (grants, charges) => {
        const renamed = charges.map((one, n) => Object.assign({}, one, { id: `${charges.length - n}` }))
        expect(told(allocate(grants, renamed).allocation)).toEqual(told(allocate(grants, charges).allocation))
      }),
      RUNS,
    )
  })

  test('of work alike under two coverages of one ledger, the same one takes the hours, whichever was typed first', () => {
    const typed = (first: string, second: string) => {
      const charges = [charge('1', 2, 60, { coverageId: first }), charge('2', 2, 60, { coverageId: second })]
      return allocate([grant('a', 0, 9, 60)], charges).allocation.map(({ charge }) => charge.coverageId)
    }
    expect(typed('d', 'c')).toEqual(typed('c', 'd'))
  })

  test('the tail replayed from the place of a new charge is the whole ledger computed anew', () => {
    fc.assert(
      fc.property(someGrants, someCharges, fc.nat(24), (grants, charges, place) => {
        const added = charges[place % Math.max(1, charges.length)]
        if (!added) return
        const others = charges.filter((one) => one !== added)
        const before = allocate(grants, others)
        const tail = before.allocation.filter(({ charge }) => isFrom(added, charge))
        const replayed = replayTail(before.balances, tail, { added })
        const whole = allocate(grants, charges)
        const stored = { ...asStored(before.allocation), ...asStored(replayed.allocation) }
        expect(stored).toEqual(asStored(whole.allocation))
        expect(used(replayed.balances)).toEqual(used(whole.balances))
      }),
      RUNS,
    )
  })

  test('a tail is explained as it is within the whole ledger', () => {
    fc.assert(
      fc.property(someGrants, someCharges, fc.nat(24), (grants, charges, place) => {
        const { allocation, balances } = allocate(grants, charges)
        const first = allocation[place % Math.max(1, allocation.length)]
        if (!first) return
        const tail = allocation.filter(({ charge }) => isFrom(first.charge, charge))
        const explained = explainTail(balances, tail)
        expect(explained.allocation).toEqual(tail)
        expect(used(explained.found)).toEqual(
          used(
            allocate(
              grants,
              allocation.slice(0, -tail.length).map((one) => one.charge),
            ).balances,
          ),
        )
      }),
      RUNS,
    )
  })

  test('adding a charge and taking it back returns to the start', () => {
    fc.assert(
      fc.property(someGrants, someCharges, someCharge, (grants, charges, { on, minutes }) => {
        const before = allocate(grants, charges)
        const added = charge('new', on, minutes)
        const from = (allocation: Allocation) => allocation.filter((one) => isFrom(added, one.charge))
        const there = replayTail(before.balances, from(before.allocation), { added })
        const back = replayTail(there.balances, there.allocation, { removedId: 'new' })
        expect({ ...asStored(before.allocation), ...asStored(back.allocation) }).toEqual(asStored(before.allocation))
        expect(used(back.balances)).toEqual(used(before.balances))
      }),
      RUNS,
    )
  })

  test('hours added and taken away again return to the start', () => {
    fc.assert(
      fc.property(someGrants, someCharges, fc.nat(40), (grants, charges, from) => {
        const before = allocate(grants, charges)
        const more = replayAll([...grants, grant('more', from, from + 20, 120)], before.allocation)
        const back = replayAll(grants, more.allocation)
        expect(asStored(back.allocation)).toEqual(asStored(before.allocation))
        expect(used(back.balances)).toEqual(used(before.balances))
      }),
      RUNS,
    )
  })

  test('what a replay says that changed is what differs, and nothing else', () => {
    fc.assert(
      fc.property(someGrants, someCharges, fc.nat(40), (grants, charges, from) => {
        const before = allocate(grants, charges)
        const { changes, allocation } = replayAll([...grants, grant('more', from, from + 20, 120)], before.allocation)
        const [one, other] = [asStored(before.allocation), asStored(allocation)]
        const differing = Object.keys(one).filter((id) => String(one[id]) !== String(other[id]))
        expect(new Set(changes.map(({ charge }) => charge.id))).toEqual(new Set(differing))
      }),
      RUNS,
    )
  })

  test('adding hours never adds overrun', () => {
    fc.assert(
      fc.property(someGrants, someCharges, fc.nat(40), (grants, charges, from) => {
        const sum = (allocation: Allocation) => allocation.reduce((sum, { parts }) => sum + overrunOf(parts), 0)
        const before = sum(allocate(grants, charges).allocation)
        const after = sum(allocate([...grants, grant('more', from, from + 20, 120)], charges).allocation)
        expect(after).toBeLessThanOrEqual(before)
      }),
      RUNS,
    )
  })
})
