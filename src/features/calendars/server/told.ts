import type { Calendar } from '../calendars.contract.ts'
import { showClock } from '../calendars.rules.ts'

const DAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const

/** What the audit tells of a calendar. */
export const TOLD = ['name', ...DAYS, 'keepsHolidays', 'active', 'isDefault'] as const

type Told = Pick<Calendar, 'name' | 'keepsHolidays' | 'active' | 'isDefault'> & Record<(typeof DAYS)[number], string>

/** As the audit tells it: each day by its windows, '09:00–13:00, 14:00–18:00'. */
export const told = ({ windows, name, keepsHolidays, active, isDefault }: Calendar): Told => ({
  ...(Object.fromEntries(
    DAYS.map((day, place) => [
      day,
      windows
        .filter((window) => window.weekday === place + 1)
        .map((window) => `${showClock(window.fromMinute)}–${showClock(window.toMinute)}`)
        .join(', '),
    ]),
  ) as Record<(typeof DAYS)[number], string>),
  name,
  keepsHolidays,
  active,
  isDefault,
})
