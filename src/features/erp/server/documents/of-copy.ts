import { headOf, isAmong } from '../../documents.rules.ts'
import type { DocumentHead, DocumentQuestion, ErpDocument } from '../../erp-documents.contract.ts'
import { cursorOf, type Position } from '../softland/documents/cursor.ts'
import { keyOf } from '../softland/documents/refs.ts'

const placeOf = (document: ErpDocument): Position => ({
  day: document.issuedOn ?? '',
  number: document.number,
  key: keyOf(document.panel, document.ref) ?? { letter: null, number: document.number },
})

/** Negative when `a` comes before `b`: the last day first, the highest number first, as the ERP lists them. */
const inOrder = (a: Position, b: Position) =>
  b.day.localeCompare(a.day) ||
  b.number - a.number ||
  (a.key.letter ?? '').localeCompare(b.key.letter ?? '') ||
  a.key.number - b.key.number

/** A page of the documents of a copy, as the ERP would list them. */
export function pageOfCopy(
  documents: ErpDocument[],
  question: Omit<DocumentQuestion, 'panel'>,
  { at, limit }: { at: Position | null; limit: number },
): { items: DocumentHead[]; nextCursor: string | null } {
  const rest = documents
    .filter((document) => isAmong(document, question))
    .map((document) => ({ document, place: placeOf(document) }))
    .filter(({ place }) => !at || inOrder(at, place) < 0)
    .sort((a, b) => inOrder(a.place, b.place))
  const items = rest.slice(0, limit).map(({ document }) => headOf(document))
  return { items, nextCursor: rest.length > items.length ? cursorOf(items.at(-1)!) : null }
}
