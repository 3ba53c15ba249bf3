import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import type { Softland } from './tables.ts'

/** How long a statement may take, and how long to wait for a connection: the ERP is busy with its own people. */
const STATEMENT_MS = 10_000
const CONNECT_MS = 5_000
const CLOSE_MS = 1_000

/** A few connections that can only read, whatever rights their account has. */
export function connectPostgres(config: pg.PoolConfig) {
  const pool = new pg.Pool({
    ...config,
    max: 3,
    application_name: 'atiende-erp',
    connectionTimeoutMillis: CONNECT_MS,
    idleTimeoutMillis: 60_000,
    statement_timeout: STATEMENT_MS,
    query_timeout: STATEMENT_MS + 2_000,
    idle_in_transaction_session_timeout: STATEMENT_MS,
    options: '-c default_transaction_read_only=on',
    keepAlive: true,
  })
  // a connection that breaks while it is lent, between two statements, must not end the process either
  pool.on('connect', (client) => client.on('error', () => undefined))
  pool.on('error', () => undefined)
  const db = new Kysely<Softland>({ dialect: new PostgresDialect({ pool }) }).withSchema('softland')
  /** Statements still running are not waited for longer than a moment. */
  const stop = () => Promise.race([pool.end(), new Promise<void>((done) => setTimeout(done, CLOSE_MS).unref())])
  return { db, stop }
}
