/** How the last calls of this process went: what a look at the health of the connection needs, and no more. */
const MOST = 50

export type Calls = { since: string; count: number; failed: number; lastMs: number | null; meanMs: number | null }

/** `now` is in milliseconds. */
export function createCalls(now: () => number) {
  const since = now()
  const times: number[] = []
  let count = 0
  let failed = 0
  return {
    /** Notes a call that is over; one that failed has no time, it may be a limit that passed. */
    note(ms: number | undefined) {
      count += 1
      if (ms === undefined) failed += 1
      else times.push(ms)
      if (times.length > MOST) times.shift()
    },
    /** Notes a call that ended without an answer and is no failure of the ERP: it was given up, or asked too much. */
    noteUnanswered() {
      count += 1
    },
    /** The mean is of the last fifty that were answered. */
    told(): Calls {
      const mean = times.length ? times.reduce((sum, one) => sum + one, 0) / times.length : null
      const [last] = times.slice(-1)
      return {
        since: new Date(since).toISOString(),
        count,
        failed,
        lastMs: last === undefined ? null : Math.round(last),
        meanMs: mean === null ? null : Math.round(mean),
      }
    },
  }
}
