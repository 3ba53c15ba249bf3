import { Temporal } from 'temporal-polyfill'
import { addDays, daysFrom } from '../days.ts'
import { startOfDay } from './start-of-day.ts'

const ZONE = 'America/Santiago'
const DAY_MS = 86_400_000

/** The first instants of the days from one to another, both included; asking the zone only where the clock is changed. */
export function startsOfDays(from: string, until: string): Date[] {
  const starts: Date[] = []
  let changesMs = -Infinity
  let atMidnight = false // the day on which a clock was changed may begin at one, the day behind it does not
  for (let place = 0; place <= daysFrom(from, until); place++) {
    const nextMs = starts.length ? starts.at(-1)!.getTime() + DAY_MS : Infinity
    const runsOn = atMidnight && nextMs < changesMs
    const start: Date = runsOn ? new Date(nextMs) : startOfDay(addDays(from, place))
    atMidnight = start.getTime() < changesMs
    if (!atMidnight) changesMs = nextChange(start.getTime())
    starts.push(start)
  }
  return starts
}

/** When the clock is changed next, after this instant. */
const nextChange = (ms: number): number =>
  Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(ZONE).getTimeZoneTransition('next')
    ?.epochMilliseconds ?? Infinity
