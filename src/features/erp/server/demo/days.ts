/** 'YYYY-MM-DD' some days later (or earlier). */
export function plusDays(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + days)
  return date.toISOString().slice(0, 10)
}

/** The last day of the week (Sunday) a day is in. */
export function endOfWeek(day: string): string {
  return plusDays(day, (7 - new Date(`${day}T00:00:00Z`).getUTCDay()) % 7)
}
