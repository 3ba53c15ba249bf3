import { describe, expect, test } from 'vitest'
import type { Erp } from '../erp.ts'
import { statementsOf } from './sql-server/testing/pretending.ts'

describe('every question, put to SQL Server,', () => {
  test.each([
    ['account', (erp) => erp.accountOf('77')],
    ['invoices', (erp) => erp.invoicesOf('77')],
    ['quotations', (erp) => erp.quotationsOf('77')],
    ['sales notes', (erp) => erp.salesNotesOf('77')],
    ['products', (erp) => erp.productsOf('77')],
    ['customers', (erp) => erp.findCustomers('andes')],
    ['places', (erp) => erp.placesOf('77')],
    ['contacts', (erp) => erp.contactsOf('77')],
    ['register', (erp) => erp.registered()],
    ['first page', (erp) => erp.customersAfter(null, 500)],
    ['page', (erp) => erp.customersAfter('77', 500)],
    ['modules', (erp) => erp.modules()],
    ['discovery', (erp) => erp.discover()],
  ] satisfies [string, (erp: Erp) => Promise<unknown>][])(
    '%s has nothing of PostgreSQL in it',
    async (_name, question) => {
      const statements = await statementsOf(question)
      expect(statements.length).toBeGreaterThan(0)
      for (const { sql: statement } of statements) {
        expect(statement).not.toMatch(/\blimit\b|::|to_char|btrim|translate\(|\$\d|\bilike\b|\bE'|\btrue\b|\bfalse\b/)
        expect(statement).not.toMatch(/select \*/)
        expect(statement).toMatch(/"softland"\.|\bsys\.|serverproperty|INFORMATION_SCHEMA/)
      }
    },
  )

  test('lists are cut with TOP', async () => {
    const statements = await statementsOf((erp) => erp.invoicesOf('77'))
    expect(statements.some(({ sql }) => /select top\(201\)/.test(sql))).toBe(true)
  })
})
