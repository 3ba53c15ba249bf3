import { mkdtempSync, chmodSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { createPool } from '../../../platform/server/database.ts'
import { migrate } from '../../../platform/server/migrate.ts'
import { startEmbedded } from '../../../platform/server/postgres/embedded.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    server: pg.ClientConfig
  }
}

/** One real PostgreSQL for the whole run, with a migrated template that each test file clones. */
export default async function setup(project: TestProject) {
  const dataDir = mkdtempSync('/tmp/atiende-test-')
  chmodSync(dataDir, 0o755)
  const settings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '200' }
  const server = await startEmbedded({ dataDir, settings })
  const admin = new pg.Client(server.connection('postgres'))
  await admin.connect()
  await admin.query('create database template_atiende')
  await admin.end()
  const pool = createPool(server.connection('template_atiende'))
  await migrate(pool)
  await pool.end()
  project.provide('server', server.connection('postgres'))
  return async () => {
    await server.stop()
    rmSync(join(dataDir), { recursive: true, force: true })
  }
}
