import type { Kysely } from 'kysely'
import { dayInChile } from '../../../../platform/shared/chile/day.ts'
import type { ErpChoices } from '../../erp-settings.contract.ts'
import { USUAL_CHOICES } from '../connection.ts'
import { type Erp, ErpChanged } from '../erp.ts'
import { orUnfinished } from '../failure.ts'
import { readAccount } from './account.ts'
import { readCatalogues } from './catalogues.ts'
import { type Auxiliary, auxiliaryOf, findCustomers, readContacts, readCustomer } from './customers.ts'
import { readPage, readRegistered } from './customer-pages.ts'
import type { Dialect } from './dialect.ts'
import { discover } from './discovery/discover.ts'
import { listDocuments } from './documents/list.ts'
import { findDocument } from './documents/one.ts'
import { readStatement } from './documents/statement.ts'
import { readInvoices } from './invoices.ts'
import { readModules } from './modules.ts'
import { readPlaces } from './places.ts'
import { readPresence } from './presence.ts'
import { readProducts } from './products.ts'
import { readQuotations } from './quotations.ts'
import { readSalesNotes } from './sales-notes.ts'
import { readSerialsPlace } from './serials/place.ts'
import type { Source } from './source.ts'
import type { Softland } from './tables.ts'
import { type Ending, whileWanted } from './while-wanted.ts'

type Options = {
  db: Kysely<Softland>
  dialect: Dialect
  now: () => Date
  stop: () => Promise<void>
  ending: Ending
  choices?: ErpChoices
}

type Facts = Pick<Source, 'has' | 'serials' | 'catalogues'>

/** What changes so rarely that it is read once in this while: the tables there are and the names of codes. */
const KEEP_MS = 10 * 60_000

/** The ERP Softland, whatever database server holds it. */
export function createSoftland({ db, dialect, now, stop, ending, choices = USUAL_CHOICES }: Options): Erp {
  let known: { at: number; facts: Promise<Facts> } | undefined

  const learn = async (): Promise<Facts> => {
    const has = await readPresence(db, dialect)
    const serials = await readSerialsPlace(db, dialect, choices.serials)
    return { has, serials, catalogues: await readCatalogues(db, dialect, has) }
  }
  const facts = (anew = false) => {
    if (anew || !known || now().getTime() - known.at > KEEP_MS) {
      const learning = learn()
      known = { at: now().getTime(), facts: learning }
      learning.catch(() => (known = undefined))
    }
    return known.facts
  }

  /** What went wrong first is told: a line that broke cannot be rolled back either. */
  async function whole<T>(work: (db: Kysely<Softland>) => Promise<T>): Promise<T> {
    const failed: unknown[] = []
    const worked = db
      .transaction()
      .setIsolationLevel(dialect.isolation)
      .execute((db) =>
        work(db).catch((error: unknown) => {
          failed.push(error)
          throw error
        }),
      )
    return worked.catch((later: unknown) => {
      throw failed[0] ?? later
    })
  }

  type Asking = { anew?: boolean; signal?: AbortSignal }

  /** All statements of one answer see the same moment of the ERP. */
  async function ask<T>(question: (source: Source) => Promise<T>, { anew, signal }: Asking = {}): Promise<T> {
    const today = dayInChile(now())
    const askWith = (facts: Facts) =>
      whole((db) => whileWanted({ db, ending, signal }, (db) => question({ db, dialect, ...facts, choices, today })))
    const before = await facts(anew)
    return askWith(before)
      .catch(async (error: unknown) => {
        // a table of serials is no part of Softland that we know: it may be gone, and everything else as it was
        if (!before.serials.mapping || !(dialect.isMissing(error) || dialect.isDenied(error))) throw error
        return askWith(await facts(true))
      })
      .catch((error: Error) => {
        if (!dialect.isMissing(error)) throw error
        known = undefined
        throw new ErpChanged(error.message, { cause: error })
      })
  }

  const ofCustomer =
    <T>(question: (source: Source, code: string, customer: Auxiliary) => Promise<T>, signal?: AbortSignal) =>
    (code: string): Promise<T | undefined> =>
      ask(
        async (source) => {
          const customer = await auxiliaryOf(source, code)
          return customer && question(source, code, customer)
        },
        { signal },
      )

  const asking = (signal?: AbortSignal): Erp => ({
    modules: () => ask(readModules, { anew: true, signal }),
    async discover() {
      // not in one transaction: a part that is denied must not spoil those after it
      const source = { db, dialect, choices, today: dayInChile(now()), ...(await facts(true)) }
      return discover({ source, ask, at: now().toISOString() })
    },
    serialsLack: async () => (await facts(true)).serials.lacks,
    findCustomers: (query) => ask((source) => findCustomers(source, query), { signal }),
    customer: (code) => ask((source) => readCustomer(source, code), { signal }),
    contactsOf: (code) => ask((source) => readContacts(source, code), { signal }),
    registered: () => ask(readRegistered, { signal }),
    customersAfter: (key, count) => ask((source) => readPage(source, key, count), { signal }),
    quotationsOf: ofCustomer(readQuotations, signal),
    salesNotesOf: ofCustomer(readSalesNotes, signal),
    invoicesOf: ofCustomer(readInvoices, signal),
    productsOf: ofCustomer(readProducts, signal),
    accountOf: ofCustomer(readAccount, signal),
    placesOf: ofCustomer(readPlaces, signal),
    documentsOf: (code, question, page) =>
      // who the customer is was answered by then
      ofCustomer(
        (source, code) => listDocuments(source, code, question, page).catch(orUnfinished(signal)),
        signal,
      )(code),
    documentAt: (panel, ref) => ask((source) => findDocument(source, panel, ref), { signal }),
    documentStatementOf: (code, document) =>
      ofCustomer((source, code) => readStatement(source, code, document), signal)(code),
    until: asking,
    stop,
  })
  return asking()
}
