import { Readable } from 'node:stream'
import type { RawBuilder } from 'kysely'
import type { Ctx } from './context.ts'
import type { Database } from './database.ts'

const BATCH = 500

/** A picture of one moment that is read on for as long as somebody takes what was read. */
export type Reading = {
  /** Statements of the same picture. */
  inside: Ctx
  /** The rows of a statement, a batch at a time, through a cursor: those not asked for stay in the database. */
  batches: <T>(statement: RawBuilder<T>) => AsyncGenerator<T[]>
  /** Ends what is being read and gives the connection back; what was closed stays so. */
  close: () => Promise<void>
}

/** Begins a read-only picture of this moment. It keeps a connection until it is closed. */
export async function beginReading(ctx: Ctx): Promise<Reading> {
  const db = await (ctx.db as Database)
    .startTransaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute()
  const open: AsyncGenerator[] = []
  let closed: Promise<void> | undefined
  const end = async () => {
    for (const one of open) await one.return(undefined)
    await db.rollback().execute()
  }
  return {
    inside: { ...ctx, db },
    batches: (statement) => {
      const rows = (async function* () {
        for await (const { rows } of db.getExecutor().stream(statement.compile(db), BATCH)) yield rows as never[]
      })()
      open.push(rows)
      return rows
    },
    close: () => (closed ??= end().catch(() => undefined)), // a broken connection is dropped by its pool
  }
}

/** A reader who takes nothing for so long is gone, and keeps no connection from others. */
const STUCK_MS = 60_000
/** Nor does one who takes a little now and then; on a slow line the longest file is taken in half of that. */
const LONGEST_MS = 30 * 60_000

/**
 * A file that is made while it is read. Whatever ends it, its end, a failure or a reader who went away, closes what it
 * was made from.
 */
export function fileWhileRead(
  pieces: AsyncIterable<Uint8Array>,
  close: () => Promise<void>,
  { stuckMs = STUCK_MS, longestMs = LONGEST_MS } = {},
): Readable {
  let timer: NodeJS.Timeout | undefined
  const wait = () => {
    timer = setTimeout(() => body.destroy(new Error('nobody takes the file')), stuckMs).unref()
  }
  const watched = async function* () {
    clearTimeout(timer) // somebody takes it: what is slow to be read is no reader who is gone
    for await (const piece of pieces) {
      wait()
      yield piece
      clearTimeout(timer)
    }
  }
  const body = Readable.from(watched(), { objectMode: false, highWaterMark: 64 * 1024 })
  wait()
  const end = setTimeout(() => body.destroy(new Error('the file is taken too slowly')), longestMs).unref()
  body.on('error', () => undefined) // whoever takes it is told as well; until somebody does, nobody is
  body.once('close', () => {
    clearTimeout(timer)
    clearTimeout(end)
    void close()
  })
  return body
}
