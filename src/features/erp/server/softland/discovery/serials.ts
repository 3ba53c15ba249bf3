import { sql } from 'kysely'
import { type Discovery, mayNameSerials } from '../../../erp-settings.contract.ts'
import { isWhole, suggest } from '../../../serials.rules.ts'
import type { Source } from '../source.ts'

const MOST = 60
const MOST_TABLES = 40
const MOST_COLUMNS = 1500
/** They tell that a product has serials, not which. */
const FLAGS = new Set(['esserie', 'espieza'])

type Column = { name: string; column: string; type: string; length: number | null }
type Found = Pick<Discovery, 'serials' | 'serialTables'>

export const NO_SERIALS: Found = { serials: [], serialTables: [] }

/**
 * Columns whose names speak of serials, pieces or warranties, wherever they are: no table of Softland's is known for it.
 * Their tables, and all that are of documents, are told with all their columns, so that somebody who knows may choose.
 */
export async function readSerials({ db }: Source): Promise<Found> {
  const { rows } = await sql<Column>`
    select c.TABLE_NAME as name, c.COLUMN_NAME as "column", c.DATA_TYPE as type, c.CHARACTER_MAXIMUM_LENGTH as length
    from INFORMATION_SCHEMA.COLUMNS c
    where lower(c.TABLE_SCHEMA) = 'softland' and c.TABLE_NAME in (
      select k.TABLE_NAME from INFORMATION_SCHEMA.COLUMNS k
      where lower(k.TABLE_SCHEMA) = 'softland'
        and (lower(k.TABLE_NAME) like '%serie%' or lower(k.COLUMN_NAME) like '%serie%'
          or lower(k.COLUMN_NAME) like '%garant%' or lower(k.COLUMN_NAME) in ('pieza', 'nroint')))
    order by c.TABLE_NAME, c.ORDINAL_POSITION`.execute(db)
  const speaking = rows.filter(speaksOfSerials)
  return {
    serials: speaking
      .slice(0, MOST)
      .map(({ name, column, type, length }) => ({ table: name, column, type: typeOf(type, length) })),
    serialTables: tablesOf(rows, new Set(speaking.map(({ name }) => name))),
  }
}

function speaksOfSerials({ name, column }: Column): boolean {
  const said = column.toLowerCase()
  if (FLAGS.has(said)) return false
  return /serie/i.test(name) || /serie|garant/.test(said) || said === 'pieza'
}

/** Those first whose columns leave nothing to choose, then those that speak of serials. */
function tablesOf(rows: Column[], speaking: Set<string>): Discovery['serialTables'] {
  const named = rows.filter(({ name, column }) => mayNameSerials(name) && mayNameSerials(column))
  const tables = [...Map.groupBy(named, ({ name }) => name)].map(([table, all]) => {
    const columns = all.map(({ column, type, length }) => ({ name: column, type: typeOf(type, length) }))
    return { table, columns, suggestion: suggest(columns) }
  })
  const place = ({ table, suggestion }: (typeof tables)[number]) =>
    isWhole(suggestion) ? 0 : speaking.has(table) ? 1 : 2
  let left = MOST_COLUMNS
  return tables
    .toSorted((one, other) => place(one) - place(other))
    .slice(0, MOST_TABLES)
    .filter(({ columns }) => (left -= columns.length) >= 0)
}

/** 'varchar' of 20 → 'varchar(20)'; SQL Server says -1 for no limit. */
export const typeOf = (type: string, length: number | null | undefined): string =>
  length ? `${type}(${length < 0 ? 'max' : length})` : type
