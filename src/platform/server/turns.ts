export type Turn = {
  /** On whose behalf: of one person only one piece of work runs at once, and others go before the second. */
  who?: string
  /** Gives up the place in the queue; what already runs goes on. */
  signal?: AbortSignal
}

type Waiting = { who: string | undefined; go: () => void }

/**
 * Lets at most so many pieces of heavy reading run at once in this process; the others wait their turn, in order, while
 * quick requests go by between them.
 * @throws the reason of the signal, when it was given up before its turn
 */
export function createTurns(most: number) {
  let running = 0
  const busy = new Set<string | undefined>()
  const waiting: Waiting[] = []

  const mayBegin = (who: string | undefined) => running < most && (who === undefined || !busy.has(who))
  const begin = (who: string | undefined) => {
    running++
    busy.add(who)
  }
  const end = (who: string | undefined) => {
    running--
    busy.delete(who)
    const place = waiting.findIndex((one) => mayBegin(one.who))
    const [next] = place < 0 ? [] : waiting.splice(place, 1)
    if (!next) return
    begin(next.who)
    next.go()
  }
  const turn = ({ who, signal }: Turn) =>
    new Promise<void>((done, fail) => {
      const leave = () => {
        waiting.splice(waiting.indexOf(one), 1)
        fail(signal!.reason as Error)
      }
      const one = {
        who,
        go: () => {
          signal?.removeEventListener('abort', leave)
          done()
        },
      }
      waiting.push(one)
      signal?.addEventListener('abort', leave)
    })

  return async <T>(work: () => Promise<T>, { who, signal }: Turn = {}): Promise<T> => {
    signal?.throwIfAborted()
    if (mayBegin(who)) begin(who)
    else await turn({ who, signal })
    try {
      return await work()
    } finally {
      end(who)
    }
  }
}
