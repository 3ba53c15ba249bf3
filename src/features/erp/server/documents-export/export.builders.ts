import type { DocumentHead, DocumentQuestion } from '../../erp-documents.contract.ts'
import type { DocumentPage, Erp } from '../erp.ts'
import { UNNAMED } from '../status.ts'
import type { ExportLine } from './found.ts'

const headOf = (number: number): DocumentHead => ({
  panel: 'invoices',
  ref: `F.${number}`,
  kind: 'invoice',
  number,
  taxOfficeCode: 33,
  issuedOn: '2026-11-01',
  dueOn: null,
  state: null,
  seller: null,
  contact: null,
  purchaseOrder: null,
  currency: 'CLP',
  net: 1000,
  total: 1190,
  booked: true,
})

/** An ERP with so many documents, whose numbers go down; `before` runs before each page is answered. */
export function lineWith(count: number, before: (page: number, line: { turn: number }) => 'away' | void = () => {}) {
  const state = { turn: 0, page: 0, cursors: [] as (string | null)[] }
  const documentsOf = async (_code: string, _question: DocumentQuestion, { cursor, limit }: DocumentPage) => {
    state.cursors.push(cursor)
    const from = Number(cursor ?? 0)
    const items = Array.from({ length: Math.min(limit, count - from) }, (_, place) => headOf(count - from - place))
    return { items, cursor: from + limit < count ? String(from + limit) : null }
  }
  const made: ExportLine = {
    search: async (search) => {
      if (before((state.page += 1), state) === 'away') return { problem: 'away' }
      return { value: await search({ documentsOf } as unknown as Erp), problem: null }
    },
    hasErp: () => true,
    turn: () => state.turn,
    under: () => UNNAMED,
    lacks: () => false,
  }
  return { made, state }
}
