import { useSyncExternalStore } from 'react'

/** Whether the server answers: not reached at all, or there without its database. */
export type Connection = 'well' | 'offline' | 'unavailable'

let connection: Connection = 'well'
const listeners = new Set<() => void>()

let losses = 0

/** How often the server was lost: to be taken when a request is sent, for `noteConnection`. */
export const lossesSoFar = () => losses

/** Called with the outcome of every request; that it went well tells nothing if the server was lost since it was sent. */
export function noteConnection(now: Connection, lossesAtSending = losses) {
  if (now !== 'well') losses += 1
  else if (lossesAtSending < losses) return
  if (now === connection) return
  connection = now
  for (const listener of listeners) listener()
}

/** Asks whether the server is there, when something broke that does not tell why. */
export async function lookForServer() {
  if (connection !== 'well') return // the screen asks already
  const before = losses
  await fetch('/api/health').then(
    ({ status }) => noteConnection(status === 503 ? 'unavailable' : 'well', before),
    () => noteConnection('offline'),
  )
}

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

/** Whether the server can be reached, as far as the last requests tell. */
export const connectionNow = (): Connection => connection

export const useConnection = (): Connection => useSyncExternalStore(subscribe, connectionNow)
