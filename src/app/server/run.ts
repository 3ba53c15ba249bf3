import pg from 'pg'
import { readConfig } from '../../platform/server/config.ts'
import { type EmbeddedServer, startEmbedded } from '../../platform/server/postgres/embedded.ts'
import { type Process, startProcess } from './start.ts'
import { serveWeb } from './web.ts'

type Options = {
  dataDir: string
  host: string
  /** Runs before the first request is taken: the demo loads its company here. */
  prepare?: (server: {
    softland: pg.PoolConfig
    connection: pg.PoolConfig
  }) => Promise<{ softland?: pg.PoolConfig } | void>
  ready?: (process: Process, address: string) => Promise<void>
}

const APP_LOCK = 7_204_102

/** A whole server: reads the settings, starts what is needed, listens, stops cleanly on SIGTERM and Ctrl-C. */
export async function runServer(options: Options): Promise<void> {
  try {
    await run(options)
  } catch (error) {
    console.error(`\n  ${(error as Error).message}\n`)
    if (process.env.DEBUG) console.error(error)
    process.exit(1)
  }
}

async function run(options: Options): Promise<void> {
  const config = readConfig(process.env, options)
  const embedded = config.databaseUrl ? undefined : await startEmbedded({ dataDir: config.dataDir })
  const connection = config.databaseUrl
    ? { connectionString: config.databaseUrl }
    : await ownDatabase(embedded!, config.dataDir)
  const softland = config.softlandUrl ? { connectionString: config.softlandUrl } : undefined
  const prepared = await options.prepare?.({ connection, softland: embedded?.connection('softland') ?? {} })
  const server = await startProcess({
    ...config,
    connection,
    softland: softland ?? prepared?.softland,
    log: Boolean(process.env.LOG),
  })
  await serveWeb(server.app.fastify)

  let stopping = false
  const stop = async () => {
    if (stopping) return
    stopping = true
    setTimeout(() => process.exit(1), 15_000).unref()
    await server.stop()
    await embedded?.stop()
    process.exit(0)
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)

  await server.app.fastify.listen({ port: config.port, host: config.host }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'EADDRINUSE') throw new Error(`Port ${config.port} is taken: set PORT to another one.`)
    throw error
  })
  const { port } = server.app.fastify.server.address() as { port: number }
  const address = config.publicUrl ?? `http://localhost:${port}`
  await options.ready?.(server, address)
  if (!options.ready) console.log(`\n  Atiende: ${address}\n`)
}

/**
 * Makes the product's database on the embedded server and holds it for this process: a second start on the
 * same folder is told so. The hold ends with the process, however it ends.
 */
async function ownDatabase(embedded: EmbeddedServer, dataDir: string): Promise<pg.ClientConfig> {
  const hold = async () => {
    const client = new pg.Client(embedded.connection('postgres'))
    client.on('error', () => undefined)
    client.on('end', () => setTimeout(() => void hold().catch(() => undefined), 1000).unref())
    await client.connect()
    const { rows } = await client.query<{ mine: boolean }>('select pg_try_advisory_lock($1) as mine', [APP_LOCK])
    if (!rows[0]?.mine)
      throw new Error(`Atiende is already running on ${dataDir}. Stop it first, or set DATA_DIR to another folder.`)
    await createDatabaseIfMissing(client, 'atiende')
  }
  await hold()
  return embedded.connection('atiende')
}

/** Makes a database unless it is there. */
export async function createDatabaseIfMissing(client: pg.ClientBase, name: string): Promise<void> {
  const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name])
  if (!rowCount) await client.query(`create database "${name}"`)
}
