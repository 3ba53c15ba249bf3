import { z } from 'zod'
import { day, endpoint, id, idParams, instant, line, searchText } from '../../platform/shared/contract.ts'

export const panel = z.enum(['quotations', 'salesNotes', 'invoices', 'products', 'account'])
export type Panel = z.infer<typeof panel>

/** What tells a document from all others of its panel (`documentRef`); null in copies that are older than it is read. */
const ref = z.string().nullable()

/** Money in whole pesos unless `currency` says otherwise. */
export const quotation = z.object({
  ref,
  number: z.int(),
  quotedOn: day.nullable(),
  state: z.enum(['pending', 'converted', 'lost', 'void', 'other']),
  seller: z.string().nullable(),
  contact: z.string().nullable(),
  currency: z.string(),
  net: z.number(),
  total: z.number(),
  salesNotes: z.int(),
  lines: z.array(
    z.object({
      productCode: z.string(),
      detail: z.string(),
      quantity: z.number(),
      unitPrice: z.number(),
      net: z.number(),
    }),
  ),
})

export const salesNote = z.object({
  ref,
  number: z.int(),
  /** The quotation it came of. */
  quotation: z.int().nullable(),
  soldOn: day.nullable(),
  deliveryOn: day.nullable(),
  state: z.enum(['pending', 'approved', 'closed', 'void', 'other']),
  /** The customer's own number of the order. */
  purchaseOrder: z.string().nullable(),
  contact: z.string().nullable(),
  seller: z.string().nullable(),
  currency: z.string(),
  net: z.number(),
  total: z.number(),
  lines: z.array(
    z.object({
      productCode: z.string(),
      detail: z.string(),
      quantity: z.number(),
      /** Whoever was invoiced, returns deducted; more than `quantity` where it is invoiced every month. */
      invoiced: z.number(),
      /** Never less than nothing. */
      leftToInvoice: z.number(),
      unitPrice: z.number(),
      net: z.number(),
    }),
  ),
})

export const invoice = z.object({
  ref,
  kind: z.enum(['invoice', 'receipt', 'creditNote', 'debitNote']),
  /** Code of the tax office (33, 34, 39, 61…), when the ERP has it. */
  taxOfficeCode: z.int().nullable(),
  folio: z.int(),
  issuedOn: day.nullable(),
  dueOn: day.nullable(),
  seller: z.string().nullable(),
  /** 'CLP', or the ERP's name of the currency it was issued in; the amounts are in pesos in any case. */
  currency: z.string(),
  exchangeRate: z.number(),
  net: z.number(),
  tax: z.number(),
  /** Negative for credit notes. */
  total: z.number(),
  /** Not yet in the accounting, so not in the balance. */
  booked: z.boolean(),
  references: z.array(
    z.object({
      code: z.string(),
      name: z.string().nullable(),
      folio: z.string(),
      issuedOn: day.nullable(),
      note: z.string().nullable(),
    }),
  ),
  lines: z.array(
    z.object({
      productCode: z.string(),
      detail: z.string(),
      quantity: z.number(),
      unitPrice: z.number(),
      net: z.number(),
      lot: z.string().nullable(),
      piece: z.string().nullable(),
    }),
  ),
})

export const product = z.object({
  code: z.string(),
  name: z.string(),
  /** Bought less returned. */
  quantity: z.number(),
  net: z.number(),
  firstBoughtOn: day.nullable(),
  lastBoughtOn: day.nullable(),
  lastDocument: z.object({ kind: invoice.shape.kind, folio: z.int() }).nullable(),
  usesSerial: z.boolean(),
  pieces: z.array(z.string()),
  /** Its group in the ERP; null when it has none, or the copy is older than groups are read. */
  group: z.string().nullable(),
  groupName: z.string().nullable(),
  /**
   * Invoices and receipts it was bought with, newest first, with the pieces that did not come back; null when the copy
   * is older than they are read.
   */
  purchases: z
    .array(
      z.object({
        document: z.object({ kind: invoice.shape.kind, folio: z.int() }),
        boughtOn: day.nullable(),
        quantity: z.number(),
        pieces: z.array(z.string()),
      }),
    )
    .nullable(),
})

export const openDocument = z.object({
  account: z.string(),
  type: z.string(),
  typeName: z.string().nullable(),
  number: z.int(),
  /** Which instalment of the document, when it is paid in several. */
  instalment: z.int().nullable(),
  issuedOn: day.nullable(),
  dueOn: day.nullable(),
  charges: z.number(),
  payments: z.number(),
  /** Positive: the customer owes it; negative: in the customer's favour. */
  balance: z.number(),
  daysOverdue: z.int(),
})

/** Documents not in the accounting that are read of a customer; of who has as many, there may be more. */
export const MOST_NOT_BOOKED = 200

export const account = z.object({
  /** Sum of every booked movement, in pesos. */
  bookedBalance: z.number(),
  /** Sum of the open documents. */
  documentedBalance: z.number(),
  /** Part of the open documents that is past due, debts only. */
  overdue: z.number(),
  oldestDueOn: day.nullable(),
  /** The oldest due first. */
  documents: z.array(openDocument),
  /** There are more open documents than are listed; the sums above count them all. */
  moreDocuments: z.boolean(),
  /** Issued, but not yet in the accounting; no more than `MOST_NOT_BOOKED`. */
  notBooked: z.array(
    z.object({
      kind: invoice.shape.kind,
      folio: z.int(),
      issuedOn: day.nullable(),
      dueOn: day.nullable(),
      total: z.number(),
    }),
  ),
  blocked: z.boolean(),
  paymentTerms: z.string().nullable(),
  creditLimit: z.number().nullable(),
})
export type Account = z.infer<typeof account>

/**
 * What the ERP says, with the time it was read. `data` is null when there is no copy at all, and `problem` says why:
 * `notConfigured` no ERP, `moduleMissing` this panel does not exist there, `notLinked` the customer has no ERP code, `away` it does not answer.
 */
const reading = <T extends z.ZodType>(data: T) =>
  z.object({
    data: data.nullable(),
    readAt: instant.nullable(),
    problem: z.enum(['notConfigured', 'moduleMissing', 'notLinked', 'notThere', 'away']).nullable(),
    refreshing: z.boolean(),
  })

/** A list as far back as it goes: from day `since` (null: from the beginning); `more` when the ERP has more than is shown. */
const listOf = <T extends z.ZodType>(item: T) =>
  z.object({ items: z.array(item), since: day.nullable(), more: z.boolean() })

export const quotations = listOf(quotation)
export const salesNotes = listOf(salesNote).extend({
  /** The ERP has no others than those that are still to be invoiced; none: it has all. */
  toInvoiceAlone: z.boolean().optional(),
})
export const invoices = listOf(invoice)
export const products = listOf(product)

/** Where the customer has things delivered; `attention` is whom to ask for. */
export const deliveryPlaces = z.object({
  items: z.array(
    z.object({
      name: z.string(),
      address: z.string().nullable(),
      district: z.string().nullable(),
      city: z.string().nullable(),
      phone: z.string().nullable(),
      attention: z.string().nullable(),
    }),
  ),
})

export const quotationsReading = reading(quotations)
export const salesNotesReading = reading(salesNotes)
export const invoicesReading = reading(invoices)
export const productsReading = reading(products)
export const accountReading = reading(account)

export type PanelData = {
  quotations: z.infer<typeof quotations>
  salesNotes: z.infer<typeof salesNotes>
  invoices: z.infer<typeof invoices>
  products: z.infer<typeof products>
  account: Account
}
/** What is read of a customer and kept as a copy: the panels, and delivery places, which are no panel. */
export type Kept = Panel | 'places'
export type KeptData = PanelData & { places: z.infer<typeof deliveryPlaces> }
export type Problem = 'notConfigured' | 'moduleMissing' | 'notLinked' | 'notThere' | 'away'
export type Reading<K extends Kept> = {
  data: KeptData[K] | null
  readAt: string | null
  problem: Problem | null
  refreshing: boolean
}

/** The number of a company of the ERP. */
export const company = z.int().min(1).max(32_767)

/** Which company of the ERP; the first, when none is said. */
export const ofCompany = { company: z.coerce.number().int().min(1).max(32_767).default(1) }

const refresh = z.object({ refresh: z.enum(['true']).optional(), ...ofCompany })

export const erpCustomer = z.object({
  code: z.string(),
  name: z.string(),
  tradeName: z.string().nullable(),
  taxId: z.string().nullable(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  address: z.string().nullable(),
  district: z.string().nullable(),
  city: z.string().nullable(),
  businessActivity: z.string().nullable(),
  active: z.boolean(),
  blocked: z.boolean(),
  /** In which company of the ERP it has this code. */
  company: z.int(),
  /** Our customer with this code, when there is one. */
  customerId: id.nullable(),
})

export const erpApi = {
  status: endpoint({
    method: 'GET',
    path: '/api/erp',
    summary: 'Which panels a company of the ERP offers and when it last answered; with refresh, it is asked now',
    query: refresh,
    answer: z.object({
      configured: z.boolean(),
      companyName: z.string().nullable(),
      /** All that are read, the first first; those that have not told their name yet, by that of their database. */
      companies: z.array(z.object({ company: z.int(), name: z.string().nullable() })),
      panels: z.array(panel),
      /** Why a panel is not offered: tables or columns that this ERP lacks, or tables without rows. */
      missing: z.array(z.object({ panel, what: z.array(z.string()) })),
      answering: z.boolean(),
      modulesReadAt: instant.nullable(),
      lastContactAt: instant.nullable(),
      lastFailureAt: instant.nullable(),
      lastFailure: z.string().nullable(),
      /** Calls of this process since it started or the connection was changed; the mean is of the last fifty answered. */
      calls: z.object({
        since: instant,
        count: z.int(),
        failed: z.int(),
        lastMs: z.int().nullable(),
        meanMs: z.int().nullable(),
      }),
    }),
  }),
  findCustomers: endpoint({
    method: 'GET',
    path: '/api/erp/customers',
    summary: 'Find customers of the ERP, in all its companies or in one',
    query: z.object({ query: searchText(60), company: ofCompany.company.unwrap().optional() }),
    answer: z.object({
      items: z.array(erpCustomer),
      /** Companies that did not answer, by number. */
      away: z.array(z.int()),
    }),
  }),
  adopt: endpoint({
    method: 'POST',
    path: '/api/erp/customers/{code}/adopt',
    summary: 'Make a customer of the ERP one of ours, with contacts; one of ours with the same RUT gets the code',
    params: z.object({ code: line(20) }),
    query: z.object(ofCompany),
    answer: z.object({ id }),
    status: 201,
  }),
  quotations: endpoint({
    method: 'GET',
    path: '/api/customers/{id}/erp/quotations',
    summary: 'Quotations of the customer in the ERP',
    params: idParams,
    query: refresh,
    answer: quotationsReading,
  }),
  salesNotes: endpoint({
    method: 'GET',
    path: '/api/customers/{id}/erp/sales-notes',
    summary: 'Sales notes of the customer in the ERP, with what was invoiced of them and what is left',
    params: idParams,
    query: refresh,
    answer: salesNotesReading,
  }),
  invoices: endpoint({
    method: 'GET',
    path: '/api/customers/{id}/erp/invoices',
    summary: 'Invoices, receipts, credit and debit notes of the customer in the ERP',
    params: idParams,
    query: refresh,
    answer: invoicesReading,
  }),
  products: endpoint({
    method: 'GET',
    path: '/api/customers/{id}/erp/products',
    summary: 'Products the customer bought, returns deducted',
    params: idParams,
    query: refresh,
    answer: productsReading,
  }),
  account: endpoint({
    method: 'GET',
    path: '/api/customers/{id}/erp/account',
    summary: 'Current account of the customer: balance, open documents, not yet booked',
    params: idParams,
    query: refresh,
    answer: accountReading,
  }),
}
