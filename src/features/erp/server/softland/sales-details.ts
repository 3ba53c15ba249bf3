import type { PanelData } from '../../erp.contract.ts'
import { signed } from './expressions.ts'
import { day, fold, rounded, text } from './read.ts'
import type { Sales } from './sales.ts'
import { MOST_LINES, type Source } from './source.ts'

type Invoice = PanelData['invoices']['items'][number]

/** Lines of these documents, by `salesKey`. */
export async function linesOf(source: Source, sales: Sales, numbers: number[]): Promise<Map<string, Invoice['lines']>> {
  const { dialect, has } = source
  const rows = await dialect
    .first(
      sales
        .innerJoin('iw_gmovi as m', (join) => join.onRef('m.Tipo', '=', 'g.Tipo').onRef('m.NroInt', '=', 'g.NroInt'))
        .where('g.NroInt', 'in', numbers)
        .select(['m.Tipo', 'm.NroInt', 'm.CodProd', 'm.PreUniMB', 'm.Partida', 'm.Pieza'])
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
    unitPrice: rounded(row.Tipo === 'B' ? netPriceOf(row) : row.PreUniMB, 2),
    net: rounded(row.net),
    lot: text(row.Partida),
    piece: text(row.Pieza),
  }))
}

/**
 * What one piece of a receipt's line costs without tax. The price on a receipt has the tax in it; beside the line's net sum
 * and above totals that tell net and tax it would look as if something were missing. Which tax was in it nobody says, so
 * it is what the line itself comes to.
 */
const netPriceOf = ({ net, quantity, PreUniMB }: { net: number; quantity: number; PreUniMB: number | null }) =>
  Math.abs(Number(quantity)) > 0.0005 ? Number(net) / Number(quantity) : PreUniMB

/** What a credit or debit note refers to, and the customer's purchase order. */
export async function referencesOf(source: Source, sales: Sales, numbers: number[]) {
  const { dialect, has } = source
  if (!has('IW_GSaEn_RefDTE')) return new Map<string, Invoice['references']>()
  const rows = await dialect
    .first(
      sales
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

/** The code that the tax office has for a kind of document, by letter and subtype. */
export async function taxOfficeCodesOf({ db, has }: Source): Promise<Map<string, number>> {
  if (!has('dte_siitdoc')) return new Map()
  const rows = await db.selectFrom('dte_siitdoc as d').select(['d.Tipo', 'd.SubTipoDocto', 'd.DocCod']).execute()
  const codes = rows.map((row) => [fold(`${row.Tipo}${row.SubTipoDocto}`), Number(row.DocCod)] as const)
  return new Map(codes.filter(([, code]) => Number.isInteger(code) && code > 0))
}

/** The internal number restarts with each kind, so both make the key. */
export const salesKey = ({ Tipo, NroInt }: Key) => `${Tipo}${NroInt}`
type Key = { Tipo: string | null; NroInt: number | null }

function grouped<Row extends Key, T>(rows: Row[], present: (row: Row) => T) {
  const groups = new Map<string, T[]>()
  for (const row of rows) {
    const key = salesKey(row)
    groups.set(key, [...(groups.get(key) ?? []), present(row)])
  }
  return groups
}
