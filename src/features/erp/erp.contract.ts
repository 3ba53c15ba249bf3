import { z } from 'zod'
import { day, endpoint, id, idParams, instant } from '../../platform/shared/contract.ts'

export const panel = z.enum(['quotations', 'invoices', 'products', 'account'])
export type Panel = z.infer<typeof panel>

/** Money in whole pesos unless `currency` says otherwise. */
export const quotation = z.object({
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

export const invoice = z.object({
  kind: z.enum(['invoice', 'receipt', 'creditNote', 'debitNote']),
  /** Code of the tax office (33, 34, 39, 61…), when the ERP has it. */
  taxOfficeCode: z.int().nullable(),
  folio: z.int(),
  issuedOn: day.nullable(),
  dueOn: day.nullable(),
  seller: z.string().nullable(),
  net: z.number(),
  tax: z.number(),
  /** Negative for credit notes. */
  total: z.number(),
  /** Not yet in the accounting, so not in the balance. */
  booked: z.boolean(),
  references: z.array(
    z.object({ code: z.string(), folio: z.string(), issuedOn: day.nullable(), note: z.string().nullable() }),
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
  lastDocument: z.string().nullable(),
  usesSerial: z.boolean(),
  pieces: z.array(z.string()),
})

export const openDocument = z.object({
  account: z.string(),
  type: z.string(),
  typeName: z.string().nullable(),
  number: z.int(),
  issuedOn: day.nullable(),
  dueOn: day.nullable(),
  charges: z.number(),
  payments: z.number(),
  /** Positive: the customer owes it; negative: in the customer's favour. */
  balance: z.number(),
  daysOverdue: z.int(),
})

export const account = z.object({
  /** Sum of every booked movement, in pesos. */
  bookedBalance: z.number(),
  /** Sum of the open documents. */
  documentedBalance: z.number(),
  /** Part of the open documents that is past due, debts only. */
  overdue: z.number(),
  oldestDueOn: day.nullable(),
  documents: z.array(openDocument),
  /** Issued, but not yet in the accounting. */
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

export const quotationsReading = reading(z.object({ items: z.array(quotation) }))
export const invoicesReading = reading(z.object({ items: z.array(invoice) }))
export const productsReading = reading(z.object({ items: z.array(product) }))
export const accountReading = reading(account)

const refresh = z.object({ refresh: z.enum(['true']).optional() })

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
  /** Our customer with this code, when there is one. */
  customerId: id.nullable(),
})

export const erpApi = {
  status: endpoint({
    method: 'GET',
    path: '/api/erp',
    summary: 'Which panels the ERP offers and when it last answered',
    answer: z.object({
      configured: z.boolean(),
      companyName: z.string().nullable(),
      panels: z.array(panel),
      lastContactAt: instant.nullable(),
      lastFailureAt: instant.nullable(),
      lastFailure: z.string().nullable(),
    }),
  }),
  findCustomers: endpoint({
    method: 'GET',
    path: '/api/erp/customers',
    summary: 'Find customers of the ERP that are not here yet',
    query: z.object({ query: z.string().max(60) }),
    answer: z.object({ items: z.array(erpCustomer) }),
  }),
  adopt: endpoint({
    method: 'POST',
    path: '/api/erp/customers/{code}/adopt',
    summary: 'Make a customer of the ERP one of ours, with contacts',
    params: z.object({ code: z.string().max(20) }),
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
