import type { Socket } from 'node:net'
import { Kysely, PostgresDialect, sql } from 'kysely'
import pg from 'pg'
import type { Softland } from './tables.ts'
import type { Ending } from './while-wanted.ts'

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
  /** By the number of their process there; who stands between us and the server may number them otherwise. */
  const lent = new Map<number, pg.PoolClient>()
  pool.on('connect', (client) => {
    const { processID } = client as unknown as { processID: number }
    lent.set(processID, client)
    client.once('end', () => lent.delete(processID))
    // one that breaks while it is lent, between two statements, must not end the process
    client.on('error', () => undefined)
    // where a firewall swallows everything nobody says that the line is dead: longer silence than any statement may take does
    socketOf(client).setTimeout(limits.silence, () => leave(client))
  })
  pool.on('error', () => undefined)
  const db = new Kysely<Softland>({ dialect: new PostgresDialect({ pool }) }).withSchema('softland')
  /** Statements still running are not waited for longer than a moment. */
  const stop = () => Promise.race([pool.end(), new Promise<void>((done) => setTimeout(done, limits.close).unref())])
  const ending: Ending = async (db) => {
    const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(db)
    const { pid } = rows[0]!
    return async () => {
      const wasHeard = await cancel(config, pid, limits.close)
      const client = lent.get(pid)
      if (!wasHeard && client) leave(client)
    }
  }
  return { db, stop, ending }
}

const socketOf = (client: pg.ClientBase) => (client as unknown as { connection: { stream: Socket } }).connection.stream
const leave = (client: pg.ClientBase) => socketOf(client).destroy(new Error('timeout: no word from the ERP'))

/**
 * Over a line of its own, as the one that asks is busy: whoever may log in may end what the same login asked. Whether the
 * server heard it.
 */
async function cancel(config: pg.PoolConfig, pid: number, ms: number): Promise<boolean> {
  const client = new pg.Client({
    ...config,
    application_name: 'atiende-erp',
    connectionTimeoutMillis: ms,
    query_timeout: ms,
  })
  client.on('error', () => undefined)
  try {
    await client.connect()
    await client.query('select pg_cancel_backend($1)', [pid])
    return true
  } catch {
    return false
  } finally {
    void client.end().catch(() => undefined)
  }
}
