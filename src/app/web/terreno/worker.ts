import { cleanupOutdatedCaches, matchPrecache, type PrecacheEntry, precacheAndRoute } from 'workbox-precaching'

type Fetching = Event & { request: Request; respondWith: (answer: Promise<Response>) => void }
type Worker = {
  skipWaiting: () => Promise<void>
  addEventListener: ((kind: 'fetch', listen: (event: Fetching) => void) => void) &
    ((kind: 'message', listen: (event: MessageEvent) => void) => void)
}

/** What the program of the phone consists of, with the revision of each part; written in when it is built. */
declare const PROGRAM: PrecacheEntry[]
const worker = self as unknown as Worker

// Every address of the phone opens the program that is kept here. A newer one is fetched beside it, and takes over when
// the person says so or when no page of the phone is open any more: never under a page that is being worked on.
worker.addEventListener('fetch', (event) => {
  if (event.request.mode !== 'navigate') return
  event.respondWith(matchPrecache('/terreno.html').then((kept) => kept ?? fetch(event.request)))
})
precacheAndRoute(PROGRAM)
cleanupOutdatedCaches()

worker.addEventListener('message', ({ data }) => {
  if (data === 'take over') void worker.skipWaiting()
})
