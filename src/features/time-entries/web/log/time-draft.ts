import { useState } from 'react'
import { parseMinutes } from '../../../../platform/shared/minutes.ts'
import { useDraft } from '../../../../platform/web/draft.ts'
import { toInstant } from '../../../../platform/web/zone.ts'
import type { Mode } from '../../../coverage/terms.contract.ts'
import { isInternal, type TimeFor } from '../time-for.ts'

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

const MINUTE_MS = 60_000

/** The work as it is told to the server; a minute of it while nobody said how long it was. */
export function workOf(draft: TimeDraft, of: TimeFor, now: number) {
  const workedMinutes = parseMinutes(draft.minutes) || 1
  return {
    caseId: of.case?.id,
    ...(isInternal(of) ? { activityId: draft.activityId ?? undefined } : chargeOf(draft)),
    personId: draft.personId ?? undefined,
    mode: draft.mode,
    workedMinutes,
    note: draft.note.trim() || null,
    ...whenOf(draft, workedMinutes, now),
  }
}
export type Work = ReturnType<typeof workOf>

function chargeOf({ coverageId, notChargedReason }: TimeDraft) {
  if (coverageId === PROPOSED) return {}
  return { coverageId, notChargedReason: coverageId === null ? notChargedReason.trim() || undefined : undefined }
}

/** What has just ended began so many minutes before this one. */
function whenOf(
  { day, time, startedAt }: TimeDraft,
  workedMinutes: number,
  now: number,
): { startedAt?: string; workedOn?: string } {
  if (startedAt) return { startedAt }
  if (day !== null) return time ? { startedAt: toInstant(`${day}T${time}`) } : { workedOn: day }
  const endMs = Math.floor(now / MINUTE_MS) * MINUTE_MS
  return { startedAt: new Date(endMs - workedMinutes * MINUTE_MS).toISOString() }
}
