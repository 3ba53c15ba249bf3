import { CompiledQuery } from 'kysely'
import { onTestFinished } from 'vitest'
import { connectSqlServer } from '../connect.ts'
import type { Limits, SqlServerConnection } from '../options.ts'

// loading it must not count as time that a server took
await import('tedious')

/** For what ends by itself, however busy the machine is; only what is idle is let go soon. */
const PATIENT: Limits = { lookup: 10_000, connect: 20_000, statement: 20_000, idle: 400, acquire: 20_000, close: 300 }

/** For those who never answer: nobody waits long for a test. */
export const QUICK: Partial<Limits> = { lookup: 500, connect: 700, statement: 500 }

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
  const line = connectSqlServer(there(port, more), { ...PATIENT, ...limits })
  onTestFinished(() => line.stop())
  const ask = (statement = 'select 1 as one', values: unknown[] = []) =>
    line.db.executeQuery<Record<string, unknown>>(CompiledQuery.raw(statement, values)).then(({ rows }) => rows)
  return { ...line, ask }
}
