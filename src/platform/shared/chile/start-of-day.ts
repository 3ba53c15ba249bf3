import { Temporal } from 'temporal-polyfill'

/** The first instant of a day in Chile: midnight, or 01:00 on the night that the clocks skip midnight. */
export const startOfDay = (day: string): Date =>
  new Date(Temporal.PlainDate.from(day).toZonedDateTime('America/Santiago').epochMilliseconds)
