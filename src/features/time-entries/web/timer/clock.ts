const SECOND_MS = 1000
const two = (number: number) => String(number).padStart(2, '0')

/** How long it runs, as a clock: 04:09 within the hour, 1:04 h afterwards; never less than nothing. */
export function clockOf(startedAt: string, now: number): string {
  const seconds = Math.max(0, Math.floor((now - Date.parse(startedAt)) / SECOND_MS))
  const minutes = Math.floor(seconds / 60)
  if (minutes < 60) return `${two(minutes)}:${two(seconds % 60)}`
  return `${Math.floor(minutes / 60)}:${two(minutes % 60)} h`
}
