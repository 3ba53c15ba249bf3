import { expect, test } from 'vitest'
import type { ErpDocument } from '../../erp-documents.contract.ts'
import { positionOf } from '../softland/documents/cursor.ts'
import { pageOfCopy } from './of-copy.ts'

const document = (ref: string, number: number, issuedOn: string | null): ErpDocument => ({
  panel: 'invoices',
  ref,
  kind: 'invoice',
  number,
  taxOfficeCode: null,
  issuedOn,
  dueOn: null,
  state: null,
  seller: null,
  contact: null,
  purchaseOrder: null,
  currency: 'CLP',
  net: 0,
  total: 0,
  booked: true,
  tax: 0,
  exchangeRate: 1,
  quotation: null,
  references: [],
  lines: [],
  bookedAs: null,
})
const copy = [
  document('F.1', 1, null),
  document('N.9', 7, '2026-10-01'),
  document('F.10', 7, '2026-10-01'),
  document('F.9', 7, '2026-10-01'),
  document('F.2', 2, '2026-11-01'),
]

test.each([1, 2, 3, 50])('pages of %i give each document of a copy once, in the order of the ERP', (limit) => {
  const told: string[] = []
  for (let cursor: string | null = '', pages = 0; cursor !== null && pages < 9; pages++) {
    const at = cursor ? positionOf('invoices', cursor)! : null
    const { items, nextCursor } = pageOfCopy(copy, {}, { at, limit })
    told.push(...items.map(({ ref }) => ref))
    cursor = nextCursor
  }
  expect(told).toEqual(['F.2', 'F.9', 'F.10', 'N.9', 'F.1'])
})

test('it goes on after a document that the copy does not have', () => {
  const at = positionOf('invoices', '2026-10-15_99_F.77')!
  expect(pageOfCopy(copy, {}, { at, limit: 1 }).items[0]!.ref).toBe('F.9')
})

test('what is looked for is looked for in the copy too', () => {
  const { items, nextCursor } = pageOfCopy(copy, { query: '2' }, { at: null, limit: 1 })
  expect([items.map(({ ref }) => ref), nextCursor]).toEqual([['F.2'], null])
})
