const clocks = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'America/Santiago',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
})
const hours = new Map<string, string>()
const MOST_HOURS = 50_000

/**
 * ISO instant in UTC → '2026-06-20 11:05', day and time as calendar and clock in Santiago show them. The hours of a year
 * are few, so the same one is not worked out again; since 1970 offsets from UTC have been whole hours.
 */
export function wallClockInChile(instant: string): string {
  if (instant < '1970') return clocks.format(new Date(instant))
  const hour = instant.slice(0, 13)
  let shown = hours.get(hour)
  if (shown === undefined) {
    shown = clocks.format(new Date(`${hour}:00:00Z`)).slice(0, 13)
    if (hours.size < MOST_HOURS) hours.set(hour, shown)
  }
  return `${shown}:${instant.slice(14, 16)}`
}
