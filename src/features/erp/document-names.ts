import type { Language } from '../../platform/shared/words.ts'
import { erpText } from './erp.text.ts'
import type { DocumentHead } from './erp-documents.contract.ts'

/** What people call a document: 'Factura N° 1234', 'Cotización N° 87'. */
export function documentName({ kind, number }: Pick<DocumentHead, 'kind' | 'number'>, language: Language): string {
  const t = erpText[language]
  if (kind === 'quotation') return t.quotation(number)
  if (kind === 'salesNote') return t.salesNote(number)
  return t.numbered(t.kinds[kind], number)
}

/** How it stands, in words; null for what was issued and stands. */
export function documentState({ kind, state }: Pick<DocumentHead, 'kind' | 'state'>, language: Language) {
  if (!state) return null
  const { states, salesNoteStates } = erpText[language]
  const named: Partial<Record<typeof state, string>> = kind === 'salesNote' ? salesNoteStates : states
  return named[state] ?? states.other
}

/** The currency its amounts are in: those of invoices are in pesos, whatever they were issued in. */
export const currencyOfAmounts = ({ panel, currency }: Pick<DocumentHead, 'panel' | 'currency'>): string =>
  panel === 'invoices' ? 'CLP' : currency
