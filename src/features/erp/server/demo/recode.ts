import type { Row, Rows } from './rows.ts'

/** Codes of the demonstration by the codes that another company has for the same. */
type Codes = Record<string, string>

const ACCOUNTS = ['PctCod', 'PCCODI', 'CtaCliente', 'CtaCliMonExt', 'CtaPagoSAChFec']
const TYPES = ['TtdCod', 'MovTipDocRef', 'CodDoc']

/** Every company has a chart of accounts and types of documents of its own. */
export function recode(rows: Rows, { accounts, types }: { accounts: Codes; types: Codes }): void {
  for (const table of rows.tables())
    for (const row of rows.all(table)) {
      for (const column of ACCOUNTS) replace(row, column, accounts)
      for (const column of TYPES) replace(row, column, types)
    }
}

/** Blanks behind a code stay. */
function replace(row: Row, column: string, codes: Codes) {
  const code = row[column]
  const other = typeof code === 'string' ? codes[code.trim()] : undefined
  if (other) row[column] = String(code).replace(String(code).trim(), other)
}
