import { performance } from 'node:perf_hooks'

export type Caller = { turn: (n: number) => Promise<void>; close: () => Promise<void> }

/** Milliseconds of every turn that one caller did, one after the other, for so long. */
export async function oneAfterTheOther(caller: Caller, milliseconds: number, first: number): Promise<number[]> {
  const times: number[] = []
  const until = performance.now() + milliseconds
  for (let n = first, now = performance.now(); now < until; n++) {
    await caller.turn(n)
    const after = performance.now()
    times.push(after - now)
    now = after
  }
  return times
}

/** How many turns a second all callers did together, each one after the other, for so long. */
export async function allTogether(callers: Caller[], milliseconds: number, first: number): Promise<number> {
  const from = performance.now()
  const until = from + milliseconds
  let next = first
  let done = 0
  await Promise.all(
    callers.map(async (caller) => {
      while (performance.now() < until) {
        await caller.turn(next++)
        done++
      }
    }),
  )
  return (done / (performance.now() - from)) * 1000
}

export function percentile(times: number[], share: number): number {
  const sorted = times.toSorted((one, other) => one - other)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!
}

export const median = (values: number[]) => percentile(values, 0.5)
