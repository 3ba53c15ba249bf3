import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import type { EmbeddedServer } from '../../platform/server/postgres/embedded.ts'
import { startProblem } from '../../platform/server/start-problem.ts'

const APP_LOCK = 7_204_102

/** A process's hold on the embedded server; it ends with the process, however it ends. */
export type Hold = {
  /** Whether the server is this process's, to use and to stop. */
  mine: () => boolean
  release: () => Promise<void>
}

/**
 * Makes the product's database on the embedded server and holds it for this process. After a restart of the
 * server the hold is taken again; should another process have been faster, `onLost` is called.
 * @throws Error when another process holds it
 */
export async function holdDatabase(embedded: EmbeddedServer, dataDir: string, onLost: () => void): Promise<Hold> {
  let client: pg.Client | undefined
  let mine = false
  let released = false

  const take = async () => {
    const one = new pg.Client({ ...embedded.connection('postgres'), connectionTimeoutMillis: 5000 })
    one.on('error', () => undefined)
    try {
      await one.connect()
      const { rows } = await one.query<{ mine: boolean }>('select pg_try_advisory_lock($1) as mine', [APP_LOCK])
      mine = rows[0]!.mine
    } catch (error) {
      await one.end().catch(() => undefined)
      throw error
    }
    if (!mine) return one.end()
    client = one
    one.on('end', () => void takeAgain())
  }

  const takeAgain = async () => {
    while (!released) {
      const done = await take().then(
        () => true,
        () => false,
      )
      if (done && !mine) {
        console.error(`\n  ${startProblem('takenOver', { folder: dataDir }).message}\n`)
        return onLost()
      }
      if (done) return
      await sleep(100)
    }
  }

  await take()
  if (!mine) throw startProblem('alreadyRunning', { folder: dataDir })
  await createDatabaseIfMissing(client!, 'atiende')
  return {
    mine: () => mine,
    release: async () => {
      released = true
      await client?.end().catch(() => undefined)
    },
  }
}

/** Makes a database unless it is there. */
export async function createDatabaseIfMissing(client: pg.ClientBase, name: string): Promise<void> {
  const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name])
  if (!rowCount) await client.query(`create database "${name}"`)
}
