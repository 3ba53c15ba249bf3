import { useState } from 'react'
import { useDraft } from '../../../../platform/web/draft.ts'
import type { Mode } from '../../../coverage/terms.contract.ts'

/** Time as it is being written. */
export type TimeDraft = {
  mode: Mode
  /** As typed. */
  minutes: string
  /** On the clock of Santiago; null: it has just ended. */
  day: string | null
  /** When it began; empty when nobody remembers. */
  time: string
  /** The very instant of day and time, where it is known. */
  startedAt: string | null
  note: string
  /** What the rule proposes, another one, or none. */
  coverageId: string | null
  notChargedReason: string
  activityId: string | null
  /** Null: mine. */
  personId: string | null
}

/** Of `coverageId`: whatever the rule proposes. */
export const PROPOSED = 'proposed'

export const EMPTY: TimeDraft = {
  mode: 'online',
  minutes: '',
  day: null,
  time: '',
  startedAt: null,
  note: '',
  coverageId: PROPOSED,
  notChargedReason: '',
  activityId: null,
  personId: null,
}

type Kept = Partial<TimeDraft> & { id?: string }

/**
 * What is being written under `key`, over what stands there before anybody writes; only what was touched is kept, so
 * that the rest goes on following the timer. `id` is of the entry to be: sent again, also after a reload, it is logged once.
 */
export function useTimeDraft(key: string, initial: TimeDraft) {
  const [newId] = useState(() => crypto.randomUUID() as string)
  const [kept, save, clear] = useDraft<Kept>(key, {})
  const change = (part: Partial<TimeDraft>) => save((held) => ({ ...held, id: held.id ?? newId, ...part }))
  return { id: kept.id ?? newId, draft: { ...initial, ...kept }, change, clear }
}

export type Change = (part: Partial<TimeDraft>) => void
