import { enableCompileCache, flushCompileCache } from 'node:module'
import { createServer } from 'node:net'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { type Config, readConfig } from '../../platform/server/config.ts'
import { checkServer, createPool, isDatabaseAway } from '../../platform/server/database.ts'
import { migrate } from '../../platform/server/migrate.ts'
import { type EmbeddedServer, startEmbedded } from '../../platform/server/postgres/embedded.ts'
import { StartProblem, startProblem } from '../../platform/server/start-problem.ts'
import { holdDatabase } from './hold.ts'
import { buildWeb, serveWeb } from './web.ts'

/** What a start may use before the first request is taken. */
export type Preparing = {
  /** The product's database, migrated. */
  connection: pg.PoolConfig
  /** Where the demo may make databases of its own; none on a server that was named in DATABASE_URL. */
  embedded: EmbeddedServer | undefined
  dataDir: string
}

type Options = {
  dataDir: string
  host: string
  /** Runs before the first request is taken: the demo loads its company here. */
  prepare?: (preparing: Preparing) => Promise<{ softland?: pg.PoolConfig } | void>
  /** What the console says once the address answers. */
  greeting?: (address: string) => string
}

const STOP_MS = 60_000
/** Compiled code is kept from one start to the next, which halves the time of a start. */
const COMPILED = fileURLToPath(new URL('../../../node_modules/.cache/compiled', import.meta.url))

/** A whole server: reads the settings, starts what is needed, listens, stops cleanly on SIGTERM and Ctrl-C. */
export async function runServer(options: Options): Promise<void> {
  const closers: (() => Promise<void>)[] = []
  let ending: Promise<void> | undefined
  const end = (code: number) => {
    setTimeout(() => process.exit(code || 1), STOP_MS).unref()
    ending ??= (async () => {
      for (const close of closers.reverse()) await close().catch(console.error)
      process.exit(code)
    })()
    return ending
  }
  process.on('SIGTERM', () => void end(0))
  process.on('SIGINT', () => void end(0))
  process.on('unhandledRejection', (error) => {
    if (!isDatabaseAway(error)) throw error // a bug; work in the background that finds no database is not
    console.error(new Date().toISOString(), (error as Error).message)
  })
  try {
    await start(options, closers, () => void end(1))
  } catch (error) {
    if (ending) return
    if (error instanceof StartProblem) console.error(`\n  ${error.message}\n`)
    else console.error(error)
    await end(1)
  }
}

async function start(options: Options, closers: (() => Promise<void>)[], giveUp: () => void): Promise<void> {
  const config = readConfig(process.env, options)
  const givenErp = config.erpUrl ? await readErpUrl(config.erpUrl) : undefined
  await probe(config)
  enableCompileCache(COMPILED)
  // all at once; what fails is told below, where it is needed
  const program = import('./start.ts')
  const web = buildWeb()
  for (const one of [program, web]) one.catch(() => undefined)
  const { connection, embedded } = await database(config, closers, giveUp)
  const pool = createPool(connection)
  await migrate(pool).finally(() => pool.end())
  const prepared = await options.prepare?.({ connection, embedded, dataDir: config.dataDir })
  const erp = givenErp ?? (prepared?.softland && { kind: 'postgres' as const, config: prepared.softland })
  const { startProcess } = await program
  const server = await startProcess({ ...config, connection, erp, log: Boolean(process.env.LOG), jobs: true })
  closers.push(server.stop)
  await web
  await serveWeb(server.app.fastify)
  await server.app.fastify
    .listen({ port: config.port, host: config.host })
    .catch((error: NodeJS.ErrnoException) => Promise.reject(portProblem(error, config)))
  const { port } = server.app.fastify.server.address() as { port: number }
  const address = config.publicUrl ?? `http://localhost:${port}`
  flushCompileCache()
  console.log(options.greeting?.(address) ?? `\n  Atiende: ${address}\n`)
}

/** Told at once when it cannot be one; who has none does not wait for what reads it. */
async function readErpUrl(text: string) {
  const { parseErpUrl } = await import('../../features/erp/server/erp-url.ts')
  return parseErpUrl(text)
}

/** The server that was named, or our own on DATA_DIR, held for this process. */
async function database(
  config: Config,
  closers: (() => Promise<void>)[],
  giveUp: () => void,
): Promise<Omit<Preparing, 'dataDir'>> {
  if (config.databaseUrl) {
    await checkServer(config.databaseUrl)
    return { connection: { connectionString: config.databaseUrl }, embedded: undefined }
  }
  const starting = startEmbedded({ dataDir: config.dataDir })
  const holding = starting.then((server) => holdDatabase(server, config.dataDir, giveUp))
  // a stop in the middle of the start waits for the server, which would stay behind
  closers.push(async () => {
    const hold = await holding.catch(() => undefined)
    if (!hold?.mine()) return // it serves another process
    await hold.release()
    await (await starting).stop()
  })
  await holding
  const embedded = await starting
  return { connection: embedded.connection('atiende'), embedded }
}

/** Says at once what would otherwise come out after everything else has started. */
function probe(config: Config): Promise<void> {
  return new Promise((resolve, reject) => {
    const listener = createServer()
    listener.once('error', (error: NodeJS.ErrnoException) => reject(portProblem(error, config)))
    listener.listen({ port: config.port, host: config.host }, () => listener.close(() => resolve()))
  })
}

function portProblem(error: NodeJS.ErrnoException, { port, host }: Config): Error {
  if (error.code === 'EADDRINUSE') return startProblem('portTaken', { port }, error)
  if (error.code === 'EACCES') return startProblem('portForbidden', { port }, error)
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND')
    return startProblem('hostNotUsable', { host }, error)
  return error
}
