import type { Attention, IsOff } from '../calendars/attention.rules.ts'
import { type Due, dueAfterStops, type Stop } from '../calendars/clock.rules.ts'
import type { Category } from '../settings/settings.contract.ts'
import type { CaseItem, Promised, PromiseStanding } from './cases.contract.ts'
import { isPending } from './cases.rules.ts'

/** Minutes of attention until the first answer and until the solution; null: not promised. */
export type Level = { responseMinutes: number | null; solutionMinutes: number | null }

/** What a case was promised, and the hours it was promised in. */
export type CasePromise = Level & { attention: Attention | null; isOff: IsOff }

/** From here on the case is in a state of this category. */
export type Change = { at: Date; to: Category }

/** What happened to a case, as far as promises go by it. */
export type Story = {
  registeredAt: Date
  /** Oldest first; a case begins open. */
  changes: Change[]
  /** The first thing that our people said and the customer can see. */
  saidAt: Date | null
}

/** How the promises stand, as the row of a case keeps it. */
export type Dues = {
  respondedAt: Date | null
  responseDueAt: Date | null
  responseLeftMinutes: number | null
  solutionDueAt: Date | null
  solutionLeftMinutes: number | null
}

export const NO_DUES: Dues = {
  respondedAt: null,
  responseDueAt: null,
  responseLeftMinutes: null,
  solutionDueAt: null,
  solutionLeftMinutes: null,
}

/**
 * When both promises are due. The clock runs from the registration on, in attended time, while the case is open. Of
 * a promise that is done, the answer how its clock stood at that moment.
 */
export function duesOf(story: Story, promise: CasePromise): Dues {
  const answeredAt = respondedAt(story)
  const response = dueUntil(story, promise, promise.responseMinutes, answeredAt)
  const solution = dueUntil(story, promise, promise.solutionMinutes, doneAt(story.changes))
  return {
    respondedAt: answeredAt,
    responseDueAt: response.dueAt,
    responseLeftMinutes: response.leftMinutes,
    solutionDueAt: solution.dueAt,
    solutionLeftMinutes: solution.leftMinutes,
  }
}

/**
 * When the customer was answered: at the first word of ours that can be seen, or when the case was solved. What was
 * said before it was registered counts from then on.
 */
export function respondedAt({ registeredAt, changes, saidAt }: Story): Date | null {
  const solvedAt = changes.find(({ to }) => !isPending(to))?.at ?? null
  const toldAt = saidAt && saidAt < registeredAt ? registeredAt : saidAt
  if (!solvedAt || !toldAt) return solvedAt ?? toldAt
  return toldAt < solvedAt ? toldAt : solvedAt
}

/** Since when a case is solved, or closed without having been; null while it is pending. */
export function doneAt(changes: Change[]): Date | null {
  let since: Date | null = null
  for (const { at, to } of changes) since = isPending(to) ? null : (since ?? at)
  return since
}

/** The times that the clock stood: while the case was not open. */
export function stopsOf(changes: Change[]): Stop[] {
  const stops: Stop[] = []
  for (const { at, to } of changes) {
    const last = stops.at(-1)
    const stands = last?.until === null
    if (to === 'open' && stands) last.until = at
    if (to !== 'open' && !stands) stops.push({ from: at, until: null })
  }
  return stops
}

function dueUntil(story: Story, promise: CasePromise, minutes: number | null, until: Date | null): Due {
  if (minutes === null) return { dueAt: null, leftMinutes: null }
  const { attention, isOff } = promise
  const dueWith = (stops: Stop[]) => dueAfterStops({ startedAt: story.registeredAt, minutes, stops, attention, isOff })
  const stops = stopsBefore(stopsOf(story.changes), until)
  const lasting = stops.find((stop) => stop.until === null)
  if (!lasting) return dueWith(stops)
  // what was late when the clock stopped stays late, since that time
  const { dueAt } = dueWith(stops.filter((stop) => stop !== lasting))
  return { dueAt: dueAt && dueAt < lasting.from ? dueAt : null, leftMinutes: dueWith(stops).leftMinutes }
}

/** The stops as they were known at an instant; at the very moment the clock goes on, it still stood. */
function stopsBefore(stops: Stop[], at: Date | null): Stop[] {
  if (!at) return stops
  const begun = stops.filter((stop) => stop.from < at)
  return begun.map((stop) => (stop.until && stop.until >= at ? { from: stop.from, until: null } : stop))
}

/** How a promise stands, from what the row says. */
export function standingOf(
  { dueAt, leftMinutes, doneAt }: Due & { doneAt: Date | null },
  now: Date,
): PromiseStanding | 'none' {
  if (leftMinutes !== null) return dueAt ? 'late' : doneAt ? 'met' : 'stopped'
  if (!dueAt) return 'none'
  if ((doneAt ?? now) > dueAt) return 'late'
  return doneAt ? 'met' : 'running'
}

type Promises = Pick<CaseItem, 'response' | 'solution'>

/** Both promises as they are told. A late one has been so since its `dueAt`. */
export function promisesOf(row: Dues & { solvedAt: Date | null; closedAt: Date | null }, now: Date): Promises {
  const response = { dueAt: row.responseDueAt, leftMinutes: row.responseLeftMinutes, doneAt: row.respondedAt }
  const solution = {
    dueAt: row.solutionDueAt,
    leftMinutes: row.solutionLeftMinutes,
    doneAt: row.solvedAt ?? row.closedAt,
  }
  const [answered, solved] = [standingOf(response, now), standingOf(solution, now)]
  return {
    response: answered === 'none' ? null : { ...told(response, answered), respondedAt: iso(row.respondedAt) },
    solution: solved === 'none' ? null : told(solution, solved),
  }
}

const iso = (at: Date | null) => at?.toISOString() ?? null
const told = ({ dueAt, leftMinutes }: Due, standing: PromiseStanding) => ({ dueAt: iso(dueAt), leftMinutes, standing })

/** The standing as time goes by, without asking again. */
export const standingAt = ({ dueAt, standing }: Promised, now: number): PromiseStanding =>
  standing === 'running' && dueAt && now > Date.parse(dueAt) ? 'late' : standing

/** The promise that comes next: the answer until it was given, then the solution; none once the case is solved. */
export function nextPromise(one: Pick<CaseItem, 'response' | 'solution' | 'state'>) {
  if (!isPending(one.state.category)) return undefined
  if (one.response && !one.response.respondedAt) return { what: 'response' as const, promise: one.response }
  return one.solution ? { what: 'solution' as const, promise: one.solution } : undefined
}
