import { DummyDriver, Kysely, MssqlAdapter, MssqlIntrospector, MssqlQueryCompiler } from 'kysely'
import { describe, expect, test } from 'vitest'
import { sqlServer } from './dialect.ts'
import { createSoftland } from './driver.ts'
import { type Softland, tables } from './tables.ts'

/** Statements as SQL Server would get them; nothing runs them yet. */
async function statementsOf(question: (erp: ReturnType<typeof createSoftland>) => Promise<unknown>) {
  const said: string[] = []
  const db = new Kysely<Softland>({
    dialect: {
      createAdapter: () => new MssqlAdapter(),
      createDriver: () => new PretendingDriver(said),
      createIntrospector: (db) => new MssqlIntrospector(db),
      createQueryCompiler: () => new MssqlQueryCompiler(),
    },
  }).withSchema('softland')
  const erp = createSoftland({
    db,
    dialect: sqlServer,
    now: () => new Date('2026-11-23T15:00:00Z'),
    stop: async () => {},
  })
  await question(erp)
  return said.slice(said.findIndex((statement) => statement.includes('INFORMATION_SCHEMA')) + 1)
}

/** Has every table, and one row of everything that is asked for. */
class PretendingDriver extends DummyDriver {
  readonly #said: string[]
  constructor(said: string[]) {
    super()
    this.#said = said
  }
  override async acquireConnection() {
    const columns = Object.entries(tables).flatMap(([name, kinds]) =>
      Object.keys(kinds).flatMap((column) => ({ name, column })),
    )
    return {
      executeQuery: async <R>({ sql }: { sql: string }) => {
        this.#said.push(sql)
        const row = { CodAux: '77', NroInt: 1, CotNum: 1, Tipo: 'F' }
        return { rows: (sql.includes('INFORMATION_SCHEMA') ? columns : [row]) as R[] }
      },
      async *streamQuery() {},
    }
  }
}

describe('every question, put to SQL Server,', () => {
  test.each([
    ['account', (erp) => erp.accountOf('77')],
    ['invoices', (erp) => erp.invoicesOf('77')],
    ['quotations', (erp) => erp.quotationsOf('77')],
    ['products', (erp) => erp.productsOf('77')],
    ['customers', (erp) => erp.findCustomers('andes')],
    ['places', (erp) => erp.placesOf('77')],
    ['contacts', (erp) => erp.contactsOf('77')],
    ['modules', (erp) => erp.modules()],
  ] satisfies [string, (erp: ReturnType<typeof createSoftland>) => Promise<unknown>][])(
    '%s has nothing of PostgreSQL in it',
    async (_name, question) => {
      const statements = await statementsOf(question)
      expect(statements.length).toBeGreaterThan(0)
      for (const statement of statements) {
        expect(statement).not.toMatch(/\blimit\b|::|to_char|btrim|translate\(|\$\d|\bilike\b|E'|\btrue\b|\bfalse\b/)
        expect(statement).not.toMatch(/select \*/)
        expect(statement).toMatch(/"softland"\./)
      }
    },
  )

  test('lists are cut with TOP', async () => {
    const statements = await statementsOf((erp) => erp.invoicesOf('77'))
    expect(statements.some((statement) => /select top\(201\)/.test(statement))).toBe(true)
  })
})
