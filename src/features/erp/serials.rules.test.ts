import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { serialsMapping } from './erp-settings.contract.ts'
import {
  type Catalogued,
  fits,
  isWhole,
  isWholeNumber,
  mapped,
  mayBeSerials,
  type SerialMove,
  serialsKept,
  suggest,
} from './serials.rules.ts'

const nothing = { serial: null, kind: null, document: null, line: null, product: null }
const column = (name: string, type = 'varchar(20)') => ({ name, type })
const [kind, document, line] = [column('Tipo', 'varchar(1)'), column('NroInt', 'int'), column('Linea', 'int')]

describe('of the columns of a table', () => {
  test.each([
    [
      'plain names are suggested',
      [kind, document, line, column('CodProd'), column('Serie')],
      { serial: 'Serie', kind: 'Tipo', document: 'NroInt', line: 'Linea', product: 'CodProd' },
    ],
    [
      'names are plain in any letter case and with low lines',
      [column('TIPO', 'char(1)'), column('nro_int', 'decimal'), column('NRO_SERIE', 'nvarchar(50)')],
      { ...nothing, serial: 'NRO_SERIE', kind: 'TIPO', document: 'nro_int' },
    ],
    ['the plainest of two is', [column('Serie'), column('NroSerie')], { ...nothing, serial: 'NroSerie' }],
    ['a serial may be a whole number', [column('Serie', 'bigint')], { ...nothing, serial: 'Serie' }],
    ['what cannot be compared is not', [column('Serie', 'text'), column('NroInt', 'varchar(9)')], nothing],
    ['a line may be a float', [column('Linea', 'float')], { ...nothing, line: 'Linea' }],
    ['pieces, flags and folios are not', [column('Pieza'), column('EsSerie', 'int'), column('Folio', 'int')], nothing],
    ['what keeps secrets is not', [column('ClaveSerie'), column('Password')], nothing],
    ['of none nothing is', [], nothing],
  ])('%s', (_what, columns, expected) => {
    expect(suggest(columns)).toEqual(expected)
  })

  test('nothing is left to choose once serial, document and what it is of are there', () => {
    const most = { serial: 'S', kind: 'T', document: 'N', line: null, product: null }
    expect(isWhole(most)).toBe(false)
    expect(isWhole({ ...most, line: 'L' })).toBe(true)
    expect(isWhole({ ...most, product: 'P' })).toBe(true)
    expect(isWhole({ ...most, product: 'P', kind: null })).toBe(false)
  })

  test.each([
    ['serial', 'character varying(20)', true],
    ['serial', 'VARCHAR(MAX)', true],
    ['serial', 'float', false],
    ['kind', 'int', false],
    ['document', 'double precision', true],
    ['document', 'varchar(10)', false],
    ['product', 'uniqueidentifier', false],
  ] as const)('%s may be %s: %s', (role, type, can) => {
    expect(fits(role, type)).toBe(can)
  })
})

const columns = { serial: 'Serie', kind: 'Tipo', document: 'NroInt', line: null, product: 'CodProd' }
const chosen = { table: 'iw_series', columns }
/** The columns of the chosen table, those of one name otherwise than they are as a rule. */
const catalogue = (odd: Partial<Catalogued> = {}): Catalogued[] =>
  [column('Serie'), kind, document, column('CodProd')].map((one) =>
    Object.assign({ table: 'iw_series', mayRead: true }, one, odd.name === one.name || !odd.name ? odd : {}),
  )

describe('the chosen table', () => {
  test('is read by the names that the catalogue has', () => {
    const odd = { table: 'IW_SERIES', columns: { ...columns, serial: 'SERIE', document: 'nroint' } }
    expect(mapped(odd, catalogue())).toEqual({ mapping: chosen, lacks: [] })
  })

  test('is the one written so, where the letter case tells two apart', () => {
    const two = [...catalogue(), ...catalogue({ table: 'IW_SERIES' })]
    expect(mapped(chosen, two).mapping?.table).toBe('iw_series')
    expect(mapped({ ...chosen, table: 'IW_SERIES' }, two).mapping?.table).toBe('IW_SERIES')
    const twins = [...catalogue(), { table: 'iw_series', mayRead: true, ...column('SERIE') }]
    expect(
      mapped({ table: 'iw_series', columns: { ...columns, serial: 'SERIE' } }, twins).mapping?.columns.serial,
    ).toBe('SERIE')
  })

  test.each([
    ['is not there', [], [{ field: 'table', code: 'noTable' }]],
    ['has another name', [{ ...catalogue()[0]!, table: 'other' }], [{ field: 'table', code: 'noTable' }]],
    [
      'lacks columns',
      catalogue().filter(({ name }) => name === 'Serie' || name === 'Tipo'),
      [
        { field: 'document', code: 'noColumn' },
        { field: 'product', code: 'noColumn' },
      ],
    ],
    [
      'has a text for a number',
      catalogue({ name: 'NroInt', type: 'varchar(8)' }),
      [{ field: 'document', code: 'otherType' }],
    ],
    ['may not be read', catalogue({ name: 'Serie', mayRead: false }), [{ field: 'serial', code: 'denied' }]],
  ])('%s, and says so', (_what, found, lacks) => {
    expect(mapped(chosen, found)).toEqual({ mapping: null, lacks })
  })
})

test.each([
  ['a table of another schema', { table: 'dbo.x' }],
  ['brackets', { table: 'a]b' }],
  ['quotes', { table: 'a"b' }],
  ['an order', { table: 'x; drop table y' }],
  ['blanks', { table: ' iw_series' }],
  ['a digit first', { table: '1a' }],
  ['letters that are none of SQL', { table: 'año' }],
  ['nothing', { table: '' }],
  ['too long a name', { table: 'a'.repeat(129) }],
  ['keys of electronic documents', { table: 'dte_siicaf' }],
  ['users of the ERP', { table: 'wisusuarios' }],
  ['passwords', { columns: { ...columns, serial: 'Password' } }],
  ['no kind of document', { columns: { ...columns, kind: null } }],
  ['neither line nor product', { columns: { ...columns, product: null } }],
])('%s cannot be chosen', (_what, change) => {
  expect(serialsMapping.safeParse(chosen).success).toBe(true)
  expect(serialsMapping.safeParse({ ...chosen, ...change }).success).toBe(false)
})

const fold = (text: string) => text.trim().toLowerCase()
const move = (document: string, serial: string, moved = 1, code = 'A'): SerialMove => ({
  code,
  document,
  serial,
  moved,
})

describe('serials that a customer still has', () => {
  test.each<[what: string, moves: SerialMove[], kept: string[], ofDocuments: Record<string, [string[], number]>]>([
    ['are those that were sold', [move('F1', 'S2'), move('F1', 'S1')], ['S1', 'S2'], { F1: [['S2', 'S1'], 0] }],
    ['are not those that came back', [move('N1', 'S1', -1), move('F1', 'S1')], [], { F1: [[], 1], N1: [[], 0] }],
    ['come back in any letter case', [move('N1', ' s1', -1), move('F1', 'S1 ')], [], { F1: [[], 1] }],
    [
      'are of the newest sale when sold again',
      [move('F2', 'S1'), move('N1', 'S1', -1), move('F1', 'S1')],
      ['S1'],
      { F2: [['S1'], 0], F1: [[], 1] },
    ],
    ['count once, sold twice', [move('F2', 'S1'), move('F1', 's1')], ['S1'], { F2: [['S1'], 0], F1: [[], 1] }],
    ['are none of a return alone', [move('N1', 'S1', -1)], [], {}],
    [
      'of another product are others',
      [move('N1', 'S1', -1, 'B'), move('F1', 'S1'), move('F1', 'S1', 1, 'B')],
      ['S1'],
      { F1: [['S1'], 0] },
    ],
  ])('%s', (_what, moves, kept, ofDocuments) => {
    const found = serialsKept(moves, fold)
    expect(found.ofProduct(' a')).toEqual(kept)
    for (const [document, [kept, gone]] of Object.entries(ofDocuments))
      expect(found.ofDocument('A', document)).toEqual({ kept, gone })
  })

  test('each stand with one document, whatever was sold and came back', () => {
    const some = fc.record({
      code: fc.constantFrom('A', 'a ', 'B'),
      document: fc.constantFrom('F1', 'F2', 'F3'),
      serial: fc.constantFrom('S1', 's1', 'S2 '),
      moved: fc.constantFrom(1, -1),
    })
    fc.assert(
      fc.property(fc.array(some, { maxLength: 12 }), (moves) => {
        const found = serialsKept(moves, fold)
        for (const code of ['a', 'b']) {
          const own = moves.filter((one) => fold(one.code) === code)
          const balance = (serial: string) =>
            own.filter((one) => fold(one.serial) === serial).reduce((sum, { moved }) => sum + moved, 0)
          const expected = ['s1', 's2'].filter((serial) => balance(serial) > 0)
          expect(found.ofProduct(code).map(fold).sort()).toEqual(expected)
          const placed = ['F1', 'F2', 'F3'].flatMap((document) => found.ofDocument(code, document).kept)
          expect(placed.map(fold).sort()).toEqual(expected)
        }
      }),
      { numRuns: 60 },
    )
  })
})

describe('what is typed', () => {
  test.each([
    ['one word', ['a-1'], false, ['a-1']],
    ['words, which may be one serial', ['sn', '77'], false, ['sn', '77', 'sn 77']],
    ['the same word twice', ['a', 'a'], false, ['a', 'a a']],
    ['numbers, among numbers', ['77', '78'], true, ['77', '78']],
    ['words, among numbers', ['sn', '77'], true, ['77']],
    ['what no column of numbers shows', ['007', '1e3', '7.0', '-0', '12345678901234567890'], true, []],
  ])('may be a serial: %s', (_what, words, areNumbers, serials) => {
    expect(mayBeSerials(words, areNumbers)).toEqual(serials)
  })

  test('is compared with numbers in columns of whole numbers alone', () => {
    expect(['int', 'DECIMAL(18,0)', 'bigint'].map(isWholeNumber)).toEqual([true, true, true])
    expect(['varchar(20)', 'float', 'nchar(10)'].map(isWholeNumber)).toEqual([false, false, false])
  })
})
