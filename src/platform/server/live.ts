import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'

const CHANNEL = 'atiende'
const GATHER_MS = 25

/**
 * Tells every open screen of every process that something changed. A hint, sent after the commit:
 * whoever misses it reads the truth at the next request, so NOTIFY never makes writers wait for one another.
 */
export type Live = {
  announce: (topics: string[]) => void
  /** Calls `listener` with each topic announced anywhere; returns the way to stop. */
  listen: (listener: (topic: string) => void) => () => void
  stop: () => Promise<void>
}

/**
 * Listens to the announcements of every process over one connection of its own, made again whenever it breaks.
 * @throws Error when the first connection fails
 */
export async function startLive(pool: pg.Pool, connection: pg.ClientConfig): Promise<Live> {
  const me = randomUUID()
  const listeners = new Set<(topic: string) => void>()
  const tell = (topics: string[]) => {
    for (const topic of topics) for (const listener of listeners) listener(topic)
  }
  const hear = (payload: string | undefined) => {
    const { from, topics } = readNotice(payload)
    if (from !== me) tell(topics)
  }
  let waiting = new Set<string>()
  let timer: NodeJS.Timeout | undefined
  let stopping = false
  let client: pg.Client | undefined

  const send = async () => {
    timer = undefined
    const topics = [...waiting]
    waiting = new Set()
    // a notification carries 8,000 bytes at most
    for (let first = 0; first < topics.length; first += 100) {
      const text = JSON.stringify({ from: me, topics: topics.slice(first, first + 100) })
      await pool.query('select pg_notify($1, $2)', [CHANNEL, text]).catch(() => undefined)
    }
  }

  const connect = async (): Promise<void> => {
    const one = new pg.Client({ ...connection, keepAlive: true, connectionTimeoutMillis: 10_000 })
    one.on('notification', ({ payload }) => hear(payload))
    one.on('error', () => undefined)
    try {
      await one.connect()
      await one.query(`listen ${CHANNEL}`)
    } catch (error) {
      await one.end().catch(() => undefined)
      throw error
    }
    client = one
    one.on('end', () => void reconnect()) // only now: an attempt that fails is repeated by whoever made it
  }
  const reconnect = async () => {
    while (!stopping) {
      await sleep(500)
      if (stopping) return
      if (
        await connect().then(
          () => true,
          () => false,
        )
      )
        return tell(['everything'])
    }
  }
  await connect()

  return {
    announce: (topics) => {
      tell(topics)
      for (const topic of topics) waiting.add(topic)
      if (topics.length) timer ??= setTimeout(send, GATHER_MS)
    },
    listen: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    stop: async () => {
      stopping = true
      clearTimeout(timer)
      await send() // the last changes, for the other processes
      await client?.end().catch(() => undefined)
    },
  }
}

/** Anybody with access to the database can write to the channel: what is not ours says nothing. */
function readNotice(payload: string | undefined): { from: unknown; topics: string[] } {
  try {
    const { from, topics } = JSON.parse(payload ?? '') as { from: unknown; topics: unknown }
    return { from, topics: Array.isArray(topics) ? topics.filter((topic) => typeof topic === 'string') : [] }
  } catch {
    return { from: undefined, topics: [] }
  }
}
