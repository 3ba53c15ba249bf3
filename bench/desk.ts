import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { PASSWORD } from '../src/app/server/demo/people.ts'
import { Connection } from './http-client.ts'

const SIGNED_IN = ['ana', 'sofia', 'pedro', 'carla']
const ROOT = fileURLToPath(new URL('../', import.meta.url))

/** A running server of the product on seeded data, with people signed in. */
export type Desk = {
  cases: number
  port: number
  cookies: string[]
  /** The same database, past the product. */
  connection: pg.ClientConfig
  stop: () => Promise<void>
}

/** The largest size would take hours with more, and what it is for reads none of them. */
export const entriesEach = (cases: number) => (cases > 100_000 ? 2 : 5)

/**
 * Makes the data once for this state of the schema and of its makers, and keeps it for the next run; `fresh`: anew;
 * `kept`: as it is, whatever changed since.
 */
export function seeded(cases: number, how?: 'fresh' | 'kept'): string {
  const dataDir = resolve(ROOT, '.cache', `bench-${cases}`)
  const mark = join(dataDir, 'seeded')
  const made = hashOf(join(ROOT, 'migrations'), join(ROOT, 'bench/data'))
  if (how !== 'fresh' && existsSync(mark) && (how === 'kept' || readFileSync(mark, 'utf8') === made)) return dataDir
  console.log(`\nMaking ${cases} cases in ${dataDir} …`)
  rmSync(dataDir, { recursive: true, force: true })
  mkdirSync(dataDir, { recursive: true })
  chmodSync(dataDir, 0o711)
  const amounts = ['--cases', String(cases), '--entries', String(entriesEach(cases))]
  const run = spawnSync(process.execPath, [join(ROOT, 'bench/seed.ts'), ...amounts], {
    env: { ...process.env, DATA_DIR: dataDir, DATABASE_URL: '' },
    stdio: 'inherit',
  })
  if (run.status !== 0) throw new Error(`${dataDir} could not be seeded`)
  writeFileSync(mark, made)
  return dataDir
}

const hashOf = (...folders: string[]) => {
  const hash = createHash('sha256')
  for (const folder of folders)
    for (const name of readdirSync(folder).toSorted())
      if (/\.(sql|ts)$/.test(name)) hash.update(readFileSync(join(folder, name)))
  return hash.digest('hex')
}

/** Starts the real program, as `npm start` does, and signs four people in. */
export async function startDesk(
  cases: number,
  dataDir: string,
  more: { env?: object; args?: string[] } = {},
): Promise<Desk> {
  const port = await freePort()
  const child = spawn(process.execPath, [...(more.args ?? []), join(ROOT, 'src/app/server/main.ts')], {
    env: {
      ...process.env,
      PORT: String(port),
      HOST: '127.0.0.1',
      DATA_DIR: dataDir,
      WEB: 'asis',
      DATABASE_URL: '',
      ...more.env,
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const stop = async () => {
    child.kill('SIGTERM')
    await new Promise((resolve) => (child.exitCode === null ? child.once('exit', resolve) : resolve(null)))
  }
  try {
    await ready(port, child)
    const host = readFileSync(join(dataDir, 'postgres/postmaster.pid'), 'utf8').split('\n')[4]!
    const cookies = await Promise.all(SIGNED_IN.map((name) => signIn(port, name)))
    return { cases, port, cookies, connection: { host, user: 'atiende', database: 'atiende' }, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

async function ready(port: number, child: ChildProcess) {
  while (child.exitCode === null) {
    const answer = await fetch(`http://127.0.0.1:${port}/api/health`).catch(() => undefined)
    if (answer?.ok) return
    await sleep(50)
  }
  throw new Error('the server ended')
}

async function signIn(port: number, name: string, tries = 10): Promise<string> {
  const answer = await fetch(`http://127.0.0.1:${port}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: `${name}@demo.atiende.cl`, password: PASSWORD }),
  })
  if (answer.status === 429 && tries > 0) {
    await sleep(10_000) // many runs one after the other
    return signIn(port, name, tries - 1)
  }
  if (!answer.ok) throw new Error(`${name} could not sign in: ${answer.status} ${await answer.text()}`)
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0]!)
    .join('; ')
}

export function connections({ port, cookies }: Desk, count: number, by?: 'supervisor') {
  const who = by ? [cookies[SIGNED_IN.indexOf('sofia')]!] : cookies
  return Array.from({ length: count }, (_, n) => new Connection(port, who[n % who.length]!))
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number }
      probe.close(() => resolve(port))
    })
  })
}
