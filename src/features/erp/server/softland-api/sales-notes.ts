import type { PanelData } from '../../erp.contract.ts'
import { leftToInvoice } from '../../sales-notes.rules.ts'
import { fold, rounded } from '../softland/read.ts'
import { readDetail } from './details.ts'
import { hasModule } from './modules.ts'
import { orWithout } from './problem.ts'
import { salesNoteRef } from './refs.ts'
import { dayAt, isOf, moneyAt, numberAt, type Row, rowsOf, textAt, wholeAt } from './rows.ts'
import { salesSince } from './sales.ts'
import { type ApiSource, BRIEFLY_MS } from './source.ts'
import { yearsBefore, YEARS_BACK } from '../softland/source.ts'

export type SalesNote = PanelData['salesNotes']['items'][number]

const states: Record<string, SalesNote['state']> = { P: 'pending', A: 'approved', C: 'closed', N: 'void' }
/** Each is a call of its own. */
const MOST_WHOLE = 30
const MOST_INVOICES = 60

/** Sales notes of a customer that are still to be invoiced, the last first: the API has no others. */
export async function readSalesNotes(source: ApiSource, code: string): Promise<PanelData['salesNotes']> {
  const rows = await pendingOf(source, code)
  const items = await presentSalesNotes(source, code, rows.slice(0, MOST_WHOLE))
  return { items, since: null, more: rows.length > MOST_WHOLE, toInvoiceAlone: true }
}

/** Without their lines, as lines of a list. */
export async function headsOfSalesNotes(source: ApiSource, code: string): Promise<SalesNote[]> {
  return (await pendingOf(source, code)).map((row) => headOf(row, code))
}

/** The note whole, while it is still to be invoiced. */
export async function readSalesNote(source: ApiSource, code: string, number: number): Promise<SalesNote | undefined> {
  const rows = await pendingOf(source, code)
  const [note] = await presentSalesNotes(
    source,
    code,
    rows.filter((row) => wholeAt(row, 'NVNumero') === number),
  )
  return note
}

const pendingOf = ({ ask, memory }: ApiSource, code: string): Promise<Row[]> =>
  memory.get(`sales notes ${code}`, BRIEFLY_MS, async () => {
    const answer = await ask('NW/ObtieneNotasVentaPendientesPorFacturar', { codaux: code })
    const rows = rowsOf(answer, 'NVNumero').filter(isOf(code))
    const day = (row: Row) => dayAt(row, 'nvFem') ?? ''
    return [...new Map(rows.map((row) => [wholeAt(row, 'NVNumero'), row])).values()].toSorted(
      (a, b) => day(b).localeCompare(day(a)) || wholeAt(b, 'NVNumero') - wholeAt(a, 'NVNumero'),
    )
  })

const headOf = (row: Row, code: string): SalesNote => ({
  ref: salesNoteRef(wholeAt(row, 'NVNumero'), code),
  number: wholeAt(row, 'NVNumero'),
  quotation: null,
  soldOn: dayAt(row, 'nvFem'),
  deliveryOn: dayAt(row, 'nvFeEnt'),
  state: states[textAt(row, 'nvEstado')?.toUpperCase() ?? ''] ?? 'other',
  purchaseOrder: null,
  contact: null,
  seller: textAt(row, 'VenDes'),
  currency: 'CLP',
  net: moneyAt(row, 'nvSubTotal'),
  total: moneyAt(row, 'nvMonto'),
  lines: [],
})

async function presentSalesNotes(source: ApiSource, code: string, rows: Row[]): Promise<SalesNote[]> {
  if (!rows.length) return []
  const invoiced = await invoicedOf(source, code, rows)
  return Promise.all(
    rows.map(async (row) => {
      const head = headOf(row, code)
      // when others were invoiced, or too often, nobody can tell how much of each line: then no lines are shown
      const isKnown = !((numberAt(row, 'Facturado') ?? 0) > 0) || invoiced?.notes.has(head.number)
      return invoiced && isKnown ? Object.assign(head, { lines: await linesOf(source, head, invoiced.sums) }) : head
    }),
  )
}

type Sums = Map<string, number>
/** `notes` are those of which a document was found. */
type Invoiced = { sums: Sums; notes: Set<number> }
const lineName = (note: number, line: number) => `${note}/${line}`
const ofProduct = (note: number, code: string) => `${note} ${fold(code)}`

async function linesOf({ ask }: ApiSource, { number, state }: SalesNote, invoiced: Sums) {
  const rows = rowsOf(await ask('NW/DetalleNotaDeVenta', { nvnumero: number }), 'NVNumero')
  return rows
    .filter((row) => wholeAt(row, 'NVNumero') === number)
    .toSorted((a, b) => (numberAt(a, 'nvLinea') ?? 0) - (numberAt(b, 'nvLinea') ?? 0))
    .map((row) => {
      const quantity = rounded(numberAt(row, 'nvCant'), 3)
      const productCode = textAt(row, 'CodProd') ?? ''
      const isAlone = rows.filter((other) => fold(textAt(other, 'CodProd')) === fold(productCode)).length === 1
      const named = invoiced.get(lineName(number, wholeAt(row, 'nvLinea'))) ?? 0
      // a return that does not name the line is of the only one with its product
      const returned = (isAlone && invoiced.get(ofProduct(number, productCode))) || 0
      const done = rounded(named + returned, 3)
      return {
        productCode,
        detail: textAt(row, 'DetProd') ?? productCode,
        quantity,
        invoiced: done,
        leftToInvoice: leftToInvoice({ state, quantity, invoiced: done }),
        unitPrice: rounded(numberAt(row, 'nvPrecio'), 2),
        net: moneyAt(row, 'TotalLinea', 'nvTotLinea'),
      }
    })
}

/**
 * What was invoiced of each line of these notes, returns deducted: the customer's own documents that came of them are
 * looked into. Undefined when there are too many.
 */
async function invoicedOf(source: ApiSource, code: string, rows: Row[]): Promise<Invoiced | undefined> {
  const sums: Sums = new Map()
  const none = { sums, notes: new Set<number>() }
  const begun = rows.filter((row) => numberAt(row, 'Facturado') !== 0)
  if (!begun.length || !(await hasModule(source, 'IW'))) return none
  const notes = new Set(begun.map((row) => wholeAt(row, 'NVNumero')))
  const limit = yearsBefore(source.today, YEARS_BACK)
  const first = begun.map((row) => dayAt(row, 'nvFem') ?? limit).toSorted()[0]!
  const sales = await orWithout(salesSince(source, code, first > limit ? first : limit), [])
  const own = sales.filter(({ note }) => notes.has(note))
  if (own.length > MOST_INVOICES) return undefined
  for (const detail of await Promise.all(own.map((sale) => readDetail(source, sale)))) {
    for (const { line, productCode, quantity } of detail?.ofNote ?? []) {
      const name = line ? lineName(detail!.note, line) : ofProduct(detail!.note, productCode)
      sums.set(name, (sums.get(name) ?? 0) + quantity)
    }
  }
  return { sums, notes: new Set(own.map(({ note }) => note)) }
}
