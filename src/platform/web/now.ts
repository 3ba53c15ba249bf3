import { useSyncExternalStore } from 'react'

const STEP_MS = 30_000
const now = () => Math.floor(Date.now() / STEP_MS) * STEP_MS

const subscribe = (changed: () => void) => {
  const timer = setInterval(changed, STEP_MS)
  return () => clearInterval(timer)
}

/** The time, to half a minute, renewed while the component is shown: what becomes late shows itself late. */
export const useNow = () => useSyncExternalStore(subscribe, now)
