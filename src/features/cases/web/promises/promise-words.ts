import type { useFormats } from '../../../../platform/web/format.ts'
import type { Promised } from '../../cases.contract.ts'
import { standingAt } from '../../promises.rules.ts'
import type { promisesText } from '../../promises.text.ts'

/** How a promise looks: as it stands, but for one that is due within the hour. */
export type Look = Promised['standing'] | 'soon'

export type Speech = {
  t: (typeof promisesText)['es']
  formats: Pick<ReturnType<typeof useFormats>, 'nearTime' | 'age'>
  minutes: (minutes: number) => string
}

const HOUR = 60
const MINUTE_MS = 60_000

export function lookOf(promise: Promised, now: number): Look {
  const standing = standingAt(promise, now)
  return standing === 'running' && Date.parse(promise.dueAt!) - now <= HOUR * MINUTE_MS ? 'soon' : standing
}

/** How a promise stands, in words; `done`: the answer was given, the case is solved. */
export function promiseWords(
  promise: Promised,
  { now, done, short }: { now: number; done: boolean; short?: boolean },
  { t, formats, minutes }: Speech,
): string {
  const { dueAt, leftMinutes } = promise
  const look = lookOf(promise, now)
  if (look === 'met') return t.met
  if (look === 'stopped') return short ? t.stoppedShort : t.stopped(minutes(leftMinutes ?? 0))
  const when = dueAt ? formats.nearTime(dueAt, now) : ''
  if (short) return look === 'late' ? t.lateFor(dueAt ? formats.age(dueAt, now) : '') : when
  if (look === 'late') return done ? t.broken(when) : leftMinutes === null ? t.late(when) : t.lateStopped(when)
  const left = Math.max(0, Math.floor((Date.parse(dueAt!) - now) / MINUTE_MS))
  return look === 'soon' ? t.dueSoon(when, minutes(left)) : t.due(when)
}
