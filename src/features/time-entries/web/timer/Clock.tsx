import { useSyncExternalStore } from 'react'
import { clockOf } from './clock.ts'

const TICK_MS = 1000

const tick = (changed: () => void) => {
  const timer = setInterval(changed, TICK_MS)
  return () => clearInterval(timer)
}

/** The running clock; its words stand beside it, as nobody wants to hear every second. */
export function Clock({ startedAt }: { startedAt: string }) {
  const shown = useSyncExternalStore(tick, () => clockOf(startedAt, Date.now()))
  return (
    <span className="timer-clock" aria-hidden>
      {shown}
    </span>
  )
}
