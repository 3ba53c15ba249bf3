import type { PanelData } from '../../erp.contract.ts'
import { leftToInvoice } from '../../sales-notes.rules.ts'
import { rounded } from '../softland/read.ts'
import { readDetail } from './details.ts'
import { hasModule } from './modules.ts'
import { orWithout } from './problem.ts'
import { salesNoteRef } from './refs.ts'
import { dayAt, moneyAt, numberAt, type Row, rowsOf, textAt, wholeAt } from './rows.ts'
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
    const rows = rowsOf(await ask('NW/ObtieneNotasVentaPendientesPorFacturar', { codaux: code }), 'NVNumero')
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
      // what was invoiced of its lines cannot be told: then they are not shown
      return invoiced ? { ...head, lines: await linesOf(source, head, invoiced) } : head
    }),
  )
}

type Invoiced = Map<string, number>
const lineName = (note: number, line: number) => `${note}/${line}`

async function linesOf({ ask }: ApiSource, { number, state }: SalesNote, invoiced: Invoiced) {
  const rows = rowsOf(await ask('NW/DetalleNotaDeVenta', { nvnumero: number }), 'NVNumero')
  return rows
    .filter((row) => wholeAt(row, 'NVNumero') === number)
    .toSorted((a, b) => (numberAt(a, 'nvLinea') ?? 0) - (numberAt(b, 'nvLinea') ?? 0))
    .map((row) => {
      const quantity = rounded(numberAt(row, 'nvCant'), 3)
      const done = rounded(invoiced.get(lineName(number, wholeAt(row, 'nvLinea'))), 3)
      const productCode = textAt(row, 'CodProd') ?? ''
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
  const sums: Invoiced = new Map()
  const begun = rows.filter((row) => numberAt(row, 'Facturado') !== 0)
  if (!begun.length || !(await hasModule(source, 'IW'))) return sums
  const notes = new Set(begun.map((row) => wholeAt(row, 'NVNumero')))
  const limit = yearsBefore(source.today, YEARS_BACK)
  const first = begun.map((row) => dayAt(row, 'nvFem') ?? limit).toSorted()[0]!
  const sales = await orWithout(salesSince(source, code, first > limit ? first : limit), [])
  const own = sales.filter(({ note }) => notes.has(note))
  if (own.length > MOST_INVOICES) return undefined
  for (const detail of await Promise.all(own.map((sale) => readDetail(source, sale)))) {
    for (const { line, quantity } of detail?.ofNote ?? []) {
      const name = lineName(detail!.note, line)
      sums.set(name, (sums.get(name) ?? 0) + quantity)
    }
  }
  return sums
}
