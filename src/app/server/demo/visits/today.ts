import { dayAt, HOUR, MINUTE, someMoment } from '../clock.ts'
import type { Person } from '../people.ts'
import { type Errand, goAndReport, orderFor, type Told, travel } from './go.ts'
import { isNear } from './near.ts'

const TODAY = 4
const QUARTER = 15 * MINUTE
const OPENS = 8 * HOUR
/** About now is never so early or so late that a visit of today would begin before eight or end after seven. */
const EARLIEST = 10 * HOUR
const LATEST = 15.5 * HOUR
const TRAVEL = 30
const ON_SITE = 65
const WINDOW = 75 * MINUTE
/** From setting out to having left, with a margin before the report goes. */
const ALL = TRAVEL + ON_SITE + 10

/** The cases of today's visits, near enough for several in one day, and resting since before it began. */
export function takeForToday(cases: Errand[], now: number): Errand[] {
  const opens = dayAt(now).fromMs + OPENS
  const resting = cases.filter(({ lastActivityAt }) => +lastActivityAt < opens)
  const found = [
    ...resting.filter(({ district }) => !isNear(district)),
    ...resting.filter(({ district }) => isNear(district)),
  ]
  const today = found.slice(-TODAY)
  for (const one of today) cases.splice(cases.indexOf(one), 1)
  return today
}

/** Somebody is at a customer, somebody on the way, and each has something left: as far as the hour allows. */
export async function tellToday(told: Told, cases: Errand[]): Promise<void> {
  const { now, technicians } = told
  const [first, second] = technicians
  const { fromMs } = dayAt(now)
  const about = Math.min(Math.max(Math.floor(now / QUARTER) * QUARTER, fromMs + EARLIEST), fromMs + LATEST)
  const plan: [Person | undefined, startsAt: number][] = [
    [first, about - 30 * MINUTE],
    [second, about + 30 * MINUTE],
    [first, about + 2 * HOUR],
    [second, about + 2.25 * HOUR],
  ]
  for (const [place, one] of cases.entries()) {
    const [technician, startsAt] = plan[place]!
    if (technician) await tellOne(told, one, { technician, startsAt })
  }
}

/** Waiting, under way, there or done, by what the clock says; what is over stands where the technician had time. */
async function tellOne(told: Told, one: Errand, planned: { technician: Person; startsAt: number }): Promise<void> {
  const { now, free, office, random } = told
  const { technician } = planned
  const isOver = planned.startsAt + WINDOW < now
  const after = planned.startsAt - 2 * HOUR
  const found = isOver ? free.find([technician.id], { after, minutes: ALL, before: now }) : undefined
  if (isOver && !found) return
  const startsAt = found ? found + TRAVEL * MINUTE : planned.startsAt
  const endsAt = startsAt + WINDOW
  if (!found) free.take([technician.id], startsAt - HOUR, endsAt)
  const at = Math.max(+one.lastActivityAt + MINUTE, someMoment(dayAt(now).fromMs - 12 * HOUR, random, now))
  const when = { startsAt, endsAt, technicianIds: [technician.id] }
  const visitId = await orderFor(told, one, { by: office[0]!, at, when })
  const setOut = startsAt - (TRAVEL + 5) * MINUTE
  if (found) {
    const journey = { startsAt: found, travel: TRAVEL, onSite: ON_SITE, back: 0 }
    return goAndReport(told, one, { visitId, technician, journey, sentAfter: 5, solves: false })
  }
  if (setOut <= now)
    await travel(told, technician, { visitId, startsAt: setOut, travel: TRAVEL, arrives: startsAt - 5 * MINUTE <= now })
}
