import { useDraft } from '../../../../platform/web/draft.ts'
import { useMe } from '../../../auth/web/session.ts'
import type { Format, SavedReport } from '../../saved.contract.ts'
import type { Schedule, When } from '../../schedules.contract.ts'
import { minuteOf, timeOf } from './say-when.ts'

export type ScheduleDraft = {
  /** Made here, so that sending it twice is harmless. */
  id: string
  every: When['every']
  weekday: string
  monthDay: string | number
  time: string
  formats: Format[]
  recipientIds: string[]
  active: boolean
}

export const draftOf = ({ id, when, formats, recipients, active }: Schedule): ScheduleDraft => ({
  id,
  every: when.every,
  weekday: String(when.every === 'week' ? when.weekday : 1),
  monthDay: when.every === 'month' ? when.monthDay : 1,
  time: timeOf(when.atMinute),
  formats,
  recipientIds: recipients.map((person) => person.id),
  active,
})

/** When it is due, as far as it is told. */
export function whenOf({ every, weekday, monthDay, time }: ScheduleDraft): When | undefined {
  const atMinute = minuteOf(time)
  if (atMinute === undefined) return undefined
  if (every === 'day') return { every, atMinute }
  if (every === 'week') return { every, weekday: Number(weekday), atMinute }
  const day = Number(monthDay)
  return Number.isInteger(day) && day >= 1 && day <= 31 ? { every, monthDay: day, atMinute } : undefined
}

/** What is typed of one, kept in this browser until it is saved or given up, with what it began from. */
export function useScheduleDraft(saved: SavedReport, one: Schedule | undefined) {
  const me = useMe()
  const typed: ScheduleDraft = one
    ? draftOf(one)
    : {
        id: crypto.randomUUID(),
        every: 'week',
        weekday: '1',
        monthDay: 1,
        time: '08:00',
        formats: ['xlsx'],
        recipientIds: [me.id],
        active: true,
      }
  return useDraft(`schedule.${saved.id}.${one?.id ?? 'new'}`, { read: one, typed })
}
