import { createHash } from 'node:crypto'
import { type ChildProcess, spawn } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmdirSync,
  statSync,
} from 'node:fs'
import { totalmem } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { startProblem } from '../start-problem.ts'
import { type Account, type Binaries, findBinaries } from './binaries.ts'
import { plainEnv, prepareCluster, USER } from './cluster.ts'
import { removeStalePid, runningPid } from './postmaster.ts'

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

const PATIENCE_SECONDS = 60
const LOG_BYTES = 10 * 1024 * 1024

/**
 * Starts a real PostgreSQL on `dataDir`, or takes over the one that a killed process left running there.
 * It listens on a local socket only, and is started again whenever it dies until `stop`.
 * @throws Error with the sentence for the console when it cannot start
 */
export async function startEmbedded(options: Options): Promise<EmbeddedServer> {
  const binaries = await findBinaries()
  const cluster = join(resolve(options.dataDir), 'postgres')
  const log = join(resolve(options.dataDir), 'postgres.log')
  mkdirSync(options.dataDir, { recursive: true })
  prepareCluster(binaries, cluster)
  const sockets = socketFolder(cluster, binaries.account)
  const connection = (database: string) => ({ host: sockets, port: 5432, user: USER, database })

  let stopping = false
  let child: ChildProcess | undefined
  /** Until the server answers: launches it whenever none is running, as the one before may still be dying. */
  const bringUp = async (seconds: number) => {
    const until = Date.now() + seconds * 1000
    child = undefined
    let refusals = 0
    let logged = 0
    while (!stopping) {
      if (!runningPid(cluster) && !isAlive(child)) {
        const reason = child && fatalLine(log, logged)
        const passing = reason && /shared memory block|lock file/.test(reason)
        if (reason && !passing && ++refusals === 3) throw startProblem('clusterDied', { reason, log })
        if (child) await sleep(200)
        removeStalePid(cluster)
        logged = existsSync(log) ? statSync(log).size : 0
        child = launch(binaries, cluster, socketFolder(cluster, binaries.account), log, options)
      }
      if (await answers(connection('postgres'))) return
      if (Date.now() > until) throw startProblem('clusterSilent', { seconds, log })
      await sleep(30)
    }
  }
  rotate(log)
  await bringUp(PATIENCE_SECONDS)

  const watch = (async () => {
    while (!stopping) {
      await sleep(200)
      if (stopping || runningPid(cluster)) continue
      await bringUp(PATIENCE_SECONDS).then(options.onRestart, () => sleep(1000))
    }
  })()

  return {
    connection,
    stop: async () => {
      stopping = true
      await watch
      const pid = runningPid(cluster)
      if (pid) interrupt(pid)
      else if (isAlive(child)) child!.kill('SIGINT') // launched a moment ago, not yet to be seen
      while ((pid && runningPid(cluster) === pid) || isAlive(child)) await sleep(20)
      removeEmpty(sockets)
    },
  }
}

function settingsOf(sockets: string) {
  const megabytes = totalmem() / 1024 / 1024
  return {
    listen_addresses: '',
    unix_socket_directories: sockets,
    unix_socket_permissions: '0700',
    // what is acknowledged is on disk
    fsync: 'on',
    synchronous_commit: 'on',
    full_page_writes: 'on',
    shared_buffers: `${Math.round(Math.min(Math.max(megabytes / 8, 128), 1024))}MB`,
    effective_cache_size: `${Math.round(megabytes / 2)}MB`,
    work_mem: `${Math.round(Math.min(Math.max(megabytes / 256, 16), 32))}MB`,
    maintenance_work_mem: '128MB',
    max_wal_size: '2GB',
    random_page_cost: '1.1',
    jit: 'off',
    max_connections: '60',
    timezone: 'UTC',
    log_timezone: 'UTC',
    lc_messages: 'C',
  }
}

function launch(binaries: Binaries, cluster: string, sockets: string, log: string, options: Options): ChildProcess {
  const settings = { ...settingsOf(sockets), ...options.settings }
  const args = ['-D', cluster, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])]
  const file = openSync(log, 'a')
  const child = spawn(binaries.postgres, args, {
    ...binaries.account,
    cwd: '/',
    env: plainEnv(),
    detached: true, // Ctrl-C reaches us alone: we stop it after the last request
    stdio: ['ignore', file, file],
  })
  closeSync(file)
  child.on('error', () => undefined)
  child.unref()
  return child
}

function interrupt(pid: number) {
  try {
    process.kill(pid, 'SIGINT')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error // it ended by itself
  }
}

const isAlive = (child: ChildProcess | undefined) =>
  child?.pid !== undefined && child.exitCode === null && child.signalCode === null

/** Socket paths may have 107 characters at most, so they stand in /tmp under a name made from the cluster's. */
function socketFolder(cluster: string, account: Account | undefined): string {
  const folder = `/tmp/atiende-${createHash('sha256').update(cluster).digest('hex').slice(0, 12)}`
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const owner = account?.uid ?? process.getuid?.() ?? 0
  if (account && statSync(folder).uid === 0) chownSync(folder, account.uid, account.gid)
  if (statSync(folder).uid !== owner) throw startProblem('socketFolder', { folder })
  chmodSync(folder, 0o700)
  return folder
}

/** Left in place when the next server has its socket there already. */
function removeEmpty(folder: string) {
  try {
    rmdirSync(folder)
  } catch {}
}

async function answers(connection: pg.ClientConfig): Promise<boolean> {
  const client = new pg.Client({ ...connection, connectionTimeoutMillis: 2000 })
  client.on('error', () => undefined)
  try {
    await client.connect()
    await client.query('select 1')
    return true
  } catch {
    return false
  } finally {
    await client.end().catch(() => undefined)
  }
}

/** The last reason that PostgreSQL wrote behind `from`. */
function fatalLine(log: string, from: number): string {
  const lines = readFileSync(log).subarray(from).toString('utf8').split('\n')
  const fatal = lines.findLast((line) => /(FATAL|PANIC):|postgres: /.test(line))
  return fatal?.replace(/^.*?(FATAL|PANIC):\s*/, '').trim() ?? lines.at(-2) ?? ''
}

function rotate(log: string) {
  if (existsSync(log) && statSync(log).size > LOG_BYTES) renameSync(log, `${log}.1`)
}
