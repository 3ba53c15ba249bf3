import type { Socket } from 'node:net'
import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import type { Softland } from './tables.ts'

/** In milliseconds: the ERP is busy with its own people, and we with ours. */
const LIMITS = { statement: 10_000, connect: 5_000, silence: 12_000, close: 1_000 }

/** A few connections that can only read, whatever rights their account has. */
export function connectPostgres(config: pg.PoolConfig, limits = LIMITS) {
  const pool = new pg.Pool({
    ...config,
    max: 3,
    application_name: 'atiende-erp',
    connectionTimeoutMillis: limits.connect,
    idleTimeoutMillis: limits.silence - 1_000,
    statement_timeout: limits.statement,
    idle_in_transaction_session_timeout: limits.statement,
    options: '-c default_transaction_read_only=on',
    keepAlive: true,
  })
  pool.on('connect', (client) => {
    // one that breaks while it is lent, between two statements, must not end the process
    client.on('error', () => undefined)
    // where a firewall swallows everything nobody says that the line is dead: longer silence than any statement may take does
    const { stream } = (client as unknown as { connection: { stream: Socket } }).connection
    stream.setTimeout(limits.silence, () => stream.destroy(new Error('timeout: no word from the ERP')))
  })
  pool.on('error', () => undefined)
  const db = new Kysely<Softland>({ dialect: new PostgresDialect({ pool }) }).withSchema('softland')
  /** Statements still running are not waited for longer than a moment. */
  const stop = () => Promise.race([pool.end(), new Promise<void>((done) => setTimeout(done, limits.close).unref())])
  return { db, stop }
}
