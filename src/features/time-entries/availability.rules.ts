import type { Actor } from '../../platform/shared/actor.ts'
import { dayInChile } from '../../platform/shared/chile/day.ts'
import type { Reason } from '../../platform/shared/refusal.ts'
import { may } from '../auth/auth.rules.ts'
import type { Period } from './timesheet.rules.ts'

const MINUTE_MS = 60_000
const DAY_MS = 86_400_000
const FIRST_DAY = '2000-01-01'

/** How far back people put their own availability right; further, and of others, supervisors do. */
export const CORRECTABLE_DAYS = 14

type Asker = Pick<Actor, 'id' | 'role'>
type Owned = Period & { personId: string }

const isRecent = (at: Date, now: Date) => at.getTime() >= now.getTime() - CORRECTABLE_DAYS * DAY_MS

/** What this person may do to a time of availability or pause just now. */
export function periodAbilities(actor: Asker, { personId, endedAt }: Owned, now: Date) {
  const mine = personId === actor.id && may(actor, 'readStaffOnly')
  return { correct: may(actor, 'supervise') || (mine && isRecent(endedAt ?? now, now)) }
}

type Wanted = Period & { why: string | null }

/** All that stands against putting `period` right as wanted, by field, whatever other periods there are. */
export function whyNotCorrect(actor: Asker, period: Owned, { startedAt, endedAt, why }: Wanted, now: Date): Reason[] {
  const at = (code: string, field: string, values?: Reason['values']): Reason => ({ code, field, values, status: 422 })
  const reasons: Reason[] = []
  if (startedAt > now) reasons.push(at('availability.in_future', 'startedAt'))
  else if (dayInChile(startedAt) < FIRST_DAY) reasons.push(at('time.absurd_day', 'startedAt'))
  else if (!may(actor, 'supervise') && !isRecent(startedAt, now) && startedAt < period.startedAt)
    reasons.push(at('availability.too_old', 'startedAt', { days: CORRECTABLE_DAYS }))
  if (endedAt === null && period.endedAt) reasons.push(at('availability.stays_ended', 'endedAt'))
  else if (endedAt && endedAt > now) reasons.push(at('availability.in_future', 'endedAt'))
  else if (endedAt && endedAt < startedAt) reasons.push(at('availability.ends_before', 'endedAt'))
  if (period.personId !== actor.id && !why) reasons.push(at('availability.needs_why', 'why'))
  return reasons
}

/**
 * The same times, where they are told to the minute: what begins in the minute in which another one ends begins when it
 * ends, and what ends in the minute in which another begins ends then.
 */
export function fitted({ startedAt, endedAt }: Period, others: Period[]): Period {
  const within = (laterMs: number, earlierMs: number) => laterMs > earlierMs && laterMs - earlierMs < MINUTE_MS
  const before = others.find((other) => other.endedAt && within(other.endedAt.getTime(), startedAt.getTime()))
  const behind = others.find((other) => endedAt && within(endedAt.getTime(), other.startedAt.getTime()))
  const from = before?.endedAt ?? startedAt
  const until = behind?.startedAt ?? endedAt
  return until && until < from ? { startedAt, endedAt } : { startedAt: from, endedAt: until }
}

/** The first of the others that happened at the same time; to follow one another is not to overlap. */
export const overlapping = <P extends Period>({ startedAt, endedAt }: Period, others: P[]): P | undefined =>
  others.find((other) => (!endedAt || other.startedAt < endedAt) && (!other.endedAt || other.endedAt > startedAt))

/**
 * What a correction leaves empty, in whole minutes: between it and another one that it followed, or that followed it,
 * before. Gaps that were there already are none of its doing.
 */
export function gapsLeft<P extends Period>(
  before: Period,
  after: Period,
  others: P[],
): { minutes: number; beside: P }[] {
  const minutes = (from: Date, until: Date) => Math.floor((until.getTime() - from.getTime()) / MINUTE_MS)
  const gaps = others.flatMap((beside) => {
    const { startedAt, endedAt } = beside
    const follows = endedAt && minutes(endedAt, before.startedAt) === 0 && startedAt < before.startedAt
    if (follows) return { beside, minutes: minutes(endedAt, after.startedAt) }
    const followed = before.endedAt && minutes(before.endedAt, startedAt) === 0 && before.startedAt < startedAt
    return followed && after.endedAt ? { beside, minutes: minutes(after.endedAt, startedAt) } : []
  })
  return gaps.filter((gap) => gap.minutes > 0)
}
