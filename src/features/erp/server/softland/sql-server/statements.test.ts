import sqlParser from 'node-sql-parser/build/transactsql.js'
import { describe, expect, test } from 'vitest'
import type { Erp } from '../../erp.ts'
import { PREAMBLE } from './session.ts'
import { type Known, type Said, serials, statementsOf } from './testing/pretending.ts'

/** What a smalldatetime can be; a literal beside it is made one. */
const SMALL_DATES = ['19000101', '20790606'] as const
const parser = new sqlParser.Parser()

const SOUGHT = { query: '18.200', from: '2020-01-01', to: '2026-12-31' }
const PAGES = {
  invoices: { cursor: '2026-10-01_18200_F.4181', limit: 50 },
  quotations: { cursor: '2026-10-01_812_812', limit: 50 },
  salesNotes: { cursor: '_7_7', limit: 50 },
}

const QUESTIONS = {
  account: (erp) => erp.accountOf('77'),
  invoices: (erp) => erp.invoicesOf('77'),
  quotations: (erp) => erp.quotationsOf('77'),
  'sales-notes': (erp) => erp.salesNotesOf('77'),
  products: (erp) => erp.productsOf('77'),
  places: (erp) => erp.placesOf('77'),
  contacts: (erp) => erp.contactsOf('77'),
  customer: (erp) => erp.customer('77'),
  'find-customers': (erp) => erp.findCustomers('76.123.456-7'),
  'find-customers-by-name': (erp) => erp.findCustomers('ñandú 50%'),
  modules: (erp) => erp.modules(),
  register: (erp) => erp.registered(),
  'page-of-customers': (erp) => erp.customersAfter('77', 500),
  discovery: (erp) => erp.discover(),
  'documents-of-sales': (erp) => erp.documentsOf('77', { panel: 'invoices', ...SOUGHT }, PAGES.invoices),
  'documents-of-quotations': (erp) => erp.documentsOf('77', { panel: 'quotations', ...SOUGHT }, PAGES.quotations),
  'documents-of-sales-notes': (erp) => erp.documentsOf('77', { panel: 'salesNotes', ...SOUGHT }, PAGES.salesNotes),
  'documents-from-the-last': (erp) => erp.documentsOf('77', { panel: 'invoices' }, { cursor: null, limit: 50 }),
  'sale-by-key': (erp) => erp.documentAt('invoices', 'F.1'),
  'quotation-by-key': (erp) => erp.documentAt('quotations', '1'),
  'sales-note-by-key': (erp) => erp.documentAt('salesNotes', '1'),
  'statement-of-document': (erp) => erp.documentStatementOf('77', { type: 'FE', number: 18_200 }),
} satisfies Record<string, (erp: Erp) => Promise<unknown>>

const cases: [name: string, question: (erp: Erp) => Promise<unknown>, known: Known][] = [
  ...Object.entries(QUESTIONS).map(([name, question]): (typeof cases)[number] => [
    name,
    question,
    // all that it can ask
    name === 'discovery' ? { choices: { serials } } : {},
  ]),
  ['facts', QUESTIONS.customer, { facts: true }],
  ['facts-with-serials', QUESTIONS.customer, { facts: true, choices: { serials } }],
  ['products-with-serials', QUESTIONS.products, { choices: { serials } }],
  ['documents-with-serials', QUESTIONS['documents-of-sales'], { choices: { serials } }],
  ['account-as-chosen', QUESTIONS.account, { choices: { accounts: ['1-1-04-01', '1-1-04-02'], dueBy: 'terms' } }],
]

describe.each(cases)('what is asked for %s', (name, question, known) => {
  const statements = () => statementsOf(question, known)

  test('is in the language of SQL Server', async () => {
    const said = await statements()
    expect(said.length).toBeGreaterThan(0)
    for (const { sql } of said) expect(problemOf(sql), sql).toBeUndefined()
  })

  test('has nothing that SQL Server 2008 R2 does not know', async () => {
    for (const { sql } of await statements()) {
      expect(sql).not.toMatch(
        /\b(string_agg|concat|concat_ws|iif|format|try_cast|try_convert|try_parse|trim|translate|datefromparts|eomonth|offset|fetch|lag|lead|first_value|json_\w+|openjson|string_split|greatest|least|choose)\b\s*(\(|\d|next)/i,
      )
      expect(sql).not.toMatch(/rows between|within group|drop table if exists|::|\blimit\b/i)
    }
  })

  test('compares dates with days that every kind of date has', async () => {
    for (const { sql } of await statements())
      for (const [, day] of sql.matchAll(/[<>=] '(\d{8})'/g)) {
        expect(day! >= SMALL_DATES[0] && day! <= SMALL_DATES[1], day).toBe(true)
      }
  })

  test('is as it was reviewed', async () => {
    await expect(readable(await statements())).toMatchFileSnapshot(`./statements/${name}.sql`)
  })
})

test('what every connection begins with is in the language of SQL Server', () => {
  for (const statement of PREAMBLE.split(';').filter((one) => one.trim().startsWith('select'))) {
    expect(problemOf(statement)).toBeUndefined()
  }
})

test.each(['select top(1 x from t', 'select a from t where'])('the grammar would tell: %s', (sql) =>
  expect(problemOf(sql)).toEqual(expect.any(String)),
)

function problemOf(sql: string): string | undefined {
  try {
    // the grammar of node-sql-parser 5.4 does not know this one function of SQL Server
    parser.astify(sql.replaceAll('@@spid', '@spid'), { database: 'transactsql' })
    return undefined
  } catch (error) {
    return (error as Error).message
  }
}

/** Laid out for people, with the values of this example. */
function readable(said: Said[]): string {
  const seen = new Set<string>()
  const fresh = said.filter(({ sql }) => !seen.has(sql) && seen.add(sql))
  return fresh
    .map(({ sql, parameters }) => {
      const values = parameters.map((value, at) => `-- @${at + 1} = ${JSON.stringify(value)}`)
      const lines = sql
        .trim()
        .replaceAll(/\s+/g, ' ')
        .replaceAll(/ (from|where|group by|having|order by|inner join|left join|cross join) (?=["(a-zA-Z])/g, '\n$1 ')
      return [...values, `${lines};`].join('\n')
    })
    .join('\n\n')
    .concat('\n')
}
