import { parseMinutes } from '../../../../platform/shared/minutes.ts'
import { toInstant } from '../../../../platform/web/zone.ts'
import { isInternal, type TimeFor } from '../time-for.ts'
import { PROPOSED, type TimeDraft } from './time-draft.ts'

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
