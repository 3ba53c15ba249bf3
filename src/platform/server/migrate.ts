import { readdir, readFile } from 'node:fs/promises'
import type pg from 'pg'
import { reasonOf, startProblem } from './start-problem.ts'

const FOLDER = new URL('../../../migrations/', import.meta.url)
const LOCK = 7_204_101

/**
 * Brings the database to today's schema, one file of `migrations/` a transaction, under a lock that
 * makes simultaneous starts wait for one another.
 * @returns names of the files applied now
 * @throws Error when the database is newer than this program
 */
export async function migrate(pool: pg.Pool): Promise<string[]> {
  const files = (await readdir(FOLDER)).filter((name) => /^\d{4}_.+\.sql$/.test(name)).sort()
  const client = await pool.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [LOCK])
    await client.query(
      'create table if not exists migrations (name text primary key, applied_at timestamptz not null default now())',
    )
    const { rows } = await client.query<{ name: string }>('select name from migrations order by name')
    const known = rows.map((row) => row.name)
    const unknown = known.filter((name) => !files.includes(name))
    if (unknown.length) throw startProblem('databaseNewer', { names: unknown.join(', ') })
    const missing = files.filter((name) => !known.includes(name))
    for (const name of missing) await apply(client, name)
    return missing
  } finally {
    await client.query('select pg_advisory_unlock($1)', [LOCK]).catch(() => undefined)
    client.release()
  }
}

/** Whether the database has exactly today's schema; nothing is changed. */
export async function isUpToDate(pool: pg.Pool): Promise<boolean> {
  const files = (await readdir(FOLDER)).filter((name) => /^\d{4}_.+\.sql$/.test(name)).sort()
  const { rows: there } = await pool.query<{ there: boolean }>(`select to_regclass('migrations') is not null as there`)
  if (!there[0]!.there) return false
  const { rows } = await pool.query<{ name: string }>('select name from migrations order by name')
  return rows.map(({ name }) => name).join() === files.join()
}

async function apply(client: pg.PoolClient, name: string) {
  const text = await readFile(new URL(name, FOLDER), 'utf8')
  await client.query('begin')
  try {
    await client.query(text)
    await client.query('insert into migrations (name) values ($1)', [name])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback').catch(() => undefined)
    throw startProblem('migrationFailed', { name, reason: reasonOf(error) }, error)
  }
}
