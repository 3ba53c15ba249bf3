import { type Kysely, sql } from 'kysely'
import type { Dialect } from './dialect.ts'
import { type Softland, type TableName, tables } from './tables.ts'

/** `has('cwmovim')`, `has('cwmovim', 'CuotaRef')`; a table is there when all its columns are, but those marked '?'. */
export type Presence = {
  (table: TableName, column?: string): boolean
  /** 'cwmovim' when the table is not there, 'cwmovim.MovFv' for a column. */
  lacking(table: TableName): string[]
}

/** Where the catalogue tells everything to a login that may see definitions. PostgreSQL's tells nobody of what is not theirs. */
const MAY_READ = {
  postgres: sql``,
  sqlServer: sql`and has_perms_by_name('softland.' + quotename(TABLE_NAME), 'OBJECT', 'SELECT', COLUMN_NAME, 'COLUMN') = 1`,
}

const columnsOf = (table: TableName): [name: string, kind: string][] => Object.entries(tables[table])

/**
 * Looks into the database's own catalogue, which both servers have under these names. A column that the login may not
 * read is as good as none: a release that reads more than the last one does without it until it is granted.
 */
export async function readPresence(db: Kysely<Softland>, { kind }: Dialect): Promise<Presence> {
  // as they are written: where the letter case matters, tables are only found by it
  const names = Object.keys(tables)
  const { rows } = await sql<{ name: string; column: string }>`
    select TABLE_NAME as name, COLUMN_NAME as "column" from INFORMATION_SCHEMA.COLUMNS
    where TABLE_SCHEMA = 'softland' and TABLE_NAME in (${sql.join(names)}) ${MAY_READ[kind]}`.execute(db)
  return presenceOf(rows)
}

export function presenceOf(rows: { name: string; column: string }[]): Presence {
  const found = new Set(rows.flatMap(({ name, column }) => [name, `${name}.${column}`]).map((one) => one.toLowerCase()))
  const there = (name: string) => found.has(name.toLowerCase())
  const lacking = (table: TableName) => {
    if (!there(table)) return [table]
    const needed = columnsOf(table).filter(([, kind]) => !kind.endsWith('?'))
    return needed.map(([column]) => `${table}.${column}`).filter((name) => !there(name))
  }
  const has = (table: TableName, column?: string) =>
    column ? there(`${table}.${column}`) : lacking(table).length === 0
  return Object.assign(has, { lacking })
}
