import { useSyncExternalStore } from 'react'

/** Whether the server answers: not reached at all, or there without its database. */
export type Connection = 'well' | 'offline' | 'unavailable'

let connection: Connection = 'well'
const listeners = new Set<() => void>()

/** Called with the outcome of every request. */
export function noteConnection(now: Connection) {
  if (now === connection) return
  connection = now
  for (const listener of listeners) listener()
}

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

/** Whether the server can be reached, as far as the last requests tell. */
export const useConnection = (): Connection => useSyncExternalStore(subscribe, () => connection)
