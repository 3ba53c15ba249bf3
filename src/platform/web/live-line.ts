export type Viewer = { id: string; name: string }
type Follower = {
  topics: string[]
  onChange: (topic: string) => void
  onViewers: (people: Viewer[]) => void
}

/** What is used of an EventSource. */
type Source = {
  readyState: number
  addEventListener: (event: string, listener: (event: { data?: string }) => void) => void
  close: () => void
}
type Options = {
  connect: (address: string) => Source
  isHidden: () => boolean
  /** Nothing is heard for now, and why is not known. */
  onBroken?: () => void
}

const CLOSED = 2
/** Screens open and close several followers in one moment. */
const GATHER_MS = 30
const FIRST_RETRY_MS = 2_000
const LAST_RETRY_MS = 60_000
/** As many as the server takes. */
const MOST_TOPICS = 20

/**
 * One connection for all that is followed in a tab, as browsers allow only six to a server. When other topics are
 * wanted, the old connection stays until the new one is open, so that nothing is missed; after an interruption
 * everybody is told that all may have changed.
 */
export function createLiveLine({ connect, isHidden, onBroken }: Options) {
  const followers = new Set<Follower>()
  const seen = new Map<string, Viewer[]>()
  let current: { source: Source; topics: string } | undefined
  let coming: { source: Source; topics: string } | undefined
  let missed = false
  let retryMs = FIRST_RETRY_MS
  let gathering: ReturnType<typeof setTimeout> | undefined
  let retrying: ReturnType<typeof setTimeout> | undefined

  const wanted = () =>
    isHidden() ? '' : [...new Set([...followers].flatMap((one) => one.topics))].sort().slice(0, MOST_TOPICS).join(',')
  const following = (topic: string) => [...followers].filter((one) => one.topics.includes(topic))

  function lookSoon() {
    gathering ??= setTimeout(() => {
      gathering = undefined
      look()
    }, GATHER_MS)
  }

  /** Makes the connection fit what is followed now. */
  function look() {
    const topics = wanted()
    if (topics === (coming ?? current)?.topics) return
    clearTimeout(retrying)
    coming?.source.close()
    coming = undefined
    if (topics) return open(topics)
    // nothing is heard until the next connection; a tab with followers will have missed something
    missed ||= followers.size > 0
    current?.source.close()
    current = undefined
    seen.clear()
  }

  function open(topics: string) {
    if (current?.topics === topics) return
    const source = connect(`/api/live?topics=${encodeURIComponent(topics)}`)
    coming = { source, topics }
    source.addEventListener('open', () => {
      retryMs = FIRST_RETRY_MS
      if (coming?.source === source) {
        current?.source.close()
        current = { source, topics }
        coming = undefined
      }
      if (missed) for (const follower of followers) for (const topic of follower.topics) follower.onChange(topic)
      missed = false
    })
    source.addEventListener('error', () => {
      missed = true
      onBroken?.()
      if (source.readyState === CLOSED) retryLater(source)
    })
    source.addEventListener('changed', ({ data }) => {
      const { topic } = JSON.parse(data!) as { topic: string }
      for (const follower of following(topic)) follower.onChange(topic)
    })
    source.addEventListener('viewers', ({ data }) => {
      const { topic, people } = JSON.parse(data!) as { topic: string; people: Viewer[] }
      seen.set(topic, people)
      for (const follower of following(topic)) follower.onViewers(people)
    })
  }

  /** The server refused or is away, and the browser has given up: ask again, more and more rarely. */
  function retryLater(source: Source) {
    if (coming?.source === source) coming = undefined
    else if (current?.source === source) current = undefined
    else return
    clearTimeout(retrying)
    retrying = setTimeout(look, retryMs)
    retryMs = Math.min(retryMs * 2, LAST_RETRY_MS)
  }

  return {
    look,
    /** @returns the way to stop */
    follow: (follower: Follower) => {
      followers.add(follower)
      for (const topic of follower.topics) if (seen.has(topic)) follower.onViewers(seen.get(topic)!)
      lookSoon()
      return () => {
        followers.delete(follower)
        for (const topic of follower.topics) if (following(topic).length === 0) seen.delete(topic)
        lookSoon()
      }
    },
  }
}
