import type { Reason } from '../../platform/shared/refusal.ts'
import { searchKey } from '../../platform/shared/search-key.ts'
import type { AttentionWindow, Calendar } from './calendars.contract.ts'

export const MOST_WINDOWS = 70
/** How many calendars a company can have. */
export const MOST_CALENDARS = 100
/** Days off, and national holidays, are known in these years. */
export const YEARS = { first: 2000, last: 2100 }

export const DAY_MINUTES = 1440
/** Monday first. */
export const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const

/** What most companies begin with: Monday to Friday from nine to six. */
export const OFFICE_WINDOWS: AttentionWindow[] = WEEKDAYS.slice(0, 5).map((weekday) => ({
  weekday,
  fromMinute: 540,
  toMinute: 1080,
}))

type Named = Pick<Calendar, 'id' | 'name'>
type Standing = Pick<Calendar, 'active' | 'isDefault'>

/** Everything that is wrong with the windows of a week, each by the field it stands in. */
export function whyNotWindows(windows: AttentionWindow[]): Reason[] {
  if (!windows.length) return [{ code: 'calendar.no_windows', field: 'windows' }]
  if (windows.length > MOST_WINDOWS)
    return [{ code: 'calendar.too_many_windows', field: 'windows', values: { most: MOST_WINDOWS } }]
  const reasons: Reason[] = []
  const sound: AttentionWindow[] = []
  const placed = windows.map((window, place) => ({ window, place }))
  for (const { window, place } of placed.sort((one, other) => inWeek(one.window, other.window))) {
    if (window.toMinute <= window.fromMinute) {
      reasons.push({ code: 'calendar.window_reversed', field: `windows.${place}.toMinute` })
      continue
    }
    const crossed = sound.find((other) => other.weekday === window.weekday && other.toMinute > window.fromMinute)
    if (crossed)
      reasons.push({
        code: 'calendar.windows_overlap',
        field: `windows.${place}.fromMinute`,
        values: { from: showClock(crossed.fromMinute), until: showClock(crossed.toMinute) },
      })
    sound.push(window)
  }
  return reasons
}

/** Windows in the order of the week. */
export const inOrder = (windows: AttentionWindow[]): AttentionWindow[] => windows.toSorted(inWeek)

const inWeek = (one: AttentionWindow, other: AttentionWindow) =>
  one.weekday - other.weekday || one.fromMinute - other.fromMinute || one.toMinute - other.toMinute

/** Attended minutes of a week, or of one weekday of it. */
export const weekMinutes = (windows: AttentionWindow[], weekday?: number): number =>
  windows
    .filter((window) => !weekday || window.weekday === weekday)
    .reduce((sum, window) => sum + Math.max(0, window.toMinute - window.fromMinute), 0)

/** What stands against a calendar as it would be kept, field by field. */
export function whyNotKeep(others: Named[], kept: { name: string; windows: AttentionWindow[] }): Reason[] {
  const taken = others.find((other) => searchKey(other.name) === searchKey(kept.name))
  const reasons = whyNotWindows(kept.windows)
  return taken ? [{ code: 'calendar.name_taken', field: 'name', values: { name: taken.name } }, ...reasons] : reasons
}

/** What stands against one more. */
export const whyNotOneMore = (all: Named[]): Reason | undefined =>
  all.length >= MOST_CALENDARS ? { code: 'calendar.too_many', values: { most: MOST_CALENDARS } } : undefined

/** What stands against being active, and the one of cases without coverage, from now on. */
export function whyNotStand(before: Standing | undefined, after: Standing): Reason | undefined {
  if (after.active || !after.isDefault) return undefined
  return before?.isDefault ? { code: 'calendar.is_default' } : { code: 'calendar.default_inactive' }
}

/** More names than these say no more. */
const NAMED = 8

/** What stands against not offering a calendar any more: `users` are the kinds of contract that are made with it. */
export const whyNotDeactivate = (users: string[]): Reason | undefined =>
  users.length
    ? {
        code: 'calendar.in_use',
        values: { names: `${users.slice(0, NAMED).join(', ')}${users.length > NAMED ? '…' : ''}` },
      }
    : undefined

/** What stands against keeping a day off, or taking it back; `national` is the holiday it is by law, if it is one. */
export function whyNotDayOff(on: string, national?: string): Reason | undefined {
  const year = Number(on.slice(0, 4))
  const { first, last } = YEARS
  if (year < first || year > last) return { code: 'day_off.year', field: 'on', values: { first, last }, status: 422 }
  return national ? { code: 'day_off.is_holiday', field: 'on', values: { name: national }, status: 422 } : undefined
}

/** 540 → '09:00'; the end of the day is '24:00'. */
export const showClock = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`

/** What people type for a time of the day: '9', '9:30', '930', '24:00' → minutes; undefined when it is none. */
export function readClock(typed: string): number | undefined {
  const found = /^(\d{1,2})(?:[:.h]?([0-5]\d))?$/i.exec(typed.trim().replace(/\s*(hrs?|h)\.?$/i, ''))
  if (!found) return undefined
  const minute = Number(found[1]) * 60 + Number(found[2] ?? 0)
  return minute <= DAY_MINUTES ? minute : undefined
}
