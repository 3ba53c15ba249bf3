import type { Kysely, KyselyPlugin } from 'kysely'
import { GivenUp } from '../erp.ts'
import type { Softland } from './tables.ts'

/** Makes the server end what is asked within this transaction. It never fails; where nobody hears it, limits remain. */
export type Ending = (db: Kysely<Softland>) => Promise<() => Promise<void>>

/** What is being asked may have begun after the server was told. */
const AGAIN_MS = 250

/**
 * Asks as long as somebody waits. What is given up is ended at the ERP as well, before its connection is lent to the next
 * question, which would be ended otherwise.
 */
export async function whileWanted<T>(
  { db, ending, signal }: { db: Kysely<Softland>; ending: Ending; signal: AbortSignal | undefined },
  question: (db: Kysely<Softland>) => Promise<T>,
): Promise<T> {
  if (!signal) return question(db)
  obey(signal)
  const end = await ending(db)
  const over = Promise.withResolvers<void>()
  let isOver = false
  let ended = Promise.resolve()
  const untilOver = async () => {
    while (!isOver) {
      await end()
      await Promise.race([over.promise, wait(AGAIN_MS)])
    }
  }
  const giveUp = () => void (ended = untilOver())
  signal.addEventListener('abort', giveUp, { once: true })
  try {
    obey(signal)
    return await question(db.withPlugin(asking(signal)))
  } finally {
    isOver = true
    over.resolve()
    signal.removeEventListener('abort', giveUp)
    await ended
  }
}

function obey(signal: AbortSignal) {
  if (signal.aborted) throw new GivenUp()
}

/** Lets no further statement go out once the question was given up. */
const asking = (signal: AbortSignal): KyselyPlugin => ({
  transformQuery({ node }) {
    obey(signal)
    return node
  },
  transformResult: async ({ result }) => result,
})

const wait = (ms: number) => new Promise<void>((done) => setTimeout(done, ms))
