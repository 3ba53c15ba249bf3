import { isDay } from '../../../../platform/shared/contract.ts'
import type { DocumentPanel } from '../../erp-documents.contract.ts'
import { saleKeyOf, salesNoteKeyOf } from './refs.ts'

/** A place in a list of documents: the one with this day, number and reference is the last before it. */
export type Position = { day: string; number: number; ref: string }

const isRef: Record<DocumentPanel, (ref: string) => boolean> = {
  quotations: () => false,
  salesNotes: (ref) => salesNoteKeyOf(ref) !== undefined,
  invoices: (ref) => saleKeyOf(ref) !== undefined,
}

/** Undefined for what was never given as a cursor of this panel; cursors are written as those of the database are. */
export function positionOf(panel: DocumentPanel, cursor: string): Position | undefined {
  const [, day, number, ref] = /^([^_]*)_(-?\d{1,17})_([A-Za-z0-9.-]{1,40})$/.exec(cursor) ?? []
  if (ref === undefined || !isRef[panel](ref) || (day && !isDay(day))) return undefined
  return { day: day!, number: Number(number), ref }
}
