import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import type pg from 'pg'
import { createAuth } from '../../features/auth/server/auth.ts'
import { createSessions } from '../../features/auth/server/sessions.ts'
import type { ErpConnection } from '../../features/erp/server/connection.ts'
import { createFollow } from '../../features/customers/server/join/follow-joined.ts'
import { nightly } from '../../features/erp/server/night.ts'
import { deliverDue } from '../../features/reports/server/delivery/deliver-due.ts'
import { fileMaker } from '../../features/reports/server/export/make-file.ts'
import type { Config } from '../../platform/server/config.ts'
import { createDatabase, createPool, type Database, isDatabaseAway } from '../../platform/server/database.ts'
import { createApp, type App } from '../../platform/server/http/app.ts'
import { startJobs } from '../../platform/server/jobs.ts'
import { type Live, startLive } from '../../platform/server/live.ts'
import { migrate } from '../../platform/server/migrate.ts'
import { createVault } from '../../platform/server/seal.ts'
import { secretKey } from '../../platform/server/secret-key.ts'
import { serveEndpoints } from './endpoints.ts'
import { refusalWords } from './refusals.ts'

export type Process = {
  app: App
  db: Database
  pool: pg.Pool
  live: Live
  /** Stops taking requests, ends those under way, closes the database connections. */
  stop: () => Promise<void>
}

type Options = Pick<Config, 'dataDir' | 'publicUrl' | 'maxFileBytes'> & {
  connection: pg.PoolConfig
  /** What secrets in the database are sealed with; without it, the file in `dataDir`. */
  secretKey?: Buffer
  /** The ERP that is given to the program; without one, it is the one that the settings name. */
  erp?: ErpConnection
  /** The same, for a Softland on PostgreSQL. */
  softland?: pg.PoolConfig
  log?: boolean
  now?: () => Date
  /** Whether it does what is due by the clock; tests do that themselves. */
  jobs?: boolean
}

/** How long requests under way may take once the process stops. */
const GRACE_MS = 10_000

/** Config → database → live → http: everything of one process but the listening. */
export async function startProcess(options: Options): Promise<Process> {
  const pool = createPool(options.connection)
  await migrate(pool)
  const db = createDatabase(pool)
  const live = await startLive(pool, options.connection)
  const secure = options.publicUrl?.startsWith('https:') ?? false
  const auth = createAuth(pool, { secret: await sessionSecret(pool), secure })
  const sessions = createSessions(auth, live.listen)
  const world = { db, announce: live.announce, now: options.now ?? (() => new Date()) }
  const { authenticate } = sessions
  const follow = createFollow(live.listen)
  const app = await createApp({ world, authenticate, follow, refusalWords, log: options.log, secure })
  const filesDir = join(options.dataDir, 'files')
  const { stop: stopFeatures, onNight } = await serveEndpoints(app, {
    auth,
    forgetSessions: sessions.forget,
    live,
    filesDir,
    maxFileBytes: options.maxFileBytes,
    vault: createVault(secretKey({ dataDir: options.dataDir, given: options.secretKey })),
    erp: options.erp ?? (options.softland && { kind: 'postgres', config: options.softland }),
    publicUrl: options.publicUrl,
  })
  const deliver = (signal: AbortSignal) => deliverDue({ world, dir: filesDir, makeFile: fileMaker(filesDir) }, signal)
  const everyMinute = [{ name: 'report-deliveries', work: deliver }, nightly(world, onNight)]
  const jobs = options.jobs ? startJobs({ pool, all: everyMinute, onError: tellFailure, graceMs: GRACE_MS }) : undefined
  return {
    app,
    db,
    pool,
    live,
    stop: async () => {
      const { server } = app.fastify
      const idle = setInterval(() => server.closeIdleConnections(), 50) // those that have got their answer
      const hurry = setTimeout(() => server.closeAllConnections(), GRACE_MS)
      await Promise.all([app.fastify.close(), jobs?.stop()])
      clearInterval(idle)
      clearTimeout(hurry)
      await stopFeatures()
      await live.stop()
      await pool.end()
    },
  }
}

/** A database that is away is told elsewhere, and comes back. */
function tellFailure(error: Error): void {
  if (!isDatabaseAway(error)) console.error(new Date().toISOString(), error)
}

async function sessionSecret(pool: pg.Pool): Promise<string> {
  await pool.query(`insert into secrets values ('sessions', $1) on conflict do nothing`, [
    randomBytes(32).toString('base64url'),
  ])
  const { rows } = await pool.query<{ value: string }>(`select value from secrets where name = 'sessions'`)
  return rows[0]!.value
}
