import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { createPool } from '../../../platform/server/database.ts'
import { migrate } from '../../../platform/server/migrate.ts'
import { startEmbedded } from '../../../platform/server/postgres/embedded.ts'
import { SCRATCH } from './scratch.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    server: pg.ClientConfig
  }
}

type Server = { connection: (database: string) => pg.ClientConfig; stop: () => Promise<void> }

/** One real PostgreSQL for the whole run, with a migrated template that each test file clones. */
export default async function setup(project: TestProject) {
  const server = process.env.TEST_DATABASE_URL ? given(process.env.TEST_DATABASE_URL) : await embedded()
  const admin = new pg.Client(server.connection('postgres'))
  await admin.connect()
  await admin.query('drop database if exists template_atiende')
  await admin.query('create database template_atiende')
  await admin.end()
  const pool = createPool(server.connection('template_atiende'))
  await migrate(pool)
  await pool.end()
  project.provide('server', server.connection('postgres'))
  return server.stop
}

/** TEST_DATABASE_URL names a server to test on, such as the oldest PostgreSQL that we support. */
function given(url: string): Server {
  const { hostname, port, username, password, searchParams } = new URL(url)
  const host = searchParams.get('host') ?? hostname
  const connection = (database: string) => ({ host, port: Number(port || 5432), user: username, password, database })
  return { connection, stop: async () => {} }
}

async function embedded(): Promise<Server> {
  const dataDir = mkdtempSync(`${SCRATCH}/atiende-test-`)
  chmodSync(dataDir, 0o755)
  const settings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '200' }
  const server = await startEmbedded({ dataDir, settings })
  return {
    connection: server.connection,
    stop: async () => {
      await server.stop()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}
