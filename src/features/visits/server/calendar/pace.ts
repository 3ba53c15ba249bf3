/**
 * How often something may be asked for: so many times within a while, each key by itself. What is forgotten when too
 * many keys are known at once may be asked again.
 */
export function createPace({ most, withinMs, keys = 10_000 }: { most: number; withinMs: number; keys?: number }) {
  const known = new Map<string, { since: number; asked: number }>()
  /** Seconds to wait; 0: now. */
  return (key: string, now: number): number => {
    const one = known.get(key)
    if (!one || now - one.since >= withinMs) {
      if (known.size >= keys) known.clear()
      known.set(key, { since: now, asked: 1 })
      return 0
    }
    one.asked += 1
    return one.asked <= most ? 0 : Math.ceil((one.since + withinMs - now) / 1000)
  }
}
