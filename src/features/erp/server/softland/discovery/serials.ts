import { sql } from 'kysely'
import type { Discovery } from '../../../erp-settings.contract.ts'
import type { Source } from '../source.ts'

const MOST = 60
/** They tell that a product has serials, not which. */
const FLAGS = ['esserie', 'espieza']

type Column = { name: string; column: string; type: string; length: number | null }

/** Columns whose names speak of serials, pieces or warranties, wherever they are: no table of Softland's is known for it. */
export async function readSerials({ db }: Source): Promise<Discovery['serials']> {
  const { rows } = await sql<Column>`
    select c.TABLE_NAME as name, c.COLUMN_NAME as "column", c.DATA_TYPE as type, c.CHARACTER_MAXIMUM_LENGTH as length
    from INFORMATION_SCHEMA.COLUMNS c
    where lower(c.TABLE_SCHEMA) = 'softland' and lower(c.COLUMN_NAME) not in (${sql.join(FLAGS)})
      and (lower(c.TABLE_NAME) like '%serie%' or lower(c.COLUMN_NAME) like '%serie%'
        or lower(c.COLUMN_NAME) like '%garant%' or lower(c.COLUMN_NAME) = 'pieza')
    order by c.TABLE_NAME, c.ORDINAL_POSITION`.execute(db)
  return rows
    .slice(0, MOST)
    .map(({ name, column, type, length }) => ({ table: name, column, type: typeOf(type, length) }))
}

/** 'varchar' of 20 → 'varchar(20)'; SQL Server says -1 for no limit. */
export const typeOf = (type: string, length: number | null | undefined): string =>
  length ? `${type}(${length < 0 ? 'max' : length})` : type
