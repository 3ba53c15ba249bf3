import { useEffect, useState, useSyncExternalStore } from 'react'

const UNKEPT = 'atiende.terreno.unkept'

let waiting: ServiceWorker | undefined
const listeners = new Set<() => void>()
const found = (worker: ServiceWorker | null) => {
  waiting = worker ?? undefined
  for (const listener of listeners) listener()
}

const EVERY_MS = 30 * 60_000

/** Keeps the program on the phone, so that it opens without network; browsers do so over https alone. */
export function keepProgram() {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return
  // without it the phone works as long as the page is open
  navigator.serviceWorker.register('/terreno-worker.js', { scope: '/terreno' }).then(follow, () => undefined)
  // another page of this phone renewed the program
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload())
}

function follow(registration: ServiceWorkerRegistration) {
  const look = () => found(registration.active && registration.waiting)
  look()
  registration.addEventListener('updatefound', () => {
    registration.installing?.addEventListener('statechange', look)
  })
  const ask = () => void registration.update().catch(() => undefined)
  setInterval(ask, EVERY_MS)
  window.addEventListener('online', ask)
}

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

/** Whether a newer program waits, and the way to it; not while a page of this phone has what is not kept. */
export function useNewVersion() {
  const worker = useSyncExternalStore(subscribe, () => waiting)
  const [blocked, setBlocked] = useState(false)
  const renew = async () => {
    const { held = [] } = (await navigator.locks?.query()) ?? {}
    const isBlocked = held.some(({ name }) => name === UNKEPT)
    setBlocked(isBlocked)
    if (isBlocked || !worker) return
    // a page that no program controls yet is not told of the change
    worker.addEventListener('statechange', () => worker.state === 'activated' && location.reload())
    worker.postMessage('take over', [])
  }
  return { ready: worker !== undefined, blocked, renew: () => void renew() }
}

/** As long as something stands on this page alone, no newer program takes over, and leaving the page is asked about. */
export function useHoldPage(unkept: boolean) {
  useEffect(() => {
    if (!unkept) return undefined
    let release: () => void = () => undefined
    const held = new Promise<void>((resolve) => {
      release = resolve
    })
    void navigator.locks?.request(UNKEPT, { mode: 'shared' }, () => held)
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => {
      release()
      window.removeEventListener('beforeunload', ask)
    }
  }, [unkept])
}
