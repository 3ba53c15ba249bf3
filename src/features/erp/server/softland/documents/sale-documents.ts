import { documentsOfPanel } from '../../../documents.rules.ts'
import type { ErpDocument } from '../../../erp-documents.contract.ts'
import { accountingOf, countsAsBooked, presentInvoices, withHeaders } from '../invoices.ts'
import { text } from '../read.ts'
import type { Sales } from '../sales.ts'
import type { Source } from '../source.ts'

/** What is told of sales in whatever state. */
export const saleHeaders = (source: Source, sales: Sales) => withHeaders(source, sales).select('g.Estado')

type Header = Awaited<ReturnType<ReturnType<typeof saleHeaders>['execute']>>[number]

/** What is not in force is not among the documents of the panel; a letter that nobody documented is told apart. */
const states = new Map<string | null, ErpDocument['state']>([
  ['V', null],
  ['P', 'pending'],
  ['N', 'void'],
])

/** Whose they are, and all that they can be among. */
type Of = { code: string | null; sales: Sales }

/** Sales of one customer as documents, with their state; without `whole` as lines of a list. */
export async function presentSales(source: Source, { code, sales }: Of, headers: Header[], whole = true) {
  const isIn = await accountingOf(source, code, headers)
  const isBooked = countsAsBooked(source, isIn)
  const items = await presentInvoices(source, { sales, isBooked }, headers, whole)
  return documentsOfPanel('invoices', items).map((document, place): ErpDocument => {
    const header = headers[place]!
    const letter = text(header.Estado)
    const state = states.has(letter) ? (states.get(letter) ?? null) : 'other'
    const type = text(header.TtdCod)
    const bookedAs = type && isIn?.(header) ? { type, number: Number(header.Folio) } : null
    const booked = state === null && code ? document.booked : bookedAs !== null
    return Object.assign(document, { state, booked, bookedAs })
  })
}
