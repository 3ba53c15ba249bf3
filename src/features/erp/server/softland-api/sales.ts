import type { DocumentHead } from '../../erp-documents.contract.ts'
import { code as codeOf, rounded } from '../softland/read.ts'
import { kindOf, kinds, type Letter } from '../softland/sales.ts'
import { saleRef, type SaleKey } from './refs.ts'
import { dayAt, isOf, numberAt, type Row, rowsOf, textAt, wholeAt } from './rows.ts'
import { type ApiSource, BRIEFLY_MS } from './source.ts'

/** What the API lists of a sales document, without looking into it. */
export type Sale = SaleKey & {
  issuedOn: string | null
  dueOn: string | null
  /** Negative for credit notes. */
  total: number
  currency: string
  /** The sales note it came of; 0 for none. */
  note: number
}

const PESO = '01'
/** Of one customer and one year; the API has no pages here. */
const MOST_OF_YEAR = 5000

/** A letter of sales and its subtype out of 'FT', or out of fields of their own. */
export function kindAt(row: Row): { letter: Letter; subtype: string } | undefined {
  const told = textAt(row, 'Tipo_Documento') ?? `${textAt(row, 'Tipo') ?? ''}${textAt(row, 'SubTipo') ?? ''}`
  const [letter, subtype = ''] = [told.slice(0, 1).toUpperCase(), told.slice(1, 2)]
  return Object.hasOwn(kinds, letter) ? { letter: letter as Letter, subtype } : undefined
}

/** An amount of a document: that of a credit note counts against it, in whichever sign it comes. */
export const signed = (letter: Letter, amount: number | null): number =>
  letter === 'N' ? -Math.abs(amount ?? 0) || 0 : (amount ?? 0)

const isInForce = (row: Row) => wholeAt(row, 'Folio') > 0 && textAt(row, 'Estado') !== 'N'

/** Sales documents of a customer in one year, the last first; dispatch guides are none, and void ones are left out. */
export const salesOfYear = ({ ask, memory }: ApiSource, code: string, year: number): Promise<Sale[]> =>
  memory.get(`sales ${year} ${code}`, BRIEFLY_MS, async () => {
    const rows = rowsOf(await ask('IW/DocumentosFacturados', { codaux: code, ano: year, top: MOST_OF_YEAR }), 'Folio')
    const sales = rows.filter(isOf(code)).flatMap((row): Sale[] => {
      const kind = kindAt(row)
      const folio = wholeAt(row, 'Folio')
      if (!kind || !isInForce(row)) return []
      const pesos = !codeOf(textAt(row, 'CodMon')) || textAt(row, 'CodMon') === PESO
      return [
        {
          ...kind,
          code,
          folio,
          issuedOn: dayAt(row, 'Fecha'),
          dueOn: dayAt(row, 'Vncimiento', 'Vencimiento'),
          total: rounded(signed(kind.letter, numberAt(row, 'Monto'))),
          currency: pesos ? 'CLP' : (textAt(row, 'DesMon') ?? 'CLP'),
          note: wholeAt(row, 'Nvnumero'),
        },
      ]
    })
    return once(sales).toSorted(lastFirst)
  })

/** Whether anything was sold to this customer in a year; a few of the documents say it. */
export async function hasSalesIn({ ask }: ApiSource, code: string, year: number): Promise<boolean> {
  const rows = rowsOf(await ask('IW/DocumentosFacturados', { codaux: code, ano: year, top: 10 }), 'Folio')
  return rows.filter(isOf(code)).some((row) => kindAt(row) && isInForce(row))
}

/** Sales documents since a day, the last first; a year that the API lists elsewhere is not listed twice. */
export async function salesSince(source: ApiSource, code: string, from: string): Promise<Sale[]> {
  const [first, last] = [Number(from.slice(0, 4)), Number(source.today.slice(0, 4))]
  const years = Array.from({ length: Math.max(0, last - first) + 1 }, (_, back) => last - back)
  const all = await Promise.all(years.map((year) => salesOfYear(source, code, year)))
  return once(all.flat())
    .filter(({ issuedOn }) => !issuedOn || issuedOn >= from)
    .toSorted(lastFirst)
}

const nameOf = ({ letter, subtype, folio }: SaleKey) => `${letter}${subtype} ${folio}`
const once = (sales: Sale[]) => [...new Map(sales.map((sale) => [nameOf(sale), sale])).values()]

export const lastFirst = (a: Sale, b: Sale) =>
  (b.issuedOn ?? '').localeCompare(a.issuedOn ?? '') ||
  b.folio - a.folio ||
  a.letter.localeCompare(b.letter) ||
  a.subtype.localeCompare(b.subtype)

/** A document as a line of a list: of what stands inside of it, nothing is known. Without a reference it has no line. */
export function headOfSale(sale: Sale, booked: boolean): DocumentHead[] {
  const ref = saleRef(sale)
  if (!ref) return []
  return [
    {
      panel: 'invoices',
      ref,
      kind: kindOf(sale.letter),
      number: sale.folio,
      taxOfficeCode: null,
      issuedOn: sale.issuedOn,
      dueOn: sale.dueOn,
      state: null,
      seller: null,
      contact: null,
      purchaseOrder: null,
      currency: sale.currency,
      net: null,
      total: sale.total,
      booked,
    },
  ]
}
