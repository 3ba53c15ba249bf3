import type { erpCustomer, KeptData, Panel, PanelData } from '../erp.contract.ts'
import type {
  DocumentHead,
  DocumentPanel,
  DocumentQuestion,
  DocumentStatement,
  ErpDocument,
} from '../erp-documents.contract.ts'
import type { Discovery, SerialsLack } from '../erp-settings.contract.ts'
import type { Registered } from '../import-register.rules.ts'
import type { z } from 'zod'

/** A customer as the ERP has it. */
export type ErpCustomer = Omit<z.infer<typeof erpCustomer>, 'company' | 'customerId'>

/** A person of a customer, by name: the ERP has no other key. */
export type ErpContact = { name: string; jobTitle: string | null; email: string | null; phone: string | null }

/**
 * Customers in the order of their keys. `key` is the code as it is written there, with its blanks; `after` the one from
 * which the next page is read, null on the last page.
 */
export type CustomerPage = {
  items: {
    key: string
    customer: ErpCustomer
    contacts: ErpContact[]
    /** The ERP does not tell whether it is a customer or a supplier, and nothing was found that was sold to it. */
    unproven?: boolean
  }[]
  after: string | null
}

/** How a table without rows is told among what is missing; every company has every table, only rows prove its use. */
export const NO_ROWS = ' (0)'

/** What this ERP has: a panel is offered when its tables and columns exist and have rows. */
export type ErpModules = {
  panels: Panel[]
  missing: { panel: Panel; what: string[] }[]
  companyName: string | null
}

/**
 * A document whole, whoever's it is. `fingerprint` says which document it is, and differs when its number was given to
 * another.
 */
export type FoundDocument = { document: ErpDocument; customerCode: string; fingerprint: string }

/** Where a list goes on, and how much of it is wanted. `cursor` comes of the page before; null begins. */
export type DocumentPage = { cursor: string | null; limit: number }

/**
 * Everything Atiende asks of an ERP; it only reads. Codes come trimmed and are compared whatever their letter case.
 * Answers about a customer are undefined when the ERP does not have that code.
 */
export type Erp = {
  modules(): Promise<ErpModules>
  /** All that can be found out about it; a part that is denied, missing or slow is left empty. Fails with `NotSoftland`. */
  discover(): Promise<Discovery>
  /** Why the chosen table of serials cannot be read; nothing when it can, or none is chosen. */
  serialsLack(): Promise<SerialsLack[]>
  findCustomers(query: string): Promise<ErpCustomer[]>
  customer(code: string): Promise<ErpCustomer | undefined>
  contactsOf(code: string): Promise<ErpContact[]>
  /** All customers, each by code and RUT alone. */
  registered(): Promise<Registered[]>
  /** At most `count` customers with their people, after the one with this key. */
  customersAfter(key: string | null, count: number): Promise<CustomerPage>
  quotationsOf(code: string): Promise<PanelData['quotations'] | undefined>
  salesNotesOf(code: string): Promise<PanelData['salesNotes'] | undefined>
  invoicesOf(code: string): Promise<PanelData['invoices'] | undefined>
  productsOf(code: string): Promise<PanelData['products'] | undefined>
  accountOf(code: string): Promise<PanelData['account'] | undefined>
  /** The last first, as far back as they go; documents without a day come last. */
  documentsOf(
    code: string,
    question: DocumentQuestion,
    page: DocumentPage,
  ): Promise<{ items: DocumentHead[]; cursor: string | null } | undefined>
  /** In whatever state, of whatever customer; undefined when no document is called so. */
  documentAt(panel: DocumentPanel, ref: string): Promise<FoundDocument | undefined>
  /** Undefined when nothing was charged or paid of it. */
  documentStatementOf(code: string, document: { type: string; number: number }): Promise<DocumentStatement | undefined>
  /** None where the ERP keeps none. */
  placesOf(code: string): Promise<KeptData['places'] | undefined>
  /** The same ERP, whose questions end there too when nobody waits for them any more. */
  until(signal: AbortSignal): Erp
  stop(): Promise<void>
}

/** Nobody waits for the answer any more. */
export class GivenUp extends Error {
  constructor() {
    super('given up')
  }
}

/** The ERP answered a part of what it was asked, and not the rest in time; the cause tells what ended it. */
export class Unfinished extends Error {}

/** The ERP no longer has a table or column that it had: what is known of it must be read again. */
export class ErpChanged extends Error {}

/** Somebody answers, but what he has is no company of Softland, or nothing that this login may see. */
export class NotSoftland extends Error {
  readonly code = 'notSoftland'
  constructor() {
    super('no table softland.cwtauxi that this login may see')
  }
}
