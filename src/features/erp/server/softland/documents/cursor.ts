import { isDay } from '../../../../../platform/shared/contract.ts'
import type { DocumentHead, DocumentPanel } from '../../../erp-documents.contract.ts'
import { type Key, keyOf } from './refs.ts'

/** A place in a list of documents: the one with this day, number and key is the last before it. */
export type Position = { day: string; number: number; key: Key }

const SHAPE = /^([^_]*)_(-?\d{1,17})_([^_]+)$/

type Head = Pick<DocumentHead, 'ref' | 'number' | 'issuedOn'>

export const cursorOf = ({ issuedOn, number, ref }: Head) => `${issuedOn ?? ''}_${number}_${ref}`

/** Undefined for what was never given as a cursor of this panel. */
export function positionOf(panel: DocumentPanel, cursor: string): Position | undefined {
  const [, day, number, ref] = SHAPE.exec(cursor) ?? []
  const key = ref === undefined ? undefined : keyOf(panel, ref)
  if (!key || (day && !isDay(day))) return undefined
  return { day: day!, number: key.letter ? Number(number) : key.number, key }
}
