import type { Calendar } from '../../calendars.contract.ts'
import { OFFICE_WINDOWS } from '../../calendars.rules.ts'
import { readWeek, type TypedWindow, typedOf } from './typed-week.ts'

/** A calendar as it is typed. */
export type CalendarDraft = {
  name: string
  week: TypedWindow[]
  keepsHolidays: boolean
  active: boolean
  isDefault: boolean
}

export const draftOf = ({ name, windows, keepsHolidays, active, isDefault }: Calendar): CalendarDraft => ({
  name,
  week: typedOf(windows),
  keepsHolidays,
  active,
  isDefault,
})

export const NEW_CALENDAR: CalendarDraft = {
  name: '',
  week: typedOf(OFFICE_WINDOWS),
  keepsHolidays: true,
  active: true,
  isDefault: false,
}

/** All of it, for the API: a default is made, never unmade. */
export const sentOf = ({ name, week, keepsHolidays, active, isDefault }: CalendarDraft) => ({
  name,
  windows: readWeek(week),
  keepsHolidays,
  active,
  isDefault: isDefault ? (true as const) : undefined,
})

/** What was changed here alone: the rest stays as it is, also where somebody else changed it meanwhile. */
export function changeOf(before: CalendarDraft, typed: CalendarDraft): Partial<ReturnType<typeof sentOf>> {
  const [was, is] = [sentOf(before), sentOf(typed)]
  const names = Object.keys(is) as (keyof typeof is)[]
  return Object.fromEntries(
    names.filter((name) => JSON.stringify(was[name]) !== JSON.stringify(is[name])).map((name) => [name, is[name]]),
  )
}
