import type { DocumentPanel } from '../../../erp-documents.contract.ts'
import { kinds, type Letter } from '../sales.ts'

/** Softland counts sales documents within each letter, quotations and sales notes each on their own. */
export const refOf = {
  quotations: (number: number | null) => String(number),
  salesNotes: (number: number | null) => String(number),
  invoices: (letter: string | null, number: number | null) => `${letter}.${number}`,
}

export type Key = { number: number; letter: Letter | null }

/** What a number of Softland's own can be. */
export const MOST = 2_147_483_647
/** Folios are decimals of 18 digits; one that cannot be counted exactly is no document's, and stands for none. */
export const MOST_FOLIO = 999_999_999_999_999
export const folioOf = (folio: number | string | null) => (Math.abs(Number(folio)) <= MOST_FOLIO ? Number(folio) : 0)
const SHAPE = { quotations: /^()(-?\d{1,10})$/, salesNotes: /^()(-?\d{1,10})$/, invoices: /^([A-Z])\.(-?\d{1,10})$/ }

/** Undefined for what can be no document of this panel. */
export function keyOf(panel: DocumentPanel, ref: string): Key | undefined {
  const [, letter, digits] = SHAPE[panel].exec(ref) ?? []
  const number = Number(digits)
  if (!digits || Math.abs(number) > MOST || String(number) !== digits) return undefined
  if (!letter) return { number, letter: null }
  return Object.hasOwn(kinds, letter) ? { number, letter: letter as Letter } : undefined
}
