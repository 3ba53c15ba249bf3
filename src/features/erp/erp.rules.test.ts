import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Account, PanelData } from './erp.contract.ts'
import { agedOn, daysBetween, daysOfTerms, dueByTerms, withGroups, withRefs } from './erp.rules.ts'

const document = (dueOn: string | null, balance: number, number = 1): Account['documents'][number] => ({
  account: '1-1',
  type: 'FE',
  typeName: null,
  number,
  instalment: null,
  issuedOn: null,
  dueOn,
  charges: balance,
  payments: 0,
  balance,
  daysOverdue: 0,
})
const account = (documents: Account['documents'], more: Partial<Account> = {}): Account => ({
  bookedBalance: 0,
  documentedBalance: 0,
  overdue: 0,
  oldestDueOn: null,
  documents,
  moreDocuments: false,
  notBooked: [],
  blocked: false,
  paymentTerms: null,
  creditLimit: null,
  ...more,
})

describe('an account on 23-11-2026', () => {
  test.each([
    ['due the day before', '2026-11-22', 100, 1, 100],
    ['due that day', '2026-11-23', 100, 0, 0],
    ['due later', '2026-12-23', 100, 0, 0],
    ['due a year ago', '2025-11-23', 100, 365, 100],
    ['without due date', null, 100, 0, 0],
    ['in favour of the customer', '2026-01-01', -100, 0, 0],
  ])('with a document %s', (_what, dueOn, balance, days, overdue) => {
    const aged = agedOn(account([document(dueOn, balance)]), '2026-11-23')
    expect(aged.documents[0]!.daysOverdue).toBe(days)
    expect(aged.overdue).toBe(overdue)
    expect(aged.oldestDueOn).toBe(overdue ? dueOn : null)
  })

  test('lists the oldest due first and those without date last', () => {
    const aged = agedOn(
      account([document(null, 1, 1), document('2026-12-01', 1, 2), document('2026-01-01', 1, 3)]),
      '2026-11-23',
    )
    expect(aged.documents.map(({ number }) => number)).toEqual([3, 2, 1])
  })

  test('lists documents of one day and number in one order, in whichever the rows came', () => {
    const same = [{ type: 'FE' }, { type: 'NC' }, { account: '1-2' }, { instalment: 2 }, { instalment: 1 }]
    const documents = same.map((one) => Object.assign(document('2026-01-01', 5), one))
    const listed = (all: typeof documents) => agedOn(account(all), '2026-11-23').documents
    expect(listed(documents.toReversed())).toEqual(listed(documents))
  })

  test('keeps the sum that was read when not all documents are listed', () => {
    const aged = agedOn(account([document('2026-01-01', 5)], { moreDocuments: true, overdue: 900 }), '2026-11-23')
    expect(aged.overdue).toBe(900)
  })
})

test.each([
  ['2026-11-23', '2026-11-24', 1],
  ['2026-03-01', '2026-02-28', -1],
  ['2026-04-04', '2026-04-06', 2], // the clocks change in Chile
])('from %s to %s there are %i days', (from, to, days) => {
  expect(daysBetween(from, to)).toBe(days)
})

test('a copy of products made before groups and purchases were read has none', () => {
  const old = { code: 'A', name: 'A', pieces: [] } as unknown as PanelData['products']['items'][number]
  expect(withGroups({ items: [old], since: null, more: false }).items[0]).toMatchObject({
    code: 'A',
    group: null,
    groupName: null,
    purchases: null,
  })
})

describe('by terms of payment', () => {
  test.each([
    ['thirty days', '2026-11-01', '2026-11-01', 30, '2026-12-01'],
    ['no days: the day of issue', '2026-11-01', '2026-12-24', 0, '2026-11-01'],
    ['over the end of a leap February', '2028-02-15', null, 30, '2028-03-16'],
    ['over a change of the clocks in Chile', '2026-09-01', null, 30, '2026-10-01'],
    ['without known days: as the accounting says', '2026-11-01', '2026-12-24', null, '2026-12-24'],
    ['without day of issue: as the accounting says', null, '2026-12-24', 30, '2026-12-24'],
    ['without anything: never', null, null, null, null],
  ])('a document is due after %s', (_what, issuedOn, dueOn, days, due) => {
    expect(dueByTerms({ issuedOn, dueOn }, days)).toBe(due)
  })

  test('the days between issue and due day are those of the terms', () => {
    const days = fc.integer({ min: 0, max: 3650 })
    const issue = fc.date({ min: new Date('1950-01-01'), max: new Date('2089-12-31'), noInvalidDate: true })
    fc.assert(
      fc.property(issue, days, (at, days) => {
        const issuedOn = at.toISOString().slice(0, 10)
        const due = dueByTerms({ issuedOn, dueOn: null }, days)!
        expect(due).toMatch(/^\d{4}-\d\d-\d\d$/)
        expect(daysBetween(issuedOn, due)).toBe(days)
      }),
    )
  })

  test.each([
    [30, 30],
    ['45', 45],
    [0, 0],
    [-1, null],
    [2.5, null],
    [99_999, null],
    [NaN, null],
    ['', null],
    ['x', null],
    [null, null],
    [undefined, null],
  ])('what is written as %s gives %s days', (written, days) => {
    expect(daysOfTerms(written)).toBe(days)
  })
})

test('documents of a copy that is older than their references have none, and keep the rest', () => {
  const old: { ref?: string | null; number: number }[] = [{ number: 5 }, { ref: 'F.1', number: 6 }]
  expect(withRefs({ items: old, since: null, more: true })).toEqual({
    items: [
      { number: 5, ref: null },
      { number: 6, ref: 'F.1' },
    ],
    since: null,
    more: true,
  })
})
