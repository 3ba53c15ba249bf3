import type { DocumentHead, DocumentPanel, DocumentQuestion } from '../../erp-documents.contract.ts'
import { documentQuestion } from '../../erp-documents.contract.ts'
import { soughtIn } from '../../documents.rules.ts'
import { searchKey } from '../../../../platform/shared/search-key.ts'
import { companyOfAddress } from '../company/company.ts'

/** What the address of the page says: what is looked for. */
export type DocumentsSearch = Partial<DocumentQuestion> & { company?: number }
const fields = { ...documentQuestion.shape, company: companyOfAddress }

/** In the order of the tabs. */
export const documentPanels = ['invoices', 'quotations', 'salesNotes'] as const satisfies DocumentPanel[]

/** Reads the address; what cannot be understood in it is left out rather than shown as an error. */
export function readDocumentsSearch(raw: Record<string, unknown>): DocumentsSearch {
  const known = Object.entries(fields).flatMap(([name, shape]) => {
    // the router has read numbers as such
    const value = raw[name] === undefined || raw[name] === null ? '' : String(raw[name]).trim()
    const read = value ? shape.safeParse(value) : undefined
    return read?.success && read.data !== undefined ? [[name, read.data]] : []
  })
  return Object.fromEntries(known) as DocumentsSearch
}

/** Whether anything narrows the list. */
export const isNarrowed = ({ query, from, to }: DocumentsSearch): boolean => Boolean(query ?? from ?? to)

/** What a period is called: a whole year by its number, other days, or all there are. */
export function periodOf({ from, to }: Pick<DocumentsSearch, 'from' | 'to'>): 'all' | 'days' | `${number}` {
  if (!from && !to) return 'all'
  const year = from?.slice(0, 4)
  const whole = year && from === `${year}-01-01` && to === `${year}-12-31`
  return whole ? (year as `${number}`) : 'days'
}

/** The last year of a period until today, to look in when that takes too long; none within one year. */
export function yearToTry({ from, to }: Pick<DocumentsSearch, 'from' | 'to'>, today: string): string | undefined {
  const year = (to && to < today ? to : today).slice(0, 4)
  return from && from >= `${year}-01-01` ? undefined : year
}

/** The address of a file with everything that was found. */
export function fileOf(
  customerId: string,
  question: DocumentQuestion & { company?: number },
): { address: string; asked: Record<string, string> } {
  const asked = Object.entries(question).flatMap(([name, value]) => (value ? [[name, String(value)]] : []))
  return { address: `/api/customers/${customerId}/erp/documents`, asked: Object.fromEntries(asked) }
}

/** Which kind of document words name, in either language; none where they do not say. */
export function panelMeant(typed: string): DocumentPanel | undefined {
  const key = searchKey(typed)
  if (/^(cot|quot)/.test(key)) return 'quotations'
  if (/^(nota de venta|nv|sales)\b/.test(key)) return 'salesNotes'
  return undefined
}

type Found = { number: number; state?: DocumentHead['state'] }

/** Which of those that were found is meant by Enter: one with just that number, which stands if one does; else the first. */
export function meant<T extends Found>(query: string | undefined, items: T[]): T | undefined {
  const sought = soughtIn(query)?.number
  const exact = items.filter(({ number }) => number === sought)
  return exact.find(({ state }) => state !== 'void') ?? exact[0] ?? items[0]
}
