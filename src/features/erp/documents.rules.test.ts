import { describe, expect, test } from 'vitest'
import { documentsOfPanel, headOf, isAmong, soughtIn } from './documents.rules.ts'

const line = {
  productCode: 'UPS/1500',
  detail: 'UPS interactiva, núcleo sólido',
  quantity: 1,
  unitPrice: 1000,
  net: 1000,
}
const invoice = {
  ref: 'F.7',
  kind: 'invoice' as const,
  taxOfficeCode: 33,
  folio: 18_200,
  issuedOn: '2026-10-01',
  dueOn: null,
  seller: null,
  currency: 'CLP',
  exchangeRate: 1,
  net: 1000,
  tax: 190,
  total: 1190,
  booked: true,
  references: [{ code: '801', name: null, folio: 'OC-77 Ñuble', issuedOn: null, note: null }],
  lines: [{ ...line, lot: 'L-2026/4', piece: 'SN0048291' }],
}
const note = {
  ref: '12',
  number: 12,
  quotation: 5,
  soldOn: null,
  deliveryOn: '2026-11-01',
  state: 'approved' as const,
  purchaseOrder: null,
  contact: 'José Peña',
  seller: 'Vera',
  currency: 'UF',
  net: 10.5,
  total: 12.5,
  lines: [{ ...line, invoiced: 0, leftToInvoice: 1 }],
}
const quotation = {
  ref: '5',
  number: 5,
  quotedOn: '2026-09-01',
  state: 'pending' as const,
  seller: null,
  contact: null,
  currency: 'CLP',
  net: 1000,
  total: 1190,
  salesNotes: 1,
  lines: [line],
}
const [sale] = documentsOfPanel('invoices', [invoice])
const [sold] = documentsOfPanel('salesNotes', [note])

describe('what was typed', () => {
  test.each<[string | undefined, ReturnType<typeof soughtIn>]>([
    [undefined, null],
    ['  ', null],
    ['18200', { number: 18_200, words: ['18200'] }],
    ['18.200', { number: 18_200, words: ['18.200'] }],
    ['N° 18.200', { number: 18_200, words: ['n°', '18.200'] }],
    ['FE 18200', { number: 18_200, words: ['fe', '18200'] }],
    ['Factura electrónica N° 18.200', { number: 18_200, words: ['factura', 'electronica', 'n°', '18.200'] }],
    ['nota de venta 2144', { number: 2144, words: ['nota', 'de', 'venta', '2144'] }],
    ['OC 77', { number: null, words: ['oc', '77'] }],
    ['rollo 80', { number: null, words: ['rollo', '80'] }],
    ['#12', { number: 12, words: ['#12'] }],
    ['007', { number: 7, words: ['007'] }],
    ['OC-77', { number: null, words: ['oc-77'] }],
    ['S/N 0048291', { number: null, words: ['0048291'] }],
    ['SN: AB-12', { number: null, words: ['ab-12'] }],
    ['N° de serie 48291', { number: null, words: ['48291'] }],
    ['Serie N° 48291', { number: null, words: ['48291'] }],
    ['serie limitada', { number: null, words: ['serie', 'limitada'] }],
    ['SN0048291', { number: null, words: ['sn0048291'] }],
    ['Lote 17', { number: null, words: ['17'] }],
    ['Núcleo  SÓLIDO', { number: null, words: ['nucleo', 'solido'] }],
    ['1234567890123456', { number: null, words: ['1234567890123456'] }],
    ['a b c d e f g h i', { number: null, words: ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'] }],
  ])('as %j is sought as %j', (typed, sought) => expect(soughtIn(typed)).toEqual(sought))
})

describe('a document is among those', () => {
  test.each<[string, object, boolean]>([
    ['of nothing in particular', {}, true],
    ['of its number', { query: '18.200' }, true],
    ['of another number', { query: '18201' }, false],
    ['of a part of its number', { query: '182' }, false],
    ['of the code of a product', { query: 'ups/1500' }, true],
    ['of digits in the code of a product', { query: '1500' }, true],
    ['of the serial of a piece, as it is read from the machine', { query: 'sn0048291' }, true],
    ['of a serial that is called so', { query: 'S/N 0048291' }, true],
    ['of a lot beside a word of its line', { query: 'nucleo l-2026/4' }, true],
    ['of another serial', { query: 'SN0048292' }, false],
    ['of words of a detail, in whatever order, case and accents', { query: 'SOLIDO nucleo' }, true],
    ['of a word that is not there beside one that is', { query: 'nucleo blando' }, false],
    ['of words of different places', { query: 'interactiva ñuble' }, true],
    ['of the purchase order', { query: 'oc-77' }, true],
    ['of the serial number, which is not looked at', { query: 'S1' }, false],
    ['from its day on', { from: '2026-10-01' }, true],
    ['from the day after', { from: '2026-10-02' }, false],
    ['up to its day', { to: '2026-10-01' }, true],
    ['up to the day before', { to: '2026-09-30' }, false],
    ['of a number in another period', { query: '18200', from: '2026-10-02' }, false],
  ])('%s: %j', (_what, question, among) => expect(isAmong(sale!, question)).toBe(among))

  test('of its contact, and without a day of no period', () => {
    expect(isAmong(sold!, { query: 'jose pena' })).toBe(true)
    expect(isAmong(sold!, { from: '1990-01-01' })).toBe(false)
    expect(isAmong(sold!, { to: '2990-01-01' })).toBe(false)
  })
})

describe('a document says the same as the panel:', () => {
  test('an invoice', () => {
    expect(sale).toMatchObject({
      panel: 'invoices',
      ref: 'F.7',
      kind: 'invoice',
      number: 18_200,
      taxOfficeCode: 33,
      issuedOn: '2026-10-01',
      purchaseOrder: 'OC-77 Ñuble',
      state: null,
      booked: true,
      tax: 190,
      bookedAs: null,
    })
    expect(sale!.lines).toEqual([{ ...invoice.lines[0], invoiced: null, leftToInvoice: null }])
  })

  test('a sales note, due when it shall be delivered', () => {
    expect(sold).toMatchObject({
      kind: 'salesNote',
      number: 12,
      quotation: 5,
      issuedOn: null,
      dueOn: '2026-11-01',
      contact: 'José Peña',
      currency: 'UF',
      booked: null,
      tax: null,
    })
    expect(sold!.lines[0]).toMatchObject({ invoiced: 0, leftToInvoice: 1, lot: null, piece: null })
  })

  test('a quotation, and its line of a list has no lines of its own', () => {
    const [quoted] = documentsOfPanel('quotations', [quotation])
    expect(headOf(quoted!)).toEqual({
      panel: 'quotations',
      ref: '5',
      kind: 'quotation',
      number: 5,
      taxOfficeCode: null,
      issuedOn: '2026-09-01',
      dueOn: null,
      state: 'pending',
      seller: null,
      contact: null,
      purchaseOrder: null,
      currency: 'CLP',
      net: 1000,
      total: 1190,
      booked: null,
    })
  })

  test('what an old copy has without a reference is left out', () => {
    expect(documentsOfPanel('quotations', [{ ...quotation, ref: null }, quotation])).toHaveLength(1)
  })
})
