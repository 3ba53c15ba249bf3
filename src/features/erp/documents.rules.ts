import { searchKey } from '../../platform/shared/search-key.ts'
import type { PanelData } from './erp.contract.ts'
import {
  documentHead,
  type DocumentHead,
  type DocumentPanel,
  type DocumentQuestion,
  type ErpDocument,
} from './erp-documents.contract.ts'

type Quotation = PanelData['quotations']['items'][number]
type SalesNote = PanelData['salesNotes']['items'][number]
type Invoice = PanelData['invoices']['items'][number]
type Item = { quotations: Quotation; salesNotes: SalesNote; invoices: Invoice }
type Whole<T> = T & { ref: string }

/** By which the tax office calls the customer's purchase order among what a document refers to. */
export const PURCHASE_ORDER = '801'

/** What a document has that is of another kind. */
const none = {
  taxOfficeCode: null,
  dueOn: null,
  state: null,
  contact: null,
  purchaseOrder: null,
  booked: null,
  tax: null,
  exchangeRate: 1,
  quotation: null,
  references: [],
  bookedAs: null,
}
const noneOfLine = { lot: null, piece: null, invoiced: null, leftToInvoice: null }

const ofQuotation = ({
  ref,
  number,
  quotedOn,
  state,
  seller,
  contact,
  currency,
  net,
  total,
  lines,
}: Whole<Quotation>) => ({
  ...none,
  panel: 'quotations' as const,
  ref,
  kind: 'quotation' as const,
  number,
  issuedOn: quotedOn,
  state,
  seller,
  contact,
  currency,
  net,
  total,
  lines: lines.map((line) => ({ ...line, ...noneOfLine })),
})

const ofSalesNote = ({ soldOn, deliveryOn, lines, ...note }: Whole<SalesNote>) => ({
  ...none,
  ...note,
  panel: 'salesNotes' as const,
  kind: 'salesNote' as const,
  issuedOn: soldOn,
  dueOn: deliveryOn,
  lines: lines.map((line) => ({ ...noneOfLine, ...line })),
})

const ofInvoice = ({ folio, lines, ...invoice }: Whole<Invoice>) => ({
  ...none,
  ...invoice,
  panel: 'invoices' as const,
  number: folio,
  purchaseOrder: invoice.references.find(({ code }) => code === PURCHASE_ORDER)?.folio || null,
  lines: lines.map((line) => ({ ...noneOfLine, ...line })),
})

const of: { [P in DocumentPanel]: (item: Whole<Item[P]>) => ErpDocument } = {
  quotations: ofQuotation,
  salesNotes: ofSalesNote,
  invoices: ofInvoice,
}

/** Items of a panel as documents; what an old copy has no reference of cannot be told apart, and is left out. */
export const documentsOfPanel = <P extends DocumentPanel>(panel: P, items: Item[P][]): ErpDocument[] =>
  items.flatMap((item) => (item.ref ? [of[panel](item as Whole<Item[P]>)] : []))

const HEAD = Object.keys(documentHead.shape) as (keyof DocumentHead)[]

/** A document as a line of a list. */
export const headOf = (document: ErpDocument): DocumentHead =>
  Object.fromEntries(HEAD.map((key) => [key, document[key]])) as DocumentHead

const MOST_WORDS = 8

/** What a number is preceded by where people read or hear it: 'FE 18200', 'factura electrónica N° 18.200'. */
const CALLED =
  /^(?:(?:factura|boleta|cotizacion|nota|documento|invoice|receipt|quotation|sales note|(?!oc )[a-z]{2})(?: (?:de|venta|credito|debito|electronica|exenta|no))* )?(?:n[°o.]* ?|# ?)?(?=\d)/

/** What a serial or a lot is preceded by where it is read from a machine: 'S/N 0048291', 'N° de serie 48291', 'lote 17'. */
const CALLED_PIECE =
  /^(?:n[°o.]* (?:de )?)?(?:s\/?n|serie|serial|partida|lote|lot)(?: ?[°:#.])?(?: n[°o.]*)?(?: number)? ?(?<=[ :°#.])(?=\S*\d)/

/**
 * What somebody looks for: the number of a document, or words; null when nothing was typed. '18.200' is the number 18200.
 * What is called a serial is one word, and no document's number.
 */
export function soughtIn(query: string | undefined): { number: number | null; words: string[] } | null {
  const key = searchKey(query ?? '')
  if (!key) return null
  const piece = key.replace(CALLED_PIECE, '')
  if (piece !== key) return { number: null, words: piece.split(' ').slice(0, MOST_WORDS) }
  const digits = key.replace(CALLED, '').replaceAll('.', '')
  const number = /^\d{1,15}$/.test(digits) ? Number(digits) : null
  return { number, words: key.split(' ').slice(0, MOST_WORDS) }
}

const textsOf = ({ productCode, detail, piece, lot }: ErpDocument['lines'][number]) =>
  [productCode, detail, piece, lot].filter((text) => text !== null)

/**
 * Whether a document is among what is looked for. Each word is in a product's code, in a detail, in the serial or lot of a
 * line, in the purchase order or in the contact. What has no day is of no period.
 */
export function isAmong(document: ErpDocument, { query, from, to }: Omit<DocumentQuestion, 'panel'>): boolean {
  const { issuedOn, number, lines, purchaseOrder, contact } = document
  if ((from || to) && !issuedOn) return false
  if ((from && issuedOn! < from) || (to && issuedOn! > to)) return false
  const sought = soughtIn(query)
  if (!sought || sought.number === number) return true
  const texts = [purchaseOrder ?? '', contact ?? '', ...lines.flatMap(textsOf)]
  const keys = texts.map(searchKey)
  return sought.words.every((word) => keys.some((key) => key.includes(word)))
}
