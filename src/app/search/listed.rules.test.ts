import { describe, expect, test } from 'vitest'
import { firstRow, hasNoCustomer, type Listed, listedOf, nextShown, rowsOf, stepFrom } from './listed.rules.ts'
import type { Found } from './search.contract.ts'

const none: Found = {
  customers: [],
  cases: [],
  articles: [],
  more: { customers: false, cases: false, articles: false },
  correctedTo: null,
}
/** Only what tells one from another counts here. */
const some = (found: {
  customers?: string[]
  cases?: string[]
  articles?: string[]
  moreCustomers?: boolean
}): Found => {
  const items = (ids: string[] = []) => ids.map((id) => ({ id })) as never[]
  return {
    ...none,
    customers: items(found.customers),
    cases: items(found.cases),
    articles: items(found.articles),
    more: { ...none.more, customers: found.moreCustomers ?? false },
  }
}
const listed = (text: string, first: Found | 'failed', rest?: Found | 'failed') =>
  listedOf(text, { first, rest }, true)!
const idsOf = (one: Listed | undefined) => rowsOf(one).map(({ id }) => id)

const first = some({ customers: ['soto', 'sotomayor'] })
const rest = some({ cases: ['1'], articles: ['a'] })

describe('what is shown', () => {
  test.each<[string, Listed | undefined, string[]]>([
    ['nothing while the customers are awaited, whatever else has come', listedOf('x', { rest }, true), []],
    ['the customers as soon as they are there', listed('x', first), ['customer-soto', 'customer-sotomayor']],
    [
      'cases and articles beneath them, each with the way to its list',
      listed('x', first, rest),
      ['customer-soto', 'customer-sotomayor', 'case-1', 'all-cases', 'article-a', 'all-articles'],
    ],
    [
      'the way to the list of customers where there are more',
      listed('x', some({ customers: ['soto'], moreCustomers: true })),
      ['customer-soto', 'all-customers'],
    ],
    [
      'what is so numbered first, and once',
      listed(
        '7',
        some({ customers: ['c'], cases: ['7'], articles: ['b'] }),
        some({ cases: ['7', '9'], articles: ['b'] }),
      ),
      ['case-7', 'article-b', 'customer-c', 'case-9', 'all-cases'],
    ],
    ['no customers for those who are one', listedOf('x', { first, rest: none }, false), []],
    [
      'what could be asked, where something could not',
      listed('x', 'failed', rest),
      ['case-1', 'all-cases', 'article-a', 'all-articles'],
    ],
  ])('is %s', (_what, shown, ids) => {
    expect(idsOf(shown)).toEqual(ids)
  })

  test('is complete when both parts have answered or failed', () => {
    expect(listed('x', first).complete).toBe(false)
    expect(listed('x', first, rest).complete).toBe(true)
    expect(listed('x', first, 'failed')).toMatchObject({ complete: true, failed: { first: false, rest: true } })
  })
})

describe('what arrives', () => {
  const early = listed('soto', first)
  const later = listed('soto', first, rest)
  const older = listed('sot', some({ customers: ['sotito'] }), rest)
  /** The same text asked again: somebody was renamed, another one comes first. */
  const reordered = listed('soto', some({ customers: ['sotomayor', 'soto'] }), some({ cases: ['2', '1'] }))

  test.each<[string, Listed | undefined, Listed | undefined, boolean, string[]]>([
    ['is shown where nothing was', undefined, early, false, idsOf(early)],
    ['takes the place of an older text', older, early, false, idsOf(early)],
    ['does not while a line of the older one is in hand', older, early, true, idsOf(older)],
    ['stands beneath what is in hand', early, later, true, idsOf(later)],
    [
      'changes nothing above, whatever it says of it',
      early,
      reordered,
      true,
      [...idsOf(early), 'case-2', 'case-1', 'all-cases'],
    ],
    ['changes nothing once all is there', later, reordered, true, idsOf(later)],
    ['is what counts when nothing is in hand', later, reordered, false, idsOf(reordered)],
    ['not yet leaves what stood there', older, undefined, false, idsOf(older)],
  ])('%s', (_what, now, arrived, inHand, ids) => {
    expect(idsOf(nextShown(now, arrived, inHand))).toEqual(ids)
  })

  test('never moves a line in hand, nor takes it away', () => {
    const answers = [older, early, later, reordered, listed('soto', none, rest), listed('soto', 'failed', 'failed')]
    for (const now of answers)
      for (const arrived of answers) {
        const before = idsOf(now)
        expect(idsOf(nextShown(now, arrived, true)).slice(0, before.length)).toEqual(before)
      }
  })

  test('twice is the same, so that nothing is drawn again', () => {
    expect(nextShown(later, listed('soto', first, rest), true)).toBe(later)
    expect(nextShown(later, later, false)).toBe(later)
  })
})

describe('Enter', () => {
  test.each<[string, Listed, string | undefined]>([
    ['the first customer', listed('x', first, rest), 'customer-soto'],
    ['the first customer, although the rest is not there yet', listed('x', first), 'customer-soto'],
    ['the case so numbered', listed('7', some({ customers: ['c'], cases: ['7'] })), 'case-7'],
    ['the first case where there is no customer', listed('x', none, rest), 'case-1'],
    ['nothing while only cases may come', listed('x', none), undefined],
    ['nothing where customers could not be asked', listed('x', 'failed', rest), undefined],
    ['nothing where nothing is', listed('x', none, none), undefined],
  ])('opens %s', (_what, shown, id) => {
    expect(firstRow(shown)?.id).toBe(id)
  })
})

test.each<[string, string | undefined, 1 | -1, string]>([
  ['down from the field is the first', undefined, 1, 'customer-soto'],
  ['up from the field is the last', undefined, -1, 'all-articles'],
  ['down', 'customer-soto', 1, 'customer-sotomayor'],
  ['down over the end of a group', 'customer-sotomayor', 1, 'case-1'],
  ['down from the last is the first', 'all-articles', 1, 'customer-soto'],
  ['up from the first is the last', 'customer-soto', -1, 'all-articles'],
])('the arrows choose: %s', (_what, from, step, to) => {
  expect(stepFrom(rowsOf(listed('x', first, rest)), from, step)?.id).toBe(to)
})

test('ways on are for those who found no customer', () => {
  expect(hasNoCustomer(listed('x', none))).toBe(true)
  expect(hasNoCustomer(listed('x', none, rest))).toBe(true)
  expect(hasNoCustomer(listed('x', first))).toBe(false)
  expect(hasNoCustomer(listed('7', some({ cases: ['7'] })))).toBe(false)
  expect(hasNoCustomer(listed('x', 'failed'))).toBe(false)
})
