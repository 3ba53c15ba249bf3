import { CompiledQuery } from 'kysely'
import { onTestFinished } from 'vitest'
import { connectSqlServer } from '../connect.ts'
import type { Limits, SqlServerConnection } from '../options.ts'

// loading it must not count as time that a server took
await import('tedious')

/** Short, so that nobody waits for a test; long enough for a busy machine. */
export const SHORT: Limits = { lookup: 500, connect: 700, statement: 500, idle: 400, acquire: 2_000, close: 300 }

export const PASSWORD = 'clave-que-nadie-debe-leer'

export const there = (port: number, more: Partial<SqlServerConnection> = {}): SqlServerConnection => ({
  kind: 'sqlServer',
  host: '127.0.0.1',
  port,
  instance: null,
  database: 'ANDES',
  user: 'lector',
  password: PASSWORD,
  encryption: 'none',
  ...more,
})

/** A line to a port, given up when the test ends. */
export function lineTo(port: number, more: Partial<SqlServerConnection> = {}, limits: Partial<Limits> = {}) {
  const line = connectSqlServer(there(port, more), { ...SHORT, ...limits })
  onTestFinished(() => line.stop())
  const ask = (statement = 'select 1 as one', values: unknown[] = []) =>
    line.db.executeQuery<Record<string, unknown>>(CompiledQuery.raw(statement, values)).then(({ rows }) => rows)
  return { ...line, ask }
}
