import { sql } from 'kysely'
import type { PanelData } from '../../erp.contract.ts'
import { oneIf, signed, since } from './expressions.ts'
import { code as codeOf, day, fold, rate, rounded, text } from './read.ts'
import { awaitsBooking, kindOf, salesOf } from './sales.ts'
import { MOST_DOCUMENTS, MOST_LINES, type Source, yearsBefore, YEARS_BACK } from './source.ts'

type Invoice = PanelData['invoices']['items'][number]
const PESO = '01'

export async function readInvoices(source: Source, code: string): Promise<PanelData['invoices']> {
  const from = yearsBefore(source.today, YEARS_BACK)
  const headers = await headersOf(source, code, from)
  const shown = headers.slice(0, MOST_DOCUMENTS)
  const numbers = [...new Set(shown.map((header) => header.NroInt!))]
  const [lines, references, taxOfficeCodes] = numbers.length
    ? [await linesOf(source, code, numbers), await referencesOf(source, code, numbers), await taxOfficeCodesOf(source)]
    : [new Map<string, Invoice['lines']>(), new Map<string, Invoice['references']>(), new Map<string, number>()]
  const items = shown.map((header): Invoice => {
    const key = `${header.Tipo}${header.NroInt}`
    const pesos = !codeOf(header.CodMoneda) || text(header.CodMoneda) === PESO
    return {
      ref: `${header.Tipo}.${header.NroInt}`,
      kind: kindOf(header.Tipo),
      taxOfficeCode: taxOfficeCodes.get(fold(`${header.Tipo}${header.SubTipoDocto}`)) ?? null,
      folio: Number(header.Folio ?? 0),
      issuedOn: day(header.issuedOn),
      dueOn: day(header.dueOn),
      seller: source.catalogues.sellers(codeOf(header.CodVendedor)),
      currency: pesos ? 'CLP' : (source.catalogues.currencies(header.CodMoneda) ?? 'CLP'),
      exchangeRate: rate(header.Equivalencia),
      net: rounded(header.net),
      tax: rounded(header.tax),
      total: rounded(header.total),
      booked: !header.awaits,
      references: references.get(key) ?? [],
      lines: lines.get(key) ?? [],
    }
  })
  return { items, since: from, more: headers.length > MOST_DOCUMENTS }
}

const headersOf = (source: Source, code: string, from: string) => {
  const { dialect, has } = source
  return dialect
    .first(
      salesOf(source, code)
        .where((eb) => since(dialect, eb.ref('g.Fecha'), from))
        .select(['g.Tipo', 'g.NroInt', 'g.SubTipoDocto', 'g.Folio', 'g.CodVendedor', 'g.CodMoneda', 'g.Equivalencia'])
        .select((eb) => [
          dialect.day(eb.ref('g.Fecha')).as('issuedOn'),
          dialect.day(eb.ref('g.FechaVenc')).as('dueOn'),
          sql<number>`${signed(eb.ref('g.Tipo'), eb.ref('g.NetoAfecto'))} + ${signed(eb.ref('g.Tipo'), eb.ref('g.NetoExento'))}`.as(
            'net',
          ),
          signed(eb.ref('g.Tipo'), eb.ref('g.IVA')).as('tax'),
          signed(eb.ref('g.Tipo'), eb.ref('g.Total')).as('total'),
        ])
        .$if(has('cwmovim') && has('cwcpbte'), (query) =>
          query.select((eb) =>
            oneIf(
              awaitsBooking(source, code, {
                type: eb.ref('g.TtdCod'),
                number: eb.ref('g.Folio'),
                issued: eb.ref('g.Fecha'),
              }),
            ).as('awaits'),
          ),
        )
        .orderBy('g.Fecha', 'desc')
        .orderBy('g.Folio', 'desc'),
      MOST_DOCUMENTS + 1,
    )
    .execute()
}

/** Lines by document: the internal number restarts with each kind, so both make the key. */
async function linesOf(source: Source, code: string, numbers: number[]): Promise<Map<string, Invoice['lines']>> {
  const { dialect, has } = source
  const rows = await dialect
    .first(
      salesOf(source, code)
        .innerJoin('iw_gmovi as m', (join) => join.onRef('m.Tipo', '=', 'g.Tipo').onRef('m.NroInt', '=', 'g.NroInt'))
        .where('g.NroInt', 'in', numbers)
        .select(['m.Tipo', 'm.NroInt', 'm.CodProd', 'm.PreUniMB', 'm.PreUniBoleta', 'm.Partida', 'm.Pieza'])
        .select((eb) => [
          dialect.shortened(eb.ref('m.DetProd')).as('detail'),
          signed(eb.ref('m.Tipo'), eb.ref('m.CantFacturada')).as('quantity'),
          signed(eb.ref('m.Tipo'), eb.ref('m.TotLinea')).as('net'),
        ])
        .$if(has('iw_tprod'), (query) =>
          query
            .leftJoin('iw_tprod as p', (join) =>
              join.on((eb) => dialect.sameKey(eb.ref('m.CodProd'), eb.ref('p.CodProd'))),
            )
            .select('p.DesProd as product'),
        )
        .orderBy('g.Fecha', 'desc')
        .orderBy('m.Tipo')
        .orderBy('m.NroInt')
        .orderBy('m.Linea'),
      MOST_LINES,
    )
    .execute()
  return grouped(rows, (row) => ({
    productCode: text(row.CodProd) ?? '',
    detail: text(row.detail) ?? text(row.product) ?? text(row.CodProd) ?? '',
    quantity: rounded(row.quantity, 3),
    unitPrice: rounded(row.Tipo === 'B' ? row.PreUniBoleta : row.PreUniMB, 2),
    net: rounded(row.net),
    lot: text(row.Partida),
    piece: text(row.Pieza),
  }))
}

/** What a credit or debit note refers to, and the customer's purchase order. */
async function referencesOf(source: Source, code: string, numbers: number[]) {
  const { dialect, has } = source
  if (!has('IW_GSaEn_RefDTE')) return new Map<string, Invoice['references']>()
  const rows = await dialect
    .first(
      salesOf(source, code)
        .innerJoin('IW_GSaEn_RefDTE as r', (join) =>
          join.onRef('r.Tipo', '=', 'g.Tipo').onRef('r.NroInt', '=', 'g.NroInt'),
        )
        .where('g.NroInt', 'in', numbers)
        .select(['r.Tipo', 'r.NroInt', 'r.CodRefSII', 'r.FolioRef', 'r.Glosa'])
        .select((eb) => dialect.day(eb.ref('r.FechaRef')).as('issuedOn'))
        .orderBy('r.Tipo')
        .orderBy('r.NroInt')
        .orderBy('r.LineaRef'),
      MOST_LINES,
    )
    .execute()
  return grouped(rows, (row) => ({
    code: text(row.CodRefSII) ?? '',
    name: source.catalogues.referenceTypes(row.CodRefSII),
    folio: text(row.FolioRef) ?? '',
    issuedOn: day(row.issuedOn),
    note: text(row.Glosa),
  }))
}

async function taxOfficeCodesOf({ db, has }: Source): Promise<Map<string, number>> {
  if (!has('dte_siitdoc')) return new Map()
  const rows = await db.selectFrom('dte_siitdoc as d').select(['d.Tipo', 'd.SubTipoDocto', 'd.DocCod']).execute()
  const codes = rows.map((row) => [fold(`${row.Tipo}${row.SubTipoDocto}`), Number(row.DocCod)] as const)
  return new Map(codes.filter(([, code]) => Number.isInteger(code) && code > 0))
}

function grouped<Row extends { Tipo: string | null; NroInt: number | null }, T>(rows: Row[], present: (row: Row) => T) {
  const groups = new Map<string, T[]>()
  for (const row of rows) {
    const key = `${row.Tipo}${row.NroInt}`
    groups.set(key, [...(groups.get(key) ?? []), present(row)])
  }
  return groups
}
