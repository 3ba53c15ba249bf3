import { headOf, isAmong } from '../../documents.rules.ts'
import type { DocumentHead, DocumentPanel, DocumentQuestion, ErpDocument } from '../../erp-documents.contract.ts'
import { cursorOf, type Position, positionOf } from '../softland/documents/cursor.ts'
import { keyOf } from '../softland/documents/refs.ts'
import { positionOf as positionOfApi } from '../softland-api/cursor.ts'

/** `ref` tells documents apart whose references hold no key of the database. */
type Place = Position & { ref?: string }

const placeOf = ({ panel, ref, issuedOn, number }: ErpDocument): Place => {
  const key = keyOf(panel, ref)
  return { day: issuedOn ?? '', number, ...(key ? { key } : withoutKey(number, ref)) }
}

const withoutKey = (number: number, ref: string) => ({ key: { letter: null, number }, ref })

/** Where a copy goes on, whichever kind of ERP it is of; undefined for what was never given as a cursor. */
export function placeAt(panel: DocumentPanel, cursor: string): Place | undefined {
  const overApi = positionOfApi(panel, cursor)
  return positionOf(panel, cursor) ?? (overApi && { ...overApi, ...withoutKey(overApi.number, overApi.ref) })
}

/** Negative when `a` comes before `b`: the last day first, the highest number first, as the ERP lists them. */
const inOrder = (a: Place, b: Place) =>
  b.day.localeCompare(a.day) ||
  b.number - a.number ||
  (a.key.letter ?? '').localeCompare(b.key.letter ?? '') ||
  a.key.number - b.key.number ||
  (a.ref ?? '').localeCompare(b.ref ?? '')

/** A page of the documents of a copy, as the ERP would list them. */
export function pageOfCopy(
  documents: ErpDocument[],
  question: Omit<DocumentQuestion, 'panel'>,
  { at, limit }: { at: Place | null; limit: number },
): { items: DocumentHead[]; nextCursor: string | null } {
  const rest = documents
    .filter((document) => isAmong(document, question))
    .map((document) => ({ document, place: placeOf(document) }))
    .filter(({ place }) => !at || inOrder(at, place) < 0)
    .sort((a, b) => inOrder(a.place, b.place))
  const items = rest.slice(0, limit).map(({ document }) => headOf(document))
  return { items, nextCursor: rest.length > items.length ? cursorOf(items.at(-1)!) : null }
}
