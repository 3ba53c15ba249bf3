const inChile = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'America/Santiago',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
})

/** The day it is in Chile at an instant: '2026-11-23'. */
export const dayInChile = (at: Date): string => inChile.format(at)
