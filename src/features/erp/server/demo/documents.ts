import { accounts, conditions, DOLLAR } from './catalogue.ts'
import { plusDays } from './days.ts'
import type { Ledger } from './ledger.ts'
import type { Row, Rows } from './rows.ts'

export type Line = {
  product: string
  detail?: string
  quantity: number
  price: number
  piece?: string
  lot?: string
  noteLine?: number
}

export type Sale = {
  /** How this customer's code is written on this document. */
  code: string
  account: string
  kind?: 'F' | 'B' | 'N' | 'D'
  exempt?: boolean
  issued: string
  terms?: string
  seller?: string | null
  lines: Line[]
  /** The invoice that a credit or debit note corrects. */
  of?: SaleDocument
  /** False: the note stands on its own, in the customer's favour. */
  applied?: boolean
  order?: string
  instalments?: number
  dollars?: boolean
  /** Written over what is made, to spoil it in a known way. */
  header?: Row
  spoiledDue?: string | null
  booked?: false
}

export type SaleDocument = {
  type: string
  folio: number
  number: number
  kind: string
  issued: string
  due: string
  total: number
  account: string
  code: string
  instalments: number
}

const TYPES = { F: 'FE', B: 'BE', N: 'NE', D: 'DE' }
const SII = { F: 33, B: 39, N: 61, D: 56 }

/** Sales documents with lines, references and what the accounting makes of them. */
export function createDocuments(rows: Rows, ledger: Ledger) {
  // the internal number restarts with each kind; people know the folio
  const internal = { F: 4180, B: 4180, N: 4180, D: 4180 }
  const folios: Record<string, number> = { FE: 18_200, FX: 2_310, BE: 90_400, NE: 1_870, DE: 140 }

  function issue(sale: Sale): SaleDocument {
    const kind = sale.kind ?? 'F'
    const type = sale.exempt ? 'FX' : TYPES[kind]
    const sign = kind === 'N' ? -1 : 1
    const number = (internal[kind] += 1)
    const folio = (folios[type] = folios[type]! + 1)
    const terms = sale.terms ?? '030'
    const due = plusDays(sale.issued, conditions.find(([code]) => code === terms)?.[2] ?? 0)
    const net = sale.lines.reduce((sum, line) => sum + line.quantity * line.price, 0)
    const tax = sale.exempt ? 0 : Math.round(net * 0.19)
    const total = net + tax
    const amounts = {
      NetoAfecto: sale.exempt ? 0 : sign * net,
      NetoExento: sale.exempt ? sign * net : 0,
      IVA: sign * tax,
      SubTotal: sign * net,
      Total: sign * total,
    }
    rows.add('iw_gsaen', {
      Tipo: kind,
      NroInt: number,
      SubTipoDocto: sale.exempt ? 'S' : 'T',
      Folio: folio,
      Concepto: '01',
      Estado: 'V',
      Fecha: sale.issued,
      FechaVenc: due,
      CodAux: sale.code,
      CodVendedor: sale.seller === undefined ? '1' : sale.seller,
      CodMoneda: sale.dollars ? '02' : '01',
      Equivalencia: sale.dollars ? DOLLAR : 0,
      CondPago: terms,
      ...amounts,
      nvnumero: 0,
      TtdCod: type,
      EnMantencion: 0,
      CodBode: '01',
      esDevolucion: kind === 'N' ? -1 : 0,
      FecHoraCreacion: `${sale.issued}T10:15:00`,
      DTE_SiiTDoc: SII[kind],
      ...sale.header,
    })
    sale.lines.forEach((line, place) => addLine(kind, number, sale, line, place + 1))
    addReferences(kind, number, sale)
    const made = { type, folio, number, kind, issued: sale.issued, due, total, account: sale.account, code: sale.code }
    const document = { ...made, instalments: sale.instalments ?? 0 }
    const voucher = sale.booked === false || sale.header?.Estado ? undefined : ledger.weekly(sale.issued)
    if (voucher) book(voucher, sale, document, net, tax)
    return document
  }

  function addLine(Tipo: string, NroInt: number, sale: Sale, line: Line, Linea: number) {
    const sign = Tipo === 'N' ? -1 : 1
    rows.add('iw_gmovi', {
      Tipo,
      NroInt,
      Linea,
      CodProd: line.product,
      DetProd: line.detail ?? null,
      CodUMed: 'UN',
      Fecha: sale.issued,
      CantFacturada: sign * line.quantity,
      PreUniMB: line.price,
      PreUniBoleta: Tipo === 'B' ? Math.round(line.price * 1.19) : 0,
      TotLinea: sign * line.quantity * line.price,
      TotalDescMov: 0,
      nvCorrela: line.noteLine ?? null,
      FactNumLin: Tipo === 'N' ? Linea : 0,
      Pieza: line.piece ?? '',
      Partida: line.lot ?? '',
    })
  }

  function addReferences(Tipo: string, NroInt: number, { of, order, issued }: Sale) {
    if (of) {
      const reference = { CodRefSII: String(of.type === 'NE' ? 61 : 33), FolioRef: String(of.folio), CodRef: 1 }
      rows.add('IW_GSaEn_RefDTE', {
        Tipo,
        NroInt,
        LineaRef: 1,
        ...reference,
        FechaRef: of.issued,
        Glosa: 'Anula documento',
      })
    }
    if (order)
      rows.add('IW_GSaEn_RefDTE', {
        Tipo,
        NroInt,
        LineaRef: 2,
        CodRefSII: '801',
        FolioRef: `${order}  `,
        FechaRef: issued,
      })
  }

  function book(
    voucher: ReturnType<Ledger['voucher']>,
    sale: Sale,
    { type, folio, due, total, instalments }: SaleDocument,
    net: number,
    tax: number,
  ) {
    const { code, account, issued, of } = sale
    const own = { account, code, type, number: folio, issued, gloss: 'DOCUMENTO DE VENTA' }
    if (type === 'NE') {
      const applied = of && sale.applied !== false
      const ref = applied ? { type: of.type, number: of.folio } : { type, number: folio }
      // an applied note carries the dates of the invoice it pays, like any payment: its own day as due date
      ledger.move(voucher, { ...own, ref, issued: applied ? of.issued : issued, due: issued, credit: total })
    } else if (instalments > 1) {
      const part = Math.floor(total / instalments)
      for (let instalment = 1; instalment <= instalments; instalment++) {
        const debit = instalment === instalments ? total - part * (instalments - 1) : part
        const ref = { type, number: folio, instalment }
        ledger.move(voucher, { ...own, ref, due: plusDays(issued, 30 * instalment), debit })
      }
    } else {
      const dollars = sale.dollars ? total / DOLLAR : undefined
      const written = sale.spoiledDue === undefined ? due : sale.spoiledDue
      ledger.move(voucher, { ...own, ref: { type, number: folio }, due: written, debit: total, dollars })
    }
    const turned = type === 'NE'
    const rest = { issued, due: issued, type, number: folio }
    ledger.move(voucher, { account: accounts.sales, ...rest, [turned ? 'debit' : 'credit']: net })
    ledger.move(voucher, { account: accounts.tax, ...rest, [turned ? 'debit' : 'credit']: tax })
  }

  return { issue }
}
export type Documents = ReturnType<typeof createDocuments>
