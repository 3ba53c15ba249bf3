import { call, Problem } from '../../../../../platform/web/call.ts'
import { authApi } from '../../../../auth/auth.contract.ts'
import { nextAttemptAt } from '../../../outbox.rules.ts'
import type { PhoneStore } from '../store/phone-store.ts'
import { type Carrier, carry } from './carrier.ts'
import { deliver } from './deliver.ts'

/** `otherPerson`: somebody else signed in on this phone; what is mine is not sent in another's name. */
export type Sending = 'idle' | 'sending' | 'cut' | 'signIn' | 'otherPerson'

type Office = {
  carry: Carrier
  /** The person of this session; null without one, nothing when nobody can be asked. */
  whoIsSignedIn: () => Promise<string | null | undefined>
}

const LEAST_PAUSE_MS = 1_000

/**
 * Sends the outbox of a person whenever there is hope: at the start, when the network comes back, when something is
 * made, after a pause, and when asked. Of several pages of this phone one sends at a time.
 */
export function makeSender(store: PhoneStore, personId: string, office: Office = { carry, whoIsSignedIn }) {
  let state: Sending = 'idle'
  let timer: ReturnType<typeof setTimeout> | undefined
  let running = false
  let again = false
  let stopped = false
  const listeners = new Set<() => void>()
  const become = (next: Sending) => {
    state = next
    for (const listener of listeners) listener()
  }

  async function round(): Promise<Sending> {
    if (nextAttemptAt(await store.items()) === undefined) return 'idle'
    const who = await office.whoIsSignedIn()
    if (who !== personId) return who === null ? 'signIn' : who === undefined ? 'cut' : 'otherPerson'
    become('sending')
    // whoever signs out meanwhile is the last one in whose name something is sent
    const own = { ...store, items: async () => (stopped ? [] : store.items()) }
    const end = await deliver(own, office.carry, () => new Date())
    return end === 'all' ? 'idle' : end
  }

  async function run() {
    if (running) {
      again = true
      return
    }
    running = true
    do {
      again = false
      clearTimeout(timer)
      become(await alone(`atiende.terreno.sender.${personId}`, round).catch((): Sending => 'cut'))
    } while (again && !stopped)
    running = false
    await plan()
  }

  async function plan() {
    const at = nextAttemptAt(await store.items().catch(() => []))
    if (stopped || at === undefined || state === 'signIn' || state === 'otherPerson') return
    const pause = Math.max(LEAST_PAUSE_MS, at - Date.now(), state === 'cut' ? 10_000 : 0)
    clearTimeout(timer)
    timer = setTimeout(() => void run(), pause)
  }

  const wake = () => void run()
  const hurry = () =>
    void store
      .hurry()
      .catch(() => undefined)
      .then(run)
  const seen = () => document.visibilityState === 'visible' && wake()
  return {
    state: () => state,
    subscribe(listener: () => void) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    wake,
    hurry,
    start() {
      stopped = false
      window.addEventListener('online', hurry)
      window.addEventListener('atiende:signed-in', hurry)
      document.addEventListener('visibilitychange', seen)
      wake()
    },
    stop() {
      stopped = true
      clearTimeout(timer)
      window.removeEventListener('online', hurry)
      window.removeEventListener('atiende:signed-in', hurry)
      document.removeEventListener('visibilitychange', seen)
    },
  }
}

export type Sender = ReturnType<typeof makeSender>

async function whoIsSignedIn(): Promise<string | null | undefined> {
  return call(authApi.me).then(
    ({ id }) => id,
    (error: Error) => (error instanceof Problem && error.status === 401 ? null : undefined),
  )
}

/** Where the browser has no locks (plain HTTP) each page sends for itself: what arrives twice is received once. */
const alone = <T>(name: string, act: () => Promise<T>): Promise<T> =>
  navigator.locks ? (navigator.locks.request(name, act) as Promise<T>) : act()
