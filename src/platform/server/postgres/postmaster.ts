import { existsSync, readFileSync, readlinkSync, realpathSync, rmSync } from 'node:fs'
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { USER } from './cluster.ts'

const HAS_PROC = existsSync('/proc/self/status')

/** The process that serves this cluster now, or undefined. */
export function runningPid(cluster: string): number | undefined {
  const pid = writtenPid(cluster)
  return pid && isAlive(pid) && serves(pid, cluster) ? pid : undefined
}

/** How the server that runs on this cluster is reached; undefined when none runs. */
export function runningConnection(cluster: string): { host: string; port: number; user: string } | undefined {
  if (!runningPid(cluster)) return undefined
  const [, , , port, host] = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')
  return host ? { host, port: Number(port), user: USER } : undefined
}

/**
 * After a crash of the machine the number in postmaster.pid may belong to any other program, and PostgreSQL
 * would refuse to start for its sake. What still uses the cluster, PostgreSQL finds by its shared memory.
 */
export function removeStalePid(cluster: string): void {
  const pid = writtenPid(cluster)
  if (pid && !(isAlive(pid) && serves(pid, cluster))) rmSync(join(cluster, 'postmaster.pid'), { force: true })
}

function writtenPid(cluster: string): number | undefined {
  try {
    return Number(readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')[0]) || undefined
  } catch {
    return undefined
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** Whether this process is a PostgreSQL (not a zombie) whose working folder is the cluster. */
function serves(pid: number, cluster: string): boolean {
  if (!HAS_PROC) return spawnSync('ps', ['-o', 'command=', '-p', String(pid)]).stdout.includes(cluster)
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8')
    if (!/^Name:\s+postgres/m.test(status) || /^State:\s+Z/m.test(status)) return false
    return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(cluster)
  } catch {
    return false // it ended meanwhile, or belongs to somebody else and so is not ours
  }
}
