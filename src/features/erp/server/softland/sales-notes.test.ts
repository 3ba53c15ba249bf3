import fc from 'fast-check'
import pg from 'pg'
import { afterAll, describe, expect, test } from 'vitest'
import { startSoftland } from '../testing/softland.ts'
import { connectPostgres } from './connection.ts'
import { postgres } from './dialect.ts'
import { createSoftland } from './driver.ts'

const NOW = new Date('2026-11-23T15:00:00Z')

const { connection, run } = await startSoftland([], NOW)
const erp = createSoftland({ ...connectPostgres(connection), dialect: postgres, now: () => NOW })
afterAll(() => erp.stop())

type Row = Record<string, string | number | null>
type Company = { notes?: Row[]; lines?: Row[]; documents?: Row[]; sold?: Row[]; references?: Row[] }

const client = { cwtauxi: { ClaCli: 'S', ClaPro: 'N', ClaEmp: 'N', ClaSoc: 'N', ClaDis: 'N', ClaOtr: 'N' } }

/** Makes these the only notes, lines and documents of the ERP; what is not said is as usual. */
async function write({ notes = [{}], lines = [{}], documents = [], sold = [], references = [] }: Company) {
  const tables: [string, Row, Row[]][] = [
    ['cwtauxi', { ...client.cwtauxi, CodAux: '77', esReceptorDTE: 'N' }, [{}]],
    ['cwtaxco', { CodAuc: '77' }, [{ NomCon: 'Ana Soto' }]],
    ['nw_nventa', { NVNumero: 1, CodAux: '77', NumOC: '', nvEstado: 'A', nvFem: '2026-10-01' }, notes],
    ['nw_detnv', { NVNumero: 1, nvLinea: 1, CodProd: 'A', nvCant: 10 }, lines],
    ['iw_gsaen', { Tipo: 'F', NroInt: 1, SubTipoDocto: 'T', Estado: 'V', CodAux: '77', nvnumero: 1 }, documents],
    ['iw_gmovi', { Tipo: 'F', NroInt: 1, Linea: 1, CodProd: 'A', nvCorrela: 1 }, sold],
    ['IW_GSaEn_RefDTE', { Tipo: 'N', NroInt: 1, LineaRef: 1, CodRefSII: '33', FolioRef: '71' }, references],
  ]
  const statements = tables.map(([table, usual, rows]) => {
    const target = `softland."${table}"`
    const json = pg.escapeLiteral(JSON.stringify(rows.map((row) => ({ ...usual, ...row }))))
    return `delete from ${target}; insert into ${target} select * from json_populate_recordset(null::${target}, ${json})`
  })
  await run(statements.join(';'))
}

/** The only note of customer 77 after this was written. */
async function noteOf(company: Company) {
  await write(company)
  const { items } = (await erp.salesNotesOf('77'))!
  expect(items).toHaveLength(1)
  return items[0]!
}
const firstLine = async (company: Company) => {
  const { quantity, invoiced, leftToInvoice } = (await noteOf(company)).lines[0]!
  return { quantity, invoiced, leftToInvoice }
}

describe('a sales note', () => {
  test('tells its quotation, days, purchase order, contact and sums', async () => {
    const note = await noteOf({
      notes: [
        {
          CotNum: 812,
          nvFeEnt: '2026-10-20',
          NumOC: 'OC-7 \t',
          NomCon: 'ANA  SOTO\t',
          nvNetoAfecto: 1000.4,
          nvNetoExento: 200,
          nvMonto: 1390.476,
        },
      ],
    })
    expect(note).toMatchObject({
      number: 1,
      quotation: 812,
      soldOn: '2026-10-01',
      deliveryOn: '2026-10-20',
      state: 'approved',
      purchaseOrder: 'OC-7',
      contact: 'Ana Soto',
      currency: 'CLP',
      net: 1200,
      total: 1390,
    })
  })

  test.each([
    ['P', 'pending'],
    ['A', 'approved'],
    ['C', 'closed'],
    ['N', 'void'],
    ['X', 'other'],
    [null, 'other'],
  ])('in state %s is %s', async (nvEstado, state) => {
    expect((await noteOf({ notes: [{ nvEstado }] })).state).toBe(state)
  })

  test('without quotation, purchase order or delivery has none, whatever stands for it', async () => {
    const note = await noteOf({ notes: [{ CotNum: 0, NumOC: ' ', nvFeEnt: '1900-01-01', NomCon: null }] })
    expect(note).toMatchObject({ quotation: null, purchaseOrder: null, deliveryOn: null, contact: null })
  })

  test('whose customer is written with a tab is found', async () => {
    await noteOf({ notes: [{ CodAux: '77\t' }] })
  })

  test('has the prices of its lines in its own currency, an equivalence of 0 meaning 1', async () => {
    const { lines } = await noteOf({
      lines: [
        { nvPrecio: 2.5, nvEquiv: 39_485.65 },
        { nvLinea: 2, nvPrecio: 990, nvEquiv: 0 },
      ],
    })
    expect(lines.map(({ unitPrice }) => unitPrice)).toEqual([98_714.13, 990])
  })
})

describe('what was invoiced of a line', () => {
  test('is counted from the invoices, not told by the dead columns of the note', async () => {
    const company: Company = { lines: [{ nvCantFact: 9 }], documents: [{}], sold: [{ CantFacturada: 4 }] }
    expect(await firstLine(company)).toEqual({ quantity: 10, invoiced: 4, leftToInvoice: 6 })
  })

  test('is found by the number of the line, which is a float there', async () => {
    const company: Company = { lines: [{ nvLinea: 1.000000001 }], documents: [{}], sold: [{ CantFacturada: 4 }] }
    expect(await firstLine(company)).toMatchObject({ invoiced: 4 })
  })

  test('is nothing for a line between two, which no invoice can name', async () => {
    const company: Company = {
      lines: [{ nvLinea: 1.5 }],
      documents: [{}],
      sold: [
        { CantFacturada: 4, nvCorrela: 1 },
        { Linea: 2, CantFacturada: 5, nvCorrela: 2 },
      ],
    }
    expect(await firstLine(company)).toMatchObject({ invoiced: 0, leftToInvoice: 10 })
  })

  test('of a subscription invoiced monthly goes beyond what was sold, and nothing is left', async () => {
    const months = [1, 2, 3, 4, 5, 6]
    const company: Company = {
      lines: [{ nvCant: 1 }],
      documents: months.map((NroInt) => ({ NroInt })),
      sold: months.map((NroInt) => ({ NroInt, CantFacturada: 1 })),
    }
    expect(await firstLine(company)).toEqual({ quantity: 1, invoiced: 6, leftToInvoice: 0 })
  })

  test('counts an invoice to another RUT', async () => {
    const company: Company = { documents: [{ CodAux: '88' }], sold: [{ CantFacturada: 10 }] }
    expect(await firstLine(company)).toMatchObject({ invoiced: 10, leftToInvoice: 0 })
  })

  test.each([-3, 3])('is less by what a credit note returned, written as %d', async (CantFacturada) => {
    const company: Company = {
      documents: [{}, { Tipo: 'N' }],
      sold: [{ CantFacturada: 10 }, { Tipo: 'N', CantFacturada }],
    }
    expect(await firstLine(company)).toMatchObject({ invoiced: 7, leftToInvoice: 3 })
  })

  test('is less by a credit note that names the line of the invoice instead', async () => {
    const company: Company = {
      documents: [{}, { Tipo: 'N' }],
      sold: [
        { Linea: 3, CantFacturada: 10 },
        { Tipo: 'N', CantFacturada: -3, nvCorrela: 0, FactNumLin: 3 },
      ],
    }
    expect(await firstLine(company)).toMatchObject({ invoiced: 7 })
  })

  test('stays when two invoices had different lines of the note there: nobody can tell which one came back', async () => {
    const company: Company = {
      lines: [{}, { nvLinea: 2 }],
      documents: [{}, { NroInt: 2 }, { Tipo: 'N' }],
      sold: [
        { CantFacturada: 5 },
        { NroInt: 2, CantFacturada: 5, nvCorrela: 2 },
        { Tipo: 'N', CantFacturada: -3, nvCorrela: null, FactNumLin: 1 },
      ],
    }
    expect((await noteOf(company)).lines.map(({ invoiced }) => invoiced)).toEqual([5, 5])
  })

  test('is deducted once where several invoices had the same line of the note there', async () => {
    const company: Company = {
      documents: [{}, { NroInt: 2 }, { Tipo: 'N' }],
      sold: [
        { CantFacturada: 5 },
        { NroInt: 2, CantFacturada: 5 },
        { Tipo: 'N', CantFacturada: -3, nvCorrela: 0, FactNumLin: 1 },
      ],
    }
    expect(await firstLine(company)).toMatchObject({ invoiced: 7 })
  })

  describe('by a credit note that names no sales note', () => {
    const returned = ({ note = {}, line = {}, references = [{}] as Row[], more = [] as Row[] } = {}): Company => ({
      documents: [{ Folio: 71 }, { Tipo: 'N', Folio: 9, nvnumero: 0, ...note }, ...more],
      sold: [
        { Linea: 3, CantFacturada: 10 },
        { Tipo: 'N', CantFacturada: -3, nvCorrela: null, FactNumLin: 3, ...line },
        { NroInt: 2, Linea: 3, CantFacturada: 0 },
      ],
      references,
    })

    test('but corrects an invoice of it, is less by what came back', async () => {
      expect(await firstLine(returned())).toEqual({ quantity: 10, invoiced: 7, leftToInvoice: 3 })
    })

    test.each<[string, Parameters<typeof returned>[0]]>([
      ['with blanks around and beside a purchase order', { references: [{ FolioRef: ' 71\t' }, { LineaRef: 2, CodRefSII: '801', FolioRef: '71' }] }], // prettier-ignore
      ['named twice', { references: [{}, { LineaRef: 2 }] }],
      ['whose quantity is written positive', { line: { CantFacturada: 3 } }],
    ])('%s, all the same', async (_what, more) => {
      expect(await firstLine(returned(more))).toMatchObject({ invoiced: 7 })
    })

    test.each<[string, Parameters<typeof returned>[0]]>([
      ['that is void', { note: { Estado: 'N' } }],
      ['of another customer', { note: { CodAux: '88' } }],
      ['of another product', { line: { CodProd: 'B' } }],
      ['of another line', { line: { FactNumLin: 4 } }],
      ['without a reference', { references: [] }],
      ['of another folio', { references: [{ FolioRef: '72' }] }],
      ['of a receipt with that folio', { references: [{ CodRefSII: '39' }] }],
      ['of two invoices', { references: [{}, { LineaRef: 2, FolioRef: '72' }], more: [{ NroInt: 2, Folio: 72 }] }],
      ['of an invoice elsewhere too', { references: [{}, { LineaRef: 2, FolioRef: '99' }] }],
    ])('%s, stays', async (_what, more) => {
      expect(await firstLine(returned(more))).toMatchObject({ invoiced: 10 })
    })
  })

  test.each([
    ['is void', { Estado: 'N' }, {}],
    ['is pending', { Estado: 'P' }, {}],
    ['is being edited', { EnMantencion: -1 }, {}],
    ['is a dispatch guide', { Tipo: 'S' }, { Tipo: 'S' }],
    ['came of another note', { nvnumero: 2 }, {}],
    ['only has the same internal number, in another kind', { Tipo: 'B' }, {}],
  ])('does not count a document that %s', async (_what, document: Row, line: Row) => {
    const company: Company = { documents: [document], sold: [{ CantFacturada: 4, ...line }] }
    expect(await firstLine(company)).toMatchObject({ invoiced: 0 })
  })

  test('of a void note leaves nothing to invoice', async () => {
    expect(await firstLine({ notes: [{ nvEstado: 'N' }] })).toMatchObject({ leftToInvoice: 0 })
  })
})

const one = <T>(...values: T[]) => fc.constantFrom(...values)
const document = fc.record({
  Tipo: one('F', 'B', 'N', 'S'),
  NroInt: one(1, 2, 3),
  Estado: one('V', 'V', 'V', 'N'),
  CodAux: one('77', '88'),
  nvnumero: one(1, 2, 0, null),
  EnMantencion: one(0, null, -1),
})
const movement = fc.record({
  Tipo: one('F', 'B', 'N', 'S'),
  NroInt: one(1, 2, 3),
  Linea: one(1, 2, 3),
  nvCorrela: one(1, 2, 3),
  CantFacturada: fc.integer({ min: -8, max: 20 }).map((quarters) => quarters / 4),
})

/** The same, row by row. */
function byHand(documents: Row[], sold: Row[], line: number): number {
  let sum = 0
  for (const { Tipo, NroInt, Estado, nvnumero, EnMantencion } of documents) {
    if (Tipo === 'S' || Estado !== 'V' || nvnumero !== 1 || EnMantencion === -1) continue
    for (const row of sold) {
      if (row.Tipo !== Tipo || row.NroInt !== NroInt || row.nvCorrela !== line) continue
      sum += Tipo === 'N' ? -Math.abs(Number(row.CantFacturada)) : Number(row.CantFacturada)
    }
  }
  return sum
}

test('of any documents, what a count by hand gives was invoiced', async () => {
  const some = <T extends Row>(row: fc.Arbitrary<T>, key: (row: T) => string, maxLength: number) =>
    fc.uniqueArray(row, { selector: key, maxLength })
  const documents = some(document, (row) => `${row.Tipo}${row.NroInt}`, 8)
  const movements = some(movement, (row) => `${row.Tipo}${row.NroInt}/${row.Linea}`, 20)
  await fc.assert(
    fc.asyncProperty(documents, movements, async (documents, sold) => {
      const lines: Row[] = [{}, { nvLinea: 2 }, { nvLinea: 3 }]
      const note = await noteOf({ lines, documents, sold })
      expect(note.lines.map(({ invoiced }) => invoiced)).toEqual([1, 2, 3].map((line) => byHand(documents, sold, line)))
    }),
    { numRuns: 60 },
  )
}, 120_000)

test('a version whose codes of the tax office are texts, some of them none, has its sales notes all the same', async () => {
  await run(`alter table softland."dte_siitdoc" alter column "DocCod" type varchar(10);
    insert into softland."dte_siitdoc" ("Tipo", "SubTipoDocto", "DocCod") values ('F', 'Z', 'N/A')`)
  const company: Company = {
    documents: [{ Folio: 71 }, { Tipo: 'N', nvnumero: 0 }],
    sold: [{ CantFacturada: 10 }, { Tipo: 'N', CantFacturada: 3, nvCorrela: null, FactNumLin: 1 }],
    references: [{}],
  }
  expect(await firstLine(company)).toMatchObject({ invoiced: 7 })
})

test('a version whose lines do not name those of invoices has its sales notes all the same', async () => {
  await run('alter table softland."iw_gmovi" drop column "FactNumLin"')
  const other = createSoftland({ ...connectPostgres(connection), dialect: postgres, now: () => NOW })
  try {
    await write({ documents: [{}], sold: [{ CantFacturada: 4 }] })
    expect((await other.salesNotesOf('77'))!.items[0]!.lines[0]).toMatchObject({ invoiced: 4 })
  } finally {
    await other.stop()
  }
})
