import { type RawBuilder, sql } from 'kysely'
import { parseRut } from '../../../../../platform/shared/chile/rut.ts'
import type { Panel } from '../../../erp.contract.ts'
import type { Discovery } from '../../../erp-settings.contract.ts'
import { lacks, NEEDS } from '../modules.ts'
import { text } from '../read.ts'
import type { Source } from '../source.ts'
import { type TableName, tables } from '../tables.ts'
import { catalogueOf } from './catalogue.ts'

type Server = Discovery['server']

/** What is known of a server that tells nothing. */
export const silentServer = ({ dialect: { kind } }: Source): Server => ({
  kind,
  name: kind === 'postgres' ? 'PostgreSQL' : 'SQL Server',
  version: '',
  collation: null,
  encrypted: null,
  snapshots: kind === 'postgres',
})

export async function readServer(source: Source): Promise<Server> {
  const { server, nameOf } = catalogueOf(source.dialect)
  const { rows } = await server.execute(source.db)
  const version = rows[0]?.version ?? ''
  const name = nameOf(version, rows[0]?.edition ?? null)
  return { ...silentServer(source), name, version, collation: rows[0]?.collation ?? null }
}

/** A yes or no of the server; null when it does not say. */
export async function readFlag(source: Source, which: 'encrypted' | 'snapshots'): Promise<boolean | null> {
  const { rows } = await catalogueOf(source.dialect)[which].execute(source.db)
  const is = rows[0]?.is
  return is === null || is === undefined ? null : Boolean(is)
}

export async function readCompanies(source: Source): Promise<string[]> {
  const { rows } = await catalogueOf(source.dialect).companies.execute(source.db)
  return rows.flatMap(({ name }) => name ?? [])
}

/** Who the company of this database is. */
export async function readCompany({ db, dialect, has }: Source): Promise<Discovery['company']> {
  if (!has('soempre')) return { name: null, taxId: null }
  const row = await dialect
    .first(
      db
        .selectFrom('soempre as e')
        .select('e.NomB')
        .$if(has('soempre', 'RutE'), (query) => query.select('e.RutE'))
        .orderBy('e.NomB'),
      1,
    )
    .executeTakeFirst()
  return { name: text(row?.NomB), taxId: parseRut(row?.RutE ?? '') ?? null }
}

export async function readSoftlandVersion({ db, dialect, has }: Source): Promise<string | null> {
  if (!has('cwparam', 'ParVer')) return null
  const row = await dialect
    .first(db.selectFrom('cwparam as p').select('p.ParVer').orderBy('p.ParVer', 'desc'), 1)
    .executeTakeFirst()
  return text(row?.ParVer)
}

/** 'cwtauxi: INSERT, UPDATE' for each table that the login could change. */
export async function readWritable(source: Source): Promise<string[]> {
  const { rows } = await catalogueOf(source.dialect).writable(Object.keys(tables)).execute(source.db)
  const byTable = Map.groupBy(rows, ({ name }) => name)
  return [...byTable].map(([name, rights]) => `${name}: ${rights.map(({ may }) => may).join(', ')}`)
}

/** What a panel lacks; a table that is `there` and may not be read is told as 'cwmovim (SELECT)'. */
export async function readLacks(source: Source, panel: Panel, there: Set<string>): Promise<string[]> {
  const denied: string[] = []
  for (const table of NEEDS[panel].tables)
    if (source.has(table) && !(await mayRead(source, table))) denied.push(`${table} (SELECT)`)
  if (denied.length) return denied
  return (await lacks(source, panel)).map((lacking) => (there.has(lacking) ? `${lacking} (SELECT)` : lacking))
}

async function mayRead({ db, dialect, has }: Source, table: TableName): Promise<boolean> {
  const columns = Object.keys(tables[table]).filter((column) => has(table, column))
  const all = sql.join(columns.map((column) => sql.ref(column)))
  const trial: RawBuilder<unknown> = sql`select ${all} from ${sql.table(`softland.${table}`)} where 1 = 0`
  return trial.execute(db).then(
    () => true,
    (error: unknown) => {
      if (!dialect.isDenied(error)) throw error
      return false
    },
  )
}

/** Tables and columns that no panel needs and this company lacks. */
export function readWithout({ has }: Source): string[] {
  const needed = new Set(Object.values(NEEDS).flatMap(({ tables }) => tables))
  return (Object.keys(tables) as TableName[]).flatMap((table) => {
    const lacking = has.lacking(table)
    if (lacking[0] === table) return needed.has(table) ? [] : lacking
    const optional = Object.entries(tables[table]).flatMap(([column, kind]) => (kind.endsWith('?') ? column : []))
    const absent = optional.filter((column) => !has(table, column))
    const missed = (table === 'cwtauxd' ? exceptOneOf(absent) : absent).map((column) => `${table}.${column}`)
    return needed.has(table) ? missed : lacking.concat(missed)
  })
}

const CUSTOMER_OF_PLACE = ['CodAxD', 'CodAux', 'CodAuc']

/** One of these names the customer of a place; only when there is none, something is missing. */
function exceptOneOf(absent: string[]): string[] {
  const none = CUSTOMER_OF_PLACE.every((column) => absent.includes(column))
  return absent.filter(
    (column) => (none ? column === CUSTOMER_OF_PLACE[0] : false) || !CUSTOMER_OF_PLACE.includes(column),
  )
}
