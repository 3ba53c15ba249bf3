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

export type Together = { times: number[]; perSecond: number }

/** What all callers did together, each one after the other, for so long: milliseconds of every turn, turns a second. */
export async function allTogether(callers: Caller[], milliseconds: number, first: number): Promise<Together> {
  const from = performance.now()
  const until = from + milliseconds
  let next = first
  const times: number[] = []
  await Promise.all(
    callers.map(async (caller) => {
      for (let now = performance.now(); now < until;) {
        await caller.turn(next++)
        const after = performance.now()
        times.push(after - now)
        now = after
      }
    }),
  )
  return { times, perSecond: (times.length / (performance.now() - from)) * 1000 }
}

export function percentile(times: number[], share: number): number {
  const sorted = times.toSorted((one, other) => one - other)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!
}

export const median = (values: number[]) => percentile(values, 0.5)
