import { once } from 'node:events'
import { mkdirSync, readFileSync, writeFileSync, chmodSync, existsSync } from 'node:fs'
import { type IncomingMessage, request } from 'node:http'
import { createServer, type Socket } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, inject, test } from 'vitest'
import { cloneDatabase } from './testing/harness.ts'
import { freePort } from './testing/ports.ts'
import {
  dataFolder,
  inside,
  isRunning,
  killAndWait,
  postmasterPid,
  type Program,
  spawnProgram,
} from './testing/program.ts'

const isRoot = process.getuid?.() === 0
const account = (name: string) => {
  const [, uid, gid] = new RegExp(`^${name}:[^:]*:(\\d+):(\\d+):`, 'm').exec(readFileSync('/etc/passwd', 'utf8')) ?? []
  return uid ? { uid: Number(uid), gid: Number(gid) } : undefined
}

async function running(dataDir: string, more: Parameters<typeof spawnProgram>[0] = {}): Promise<Program> {
  const program = await spawnProgram({ dataDir, ...more })
  await program.ready()
  return program
}

/** Starts a program that cannot start and returns what it says. */
async function refused(options: Parameters<typeof spawnProgram>[0]): Promise<string> {
  const program = await spawnProgram(options)
  expect(await program.ended).toBe(1)
  return program.output().trim()
}

describe('one life of the program', () => {
  const dataDir = dataFolder()
  let program: Program

  test('what is acknowledged is on disk: the settings of PostgreSQL', async () => {
    program = await running(dataDir)
    const rows = await inside(
      dataDir,
      `select name, setting from pg_settings
        where name in ('fsync', 'synchronous_commit', 'full_page_writes', 'listen_addresses')`,
    )
    expect(Object.fromEntries(rows.map(({ name, setting }) => [name, setting]))).toEqual({
      fsync: 'on',
      synchronous_commit: 'on',
      full_page_writes: 'on',
      listen_addresses: '',
    })
  })

  test('a second start on the same folder says so and harms nothing', async () => {
    expect(await refused({ dataDir })).toBe(
      `Atiende is already running on ${dataDir}. Stop it first, or name another folder in DATA_DIR.`,
    )
    expect((await fetch(`${program.address}/api/health`)).status).toBe(200)
  })

  test('a taken port is said in one sentence, with the way out', async () => {
    const port = Number(new URL(program.address).port)
    expect(await refused({ dataDir: dataFolder(), port })).toBe(`Port ${port} is taken: name another one in PORT.`)
  })

  test('after kill -9 of PostgreSQL requests get 503 until it is back, within seconds, in the same process', async () => {
    const before = postmasterPid(dataDir)!
    process.kill(before, 'SIGKILL')
    const seen = new Set<string>()
    let back = false
    for (const until = Date.now() + 20_000; Date.now() < until && !back; await sleep(20)) {
      const answer = await fetch(`${program.address}/api/health`)
      seen.add(`${answer.status} ${answer.headers.get('content-type')}`)
      back = answer.ok && seen.size > 1
    }
    expect([...seen].toSorted()).toEqual([
      '200 application/json; charset=utf-8',
      '503 application/problem+json; charset=utf-8',
    ])
    expect(postmasterPid(dataDir)).not.toBe(before)
    expect(isRunning(program.pid)).toBe(true)
  })

  test('the folder is still held after PostgreSQL came back', async () => {
    expect(await refused({ dataDir })).toMatch(/already running/)
  })

  test('kill -9 of the program leaves a PostgreSQL that the next start takes over', async () => {
    const before = postmasterPid(dataDir)
    program.kill('SIGKILL')
    expect(await program.ended).toBe('SIGKILL')
    expect(postmasterPid(dataDir)).toBe(before)
    program = await running(dataDir)
    expect(postmasterPid(dataDir)).toBe(before)
  })

  test('SIGTERM answers what is under way, then stops the program and PostgreSQL', async () => {
    const before = postmasterPid(dataDir)!
    const answer = await beginToSignIn(program.address)
    program.kill('SIGTERM')
    await sleep(100)
    expect(await answer()).toBe(401)
    expect(await program.ended).toBe(0)
    expect(isRunning(before)).toBe(false)
  })

  test('a number of a dead PostgreSQL that now belongs to another program is no hindrance', async () => {
    const file = join(dataDir, 'postgres/postmaster.pid')
    const cluster = join(dataDir, 'postgres')
    writeFileSync(file, [process.pid, cluster, 1, 5432, '/tmp', '', '1 1', 'ready   '].join('\n') + '\n')
    program = await running(dataDir)
  })

  test('a database newer than the program is refused by name, and PostgreSQL does not stay behind', async () => {
    await inside(dataDir, `insert into migrations (name) values ('9999_future.sql')`)
    program.kill('SIGTERM')
    await program.ended
    expect(await refused({ dataDir })).toBe(
      'The database is newer than this program (9999_future.sql): install the newer version.',
    )
    expect(postmasterPid(dataDir)).toBeUndefined()
  })
})

/** A request of which the program has heard; what it says is sent, and answered, later. */
async function beginToSignIn(address: string): Promise<() => Promise<number | undefined>> {
  const body = JSON.stringify({ email: 'nobody@test.cl', password: 'not the password' })
  const headers = { 'content-type': 'application/json', 'content-length': body.length, expect: '100-continue' }
  const sent = request(`${address}/api/auth/sign-in/email`, { method: 'POST', headers })
  sent.flushHeaders()
  await once(sent, 'continue')
  return async () => {
    sent.end(body)
    const [answer] = (await once(sent, 'response')) as [IncomingMessage]
    answer.resume()
    return answer.statusCode
  }
}

describe('the first start', () => {
  test('is not hindered by one that was killed while it made the data', async () => {
    const dataDir = dataFolder()
    const first = await spawnProgram({ dataDir })
    while (!existsSync(join(dataDir, `postgres.new-${first.pid}`))) await sleep(5)
    await sleep(150)
    await killAndWait(first.pid)
    const second = await running(dataDir)
    second.kill('SIGTERM')
    expect(await second.ended).toBe(0)
  })

  test('that is stopped in the middle leaves no PostgreSQL behind', async () => {
    const dataDir = dataFolder()
    const program = await spawnProgram({ dataDir })
    while (!postmasterPid(dataDir)) await sleep(2)
    const pid = postmasterPid(dataDir)!
    program.kill('SIGTERM')
    expect(await program.ended).toBe(0)
    expect(isRunning(pid)).toBe(false)
  })

  test('of two at once on one new folder one serves and the other says that it runs', async () => {
    const dataDir = dataFolder()
    const both = await Promise.all([spawnProgram({ dataDir }), spawnProgram({ dataDir })])
    const outcome = await Promise.all(
      both.map((one) =>
        one.ready().then(
          () => 'serves',
          () => one.output().trim(),
        ),
      ),
    )
    expect(outcome.toSorted()).toEqual([expect.stringMatching(/^Atiende is already running on /), 'serves'])
    both[outcome.indexOf('serves')]!.kill('SIGTERM')
    await Promise.all(both.map((one) => one.ended))
  })

  test.runIf(isRoot && account('daemon'))('works as a plain user', async () => {
    const folder = dataFolder()
    chmodSync(folder, 0o777)
    const program = await running(join(folder, 'own'), { account: account('daemon') })
    program.kill('SIGTERM')
    expect(await program.ended).toBe(0)
  })

  test.runIf(isRoot)('as root, a folder that PostgreSQL cannot enter is refused by name', async () => {
    const folder = dataFolder()
    chmodSync(folder, 0o700)
    expect(await refused({ dataDir: join(folder, 'data') })).toMatch(/^DATA_DIR=.*\/data: PostgreSQL runs as "nobody"/)
  })

  test.runIf(isRoot && account('daemon'))('a folder that cannot be written is refused by name', async () => {
    const folder = dataFolder()
    mkdirSync(join(folder, 'data'), { mode: 0o755 })
    const said = await refused({ dataDir: join(folder, 'data'), account: account('daemon') })
    expect(said).toMatch(/^DATA_DIR=.*\/data: this folder cannot be used \(EACCES/)
  })
})

describe('a PostgreSQL server of your own', () => {
  const urlOf = ({ host, port, user, password, database }: Awaited<ReturnType<typeof cloneDatabase>>) =>
    `postgres://${user}:${encodeURIComponent(String(password ?? 'x'))}@${String(host).startsWith('/') ? 'localhost' : host}:${port}/${database}?host=${encodeURIComponent(String(host))}`

  test('serves several processes at once', async () => {
    const env = { DATABASE_URL: urlOf(await cloneDatabase()) }
    const both = await Promise.all([running(dataFolder(), { env }), running(dataFolder(), { env })])
    for (const one of both) one.kill('SIGTERM')
    expect(await Promise.all(both.map((one) => one.ended))).toEqual([0, 0])
  })

  test('that does not answer, or does not know us, is named in one sentence', async () => {
    const port = await freePort()
    const env = { DATABASE_URL: `postgres://someone:secret@127.0.0.1:${port}/atiende` }
    const said = await refused({ dataDir: dataFolder(), env })
    expect(said).toMatch(/^DATABASE_URL \(127\.0\.0\.1:\d+\/atiende\): this database cannot be used: .*ECONNREFUSED/)
    expect(said).not.toContain('secret')
    const missing = urlOf({ ...inject('server'), database: 'missing' })
    expect(await refused({ dataDir: dataFolder(), env: { DATABASE_URL: missing } })).toMatch(/"missing" does not exist/)
  })

  test('older than 15 is refused', async () => {
    const { port, close } = await pretendOldServer()
    const env = { DATABASE_URL: `postgres://u:p@127.0.0.1:${port}/atiende` }
    expect(await refused({ dataDir: dataFolder(), env })).toMatch(
      /is PostgreSQL 14\.9; PostgreSQL 15 or later is needed/,
    )
    close()
  })

  test('a setting that cannot be one is refused by name', async () => {
    expect(await refused({ dataDir: dataFolder(), env: { PORT: 'eighty' } })).toMatch(/^PORT=eighty: /)
    expect(await refused({ dataDir: dataFolder(), env: { DATABASE_URL: 'mysql://x' } })).toMatch(/^DATABASE_URL=mysql/)
  })
})

/** Speaks just enough of the protocol to say that it is PostgreSQL 14. */
async function pretendOldServer() {
  const message = (type: string, ...parts: Buffer[]) => {
    const body = Buffer.concat(parts)
    const length = Buffer.alloc(4)
    length.writeInt32BE(body.length + 4)
    return Buffer.concat([Buffer.from(type), length, body])
  }
  const int16 = (n: number) => Buffer.from([n >> 8, n & 255])
  const int32 = (n: number) => Buffer.concat([int16(n >> 16), int16(n & 65535)])
  const column = (name: string, type: number) =>
    Buffer.concat([Buffer.from(`${name}\0`), int32(0), int16(0), int32(type), int16(-1), int32(-1), int16(0)])
  const value = (text: string) => Buffer.concat([int32(text.length), Buffer.from(text)])
  const idle = message('Z', Buffer.from('I'))
  const answer = Buffer.concat([
    message('T', int16(3), column('number', 23), column('version', 25), column('encoding', 25)),
    message('D', int16(3), value('140009'), value('14.9'), value('UTF8')),
    message('C', Buffer.from('SELECT 1\0')),
    idle,
  ])
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => undefined)
    socket.once('data', () => {
      socket.write(Buffer.concat([message('R', int32(0)), idle]))
      socket.on('data', (sent) => void (sent.toString('latin1').startsWith('Q') && socket.write(answer)))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as { port: number }
  return { port, close: () => [...sockets, server].forEach((one) => ('destroy' in one ? one.destroy() : one.close())) }
}
