import { CamelCasePlugin, Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import { createHash } from 'node:crypto'
import type { DB } from './database.types.ts'

pg.types.setTypeParser(pg.types.builtins.DATE, (day) => day) // days stay '2026-11-23', whatever the zone
pg.types.setTypeParser(pg.types.builtins.INT8, Number)

export type Database = Kysely<DB>

/** A pool whose broken idle connections are dropped quietly: the next request gets a new one. */
export function createPool(connection: pg.PoolConfig): pg.Pool {
  const pool = new pg.Pool({ max: 10, application_name: 'atiende', keepAlive: true, ...connection })
  pool.on('error', () => undefined)
  return pool
}

export function createDatabase(pool: pg.Pool): Database {
  return new Kysely<DB>({
    dialect: new PostgresDialect({ pool: namedStatements(pool) }),
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
  })
}

/** Put this comment into a statement whose plan depends on its values: it is planned anew each time. */
export const PLAN_EACH_TIME = '/* plan each time */'

const names = new Map<string, string>()

function statementName(text: string): string {
  let name = names.get(text)
  if (!name) {
    name = `s${createHash('sha256').update(text).digest('base64url').slice(0, 20)}`
    if (names.size < 5000) names.set(text, name)
  }
  return name
}

/** Prepares every statement by a name made from its text: parsed and planned once a connection. */
function namedStatements(pool: pg.Pool): pg.Pool {
  const connect = async () => {
    const client = await pool.connect()
    return {
      query: (text: unknown, values?: unknown[]) => {
        if (typeof text !== 'string' || !values || text.includes(PLAN_EACH_TIME))
          return client.query(text as string, values)
        return client.query({ name: statementName(text), text, values })
      },
      release: (error?: Error) => client.release(error),
      processID: (client as unknown as { processID: number }).processID,
    }
  }
  return { connect, end: () => pool.end(), options: pool.options } as unknown as pg.Pool
}
