const clock = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'America/Santiago',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

/** ISO instant → '2026-11-23T14:05', the clock on the wall in Santiago, as fields of date and time hold it. */
export function toWallClock(instant: string): string {
  const part = Object.fromEntries(clock.formatToParts(new Date(instant)).map(({ type, value }) => [type, value]))
  return `${part.year!.padStart(4, '0')}-${part.month}-${part.day}T${part.hour}:${part.minute}`
}

/**
 * '2026-11-23T14:05' on the clock of Santiago → ISO instant, wherever this computer stands. An hour that the
 * change of clocks skips is taken as the one after it.
 */
export function toInstant(wallClock: string): string {
  const asUtc = Date.parse(`${wallClock.slice(0, 16)}Z`)
  const offsetAt = (time: number) => Date.parse(`${toWallClock(new Date(time).toISOString())}Z`) - time
  const near = asUtc - offsetAt(asUtc)
  return new Date(asUtc - offsetAt(near)).toISOString()
}
