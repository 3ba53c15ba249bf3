import { createContext, type ReactNode } from 'react'
import type { CaseItem, LinkKind } from '../../cases.contract.ts'

export type TypedSituation = {
  customerId: string
  equipmentId: string | null
  topicId: string | null
  subject: string
  /** HTML. */
  description: string
  /** Cases it is related to already. */
  relatedIds: string[]
  onRelate: (earlier: Pick<CaseItem, 'id' | 'number' | 'subject'>, kind?: LinkKind) => void
  /** Earlier cases that were said to be another problem. */
  notRecurrenceOf: string[]
  onNotRecurrence: (id: string) => void
}

/** What stands below the fields of a situation while it is typed, in room of its own; of a later feature, so the screens of the application give it. */
export const BesideSituation = createContext<((typed: TypedSituation) => ReactNode) | undefined>(undefined)
