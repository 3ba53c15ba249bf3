import { sql } from 'kysely'
import type { PanelData } from '../../erp.contract.ts'
import { folioOf, refOf } from './documents/refs.ts'
import { signed, since } from './expressions.ts'
import { code as codeOf, day, fold, rate, rounded, text } from './read.ts'
import { bookedAmong, bookedSince, kindOf, type Sales, salesOf } from './sales.ts'
import { linesOf, referencesOf, salesKey, taxOfficeCodesOf } from './sales-details.ts'
import { MOST_DOCUMENTS, type Source, yearsBefore, YEARS_BACK } from './source.ts'

type Invoice = PanelData['invoices']['items'][number]
const PESO = '01'

export async function readInvoices(source: Source, code: string): Promise<PanelData['invoices']> {
  const from = yearsBefore(source.today, YEARS_BACK)
  const sales = salesOf(source, code)
  const headers = await headersOf(source, sales, from)
  const shown = headers.slice(0, MOST_DOCUMENTS)
  const isBooked = countsAsBooked(source, await accountingOf(source, code, shown))
  const items = await presentInvoices(source, { sales, isBooked }, shown)
  return { items, since: from, more: headers.length > MOST_DOCUMENTS }
}

/** All that documents can be among, and which are booked. */
type Among = { sales: Sales; isBooked: (header: Header) => boolean }

/** Sales documents as the panel shows them, of one customer; without `whole` as lines of a list. */
export async function presentInvoices(source: Source, { sales, isBooked }: Among, headers: Header[], whole = true) {
  const numbers = [...new Set(headers.map((header) => header.NroInt!))]
  const [lines, references, taxOfficeCodes] = numbers.length
    ? [
        whole ? await linesOf(source, sales, numbers) : new Map<string, Invoice['lines']>(),
        await referencesOf(source, sales, numbers),
        await taxOfficeCodesOf(source),
      ]
    : [new Map<string, Invoice['lines']>(), new Map<string, Invoice['references']>(), new Map<string, number>()]
  return headers.map((header): Invoice => {
    const pesos = !codeOf(header.CodMoneda) || text(header.CodMoneda) === PESO
    return {
      ref: refOf.invoices(header.Tipo, header.NroInt),
      kind: kindOf(header.Tipo),
      taxOfficeCode: taxOfficeCodes.get(fold(`${header.Tipo}${header.SubTipoDocto}`)) ?? null,
      folio: folioOf(header.Folio),
      issuedOn: day(header.issuedOn),
      dueOn: day(header.dueOn),
      seller: source.catalogues.sellers(codeOf(header.CodVendedor)),
      currency: pesos ? 'CLP' : (source.catalogues.currencies(header.CodMoneda) ?? 'CLP'),
      exchangeRate: rate(header.Equivalencia),
      net: rounded(header.net),
      tax: rounded(header.tax),
      total: rounded(header.total),
      booked: isBooked(header),
      references: references.get(salesKey(header)) ?? [],
      lines: lines.get(salesKey(header)) ?? [],
    }
  })
}

/** Which of these documents of a customer the accounting has; undefined where there is none. */
export async function accountingOf(source: Source, code: string | null, headers: Header[]) {
  if (!source.has('cwmovim') || !source.has('cwcpbte')) return undefined
  return code ? bookedAmong(source, code, headers) : () => false
}

/** Whether a document is in the accounting, or so old that it was booked in some other way; all are where there is none. */
export function countsAsBooked(source: Source, isIn: Awaited<ReturnType<typeof accountingOf>>) {
  const long = bookedSince(source)
  return (header: Header) => !isIn || (day(header.issuedOn) ?? long) < long || isIn(header)
}

/** What is told of documents before their lines. */
export const withHeaders = ({ dialect }: Source, sales: Sales) =>
  sales
    .select(['g.Tipo', 'g.NroInt', 'g.SubTipoDocto', 'g.Folio', 'g.TtdCod', 'g.CodVendedor', 'g.CodMoneda'])
    .select((eb) => [
      'g.Equivalencia',
      dialect.day(eb.ref('g.Fecha')).as('issuedOn'),
      dialect.day(eb.ref('g.FechaVenc')).as('dueOn'),
      sql<number>`${signed(eb.ref('g.Tipo'), eb.ref('g.NetoAfecto'))} + ${signed(eb.ref('g.Tipo'), eb.ref('g.NetoExento'))}`.as(
        'net',
      ),
      signed(eb.ref('g.Tipo'), eb.ref('g.IVA')).as('tax'),
      signed(eb.ref('g.Tipo'), eb.ref('g.Total')).as('total'),
    ])

type Header = Awaited<ReturnType<ReturnType<typeof withHeaders>['execute']>>[number]

const headersOf = (source: Source, sales: Sales, from: string) =>
  source.dialect
    .first(
      withHeaders(
        source,
        sales.where((eb) => since(source.dialect, eb.ref('g.Fecha'), from)),
      )
        .orderBy('g.Fecha', 'desc')
        .orderBy('g.Folio', 'desc')
        .orderBy('g.Tipo')
        .orderBy('g.NroInt'),
      MOST_DOCUMENTS + 1,
    )
    .execute()
