import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

/** They bring a good deal along, which a company without a SQL Server must not wait for at each start. */
test('the transport to SQL Server is loaded when it is first needed', () => {
  const importing = globSync('src/**/*.ts').filter((file) => {
    if (file.endsWith('.test.ts') || file.includes('/testing/')) return false
    return /^import (?!type\b)[^\n]*from '(tedious|tarn)'/m.test(readFileSync(file, 'utf8'))
  })
  expect(importing).toEqual([])
  expect(readFileSync('src/features/erp/server/softland/sql-server/connect.ts', 'utf8')).toContain("import('tedious')")
})
