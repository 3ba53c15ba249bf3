import { CamelCasePlugin, Kysely, PostgresDialect, sql } from 'kysely'
import pg from 'pg'
import { createHash } from 'node:crypto'
import { appendFileSync } from 'node:fs'
import type { DB } from './database.types.ts'
import { EndingCursor } from './ending-cursor.ts'
import { readInstant } from './instants.ts'
import { reasonOf, StartProblem, startProblem } from './start-problem.ts'

pg.types.setTypeParser(pg.types.builtins.DATE, (day) => day) // days stay '2026-11-23', whatever the zone
pg.types.setTypeParser(pg.types.builtins.INT8, Number)
const readAnyInstant = pg.types.getTypeParser(pg.types.builtins.TIMESTAMPTZ) as (text: string) => Date
pg.types.setTypeParser(pg.types.builtins.TIMESTAMPTZ, (text) => readInstant(text) ?? readAnyInstant(text))

export type Database = Kysely<DB>

/** A pool that outlives its server: broken connections are dropped quietly, the next request gets a new one. */
export function createPool(connection: pg.PoolConfig): pg.Pool {
  const pool = new pg.Pool({
    max: 10,
    application_name: 'atiende',
    options: '-c timezone=UTC',
    keepAlive: true,
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 300_000, // a new connection prepares every statement again
    ...connection,
  })
  pool.on('error', () => undefined)
  pool.on('connect', (client) => client.on('error', () => undefined)) // one that breaks while in use tells its query
  return pool
}

/** Whether a request failed because the database is stopping, starting or unreachable: worth trying again. */
export function isDatabaseAway(error: unknown): boolean {
  const { code, message = '', cause } = (error ?? {}) as { code?: unknown; message?: string; cause?: unknown }
  if (typeof code === 'string' && /^(57P0[1-5]|08\d{3}|53300|ECONN\w+|EPIPE|ETIMEDOUT|EHOSTUNREACH)$/.test(code))
    return true
  if (code === 'ENOENT' && message.startsWith('connect ')) return true // the socket of an embedded server
  if (
    /Connection terminated|connection error and is not queryable|timeout exceeded when trying to connect/.test(message)
  )
    return true
  return cause instanceof Error && isDatabaseAway(cause)
}

/** Whether PostgreSQL gave this transaction up for another one's sake (40P01, 40001): run again, it succeeds. */
export const isCrossed = (error: unknown): boolean =>
  /^40(P01|001)$/.test(String((error as { code?: unknown } | null)?.code))

/**
 * Looks at a server that was named in DATABASE_URL before anything is written to it.
 * @throws Error with the sentence for the console
 */
export async function checkServer(connectionString: string): Promise<void> {
  const { host, pathname } = new URL(connectionString)
  const where = `${host}${pathname}`
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 10_000 })
  client.on('error', () => undefined)
  try {
    await client.connect()
    const { rows } = await client.query<{ number: number; version: string; encoding: string }>(
      `select current_setting('server_version_num')::int as number, current_setting('server_version') as version,
        current_setting('server_encoding') as encoding`,
    )
    const { number, version, encoding } = rows[0]!
    if (number < 150_000) throw startProblem('databaseOld', { where, version })
    if (encoding !== 'UTF8') throw startProblem('databaseEncoding', { where, encoding })
  } catch (error) {
    if (error instanceof StartProblem) throw error
    throw startProblem('databaseAway', { where, reason: reasonOf(error) }, error)
  } finally {
    await client.end().catch(() => undefined)
  }
}

/** The query builder over a pool: names in camelCase, every statement prepared by name. */
export function createDatabase(pool: pg.Pool): Database {
  return new Kysely<DB>({
    dialect: new PostgresDialect({ pool: namedStatements(pool), cursor: EndingCursor }),
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
  })
}

/** Put this comment into a statement whose plan depends on its values: it is planned anew each time. */
export const PLAN_EACH_TIME = '/* plan each time */'

/**
 * `id = any of these`. Behind a select their count is hidden from the planner: seeing few ids it would plan the
 * statement anew each time, which takes longer than reading the rows.
 */
export const anyOfThem = (ids: string[]) => sql`any((select ${ids}::uuid[])::uuid[])`

const names = new Map<string, string>()

function statementName(text: string): string {
  let name = names.get(text)
  if (!name) {
    name = `s${createHash('sha256').update(text).digest('base64url').slice(0, 20)}`
    if (names.size < 5000) names.set(text, name)
  }
  return name
}

/** A statement as it is sent: prepared by a name made from its text, so parsed and planned once a connection. */
export function statement(text: string, values: unknown[]): pg.QueryConfig {
  return text.includes(PLAN_EACH_TIME) ? { text, values } : { name: statementName(text), text, values }
}

/** Names every statement. LOG_STATEMENTS names a file that each one is written to, for the benchmark. */
function namedStatements(pool: pg.Pool): pg.Pool {
  const log = process.env.LOG_STATEMENTS
  const connect = async () => {
    const client = await pool.connect()
    return {
      query: (text: unknown, values?: unknown[]) => {
        if (log && typeof text === 'string') appendFileSync(log, `${JSON.stringify({ text, values })}\n`)
        if (typeof text !== 'string' || !values) return client.query(text as string, values)
        return client.query(statement(text, values))
      },
      release: (error?: Error) => client.release(error),
      processID: (client as unknown as { processID: number }).processID,
    }
  }
  return { connect, end: () => pool.end(), options: pool.options } as unknown as pg.Pool
}
