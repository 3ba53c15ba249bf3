import type { Cell } from '../../../../platform/server/csv.ts'
import type { SheetKind } from '../../../../platform/server/xlsx/cells.ts'
import type { Language } from '../../../../platform/shared/words.ts'
import { documentState } from '../../document-names.ts'
import { documentsExportText } from '../../documents-export.text.ts'
import { erpText } from '../../erp.text.ts'
import type { DocumentHead, DocumentPanel } from '../../erp-documents.contract.ts'

type Name = keyof (typeof documentsExportText)['es']['columns']

/** A column of the file: days are '2026-11-23' in it. */
export type ExportColumn = { head: string; kind: SheetKind; of: (head: DocumentHead) => Cell }

/** A column that says nothing of a panel is not in its file. */
const COLUMNS: Record<DocumentPanel, Name[]> = {
  invoices: [
    'kind',
    'taxOfficeCode',
    'number',
    'issuedOn',
    'dueOn',
    'state',
    'booked',
    'seller',
    'purchaseOrder',
    'issuedIn',
    'net',
    'total',
  ],
  quotations: ['number', 'issuedOn', 'state', 'seller', 'contact', 'currency', 'net', 'total'],
  salesNotes: [
    'number',
    'issuedOn',
    'deliveryOn',
    'state',
    'seller',
    'contact',
    'purchaseOrder',
    'currency',
    'net',
    'total',
  ],
}

const KINDS: Partial<Record<Name, SheetKind>> = {
  taxOfficeCode: 'number',
  number: 'number',
  issuedOn: 'day',
  dueOn: 'day',
  deliveryOn: 'day',
  net: 'amount',
  total: 'amount',
}

/** People add up the column of a file: what is void among sales, which stands there for its number alone, adds nothing. */
const counted = ({ panel, state }: DocumentHead, amount: number | null) =>
  panel === 'invoices' && state === 'void' ? null : amount

/** What a file of this panel tells of each document, from left to right. */
export function columnsOf(panel: DocumentPanel, language: Language): ExportColumn[] {
  const t = documentsExportText[language]
  const words = erpText[language]
  const kindOf = ({ kind }: DocumentHead) =>
    kind === 'quotation' || kind === 'salesNote' ? t.titles[panel] : words.kinds[kind]
  const cells: Record<Name, ExportColumn['of']> = {
    kind: kindOf,
    taxOfficeCode: (head) => head.taxOfficeCode,
    number: (head) => head.number,
    issuedOn: (head) => head.issuedOn,
    dueOn: (head) => head.dueOn,
    deliveryOn: (head) => head.dueOn,
    state: (head) => documentState(head, language),
    booked: ({ booked }) => (booked === null ? null : booked ? t.yes : t.no),
    seller: (head) => head.seller,
    contact: (head) => head.contact,
    purchaseOrder: (head) => head.purchaseOrder,
    issuedIn: (head) => head.currency,
    currency: (head) => head.currency,
    net: (head) => counted(head, head.net),
    total: (head) => counted(head, head.total),
  }
  return COLUMNS[panel].map((name) => ({ head: t.columns[name], kind: KINDS[name] ?? 'text', of: cells[name] }))
}
