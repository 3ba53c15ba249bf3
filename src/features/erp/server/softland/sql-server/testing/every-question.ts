import type { Erp } from '../../../erp.ts'
import { type Said, statementsOf } from './pretending.ts'

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
]

/** All that SQL Server is ever asked. */
export async function everyStatement(): Promise<Said[]> {
  const answers = questions.map((question) => statementsOf(question))
  const facts = statementsOf((erp) => erp.customer('77'), { facts: true })
  return (await Promise.all([...answers, facts])).flat()
}
