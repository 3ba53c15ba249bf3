import fc from 'fast-check'
import { expect, test } from 'vitest'
import { invoicing, leftToInvoice } from './sales-notes.rules.ts'

test.each([
  ['nothing invoiced', 'approved', 10, 0, 10],
  ['part invoiced', 'approved', 10, 4, 6],
  ['all invoiced', 'closed', 10, 10, 0],
  ['invoiced every month, as a subscription', 'approved', 1, 12, 0],
  ['more returned than invoiced', 'approved', 10, -2, 12],
  ['fractions', 'approved', 0.3, 0.1, 0.2],
  ['nothing invoiced of a void note', 'void', 10, 0, 0],
  ['a line that gives back', 'approved', -1, 0, 0],
] as const)('with %s, of a note that is %s, %d less %d leaves %d', (_what, state, quantity, invoiced, left) => {
  expect(leftToInvoice({ state, quantity, invoiced })).toBe(left)
})

test('what is invoiced and what is left make up what was sold, and never less than nothing is left', () => {
  const thousandths = fc.integer({ min: 0, max: 5_000_000 }).map((whole) => whole / 1000)
  fc.assert(
    fc.property(thousandths, thousandths, (quantity, invoiced) => {
      const left = leftToInvoice({ state: 'approved', quantity, invoiced })
      expect(left).toBeGreaterThanOrEqual(0)
      if (invoiced <= quantity) expect(left + invoiced).toBeCloseTo(quantity, 6)
    }),
  )
})

const line = (quantity: number, invoiced: number) => ({
  productCode: 'A',
  detail: 'A',
  quantity,
  invoiced,
  leftToInvoice: leftToInvoice({ state: 'approved', quantity, invoiced }),
  unitPrice: 1,
  net: 1,
})

test.each([
  ['nothing of two lines', 'approved', [line(2, 0), line(1, 0)], 'none'],
  ['one of two lines', 'approved', [line(2, 2), line(1, 0)], 'part'],
  ['part of a line', 'pending', [line(2, 1)], 'part'],
  ['all', 'closed', [line(2, 2), line(1, 1)], 'all'],
  ['all, and a line of comment', 'approved', [line(2, 2), line(0, 0)], 'all'],
  ['nothing, because it is void', 'void', [line(2, 0)], undefined],
  ['nothing, because it has no lines', 'approved', [], undefined],
] as const)('a note with %s invoiced, that is %s, counts so', (_what, state, lines, how) => {
  expect(invoicing({ state, lines: [...lines] })).toBe(how)
})
