import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { PanelData } from '../erp/erp.contract.ts'
import { purchaseInWords } from './warranties.text.ts'
import { type Existing, givenBy, type OwnProduct, purchasesOf, type Rule } from './warranties.rules.ts'

type ErpProduct = PanelData['products']['items'][number]
type Purchases = NonNullable<ErpProduct['purchases']>

const sale = (folio: number, boughtOn: string | null, quantity = 1, pieces: string[] = []): Purchases[number] => ({
  document: { kind: 'invoice', folio },
  boughtOn,
  quantity,
  pieces,
})
const product = (purchases: Purchases | null, more: Partial<ErpProduct> = {}): ErpProduct => ({
  code: 'IMP-80',
  name: 'Impresora',
  quantity: 1,
  net: 1,
  firstBoughtOn: '2026-01-15',
  lastBoughtOn: '2026-01-15',
  lastDocument: { kind: 'invoice', folio: 10 },
  usesSerial: true,
  pieces: purchases?.flatMap((one) => one.pieces) ?? [],
  group: 'IMPR',
  groupName: 'Impresoras',
  purchases,
  ...more,
})
const own = (more: Partial<OwnProduct> = {}): OwnProduct => ({
  id: 'e1',
  productCode: 'IMP-80',
  productName: 'Mi impresora',
  serial: null,
  purchasedOn: '2026-01-15',
  document: 'Factura 10',
  ...more,
})
const told = (erp: ErpProduct[], mine: OwnProduct[] = []) =>
  purchasesOf(erp, mine).map(({ key, boughtOn, quantity, equipmentId }) => [key, boughtOn, quantity, equipmentId])

describe('purchases', () => {
  test('are those of each document, piece by piece', () => {
    expect(told([product([sale(11, '2026-03-01', 2), sale(10, '2026-01-15', 2, ['A1', 'A2'])])])).toEqual([
      ['invoice 11 IMP-80', '2026-03-01', 2, null],
      ['invoice 10 IMP-80 A1', '2026-01-15', 1, null],
      ['invoice 10 IMP-80 A2', '2026-01-15', 1, null],
    ])
  })

  test('of a piece that we have are of our product, whatever the letters of its serial', () => {
    expect(told([product([sale(10, '2026-01-15', 1, ['a1'])])], [own({ serial: ' A1', purchasedOn: null })])).toEqual([
      ['invoice 10 IMP-80 a1', '2026-01-15', 1, 'e1'],
    ])
  })

  test('of one folio in two companies are two, and those of the first are called as ever', () => {
    const bought = product([sale(10, '2026-01-15', 1, ['A1'])])
    const elsewhere = { ...product([sale(10, '2026-02-20', 1, ['A1']), sale(12, '2026-02-21', 3)]), company: 2 }
    expect(told([bought, elsewhere])).toEqual([
      ['invoice 10 IMP-80 A1', '2026-01-15', 1, null],
      ['2 invoice 10 IMP-80 A1', '2026-02-20', 1, null],
      ['2 invoice 12 IMP-80', '2026-02-21', 3, null],
    ])
  })

  test('without serial are of our products of that day, and the rest is of the product', () => {
    expect(told([product([sale(10, '2026-01-15', 3)])], [own(), own({ id: 'e2', serial: 'X' })])).toEqual([
      ['equipment e1', '2026-01-15', 1, 'e1'],
      ['equipment e2', '2026-01-15', 1, 'e2'],
      ['invoice 10 IMP-80', '2026-01-15', 1, null],
    ])
  })

  test('that only we know of are of our product', () => {
    expect(told([], [own(), own({ id: 'e2', purchasedOn: null }), own({ id: 'e3', productCode: null })])).toEqual([
      ['equipment e1', '2026-01-15', 1, 'e1'],
    ])
  })

  test.each<[company: number | null, soldBy: [company: number, group: string | null][], expected: object]>([
    [null, [], { company: null, group: null }],
    [null, [[1, '01']], { company: 1, group: '01' }],
    [null, [[2, '07']], { company: 2, group: '07' }],
    [2, [], { company: 2, group: null }],
    [
      2,
      [
        [1, '01'],
        [2, '07'],
      ],
      { company: 2, group: '07' },
    ],
    [
      null,
      [
        [1, '01'],
        [2, '07'],
      ],
      { company: null, group: null },
    ],
    [
      null,
      [
        [1, '01'],
        [2, '01 '],
      ],
      { company: null, group: '01' },
    ],
  ])('that only we know of, of company %s, where %j sold that code, are %j', (company, soldBy, expected) => {
    const sold = soldBy.map(([company, group]) => ({
      ...product([sale(10, '2025-01-15', 1, ['Z'])], { group }),
      company,
    }))
    const ours = purchasesOf(sold, [own({ company })]).filter(({ key }) => key === 'equipment e1')
    expect(ours).toMatchObject([expected])
  })

  test('of a piece that we have from another company are not of our product', () => {
    const sold = [product([sale(10, '2026-01-15', 1, ['A1']), sale(11, '2026-01-15')])]
    expect(told(sold, [own({ serial: 'A1', company: 2 })]).map(([key]) => key)).toEqual([
      'invoice 10 IMP-80 A1',
      'invoice 11 IMP-80',
      'equipment e1',
    ])
  })

  test('of an old copy are the last one, with the pieces when all were bought with it', () => {
    expect(told([product(null, { quantity: 2, pieces: ['A1', 'A2'] })])).toEqual([
      ['invoice 10 IMP-80 A1', '2026-01-15', 1, null],
      ['invoice 10 IMP-80 A2', '2026-01-15', 1, null],
    ])
    const twice = { quantity: 2, pieces: ['A1', 'A2'], firstBoughtOn: '2025-01-01' }
    expect(told([product(null, twice)])).toEqual([['invoice 10 IMP-80', '2026-01-15', 1, null]])
  })

  test('of two documents with one number are one', () => {
    expect(told([product([sale(10, '2026-02-01'), sale(10, '2026-01-15')])])).toEqual([
      ['invoice 10 IMP-80', '2026-02-01', 1, null],
    ])
  })

  test('without a day are none', () => {
    expect(told([product([sale(10, null)]), product(null, { lastBoughtOn: null })])).toEqual([])
  })

  test('are never the same twice, and no product of ours is of two', () => {
    const day = fc.constantFrom('2026-01-15', '2026-02-01', null)
    const serial = fc.constantFrom('A1', 'A2', 'A3')
    const somePurchase = fc.record({ folio: fc.integer({ min: 1, max: 99 }), day, pieces: fc.uniqueArray(serial) })
    const someOwn = fc.record({
      serial: fc.option(serial),
      purchasedOn: day,
      productCode: fc.constantFrom('IMP-80', 'x', null),
    })
    fc.assert(
      fc.property(
        fc.uniqueArray(somePurchase, { selector: ({ folio }) => folio, maxLength: 4 }),
        fc.array(someOwn, { maxLength: 5 }),
        fc.nat(3),
        (sales, mine, more) => {
          const erp = product(sales.map((one) => sale(one.folio, one.day, one.pieces.length + more, one.pieces)))
          const all = purchasesOf(
            [erp],
            mine.map((one, n) => own({ id: `e${n}`, ...one })),
          )
          const keys = all.map(({ key }) => key)
          expect(new Set(keys).size).toBe(keys.length)
          const ids = all.flatMap(({ equipmentId }) => equipmentId ?? [])
          expect(new Set(ids).size).toBe(ids.length)
        },
      ),
    )
  })
})

describe('rules', () => {
  const anywhere = { code: 'IMP-80', company: null }
  const rule = (more: Partial<Rule>): Rule => ({
    company: null,
    productCode: null,
    productGroup: null,
    typeId: 'legal',
    months: 6,
    ...more,
  })
  const purchases = purchasesOf([product([sale(10, '2026-01-15')])], [])
  const given = (rules: Rule[], existing: Existing[] = []) =>
    givenBy(rules, purchases, existing).map(({ typeId, startsOn, endsOn, existing }) => [
      typeId,
      startsOn,
      endsOn,
      existing?.number,
    ])

  test('count the months from the day of the purchase', () => {
    expect(given([rule({ productCode: 'imp-80 ' })])).toEqual([['legal', '2026-01-15', '2026-07-14', undefined]])
  })

  test('of the product go before those of its group', () => {
    const both = [rule({ productCode: 'IMP-80', months: 12 }), rule({ productGroup: 'impr', months: 3 })]
    expect(given(both)).toEqual([['legal', '2026-01-15', '2027-01-14', undefined]])
    expect(given(both.toReversed())).toEqual(given(both))
  })

  test('of several types each give their own', () => {
    const legal = rule({ productGroup: 'IMPR' })
    const voluntary = rule({ productCode: 'IMP-80', typeId: 'voluntary', months: 24 })
    expect(given([legal, voluntary]).map(([type]) => type)).toEqual(['legal', 'voluntary'])
  })

  test.each<[name: string, rules: Partial<Rule>[], ofFirst: number[], ofSecond: number[], ofNobodyKnows: number[]]>([
    ['for all counts in every company', [{ productGroup: '01', months: 6 }], [6], [6], [6]],
    ['of one company counts there alone', [{ company: 2, productGroup: '01', months: 3 }], [], [3], []],
    ['of the first company counts there alone', [{ company: 1, productCode: 'IMP-80', months: 3 }], [3], [], []],
    [
      'of a company goes before one for all',
      [
        { company: 2, productGroup: '01', months: 3 },
        { productGroup: '01', months: 6 },
      ],
      [6],
      [3],
      [6],
    ],
    [
      'of a company goes before one for all that names the product',
      [
        { company: 2, productGroup: '01', months: 3 },
        { productCode: 'IMP-80', months: 24 },
      ],
      [24],
      [3],
      [24],
    ],
    [
      'of a product goes before that of its group, within a company',
      [
        { company: 2, productCode: 'IMP-80', months: 12 },
        { company: 2, productGroup: '01', months: 3 },
      ],
      [],
      [12],
      [],
    ],
    [
      'of another type than that of the company gives its own',
      [
        { company: 2, productGroup: '01', months: 3, typeId: 'voluntary' },
        { productGroup: '01', months: 6 },
      ],
      [6],
      [3, 6],
      [6],
    ],
    ['of a company that is left gives nothing', [{ company: 9, productCode: 'IMP-80', months: 3 }], [], [], []],
  ])('a rule %s', (_, rules, ofFirst, ofSecond, ofNobodyKnows) => {
    const sold = (company: number | null) => [{ ...purchases[0]!, company, group: '01' }]
    const months = (company: number | null) =>
      givenBy(rules.map(rule), sold(company), [])
        .map((one) => one.months)
        .toSorted((one, other) => one - other)
    expect([1, 2, null].map(months)).toEqual([ofFirst, ofSecond, ofNobodyKnows])
    expect(givenBy(rules.toReversed().map(rule), sold(2), []).length).toBe(ofSecond.length)
  })

  test('of other products and groups give nothing', () => {
    expect(given([rule({ productCode: 'IMP-8' }), rule({ productGroup: 'IMP' })])).toEqual([])
  })

  const made = (more: Partial<Existing>): Existing => ({
    id: 'v',
    number: 7,
    typeId: 'legal',
    purchaseKey: null,
    startsOn: '2026-01-15',
    products: [],
    equipmentIds: [],
    ...more,
  })
  test.each<[name: string, existing: Existing, number: number | undefined]>([
    ['made from this purchase', made({ purchaseKey: 'invoice 10 IMP-80' }), 7],
    ['made from another purchase', made({ purchaseKey: 'invoice 11 IMP-80' }), undefined],
    ['made by hand for this product from that day', made({ products: [anywhere] }), 7],
    [
      'made by hand for this product from another day',
      made({ products: [anywhere], startsOn: '2026-02-01' }),
      undefined,
    ],
    ['made by hand for what another company calls so', made({ products: [{ code: 'IMP-80', company: 2 }] }), undefined],
    ['made by hand for the product of this company', made({ products: [{ code: 'imp-80', company: 1 }] }), 7],
    ['of another type', made({ purchaseKey: 'invoice 10 IMP-80', typeId: 'voluntary' }), undefined],
  ])('know a warranty that was %s', (_, existing, number) => {
    expect(given([rule({ productCode: 'IMP-80' })], [existing])[0]![3]).toBe(number)
  })

  test('know a warranty of our product, whatever it was made from', () => {
    const mine = purchasesOf([product([sale(10, '2026-01-15', 1, ['A1'])])], [own({ serial: 'A1' })])
    for (const existing of [
      made({ equipmentIds: ['e1'] }),
      made({ purchaseKey: 'equipment e1', equipmentIds: ['e1'] }),
      made({ purchaseKey: 'invoice 10 IMP-80' }),
    ])
      expect(givenBy([rule({ productCode: 'IMP-80' })], mine, [existing])[0]!.existing?.number).toBe(7)
  })

  test('give nothing for an absurd day', () => {
    const old = purchasesOf([product([sale(10, '1955-01-15')])], [])
    expect(givenBy([rule({ productCode: 'IMP-80' })], old, [])).toEqual([])
  })
})

test.each([
  ['invoice 502 P-80 NEW1', 'Factura N° 502, P-80 NEW1'],
  ['receipt 7 IMP-MOV 58', 'Boleta N° 7, IMP-MOV 58'],
  ['equipment 0196ffff-0000-7000-8000-000000000000', 'Producto registrado'],
  ['2 invoice 502 P-80 NEW1', 'Factura N° 502, P-80 NEW1'],
  ['what nobody wrote', 'what nobody wrote'],
])('the purchase %s is told as %s', (key, words) => {
  expect(purchaseInWords(key, 'es')).toBe(words)
})

test.each([
  ['invoice 502 P-80', 'Factura N° 502, P-80 · Andes S.A.'],
  ['2 invoice 502 P-80', 'Factura N° 502, P-80 · Austral Ltda.'],
  ['3 invoice 502 P-80', 'Factura N° 502, P-80'],
])('where there are several companies, the purchase %s is told as %s', (key, words) => {
  const companies = ['Andes S.A.', 'Austral Ltda.', null].map((name, place) => ({ company: place + 1, name }))
  expect(purchaseInWords(key, 'es', companies)).toBe(words)
})
