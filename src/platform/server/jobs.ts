import { setTimeout as sleep } from 'node:timers/promises'
import type pg from 'pg'
import type { PgBoss } from 'pg-boss'

const SCHEMA = 'pgboss'
const HOUR_S = 60 * 60
const LOOK_EVERY_S = 5
const BEGIN_AGAIN_MS = 10_000

/** Work that some process does every minute, whichever. It ends soon once `signal` says so, and may be done twice. */
export type MinuteWork = { name: string; work: (signal: AbortSignal) => Promise<unknown> }
export type Jobs = {
  /** Ends the work under way; what it has not finished is for another time. */
  stop: () => Promise<void>
}

type Options = { pool: pg.Pool; all: MinuteWork[]; onError: (error: Error) => void; graceMs: number }

/**
 * Wakes work every minute, and once now, over a queue of pg-boss in the product's database: one process is woken each
 * time, however many there are. It begins in the background, and goes on by itself after the database was away.
 */
export function startJobs({ pool, all, onError, graceMs }: Options): Jobs {
  const end = new AbortController()
  let boss: PgBoss | undefined
  const quietly = (error: Error) => {
    if (!end.signal.aborted) onError(error)
  }

  const begin = async (): Promise<void> => {
    const { PgBoss } = await import('pg-boss') // a start does not wait for it
    const made = new PgBoss({
      schema: SCHEMA,
      createSchema: !(await hasSchema(pool)),
      db: { executeSql: (text, values) => pool.query(text, values) },
      registerInstance: false,
      cronWorkerIntervalSeconds: LOOK_EVERY_S,
    })
    made.on('error', quietly)
    try {
      await made.start()
      for (const one of all) await wake(made, one, end.signal, quietly)
      boss = made
    } catch (error) {
      await made.stop({ graceful: false }).catch(() => undefined)
      throw error
    }
  }
  const beginning = (async () => {
    let told = ''
    while (!end.signal.aborted && !boss) {
      await begin().catch((error: Error) => {
        if (error.message !== told) quietly(error) // once, however long it stands in the way
        told = error.message
      })
      if (!boss) await sleep(BEGIN_AGAIN_MS, undefined, { signal: end.signal }).catch(() => undefined)
    }
  })()

  return {
    stop: async () => {
      end.abort(new Error('the process stops'))
      await beginning
      await boss?.stop({ timeout: graceMs }).catch(() => undefined)
    },
  }
}

async function wake(boss: PgBoss, { name, work }: MinuteWork, signal: AbortSignal, onError: (error: Error) => void) {
  // one waits at most: what a minute has missed, the next one makes up for
  await boss.createQueue(name, { policy: 'short', retryLimit: 0, expireInSeconds: HOUR_S, deleteAfterSeconds: HOUR_S })
  await boss.schedule(name, '* * * * *')
  await boss.send(name)
  await boss.work(name, { pollingIntervalSeconds: LOOK_EVERY_S }, () => work(signal).catch(onError))
}

/** Whoever may not make schemas in the database can be given this one. */
async function hasSchema(pool: pg.Pool): Promise<boolean> {
  const { rows } = await pool.query<{ there: boolean }>('select to_regnamespace($1) is not null as there', [SCHEMA])
  return rows[0]!.there
}
