const DAY_MS = 24 * 60 * 60_000

/** Calendar days are `'2026-11-23'`, whatever the zone; they compare as texts. */
export const addDays = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10)

/** The same date so many months later; the last of the month where that month is shorter: 31-01 → 28-02. */
export function addMonths(day: string, months: number): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  const lastOfMonth = new Date(Date.UTC(year, month + months, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, lastOfMonth))).toISOString().slice(0, 10)
}

/** The last day of a term of so many months: 01-03 and 12 → 28-02. */
export const lastDayOf = (startsOn: string, months: number): string => addDays(addMonths(startsOn, months), -1)

/** Days from one to another; negative when the second is earlier. */
export const daysFrom = (one: string, other: string): number =>
  Math.round((Date.parse(other) - Date.parse(one)) / DAY_MS)

/** '2026-11-23' → 23-11-2026, as days are written in Chile, in either language. */
export const showDay = (day: string): string => day.slice(0, 10).split('-').reverse().join('-')
