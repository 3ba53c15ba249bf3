const inChile = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'America/Santiago',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
})

/** With four digits of the year also before the year 1000, so that days are in the order of their texts. */
const asDay = (at: Date) => inChile.format(at).padStart(10, '0')

/** No day begins within a quarter of an hour since 1970: offsets from UTC have been whole hours. */
const QUARTER_MS = 15 * 60_000
let lastAsked = { quarter: NaN, day: '' }

/** The day it is in Chile at an instant: '2026-11-23'. Mostly it is asked of the same moment, again and again. */
export function dayInChile(at: Date): string {
  const quarter = Math.floor(at.getTime() / QUARTER_MS)
  if (!(quarter >= 0)) return asDay(at)
  if (quarter !== lastAsked.quarter) lastAsked = { quarter, day: asDay(at) }
  return lastAsked.day
}
