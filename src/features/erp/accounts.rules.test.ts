import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type AccountPart, accountsTogether, partOf } from './accounts.rules.ts'
import type { Account } from './erp.contract.ts'

const accountOf = (fields: Partial<Account> = {}): Account => ({
  bookedBalance: 0,
  documentedBalance: 0,
  overdue: 0,
  oldestDueOn: null,
  documents: [],
  moreDocuments: false,
  notBooked: [],
  blocked: false,
  paymentTerms: null,
  creditLimit: null,
  ...fields,
})
const issued = (total: number): Account['notBooked'][number] => ({
  kind: 'invoice',
  folio: 1,
  issuedOn: null,
  dueOn: null,
  total,
})

const nothing = { bookedBalance: 0, documentedBalance: 0, overdue: 0, oldestDueOn: null, notBooked: 0 }
const owing = accountOf({ bookedBalance: 300, documentedBalance: 250, overdue: 200, oldestDueOn: '2026-03-01' })
const inFavour = accountOf({ bookedBalance: -80, documentedBalance: -80, notBooked: [issued(30), issued(-10)] })

describe('the account over several companies', () => {
  test.each<[string, AccountPart['account'][], object | null, { missing?: number[]; blockedIn?: number[] }]>([
    ['of a customer without a code is no account', [], null, {}],
    ['of one company is its account', [accountOf()], nothing, {}],
    [
      'is the sum, also where one owes what another has',
      [owing, inFavour],
      { bookedBalance: 220, documentedBalance: 170, overdue: 200, oldestDueOn: '2026-03-01', notBooked: 20 },
      {},
    ],
    [
      'is overdue since the first of the days',
      [owing, accountOf({ overdue: 5, oldestDueOn: '2025-12-31' })],
      { bookedBalance: 300, documentedBalance: 250, overdue: 205, oldestDueOn: '2025-12-31', notBooked: 0 },
      {},
    ],
    ['is not summed up while one has not told its part', [owing, undefined], null, { missing: [2] }],
    ['is unknown where none has told', [undefined, undefined], null, { missing: [1, 2] }],
    ['does without the one that knows no such customer', [accountOf(), null], nothing, {}],
    ['is none where no company knows the customer', [null, null], null, {}],
    ['tells who is blocked where', [owing, accountOf({ blocked: true })], { overdue: 200 }, { blockedIn: [2] }],
    [
      'tells who is blocked even while another has not told',
      [undefined, accountOf({ blocked: true })],
      null,
      { missing: [1], blockedIn: [2] },
    ],
  ])('%s', (_, accounts, sum, { missing = [], blockedIn = [] }) => {
    const told = accountsTogether(accounts.map((account, place) => ({ company: place + 1, account })))
    expect(told).toMatchObject({ sum, missing, blockedIn })
  })
})

test.each([
  ['what was read', { data: owing, problem: null }, owing],
  ['the last copy of one that does not answer', { data: owing, problem: 'away' as const }, owing],
  ['one that does not know the customer', { data: null, problem: 'notThere' as const }, null],
  ['one that does not answer', { data: null, problem: 'away' as const }, undefined],
  ['one whose accounts cannot be read', { data: null, problem: 'moduleMissing' as const }, undefined],
])('%s tells its part, or not', (_, reading, account) => {
  expect(partOf(2, { ...reading, readAt: null, refreshing: false })).toEqual({ company: 2, account })
})

const pesos = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 })
const anAccount = fc
  .record({
    bookedBalance: pesos,
    documentedBalance: pesos,
    overdue: fc.nat(),
    oldestDueOn: fc.constantFrom(null, '2025-01-31', '2026-02-01', '2026-11-30'),
    notBooked: fc.array(pesos.map(issued), { maxLength: 3 }),
    blocked: fc.boolean(),
  })
  .map(accountOf)
const someParts = (account: fc.Arbitrary<AccountPart['account']>) =>
  fc.uniqueArray(fc.record({ company: fc.integer({ min: 1, max: 32 }), account }), {
    selector: ({ company }) => company,
    maxLength: 6,
  })

test('the sum of the parts is the whole', () => {
  fc.assert(
    fc.property(someParts(anAccount), (parts) => {
      const { sum } = accountsTogether(parts)
      const alone = parts.map((part) => accountsTogether([part]).sum!)
      for (const name of ['bookedBalance', 'documentedBalance', 'overdue', 'notBooked'] as const)
        expect(sum?.[name] ?? 0).toBe(alone.reduce((all, one) => all + one[name], 0))
    }),
  )
})

test('no order and no company that knows nothing changes what is told', () => {
  const mixed = fc.oneof(anAccount, fc.constantFrom(null, undefined))
  const shuffled = someParts(mixed).chain((parts) =>
    fc.tuple(fc.constant(parts), fc.shuffledSubarray(parts, { minLength: parts.length })),
  )
  fc.assert(
    fc.property(shuffled, ([parts, others]) => {
      const told = accountsTogether(parts)
      expect(accountsTogether(others)).toEqual(told)
      expect(accountsTogether([...parts, { company: 33, account: null }])).toEqual(told)
      expect(told.sum === null).toBe(told.missing.length > 0 || parts.every(({ account }) => !account))
    }),
  )
})
