import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  openSync,
  closeSync,
  readFileSync,
  rmSync,
  statSync,
} from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { type Account, type Binaries, findBinaries } from './binaries.ts'
import { createHash } from 'node:crypto'

const USER = 'atiende'

export type EmbeddedServer = {
  /** Connection settings for a database of this server. */
  connection: (database: string) => { host: string; port: number; user: string; database: string }
  /** Stops PostgreSQL in order; resolves when it is gone. */
  stop: () => Promise<void>
}

type Options = {
  /** Folder that holds the cluster; made when missing. */
  dataDir: string
  /** Extra settings, for tests: `{ fsync: 'off' }`. */
  settings?: Record<string, string>
  /** Called when the server died and was started again. */
  onRestart?: () => void
}

/**
 * Starts a real PostgreSQL on `dataDir`, or takes over the one that a killed process left running there.
 * It listens on a local socket only, and is started again whenever it dies until `stop`.
 */
export async function startEmbedded(options: Options): Promise<EmbeddedServer> {
  const binaries = await findBinaries()
  const cluster = join(options.dataDir, 'postgres')
  mkdirSync(options.dataDir, { recursive: true })
  if (!existsSync(join(cluster, 'PG_VERSION'))) initialise(binaries, cluster)
  const sockets = socketFolder(cluster, binaries.account)
  const connection = (database: string) => ({ host: sockets, port: 5432, user: USER, database })

  let stopping = false
  let child = runningPid(cluster) ? undefined : launch(binaries, cluster, sockets, options)
  await untilReady(connection('postgres'), () => {
    if (child?.exitCode == null && !child?.signalCode) return
    child = runningPid(cluster) ? undefined : launch(binaries, cluster, sockets, options)
  })

  const watch = (async () => {
    while (!stopping) {
      await sleep(250)
      if (stopping || runningPid(cluster)) continue
      child = launch(binaries, cluster, sockets, options)
      await untilReady(connection('postgres'), () => {
        // shared memory of the dead server may be held for a moment: try again
        if (!stopping && child && (child.exitCode != null || child.signalCode)) {
          child = launch(binaries, cluster, sockets, options)
        }
      }).catch(() => undefined)
      if (!stopping) options.onRestart?.()
    }
  })()

  return {
    connection,
    stop: async () => {
      stopping = true
      await watch
      const pid = runningPid(cluster)
      if (!pid) return
      process.kill(pid, 'SIGINT')
      while (runningPid(cluster)) await sleep(20)
    },
  }
}

function initialise(binaries: Binaries, cluster: string) {
  const half = `${cluster}.new`
  rmSync(half, { recursive: true, force: true })
  mkdirSync(half, { recursive: true })
  if (binaries.account) chownSync(half, binaries.account.uid, binaries.account.gid)
  const args = ['-D', half, '-U', USER, '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync']
  const run = spawnSync(binaries.initdb, args, { ...binaries.account, cwd: '/', encoding: 'utf8', env: plainEnv() })
  if (run.status !== 0) throw new Error(`PostgreSQL could not prepare ${cluster}:\n${run.stderr || run.error?.message}`)
  spawnSync('mv', [half, cluster])
  spawnSync('sync')
}

function launch(binaries: Binaries, cluster: string, sockets: string, { settings }: Options): ChildProcess {
  const all = {
    listen_addresses: '',
    unix_socket_directories: sockets,
    unix_socket_permissions: '0700',
    shared_buffers: '256MB',
    effective_cache_size: '1GB',
    work_mem: '16MB',
    maintenance_work_mem: '128MB',
    max_wal_size: '2GB',
    random_page_cost: '1.1',
    jit: 'off',
    max_connections: '60',
    timezone: 'UTC',
    log_timezone: 'UTC',
    lc_messages: 'C',
    ...settings,
  }
  const args = ['-D', cluster, ...Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`])]
  const log = openSync(join(cluster, '..', 'postgres.log'), 'a')
  const child = spawn(binaries.postgres, args, {
    ...binaries.account,
    cwd: '/',
    env: plainEnv(),
    detached: true, // Ctrl-C reaches us alone: we stop it after the last request
    stdio: ['ignore', log, log],
  })
  closeSync(log)
  child.on('error', () => undefined)
  child.unref()
  return child
}

/** Socket paths may have 107 characters at most, so they stand in /tmp under a name made from the cluster's. */
function socketFolder(cluster: string, account: Account | undefined): string {
  const folder = `/tmp/atiende-${createHash('sha256').update(cluster).digest('hex').slice(0, 12)}`
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const owner = account?.uid ?? process.getuid?.() ?? 0
  if (account && statSync(folder).uid === 0) chownSync(folder, account.uid, account.gid)
  if (statSync(folder).uid !== owner) throw new Error(`${folder} belongs to somebody else: remove it and start again.`)
  chmodSync(folder, 0o700)
  return folder
}

/** The process that serves this cluster now, or undefined. */
function runningPid(cluster: string): number | undefined {
  const file = join(cluster, 'postmaster.pid')
  if (!existsSync(file)) return undefined
  const [pid, folder] = readFileSync(file, 'utf8').split('\n')
  if (!pid || folder !== cluster) return undefined
  try {
    process.kill(Number(pid), 0)
    return isPostgres(Number(pid)) ? Number(pid) : undefined
  } catch {
    return undefined
  }
}

function isPostgres(pid: number): boolean {
  const status = `/proc/${pid}/status`
  if (!existsSync('/proc/self/status')) return true
  try {
    const text = readFileSync(status, 'utf8')
    return /^Name:\s+postgres/m.test(text) && !/^State:\s+Z/m.test(text)
  } catch {
    return false
  }
}

async function untilReady(connection: pg.ClientConfig, retry: () => void): Promise<void> {
  const until = Date.now() + 60_000
  for (;;) {
    const client = new pg.Client({ ...connection, connectionTimeoutMillis: 2000 })
    client.on('error', () => undefined)
    try {
      await client.connect()
      await client.query('select 1')
      return
    } catch (error) {
      if (Date.now() > until) throw new Error('PostgreSQL did not start; see postgres.log', { cause: error })
      await sleep(50)
      retry()
    } finally {
      await client.end().catch(() => undefined)
    }
  }
}

function plainEnv(): NodeJS.ProcessEnv {
  return { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' }
}
