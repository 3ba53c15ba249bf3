import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'

type Value = string | number | boolean | null | Date
export type Row = Value[]

const CHUNK = 1 << 18

/** Sends rows into a table by COPY; returns how many. */
export async function copyRows(
  client: pg.ClientBase,
  table: string,
  columns: string[],
  rows: Iterable<Row>,
): Promise<number> {
  let count = 0
  function* chunks() {
    let chunk = ''
    for (const row of rows) {
      count++
      chunk += row.map(field).join('\t') + '\n'
      if (chunk.length < CHUNK) continue
      yield chunk
      chunk = ''
    }
    if (chunk) yield chunk
  }
  const into = client.query(copyFrom(`copy ${table} (${columns.join(', ')}) from stdin`))
  await pipeline(Readable.from(chunks()), into)
  return count
}

const ESCAPES: Record<string, string> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' }

function field(value: Value): string {
  if (value === null) return '\\N'
  if (value instanceof Date) return value.toISOString()
  if (typeof value === 'boolean') return value ? 't' : 'f'
  if (typeof value === 'number') return String(value)
  return /[\\\t\n\r]/.test(value) ? value.replace(/[\\\t\n\r]/g, (sign) => ESCAPES[sign]!) : value
}

/** A connection for writing in bulk: rows refer to each other rightly by the way they are made. */
export async function loader(pool: pg.Pool): Promise<pg.PoolClient> {
  const client = await pool.connect()
  await client.query('set synchronous_commit = off')
  await client.query('set session_replication_role = replica').catch(() => undefined) // only for superusers
  return client
}
