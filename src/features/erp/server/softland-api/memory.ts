import { GivenUp } from '../erp.ts'

/** More answers than these are not kept: the oldest go first. */
const MOST = 2000

type Held = { until: number; value: Promise<unknown> }

/**
 * Answers that several questions share, for a while; a failure is not kept. What one of them gave up is asked again by
 * those who still wait. `now` is in milliseconds.
 */
export function createMemory(now: () => number) {
  const held = new Map<string, Held>()
  const extend = (name: string, ms: number) => {
    const one = held.get(name)
    if (one) one.until = now() + ms
  }
  /** What nobody will be given any more is let go: the register of an import is large. */
  const forgetOld = () => {
    for (const [name, { until }] of held) if (until <= now() || held.size > MOST) held.delete(name)
  }
  /** What is known by this name, or is made now and known for `ms` from now. */
  function get<T>(name: string, ms: number, make: () => Promise<T>): Promise<T> {
    const known = held.get(name)
    if (known && known.until > now())
      return (known.value as Promise<T>).catch((error: unknown) => {
        if (!(error instanceof GivenUp)) throw error
        return get(name, ms, make)
      })
    const value = make()
    const one = { until: now() + ms, value }
    held.delete(name)
    held.set(name, one)
    value.catch(() => held.get(name) === one && held.delete(name))
    forgetOld()
    return value
  }
  return {
    get,
    extend,
    forget: (name: string) => void held.delete(name),
    /** How many answers are kept. */
    size: () => held.size,
  }
}
export type Memory = ReturnType<typeof createMemory>
