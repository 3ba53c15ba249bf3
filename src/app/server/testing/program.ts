import { type ChildProcess, spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { afterAll } from 'vitest'
import { freePort } from './ports.ts'
import { SCRATCH } from './scratch.ts'

const scriptPath = (name: string) => fileURLToPath(new URL(`../${name}`, import.meta.url))

/** The real program in a process of its own. */
export type Program = {
  address: string
  pid: number
  /** Everything it wrote on the console. */
  output: () => string
  kill: (signal: NodeJS.Signals) => void
  /** Resolves to the exit code, or the signal, once it ended. */
  ended: Promise<number | NodeJS.Signals>
  /** Resolves when the address answers; fails when the program ends before. */
  ready: () => Promise<void>
}

type Options = {
  /** Which program; the server itself when missing. */
  script?: string
  dataDir?: string
  env?: Record<string, string>
  account?: { uid: number; gid: number }
  port?: number
}

const running = new Set<ChildProcess>()
const folders: string[] = []

/** Spawns `npm start` as it is, on a port and folder of its own. */
export async function spawnProgram({ script = 'main.ts', dataDir, env, account, port }: Options): Promise<Program> {
  const own = port ?? (await freePort())
  const child = spawn(process.execPath, [scriptPath(script)], {
    ...account,
    cwd: '/tmp',
    env: {
      PATH: process.env.PATH,
      NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE,
      LANG: 'en',
      WEB: 'asis',
      HOST: '127.0.0.1',
      PORT: String(own),
      ...(dataDir ? { DATA_DIR: dataDir } : {}),
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  running.add(child)
  let text = ''
  child.stdout.on('data', (chunk: Buffer) => (text += chunk))
  child.stderr.on('data', (chunk: Buffer) => (text += chunk))
  const ended = new Promise<number | NodeJS.Signals>((resolve) =>
    child.once('close', (code, signal) => resolve(code ?? signal ?? 0)),
  )
  const address = `http://127.0.0.1:${own}`
  return {
    address,
    pid: child.pid!,
    output: () => text,
    kill: (signal) => void child.kill(signal),
    ended,
    ready: async () => {
      let over = false
      void ended.then(() => (over = true))
      for (let attempt = 0; attempt < 1200; attempt++) {
        const answer = await fetch(`${address}/api/health`).catch(() => undefined)
        if (over) throw new Error(`the program ended: ${text}`)
        if (answer?.ok) return
        await sleep(25)
      }
      throw new Error(`${address} did not become ready: ${text}`)
    },
  }
}

/** A folder for DATA_DIR; what still runs on it when the test file is done is killed, then it is removed. */
export function dataFolder(): string {
  const folder = mkdtempSync(`${SCRATCH}/atiende-program-`)
  chmodSync(folder, 0o711)
  folders.push(folder)
  return folder
}

afterAll(async () => {
  for (const child of running) if (child.exitCode === null) child.kill('SIGKILL')
  for (const folder of folders) {
    for (const one of [folder, join(folder, 'own')]) {
      const pid = postmasterPid(one)
      if (pid) await killAndWait(pid)
    }
    rmSync(folder, { recursive: true, force: true })
  }
})

/** The PostgreSQL that serves this DATA_DIR, as its own file says. */
export function postmasterPid(dataDir: string): number | undefined {
  try {
    const pid = Number(readFileSync(join(dataDir, 'postgres/postmaster.pid'), 'utf8').split('\n')[0])
    return isRunning(pid) ? pid : undefined
  } catch {
    return undefined
  }
}

export function isRunning(pid: number): boolean {
  try {
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'))
  } catch {
    return false
  }
}

export async function killAndWait(pid: number, signal: NodeJS.Signals = 'SIGKILL') {
  process.kill(pid, signal)
  while (isRunning(pid)) await sleep(10)
}

/** A look into the database of a running program, past the program. */
export async function inside(dataDir: string, statement: string): Promise<Record<string, unknown>[]> {
  const host = readFileSync(join(dataDir, 'postgres/postmaster.pid'), 'utf8').split('\n')[4]!
  const client = new pg.Client({ host, user: 'atiende', database: 'atiende' })
  await client.connect()
  const { rows } = await client.query<Record<string, unknown>>(statement)
  await client.end()
  return rows
}
