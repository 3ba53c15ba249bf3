import { dayInChile } from '../../../../platform/shared/chile/day.ts'
import type { ErpChoices } from '../../erp-settings.contract.ts'
import type { Erp } from '../erp.ts'
import { orUnfinished } from '../failure.ts'
import { readAccount } from './account.ts'
import { findCustomers, placesOf, presentCustomer, readContacts, rowOfCustomer } from './customers.ts'
import { discover } from './discover.ts'
import { findDocument, listDocuments } from './documents.ts'
import { readInvoices } from './invoices.ts'
import { createMemory } from './memory.ts'
import { beSoftland, readLacks } from './modules.ts'
import { readProducts } from './products.ts'
import { readPage, readRegistered } from './register.ts'
import type { ApiConnection, connectApi } from './request.ts'
import type { Row } from './rows.ts'
import { readSalesNotes } from './sales-notes.ts'
import type { ApiSource } from './source.ts'
import { readStatement } from './statement.ts'

type Options = {
  line: ReturnType<typeof connectApi>
  connection: ApiConnection
  choices: ErpChoices
  now: () => Date
}

/** The ERP Softland over its own API; what that does not tell is not offered. */
export function createSoftlandApi({ line, connection, choices, now }: Options): Erp {
  const memory = createMemory(() => now().getTime())
  const sourceOf =
    (signal?: AbortSignal) =>
    (ms = line.limits.question): ApiSource => ({
      ask: line.asking(ms, signal),
      memory,
      choices,
      today: dayInChile(now()),
    })

  function asking(signal?: AbortSignal): Erp {
    const source = sourceOf(signal)
    const ofCustomer =
      <T>(question: (source: ApiSource, code: string, customer: Row) => Promise<T> | T) =>
      async (code: string): Promise<T | undefined> => {
        const asked = source()
        const customer = await rowOfCustomer(asked, code)
        return customer && question(asked, code, customer)
      }

    return {
      async modules() {
        const asked = source()
        await beSoftland(asked)
        const panels = await readLacks(asked)
        return {
          panels: panels.filter(({ lacks }) => !lacks.length).map(({ panel }) => panel),
          missing: panels.filter(({ lacks }) => lacks.length).map(({ panel, lacks }) => ({ panel, what: lacks })),
          // the API does not name its company
          companyName: connection.database,
        }
      },
      discover: () => discover({ source: source(), connection, at: now().toISOString() }),
      // there are no tables here to read them from
      serialsLack: async () => (choices.serials ? [{ field: 'table', code: 'noTable' }] : []),
      findCustomers: (query) => findCustomers(source(), query),
      async customer(code) {
        const row = await rowOfCustomer(source(), code)
        return row && presentCustomer(row)
      },
      contactsOf: (code) => readContacts(source(), code),
      registered: () => readRegistered(source(line.limits.register)),
      customersAfter: (key, count) => readPage(source(line.limits.register), key, count),
      quotationsOf: async () => undefined,
      salesNotesOf: ofCustomer(readSalesNotes),
      invoicesOf: ofCustomer(readInvoices),
      productsOf: ofCustomer(readProducts),
      accountOf: ofCustomer(readAccount),
      placesOf: ofCustomer((_, __, customer) => placesOf(customer)),
      documentsOf: (code, question, page) =>
        // who the customer is was answered by then
        ofCustomer((source, code) => listDocuments(source, code, question, page).catch(orUnfinished(signal)))(code),
      documentAt: (panel, ref) => findDocument(source(), panel, ref),
      documentStatementOf: (code, document) =>
        ofCustomer((source, code) => readStatement(source, code, document))(code),
      until: asking,
      stop: line.stop,
    }
  }
  return asking()
}
