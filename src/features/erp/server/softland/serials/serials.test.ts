import { beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import { USUAL_CHOICES } from '../../connection.ts'
import { startCompany } from '../../testing/company.ts'
import { sixty } from '../../testing/softland.ts'
import { startSmallCompany } from '../../testing/small-company.ts'
import { connectPostgres } from '../connection.ts'
import { postgres } from '../dialect.ts'
import { createSoftland } from '../driver.ts'

const NOW = new Date('2026-11-23T15:00:00Z')
const columns = { serial: 'Serie', kind: 'Tipo', document: 'NroInt', line: 'Linea', product: 'CodProd' }
const serials = { table: 'iw_seriesvta', columns }
const company = await startSmallCompany(NOW, { ...USUAL_CHOICES, serials })
const { erp, run, write } = company

/** The ERP as one reads it who chose otherwise. */
function reading(serials: Parameters<typeof createSoftland>[0]['choices'] = USUAL_CHOICES) {
  const line = connectPostgres(company.connection)
  const other = createSoftland({ ...line, dialect: postgres, now: () => NOW, choices: serials })
  onTestFinished(() => other.stop())
  return other
}

/** A table of somebody's own, in which serials are written as people type them. */
const series = (...rows: [serial: string, kind: string, document: number, line: number, product: string][]) =>
  run(`drop table if exists softland."iw_seriesvta" cascade;
    create table softland."iw_seriesvta" ("Serie" varchar(30), "Tipo" char(2), "NroInt" numeric(18, 0), "Linea" float,
      "CodProd" varchar(20));
    insert into softland."iw_seriesvta" ${rows.length ? `values ${rows.map((row) => `(${row.map((value) => `E'${value}'`).join()})`).join()}` : 'select null where false'}`)

/** Three of product A on one invoice, one of A and two of B on a newer one, and a credit note for one of the first. */
beforeEach(async () => {
  const sold = { CantFacturada: 1, TotLinea: 1000, Pieza: 'UNUSED' }
  await write({
    iw_tprod: [{ CodProd: 'A', DesProd: 'Balanza' }, { CodProd: 'B ' }],
    iw_gsaen: [
      { Tipo: 'F', NroInt: 1, Folio: 101, Fecha: '2026-01-10' },
      { Tipo: 'F', NroInt: 2, Folio: 102, Fecha: '2026-05-20' },
      { Tipo: 'N', NroInt: 1, Folio: 7, Fecha: '2026-02-01' },
      { Tipo: 'F', NroInt: 9, Folio: 109, Fecha: '2026-05-21', CodAux: '88' },
    ],
    iw_gmovi: [
      { ...sold, Tipo: 'F', NroInt: 1, Linea: 1, CodProd: 'A', CantFacturada: 3 },
      { ...sold, Tipo: 'F', NroInt: 2, Linea: 1, CodProd: 'A\t' },
      { ...sold, Tipo: 'F', NroInt: 2, Linea: 2, CodProd: 'B', CantFacturada: 2 },
      { ...sold, Tipo: 'N', NroInt: 1, Linea: 1, CodProd: 'A', CantFacturada: -1 },
      { ...sold, Tipo: 'F', NroInt: 9, Linea: 1, CodProd: 'A' },
    ],
  })
  await series(
    ['A-1', 'F', 1, 1, 'A'],
    [' a-2\\t', 'f', 1, 1, 'a '],
    ['A-3  ', 'F', 1, 1, 'A'],
    ['A-4', 'F', 2, 1, 'A'],
    ['B-1', 'F', 2, 2, 'B'],
    ['', 'F', 2, 2, 'B'],
    ['000', 'F', 2, 2, 'B'],
    ['A-2', 'N', 1, 1, 'A'],
    ['OTHERS', 'F', 9, 1, 'A'],
    ['GUIDE', 'S', 1, 1, 'A'],
  )
})

const productsOf = async (from = erp) =>
  Object.fromEntries(
    (await from.productsOf('77'))!.items.map(({ code, quantity, pieces, purchases }) => [
      code,
      { quantity, pieces, bought: purchases!.map((one) => [one.document.folio, one.quantity, one.pieces]) },
    ]),
  )

describe('products', () => {
  test('have the serials of the chosen table, less those that came back; others have their quantities alone', async () => {
    expect(await productsOf()).toEqual({
      A: {
        quantity: 3,
        pieces: ['A-1', 'A-3', 'A-4'],
        bought: [
          [102, 1, ['A-4']],
          [101, 2, ['A-1', 'A-3']],
        ],
      },
      B: { quantity: 2, pieces: ['B-1'], bought: [[102, 2, ['B-1']]] },
    })
  })

  test('have them also by the line alone, by the product alone, and from a table whose names are written otherwise', async () => {
    const whole = await productsOf()
    for (const change of [{ line: null }, { product: null }, { serial: 'SERIE', document: 'nroint' }]) {
      const odd = { table: 'IW_SeriesVta', columns: { ...columns, ...change } }
      expect(await productsOf(reading({ ...USUAL_CHOICES, serials: odd }))).toEqual(whole)
    }
  })

  test('that were sold again are of the newest sale', async () => {
    await series(['A-1', 'F', 1, 1, 'A'], ['A-1', 'N', 1, 1, 'A'], ['A-1 ', 'F', 2, 1, 'A'])
    expect((await productsOf()).A).toMatchObject({
      pieces: ['A-1'],
      bought: [
        [102, 1, ['A-1']],
        [101, 2, []],
      ],
    })
  })

  test('have pieces of their lines where nothing is chosen', async () => {
    expect((await productsOf(reading())).B).toMatchObject({ pieces: ['UNUSED'] })
  })
})

describe('a document is found by a serial', () => {
  const found = async (query: string, code = '77', from = erp) => {
    const page = await from.documentsOf(code, { panel: 'invoices', query }, { cursor: null, limit: 50 })
    return page!.items.map(({ ref }) => ref)
  }

  test('of the chosen table, with which it was sold or came back', async () => {
    expect(await found('a-1')).toEqual(['F.1'])
    expect(await found('A-2')).toEqual(['N.1', 'F.1'])
    expect(await found('serie A-4')).toEqual(['F.2'])
    expect(await found('a-')).toEqual(['F.2', 'N.1', 'F.1'])
  })

  test('beside another word of its lines, and of another document beside none', async () => {
    expect(await found('balanza b-1')).toEqual(['F.2'])
    expect(await found('a-1 b-1')).toEqual([])
  })

  test('not of what was sold to others, dispatched, or of a document that is not in force', async () => {
    expect([await found('others'), await found('guide')]).toEqual([[], []])
    await run(`update softland."iw_gsaen" set "Estado" = 'P' where "NroInt" = 2`)
    expect(await found('b-1')).toEqual([])
  })

  test('also by the piece of its line; of a table that is gone no more', async () => {
    expect(await found('unused')).toEqual(['F.2', 'N.1', 'F.1'])
    expect(await found('a-1', '77', reading())).toEqual([])
    const knowing = reading({ ...USUAL_CHOICES, serials })
    expect(await found('a-1', '77', knowing)).toEqual(['F.1'])
    await run('drop table softland."iw_seriesvta"')
    expect(await found('a-1', '77', knowing)).toEqual([])
  })

  test('of those that many documents have, the newest are found', async () => {
    const many = Array.from({ length: 120 }, (_, at) => at + 1)
    await write({
      iw_tprod: [{ CodProd: 'A' }],
      iw_gsaen: many.map((NroInt) => ({ NroInt, Folio: NroInt, Fecha: `2026-0${1 + Math.floor(NroInt / 20)}-01` })),
      iw_gmovi: many.map((NroInt) => ({ NroInt, CodProd: 'A' })),
    })
    await series(...many.map((NroInt): Parameters<typeof series>[0] => [`M-${NroInt}`, 'F', NroInt, 1, 'A']))
    const page = await erp.documentsOf('77', { panel: 'invoices', query: 'm-' }, { cursor: null, limit: 200 })
    expect([page!.items.length, page!.items[0]!.number]).toEqual([100, 120])
    const old = { panel: 'invoices', query: 'm-', to: '2026-01-31' } as const
    expect((await erp.documentsOf('77', old, { cursor: null, limit: 200 }))!.items).toHaveLength(19)
  })
})

describe('a whole serial that was sold long ago', () => {
  const found = async (query: string, code = '77', from = erp) => {
    const page = await from.documentsOf(code, { panel: 'invoices', query }, { cursor: null, limit: 200 })
    return page!.items.map(({ ref }) => ref)
  }
  const long = Array.from({ length: 150 }, (_, at) => at + 1)
  beforeEach(async () => {
    await write({
      cwtauxi: [{}, { CodAux: '88' }],
      iw_tprod: [{ CodProd: 'A', DesProd: 'Balanza' }],
      iw_gsaen: [
        { NroInt: 900, Folio: 900, Fecha: '2008-04-01' },
        { NroInt: 901, Folio: 901, Fecha: '2009-04-01', CodAux: '88' },
        ...long.map((NroInt) => ({ NroInt, Folio: 1000 + NroInt, Fecha: '2026-05-01' })),
      ],
      iw_gmovi: [900, 901, ...long].map((NroInt) => ({ NroInt, CodProd: 'A' })),
    })
    await series(
      ['sn-77\\t', 'F', 900, 1, 'A'],
      ['BAL 2008 X', 'F', 900, 1, 'A'],
      ['OTHER', 'F', 901, 1, 'A'],
      ...long.map((NroInt): Parameters<typeof series>[0] => [`SN-77${NroInt} BAL 2008 XL`, 'F', NroInt, 1, 'A']),
    )
  })

  test('is found among many newer ones that have it in them', async () => {
    const all = await found('sn-77')
    expect([all.length, all.at(-1)]).toEqual([101, 'F.900'])
    expect((await found('serie SN-77')).at(-1)).toBe('F.900')
    expect(await found('sn-77 nobody')).toEqual([])
    expect((await found('sn-77 balanza')).at(-1)).toBe('F.900')
  })

  test('is found also where it has blanks in it, and not of somebody else', async () => {
    expect((await found('bal 2008 x')).at(-1)).toBe('F.900')
    expect(await found('other')).toEqual([])
    expect(await found('other', '88')).toEqual(['F.901'])
  })

  test('is found as a number where the table has numbers, and words are none', async () => {
    await run(`drop table softland."iw_seriesvta" cascade;
      create table softland."iw_seriesvta" ("Serie" int, "Tipo" char(2), "NroInt" int, "Linea" int, "CodProd" varchar(20));
      insert into softland."iw_seriesvta" values (77, 'F', 900, 1, 'A'), ${long.map((NroInt) => `(77${NroInt}, 'F', ${NroInt}, 1, 'A')`).join()}`)
    const other = reading({ ...USUAL_CHOICES, serials })
    const all = await found('serie 77', '77', other)
    expect([all.length, all.at(-1)]).toEqual([101, 'F.900'])
    expect(await found('balanza', '77', other)).toHaveLength(151)
    expect(await found('serie 99999999999', '77', other)).toEqual([])
  })
})

describe('a table that is there no more', () => {
  test.each([
    ['altogether', 'drop table softland."iw_seriesvta"', { field: 'table', code: 'noTable' }],
    ['with its column', 'alter table softland."iw_seriesvta" drop column "Serie"', { field: 'serial', code: 'noColumn' }], // prettier-ignore
  ])('%s costs the serials, of a reader that knew it too, and is told by the discovery', async (_what, loss, lack) => {
    const knowing = reading({ ...USUAL_CHOICES, serials })
    expect((await productsOf(knowing)).A!.pieces).toHaveLength(3)
    await run(loss)
    expect(await productsOf(knowing)).toMatchObject({ A: { quantity: 3, pieces: [] }, B: { pieces: [] } })
    expect(await knowing.serialsLack()).toEqual([lack])
    expect((await knowing.discover()).serialsFound).toEqual({ state: 'lacking', lacks: [lack], sold: [] })
  })
})

test('a table that may not be read is told so, column by column, and read no more', async () => {
  const change = `create table softland."iw_seriesvta" ("Serie" varchar(30), "Tipo" char(2), "NroInt" int, "Linea" int,
    "CodProd" varchar(20))`
  const as = `grant usage on schema softland to {role}; grant select on all tables in schema softland to {role};
    revoke select on softland."iw_seriesvta" from {role};
    grant select ("Serie", "Tipo", "NroInt", "Linea") on softland."iw_seriesvta" to {role}`
  const { erp, run } = await startCompany(NOW, { change, as, customers: 1, choices: { serials } })
  expect(await erp.serialsLack()).toEqual([{ field: 'product', code: 'denied' }])
  await run('grant select on softland."iw_seriesvta" to public')
  expect(await erp.serialsLack()).toEqual([])
  await erp.productsOf(sixty[0]!.erpCode)
  await run(`revoke select on softland."iw_seriesvta" from public`)
  expect((await erp.productsOf(sixty[0]!.erpCode))!.items).toBeDefined()
})

describe('the discovery', () => {
  test('offers tables that may have serials, the plain one first, with what its columns are', async () => {
    const { serialTables } = await erp.discover()
    expect(serialTables[0]).toEqual({
      table: 'iw_seriesvta',
      columns: [
        { name: 'Serie', type: 'character varying(30)' },
        { name: 'Tipo', type: 'character(2)' },
        { name: 'NroInt', type: 'numeric' },
        { name: 'Linea', type: 'double precision' },
        { name: 'CodProd', type: 'character varying(20)' },
      ],
      suggestion: columns,
    })
    expect(serialTables.map(({ table }) => table)).toContain('iw_gmovi')
    expect(serialTables.reduce((sum, { columns }) => sum + columns.length, 0)).toBeLessThan(1500)
  })

  test('shows some serials with what was sold by which document', async () => {
    const { state, sold } = (await erp.discover()).serialsFound!
    expect([state, sold.length]).toEqual(['found', 5])
    const known = [
      { serial: 'A-1', productCode: 'A', productName: 'Balanza', document: { kind: 'invoice', folio: 101 }, soldOn: '2026-01-10' }, // prettier-ignore
      { serial: 'B-1', productCode: 'B', productName: null, document: { kind: 'invoice', folio: 102 }, soldOn: '2026-05-20' }, // prettier-ignore
    ]
    await series(['A-1', 'F', 1, 1, 'A'], ['B-1', 'F', 2, 2, 'B'])
    const few = (await erp.discover()).serialsFound!.sold
    expect(few.toSorted((one, other) => one.serial.localeCompare(other.serial))).toEqual(known)
  })

  test('says why there are none', async () => {
    await series()
    expect((await erp.discover()).serialsFound).toMatchObject({ state: 'empty', sold: [] })
    await series(['A-1', 'S', 1, 1, 'A'], ['A-2', 'F', 500, 1, 'A'])
    expect((await erp.discover()).serialsFound).toMatchObject({ state: 'apart', sold: [] })
    const odd = { table: 'iw_seriesvta', columns: { ...columns, document: 'Serie', line: 'NroInt' } }
    const lacks = [{ field: 'document', code: 'otherType' }]
    expect((await reading({ ...USUAL_CHOICES, serials: odd }).discover()).serialsFound).toMatchObject({ lacks })
    expect((await reading().discover()).serialsFound).toBeNull()
  })
})
