import { parseArgs } from 'node:util'
import { chmodSync, mkdirSync } from 'node:fs'
import pg from 'pg'
import { holdDatabase } from '../src/app/server/hold.ts'
import { readConfig } from '../src/platform/server/config.ts'
import { checkServer, createPool } from '../src/platform/server/database.ts'
import { migrate } from '../src/platform/server/migrate.ts'
import { startEmbedded } from '../src/platform/server/postgres/embedded.ts'
import { StartProblem } from '../src/platform/server/start-problem.ts'
import { PASSWORD } from '../src/app/server/demo/people.ts'
import { loadLargeData } from './data/load.ts'

const HELP = `
  npm run seed -- --cases 100000 [--customers 20000] [--entries 5] [--until 2026-11-23] [--database URL]

  Fills an empty database with large made-up data, the same at every run with the same amounts and day: by default
  the embedded one in .data/seed (DATA_DIR names another folder); with --database, or DATABASE_URL, that of a server.
  Look at it with: DATA_DIR=.data/seed npm start
`

const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: '100000' },
    customers: { type: 'string', default: '20000' },
    entries: { type: 'string', default: '5' },
    until: { type: 'string', default: new Date().toISOString().slice(0, 10) },
    database: { type: 'string' },
    help: { type: 'boolean' },
  },
})

async function run() {
  const cases = Number(values.cases)
  const customers = Number(values.customers)
  const entriesEach = Number(values.entries)
  const until = new Date(`${values.until}T00:00:00Z`)
  if (values.help || ![cases, customers, entriesEach].every((n) => Number.isInteger(n) && n > 0) || !Number(until)) {
    console.log(HELP)
    process.exit(values.help ? 0 : 1)
  }
  const config = readConfig(
    { ...process.env, DATABASE_URL: values.database ?? process.env.DATABASE_URL },
    { dataDir: '.data/seed', host: '127.0.0.1' },
  )
  const { connection, stop } = await database(config.databaseUrl, config.dataDir)
  const began = Date.now()
  const tell = (done: string) => console.log(`  ${((Date.now() - began) / 1000).toFixed(1).padStart(6)} s  ${done}`)
  try {
    const pool = createPool(connection)
    await migrate(pool).finally(() => pool.end())
    await loadLargeData(connection, { cases, customers, entriesEach, until }, tell)
    console.log(
      `\n  ${config.databaseUrl ? values.database : config.dataDir}: admin, sofia, ana, tomas @demo.atiende.cl, ${PASSWORD}\n`,
    )
  } finally {
    await stop()
  }
}

async function database(url: string | undefined, dataDir: string) {
  if (url) {
    await checkServer(url)
    return { connection: { connectionString: url } as pg.PoolConfig, stop: async () => {} }
  }
  mkdirSync(dataDir, { recursive: true })
  if (process.getuid?.() === 0) chmodSync(dataDir, 0o711)
  const embedded = await startEmbedded({ dataDir })
  const hold = await holdDatabase(embedded, dataDir, () => process.exit(1))
  const stop = async () => {
    await hold.release()
    await embedded.stop()
  }
  return { connection: embedded.connection('atiende') as pg.PoolConfig, stop }
}

try {
  await run()
} catch (error) {
  console.error(error instanceof StartProblem ? `\n  ${error.message}\n` : error)
  process.exit(1)
}
