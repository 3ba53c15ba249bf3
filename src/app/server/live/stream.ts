import type { ServerResponse } from 'node:http'

/** Time between two messages to the same screen: what happens meanwhile goes together, each thing once. */
const PAUSE_MS = 250

export type Stream = {
  /** Sends an event; one with the same key that has not gone out yet is replaced. */
  send: (key: string, event: string, data: unknown) => void
  /** A sign of life. False when the reader has taken nothing since the one before: it is gone or stuck. */
  beat: () => boolean
  end: () => void
}

/**
 * Server-sent events on an answer that has begun. A slow reader makes nothing grow: at most one message waits
 * for each key, and it is written when the reader takes again.
 */
export function createStream(answer: ServerResponse): Stream {
  const waiting = new Map<string, string>()
  let blocked = false
  let takenSinceBeat = true
  let timer: NodeJS.Timeout | undefined
  let last = 0

  const write = (text: string) => {
    blocked = !answer.write(text)
    takenSinceBeat = !blocked
  }
  const flush = () => {
    timer = undefined
    if (blocked || waiting.size === 0 || answer.writableEnded) return
    last = Date.now()
    const text = [...waiting.values()].join('')
    waiting.clear()
    write(text)
  }
  const flushSoon = () => {
    if (!blocked) timer ??= setTimeout(flush, Math.max(0, last + PAUSE_MS - Date.now()))
  }
  answer.on('drain', () => {
    blocked = false
    takenSinceBeat = true
    flushSoon()
  })
  answer.on('close', () => clearTimeout(timer))
  answer.on('error', () => undefined)

  return {
    send: (key, event, data) => {
      waiting.set(key, `event: ${event}\ndata: ${JSON.stringify(data)}\n\n`)
      flushSoon()
    },
    beat: () => {
      if (blocked) {
        const alive = takenSinceBeat
        takenSinceBeat = false
        return alive
      }
      write(': alive\n\n')
      takenSinceBeat = true
      return true
    },
    end: () => {
      clearTimeout(timer)
      answer.end()
    },
  }
}
