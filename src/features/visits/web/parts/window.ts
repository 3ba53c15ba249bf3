import { clockInChile } from '../../../../platform/shared/chile/clock.ts'
import { dayIn, useFormats } from '../../../../platform/web/format.ts'
import { useNow } from '../../../../platform/web/now.ts'

/** 09:00–11:00, as far as both are of one day. */
export const hoursOf = (startsAt: string, endsAt: string): string => `${clockInChile(startsAt)}–${clockInChile(endsAt)}`

export const isOneDay = (startsAt: string, endsAt: string): boolean =>
  dayIn(new Date(startsAt)) === dayIn(new Date(Date.parse(endsAt) - 1))

/** A window as one says it: 'hoy 15:00–17:00', '28-nov 09:00 – 29-nov 12:00'. */
export function useWindow(): (startsAt: string, endsAt: string) => string {
  const formats = useFormats()
  const now = useNow()
  return (startsAt, endsAt) => {
    const from = formats.nearTime(startsAt, now)
    return isOneDay(startsAt, endsAt) ? `${from}–${clockInChile(endsAt)}` : `${from} – ${formats.nearTime(endsAt, now)}`
  }
}
