import type { PanelData } from '../../erp.contract.ts'
import { leftToInvoice } from '../../sales-notes.rules.ts'
import { readContacts } from './customers.ts'
import { since } from './expressions.ts'
import { invoicedOf, lineKey } from './invoiced.ts'
import { refOf } from './documents/refs.ts'
import { code as codeOf, day, foldName, rate, rounded, text } from './read.ts'
import { MOST_DOCUMENTS, MOST_LINES, type Source, yearsBefore, YEARS_BACK } from './source.ts'

type SalesNote = PanelData['salesNotes']['items'][number]

/** A letter that nobody documented is told apart rather than guessed. */
const states: Record<string, SalesNote['state']> = { P: 'pending', A: 'approved', C: 'closed', N: 'void' }

const PESO = '01'

/**
 * Sales notes of a customer, with what was invoiced of each line. The notes' own columns of progress (nvCantFact,
 * nvEstFact and others) are never filled by most versions, so it is counted from the invoices.
 */
export async function readSalesNotes(source: Source, code: string): Promise<PanelData['salesNotes']> {
  const from = yearsBefore(source.today, YEARS_BACK)
  const headers = await headersOf(source, code, from)
  const items = await presentSalesNotes(source, code, headers.slice(0, MOST_DOCUMENTS))
  return { items, since: from, more: headers.length > MOST_DOCUMENTS }
}

/** Sales notes as the panel shows them, of one customer; without `whole` as lines of a list. */
export async function presentSalesNotes(source: Source, code: string | null, headers: Header[], whole = true) {
  const numbers = headers.map((header) => header.NVNumero!)
  const lines = whole && numbers.length ? await linesOf(source, numbers) : []
  const invoiced = await invoicedOf(source, whole ? numbers : [])
  const contacts = code && numbers.length ? await readContacts(source, code) : []
  const contactNames = new Map(contacts.map(({ name }) => [foldName(name), name]))
  return headers.map((header): SalesNote => {
    const pesos = !codeOf(header.CodMon) || text(header.CodMon) === PESO
    const decimals = pesos ? 0 : 2
    const state = states[text(header.nvEstado) ?? ''] ?? 'other'
    return {
      ref: refOf.salesNotes(header.NVNumero),
      number: header.NVNumero!,
      quotation: header.CotNum || null,
      soldOn: day(header.soldOn),
      deliveryOn: day(header.deliveryOn),
      state,
      purchaseOrder: text(header.NumOC),
      contact: contactNames.get(foldName(header.NomCon)) ?? text(header.NomCon),
      seller: source.catalogues.sellers(codeOf(header.VenCod)),
      currency: pesos ? 'CLP' : (source.catalogues.currencies(header.CodMon) ?? 'CLP'),
      net: rounded((header.nvNetoAfecto ?? 0) + (header.nvNetoExento ?? 0), decimals),
      total: rounded(header.nvMonto, decimals),
      lines: lines
        .filter((line) => line.NVNumero === header.NVNumero)
        .map((line) => {
          const quantity = rounded(line.nvCant, 3)
          const done = rounded(invoiced.get(lineKey(header.NVNumero, line.nvLinea)), 3)
          return {
            productCode: text(line.CodProd) ?? '',
            detail: text(line.detail) ?? text(line.product) ?? text(line.CodProd) ?? '',
            quantity,
            invoiced: done,
            leftToInvoice: leftToInvoice({ state, quantity, invoiced: done }),
            // like those of quotations, prices are in the product's own currency
            unitPrice: rounded((line.nvPrecio ?? 0) * rate(line.nvEquiv), 2),
            net: rounded(line.nvTotLinea, decimals),
          }
        }),
    }
  })
}

/** All sales notes, whoever's they are. */
export const salesNoteHeaders = ({ db, dialect }: Source) =>
  db
    .selectFrom('nw_nventa as v')
    .select(['v.NVNumero', 'v.CotNum', 'v.nvEstado', 'v.NumOC', 'v.NomCon', 'v.VenCod', 'v.CodMon'])
    .select(['v.nvNetoAfecto', 'v.nvNetoExento', 'v.nvMonto'])
    .select((eb) => [dialect.day(eb.ref('v.nvFem')).as('soldOn'), dialect.day(eb.ref('v.nvFeEnt')).as('deliveryOn')])

type Header = Awaited<ReturnType<ReturnType<typeof salesNoteHeaders>['execute']>>[number]

const headersOf = (source: Source, code: string, from: string) => {
  const { dialect } = source
  return dialect
    .first(
      salesNoteHeaders(source)
        .where((eb) => dialect.sameKey(eb.ref('v.CodAux'), code))
        .where((eb) => since(dialect, eb.ref('v.nvFem'), from))
        .orderBy('v.nvFem', 'desc')
        .orderBy('v.NVNumero', 'desc'),
      MOST_DOCUMENTS + 1,
    )
    .execute()
}

const linesOf = ({ db, dialect, has }: Source, numbers: number[]) =>
  dialect
    .first(
      db
        .selectFrom('nw_detnv as d')
        .select(['d.NVNumero', 'd.nvLinea', 'd.CodProd', 'd.nvCant', 'd.nvPrecio', 'd.nvEquiv', 'd.nvTotLinea'])
        .select((eb) => dialect.shortened(eb.ref('d.DetProd')).as('detail'))
        .$if(has('iw_tprod'), (query) =>
          query
            .leftJoin('iw_tprod as p', (join) =>
              join.on((eb) => dialect.sameKey(eb.ref('d.CodProd'), eb.ref('p.CodProd'))),
            )
            .select('p.DesProd as product'),
        )
        .where('d.NVNumero', 'in', numbers)
        .orderBy('d.NVNumero', 'desc')
        .orderBy('d.nvLinea'),
      MOST_LINES,
    )
    .execute()
