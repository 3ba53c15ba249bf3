import { clockInChile } from '../../platform/shared/chile/clock.ts'
import { dayInChile } from '../../platform/shared/chile/day.ts'
import { startOfDay } from '../../platform/shared/chile/start-of-day.ts'
import { addDays, showDay } from '../../platform/shared/days.ts'
import type { Reason } from '../../platform/shared/refusal.ts'
import { LATE_TYPING_MS, type When } from './time-entries.rules.ts'

const MINUTE_MS = 60_000

/** Whose it is from now on: the case itself, or the commitment or visit `taskId` of it. */
export type Handover = { at: Date; taskId: string | null; personIds: string[] }
/** A time in which somebody had something to do in a case; `until` is null while that is so. */
export type OwnSpan = { from: Date; until: Date | null }

/** When a case was behind the work of this person: from first to last, as it was given to and fro. */
export function ownSpans(handovers: Handover[], personId: string): OwnSpan[] {
  const spans: OwnSpan[] = []
  const own = new Set<string | null>()
  for (const { at, taskId, personIds } of handovers) {
    const before = own.size > 0
    if (personIds.includes(personId)) own.add(taskId)
    else own.delete(taskId)
    if (!before && own.size) spans.push({ from: at, until: null })
    if (before && !own.size) spans.at(-1)!.until = at
  }
  return spans
}

/** What a day has had until an instant: all of it when that is of a later day. */
const timeOfDay = (day: string, until: Date) =>
  Math.min(until.getTime(), startOfDay(addDays(day, 1)).getTime()) - startOfDay(day).getTime()

const clock = (at: Date) => ({ day: showDay(dayInChile(at)), time: clockInChile(at.toISOString()) })

/**
 * Why this work is not of the time in which the case was behind the work of whoever tells it. What they could tell while
 * it was theirs they can tell afterwards, so only when the work ended is judged, to the five minutes that clocks differ:
 * it may have begun before the case was given to them. When only the day is known, it is no day of later, and no more
 * than the day had had by then.
 */
export function whyNotWhileOwn(
  spans: OwnSpan[],
  { workedOn, startedAt }: When,
  workedMinutes: number,
): Reason | undefined {
  if (!spans.length) return { code: 'time.case_unknown', field: 'caseId', status: 422 }
  const endMs = startedAt && startedAt.getTime() + workedMinutes * MINUTE_MS
  const touched = spans.findLast(({ from, until }, n) =>
    endMs
      ? (n === 0 || endMs >= from.getTime() - LATE_TYPING_MS) && (!until || startedAt <= until)
      : (n === 0 || workedOn >= dayInChile(from)) && (!until || workedOn <= dayInChile(until)),
  )
  if (!touched) return { code: 'time.not_own_then', field: startedAt ? 'startedAt' : 'workedOn', status: 422 }
  if (!touched.until) return undefined
  const fits = endMs
    ? endMs <= touched.until.getTime() + LATE_TYPING_MS
    : workedMinutes * MINUTE_MS <= timeOfDay(workedOn, touched.until) + LATE_TYPING_MS
  if (fits) return undefined
  return { code: 'time.beyond_own', field: 'workedMinutes', values: clock(touched.until), status: 422 }
}
