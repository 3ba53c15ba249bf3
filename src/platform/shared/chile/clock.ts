const clocks = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'America/Santiago',
  hour: '2-digit',
  minute: '2-digit',
})

/** ISO instant → 14:05, what the clock shows in Santiago. */
export const clockInChile = (instant: string): string => clocks.format(new Date(instant))
