const inChile = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'America/Santiago',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
})

/** No day begins within a quarter of an hour since 1970: offsets from UTC have been whole hours. */
const QUARTER_MS = 15 * 60_000
let lastAsked = { quarter: NaN, day: '' }

/** The day it is in Chile at an instant: '2026-11-23'. Mostly it is asked of the same moment, again and again. */
export function dayInChile(at: Date): string {
  const quarter = Math.floor(at.getTime() / QUARTER_MS)
  if (!(quarter >= 0)) return inChile.format(at)
  if (quarter !== lastAsked.quarter) lastAsked = { quarter, day: inChile.format(at) }
  return lastAsked.day
}
