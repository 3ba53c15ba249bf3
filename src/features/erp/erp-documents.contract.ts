import { z } from 'zod'
import {
  day,
  endpoint,
  idParams,
  instant,
  line,
  pageOf,
  pageQuery,
  searchText,
} from '../../platform/shared/contract.ts'
import { invoice, ofCompany, openDocument, panel, quotation, salesNote } from './erp.contract.ts'

/** The panels that list documents; `invoices` are also receipts, credit and debit notes. */
export const documentPanel = panel.extract(['quotations', 'salesNotes', 'invoices'])
export type DocumentPanel = z.infer<typeof documentPanel>

/** What tells one document from all others of its panel in one company; only the ERP's driver knows what it means. */
export const documentRef = line(40).regex(/^[A-Za-z0-9.-]+$/)

/** A document as a line of a list. Amounts are in `currency`; those of a credit note are negative. */
export const documentHead = z.object({
  panel: documentPanel,
  ref: documentRef,
  kind: z.enum(['quotation', 'salesNote', ...invoice.shape.kind.options]),
  /** What people call it. */
  number: z.int(),
  /** Code of the tax office (33, 34, 39, 61…); null for what is not issued to it. */
  taxOfficeCode: z.int().nullable(),
  issuedOn: day.nullable(),
  /** When it is due, or shall be delivered. */
  dueOn: day.nullable(),
  /** Null for what was issued and stands. A void invoice is listed only where its number is looked for. */
  state: z.enum([...new Set([...quotation.shape.state.options, ...salesNote.shape.state.options])]).nullable(),
  seller: z.string().nullable(),
  contact: z.string().nullable(),
  purchaseOrder: z.string().nullable(),
  /** 'CLP', or the ERP's name of the currency. */
  currency: z.string(),
  /** Null where the ERP tells it only with the document whole. */
  net: z.number().nullable(),
  total: z.number(),
  /** Whether it is in the accounting; null for what never is. */
  booked: z.boolean().nullable(),
})
export type DocumentHead = z.infer<typeof documentHead>

/** A document whole. */
export const erpDocument = documentHead.extend({
  net: z.number(),
  tax: z.number().nullable(),
  exchangeRate: z.number(),
  /** The quotation that a sales note came of. */
  quotation: z.int().nullable(),
  references: invoice.shape.references,
  lines: z.array(
    invoice.shape.lines.element.extend({
      /** Of a sales note alone. */
      invoiced: z.number().nullable(),
      leftToInvoice: z.number().nullable(),
    }),
  ),
  /** How the accounting calls it, where it controls documents. */
  bookedAs: z.object({ type: z.string(), number: z.int() }).nullable(),
})
export type ErpDocument = z.infer<typeof erpDocument>

/** What is charged and paid of one document, the oldest first ("cartola"). */
export const documentStatement = z.object({
  type: z.string(),
  typeName: z.string().nullable(),
  number: z.int(),
  charges: z.number(),
  payments: z.number(),
  balance: openDocument.shape.balance,
  movements: z.array(
    z.object({
      bookedOn: day.nullable(),
      /** The voucher it was booked with: year and number; `kind` as the ERP's letter says. Null where it is not told. */
      voucher: z
        .object({
          year: z.string(),
          number: z.string(),
          kind: z.enum(['income', 'expense', 'transfer', 'other']),
        })
        .nullable(),
      account: z.string(),
      type: z.string(),
      typeName: z.string().nullable(),
      number: z.int(),
      dueOn: day.nullable(),
      charge: z.number(),
      payment: z.number(),
      /** After this movement. */
      balance: z.number(),
      note: z.string().nullable(),
    }),
  ),
  /** There are more movements than are listed; the sums count them all. */
  more: z.boolean(),
})
export type DocumentStatement = z.infer<typeof documentStatement>

/** What is looked for in a panel. `query`: a number, or words of a product, a detail, a serial, an order or a contact. */
export const documentQuestion = z.object({
  panel: documentPanel,
  query: searchText(60).optional(),
  from: day.optional(),
  to: day.optional(),
})
export type DocumentQuestion = z.infer<typeof documentQuestion>

const problems = z.enum(['notConfigured', 'moduleMissing', 'notLinked', 'notThere', 'away'])
/** Why there is nothing, or only a copy, as with the panels. */
export const documentProblem = problems.nullable()
/** Of a search also `slow`: the ERP is there, but this takes it too long; a shorter period may help. */
const searchProblem = problems.or(z.literal('slow'))
export type SearchProblem = z.infer<typeof searchProblem>

export const erpDocumentsApi = {
  list: endpoint({
    method: 'GET',
    path: '/api/customers/{id}/erp/documents',
    summary: 'Documents of the customer in the ERP, the last first, as far back as they go, page by page',
    params: idParams,
    query: documentQuestion.extend({ ...pageQuery, ...ofCompany }),
    answer: pageOf(documentHead).extend({
      /** With `away` and `slow` the items are of the last copy, which goes less far back; null: there is none. */
      readAt: instant.nullable(),
      problem: searchProblem.nullable(),
    }),
  }),
  document: endpoint({
    method: 'GET',
    path: '/api/customers/{id}/erp/documents/{panel}/{ref}',
    summary: 'One document of the customer in the ERP, with its lines',
    params: idParams.extend({ panel: documentPanel, ref: documentRef }),
    query: z.object(ofCompany),
    answer: z.object({ document: erpDocument.nullable(), readAt: instant.nullable(), problem: documentProblem }),
  }),
  statement: endpoint({
    method: 'GET',
    path: '/api/customers/{id}/erp/statement',
    summary: 'What was charged and paid of one document of the current account',
    params: idParams,
    query: z.object({ type: line(4), number: z.coerce.number().int().min(0), ...ofCompany }),
    answer: z.object({ statement: documentStatement.nullable(), readAt: instant.nullable(), problem: documentProblem }),
  }),
}
