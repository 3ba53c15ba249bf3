import { expect, test } from 'vitest'
import { fileOf, meant, panelMeant, periodOf, readDocumentsSearch, yearToTry } from './documents-search.ts'

test.each([
  [{}, {}],
  [
    { panel: 'invoices', query: 1234 },
    { panel: 'invoices', query: '1234' },
  ],
  [{ panel: 'account', query: '  ', from: '2024-02-30', to: '2024-02-29' }, { to: '2024-02-29' }],
  [{ query: 'x'.repeat(61), from: null, other: 'y' }, {}],
  [
    { panel: 'invoices', company: 2 },
    { panel: 'invoices', company: 2 },
  ],
  [{ company: 'dos' }, {}],
  [{ company: 1 }, {}], // the first needs no saying
])('of the address %j the page understands %j', (raw, read) => {
  expect(readDocumentsSearch(raw)).toEqual(read)
})

test.each([
  [{}, 'all'],
  [{ from: '2024-01-01', to: '2024-12-31' }, '2024'],
  [{ from: '2024-01-01', to: '2025-12-31' }, 'days'],
  [{ from: '2024-01-01' }, 'days'],
  [{ to: '2024-12-31' }, 'days'],
])('the period %j is called %s', (days, name) => {
  expect(periodOf(days)).toBe(name)
})

test.each([
  [{}, '2026'],
  [{ from: '2025-06-01' }, '2026'],
  [{ from: '2020-01-01', to: '2030-12-31' }, '2026'],
  [{ to: '2019-06-30' }, '2019'],
  [{ from: '2018-12-31', to: '2019-12-31' }, '2019'],
  [{ from: '2026-01-01', to: '2026-12-31' }, undefined],
  [{ from: '2019-02-01', to: '2019-03-01' }, undefined],
  [{ from: '2027-01-01' }, undefined],
])('of %j that takes too long, %s is to be tried', (days, year) => {
  expect(yearToTry(days, '2026-11-26')).toBe(year)
})

const found = [{ number: 91234 }, { number: 1234 }, { number: 12 }]
test.each([
  ['1234', 1234],
  [' 12 ', 12],
  ['impresora', 91234],
  [undefined, 91234],
])('Enter after %j opens %s', (query, number) => {
  expect(meant(query, found)?.number).toBe(number)
})

test('Enter opens the document that stands before a void one of the same number, and that one where there is no other', () => {
  const [nulled, other] = [
    { number: 7, state: 'void' as const },
    { number: 70, state: null },
  ]
  expect(meant('7', [other, nulled, { number: 7, state: null }])).toEqual({ number: 7, state: null })
  expect(meant('7', [other, nulled])).toBe(nulled)
})

test('Enter opens nothing where nothing was found', () => {
  expect(meant('1234', [])).toBeUndefined()
})

test('a file is of the company whose documents are looked at', () => {
  const { address, asked } = fileOf('c1', { panel: 'invoices', query: '12', company: 2 })
  expect([address, asked]).toEqual([
    '/api/customers/c1/erp/documents',
    { panel: 'invoices', query: '12', company: '2' },
  ])
})

test.each([
  ['Cotización 3310', 'quotations'],
  ['nota de venta 2101', 'salesNotes'],
  ['NV 2101', 'salesNotes'],
  ['quotation 3310', 'quotations'],
  ['nota de crédito 12', undefined],
  ['factura 18.200', undefined],
  ['nvme', undefined],
])('%j names documents of the kind %s', (typed, panel) => {
  expect(panelMeant(typed)).toBe(panel)
})
