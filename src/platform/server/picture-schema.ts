import { spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createPool } from './database.ts'
import { migrate } from './migrate.ts'
import { startEmbedded } from './postgres/embedded.ts'

// Writes the table types of the migrated database: run after every change of `migrations/`.
const dataDir = mkdtempSync('/tmp/atiende-schema-')
chmodSync(dataDir, 0o755)
const server = await startEmbedded({ dataDir, settings: { fsync: 'off' } })
const { host, user, database } = server.connection('postgres')
const pool = createPool({ host, user, database })
await migrate(pool)
await pool.end()
const url = `postgres://${user}@localhost/${database}?host=${host}`
const out = 'src/platform/server/database.types.ts'
const run = spawnSync(
  'kysely-codegen',
  [
    '--dialect',
    'postgres',
    '--camel-case',
    '--url',
    url,
    '--out-file',
    out,
    '--date-parser',
    'string',
    '--numeric-parser',
    'string',
  ],
  { stdio: 'inherit' },
)
await server.stop()
// whole numbers of 8 bytes are read as numbers (see database.ts)
const types = readFileSync(out, 'utf8').replace(
  /export type Int8 = .*/,
  'export type Int8 = ColumnType<number, number, number>;',
)
writeFileSync(out, types)
rmSync(dataDir, { recursive: true, force: true })
process.exit(run.status ?? 1)
