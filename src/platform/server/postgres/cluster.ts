import { spawnSync } from 'node:child_process'
import { chownSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { startProblem } from '../start-problem.ts'
import type { Binaries } from './binaries.ts'

/** The only superuser of our clusters; the socket lets nobody else in. */
export const USER = 'atiende'

/** PostgreSQL gets nothing of our environment but the path. */
export const plainEnv = (): NodeJS.ProcessEnv => ({ PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' })

/**
 * Makes the cluster unless it is there. It is made under another name and moved when complete, so whoever
 * is killed in the middle leaves nothing that looks like a cluster; of two that make it at once one is kept.
 */
export function prepareCluster(binaries: Binaries, cluster: string): void {
  removeHalves(cluster)
  if (!existsSync(join(cluster, 'PG_VERSION'))) initialise(binaries, cluster)
  const old = readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim()
  const own = spawnSync(binaries.postgres, ['--version'], {
    ...binaries.account,
    cwd: '/',
    encoding: 'utf8',
  }).stdout.match(/\d+/)?.[0]
  if (own && old !== own) throw startProblem('clusterVersion', { folder: cluster, old, own })
}

function initialise(binaries: Binaries, cluster: string) {
  const half = `${cluster}.new-${process.pid}`
  mkdirSync(half)
  if (binaries.account) chownSync(half, binaries.account.uid, binaries.account.gid)
  const args = ['-D', half, '-U', USER, '-A', 'trust', '-E', 'UTF8', '--locale=C']
  const run = spawnSync(binaries.initdb, args, { ...binaries.account, cwd: '/', encoding: 'utf8', env: plainEnv() })
  if (run.status !== 0) {
    rmSync(half, { recursive: true, force: true })
    throw startProblem('clusterFailed', { folder: cluster, reason: run.stderr?.trim() || String(run.error ?? '') })
  }
  try {
    renameSync(half, cluster)
  } catch (error) {
    rmSync(half, { recursive: true, force: true })
    if (!existsSync(join(cluster, 'PG_VERSION'))) {
      throw startProblem('clusterFailed', { folder: cluster, reason: (error as Error).message }, error)
    }
  }
}

/** What starts that were killed in the middle left behind. */
function removeHalves(cluster: string) {
  const prefix = `${basename(cluster)}.new-`
  for (const name of readdirSync(dirname(cluster))) {
    if (!name.startsWith(prefix)) continue
    try {
      process.kill(Number(name.slice(prefix.length)), 0)
    } catch {
      rmSync(join(dirname(cluster), name), { recursive: true, force: true })
    }
  }
}
