import { DummyDriver, Kysely, MssqlAdapter, MssqlIntrospector, MssqlQueryCompiler } from 'kysely'
import type { ErpChoices, SerialsMapping } from '../../../../erp-settings.contract.ts'
import { USUAL_CHOICES } from '../../../connection.ts'
import type { Erp } from '../../../erp.ts'
import { sqlServer } from '../../dialect.ts'
import { createSoftland } from '../../driver.ts'
import { type Softland, tables } from '../../tables.ts'
import { padLists } from '../lists.ts'

export type Known = { facts?: boolean; choices?: Partial<ErpChoices> }
/** A table that an administrator chose, with all its columns. */
export const serials: SerialsMapping = {
  table: 'iw_seriesvta',
  columns: { serial: 'Serie', kind: 'Tipo', document: 'NroInt', line: 'Linea', product: 'CodProd' },
}
export type Said = { sql: string; parameters: readonly unknown[] }

/**
 * The statements that an answer takes, as SQL Server would get them: all tables are there, and each statement has one
 * row. Those that find out what is there come first, unless they are left out.
 */
export async function statementsOf(
  question: (erp: Erp) => Promise<unknown>,
  { facts = false, choices: chosen }: Known = {},
): Promise<Said[]> {
  const said: Said[] = []
  const choices = { ...USUAL_CHOICES, ...chosen }
  const db = new Kysely<Softland>({
    dialect: {
      createAdapter: () => new MssqlAdapter(),
      createDriver: () => new PretendingDriver(said, choices),
      createIntrospector: (db) => new MssqlIntrospector(db),
      createQueryCompiler: () => new MssqlQueryCompiler(),
    },
    plugins: [padLists],
  }).withSchema('softland')
  const now = () => new Date('2026-11-23T15:00:00Z')
  const erp = createSoftland({
    db,
    dialect: sqlServer,
    now,
    choices,
    stop: async () => {},
    ending: async () => async () => {},
  })
  await question(erp)
  const learned = said.findLastIndex(({ sql }) => sql.includes('as "key"')) + 1
  return facts ? said.slice(0, learned) : said.slice(learned)
}

class PretendingDriver extends DummyDriver {
  readonly #said: Said[]
  readonly #serials: object[]
  constructor(said: Said[], { serials }: ErpChoices) {
    super()
    this.#said = said
    const [table, columns] = [serials?.table, Object.entries(serials?.columns ?? {})]
    this.#serials = columns.flatMap(([role, column]) => {
      const type = role === 'document' || role === 'line' ? 'int' : 'varchar'
      return column ? [{ name: table, column, type, may: 1 }] : []
    })
  }
  override async acquireConnection() {
    const columns = Object.entries(tables).flatMap(([name, kinds]) =>
      Object.keys(kinds).flatMap((column) => ({ name, column })),
    )
    return {
      executeQuery: async <R>({ sql, parameters }: Said) => {
        this.#said.push({ sql, parameters })
        const row = {
          account: '1-1-04-01',
          code: 'A',
          CodAux: '77',
          NroInt: 1,
          CotNum: 1,
          NVNumero: 1,
          Tipo: 'F',
          Folio: 1,
          CodProd: 'A',
          // where whole serials are looked up, and not where none is to be found
          ...(sql.includes('group by "s"."serial"') && { serial: '18.200' }),
          count: 1,
        }
        const rows = sql.includes(`'COLUMN') as may`)
          ? this.#serials
          : sql.includes('INFORMATION_SCHEMA')
            ? columns
            : [row]
        return { rows: rows as R[] }
      },
      async *streamQuery() {},
    }
  }
}
