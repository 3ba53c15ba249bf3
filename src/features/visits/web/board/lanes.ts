import type { Span } from './spans.ts'

export type Placed<T> = { one: T; lane: number; lanes: number }

/**
 * Side by side what overlaps: each takes the first lane that is free when it begins, and all that overlap one
 * another, also by way of others, share the width.
 */
export function lanesOf<T extends Span>(spans: readonly T[]): Placed<T>[] {
  const placed: Placed<T>[] = []
  let together: Placed<T>[] = []
  let ends: number[] = []
  const close = () => {
    for (const one of together) one.lanes = ends.length
    placed.push(...together)
    together = []
    ends = []
  }
  for (const one of spans.toSorted((a, b) => a.from - b.from || b.until - a.until)) {
    if (ends.every((end) => end <= one.from)) close()
    const free = ends.findIndex((end) => end <= one.from)
    const lane = free < 0 ? ends.length : free
    ends[lane] = one.until
    together.push({ one, lane, lanes: 1 })
  }
  close()
  return placed
}
