import type { Erp } from '../../../erp.ts'
import { type Said, serials, statementsOf } from './pretending.ts'

const questions: ((erp: Erp) => Promise<unknown>)[] = [
  (erp) => erp.accountOf('77'),
  (erp) => erp.invoicesOf('77'),
  (erp) => erp.quotationsOf('77'),
  (erp) => erp.salesNotesOf('77'),
  (erp) => erp.productsOf('77'),
  (erp) => erp.placesOf('77'),
  (erp) => erp.contactsOf('77'),
  (erp) => erp.customer('77'),
  (erp) => erp.findCustomers('76.123.456-7'),
  (erp) => erp.registered(),
  (erp) => erp.customersAfter('77', 500),
  (erp) => erp.modules(),
  (erp) => erp.discover(),
  (erp) => erp.documentsOf('77', { panel: 'invoices', query: '1', to: '2026-12-31' }, { cursor: '_1_F.1', limit: 9 }),
  (erp) => erp.documentsOf('77', { panel: 'quotations', query: '1' }, { cursor: '2026-10-01_1_1', limit: 9 }),
  (erp) => erp.documentsOf('77', { panel: 'salesNotes', query: '1' }, { cursor: '2026-10-01_1_1', limit: 9 }),
  (erp) => erp.documentAt('invoices', 'F.1'),
  (erp) => erp.documentAt('quotations', '1'),
  (erp) => erp.documentAt('salesNotes', '1'),
  (erp) => erp.documentStatementOf('77', { type: 'FE', number: 1 }),
]

/** All that SQL Server is ever asked. */
export async function everyStatement(): Promise<Said[]> {
  const answers = questions.map((question) => statementsOf(question))
  for (const facts of [true, false])
    answers.push(statementsOf((erp) => erp.productsOf('77'), { facts, choices: { serials } }))
  const facts = statementsOf((erp) => erp.customer('77'), { facts: true })
  return (await Promise.all([...answers, facts])).flat()
}
