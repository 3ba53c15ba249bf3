import { type Kysely, sql } from 'kysely'
import type { Panel } from '../../erp.contract.ts'
import { type ErpModules, NO_ROWS } from '../erp.ts'
import { chosenAccounts } from './movements.ts'
import { text } from './read.ts'
import type { Source } from './source.ts'
import { type Softland, type TableName, tables } from './tables.ts'

/** What a panel cannot do without. Softland makes every table in every company: only rows prove that it is used. */
export const NEEDS: Record<Panel, { tables: TableName[]; rows: TableName[]; columns?: [TableName, string][] }> = {
  account: { tables: ['cwtauxi', 'cwmovim', 'cwcpbte'], rows: ['cwmovim'] },
  products: { tables: ['cwtauxi', 'iw_gsaen', 'iw_gmovi', 'iw_tprod'], rows: ['iw_gmovi', 'iw_tprod'] },
  invoices: { tables: ['cwtauxi', 'iw_gsaen', 'iw_gmovi'], rows: ['iw_gsaen'] },
  quotations: { tables: ['cwtauxi', 'nwcotiza', 'nwdetcot'], rows: ['nwcotiza'] },
  salesNotes: {
    tables: ['cwtauxi', 'nw_nventa', 'nw_detnv', 'iw_gsaen', 'iw_gmovi'],
    rows: ['nw_nventa'],
    // other panels do without them
    columns: [
      ['iw_gsaen', 'nvnumero'],
      ['iw_gmovi', 'nvCorrela'],
    ],
  },
}

/** Which panels this company offers, and what each of the others lacks. */
export async function readModules(source: Source): Promise<ErpModules> {
  const lacking = await Promise.all(
    (Object.keys(NEEDS) as Panel[]).map(async (panel) => ({ panel, what: await lacks(source, panel) })),
  )
  return {
    panels: lacking.filter(({ what }) => !what.length).map(({ panel }) => panel),
    missing: lacking.filter(({ what }) => what.length),
    companyName: source.has('soempre') ? await companyName(source) : null,
  }
}

export async function lacks(source: Source, panel: Panel): Promise<string[]> {
  const { tables, rows, columns = [] } = NEEDS[panel]
  const absent = tables.flatMap((table) => source.has.lacking(table))
  if (!absent.length)
    for (const [table, column] of columns) if (!source.has(table, column)) absent.push(`${table}.${column}`)
  if (absent.length) return absent
  const empty: string[] = []
  for (const table of rows) if (!(await hasRows(source.db, table))) empty.push(`${table}${NO_ROWS}`)
  if (panel === 'account' && !hasReceivableAccount(source)) empty.push('iwparam.CtaCliente')
  return empty
}

/** Names a column: where columns are granted one by one, a select that names none asks for the right to all. */
async function hasRows(db: Kysely<Softland>, table: TableName): Promise<boolean> {
  const column = sql.ref(Object.keys(tables[table])[0]!)
  const { rows } = await sql<{ any: number }>`
    select case when exists (select ${column} from ${sql.table(`softland.${table}`)}) then 1 else 0 end as "any"`.execute(
    db,
  )
  return rows[0]?.any === 1
}

const hasReceivableAccount = (source: Source) => chosenAccounts(source).length + source.catalogues.receivable.length > 0

async function companyName({ db, dialect }: Source): Promise<string | null> {
  const row = await dialect
    .first(db.selectFrom('soempre as e').select('e.NomB').orderBy('e.NomB'), 1)
    .executeTakeFirst()
  return text(row?.NomB)
}
