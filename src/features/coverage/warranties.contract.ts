import { z } from 'zod'
import {
  day,
  endpoint,
  id,
  idParams,
  instant,
  line,
  optionalLine,
  searchText,
  version,
} from '../../platform/shared/contract.ts'
import { invoice, productsReading } from '../erp/erp.contract.ts'

const months = z.int().min(1).max(240)
const company = z.int().min(1).max(32_767)

/** Products of this code, or of this group of the ERP, are under a warranty of this type for so many months. */
export const warrantyRule = z.object({
  id,
  /** For which company of the ERP it counts, whose codes these are; null for all. */
  company: company.nullable(),
  productCode: z.string().nullable(),
  productGroup: z.string().nullable(),
  /** What the product or group is called, as far as anybody bought it, in each company that it counts for; else its code. */
  name: z.string(),
  type: z.object({ id, name: z.string(), active: z.boolean() }),
  months,
  version,
})
export type WarrantyRule = z.infer<typeof warrantyRule>

export const warrantyRulesApi = {
  list: endpoint({
    method: 'GET',
    path: '/api/warranty-rules',
    summary: 'How long products are under warranty from the day of their purchase document',
    answer: z.object({ items: z.array(warrantyRule) }),
  }),
  add: endpoint({
    method: 'POST',
    path: '/api/warranty-rules',
    summary: 'Say how long a product, or the products of a group, are under warranty',
    body: z.object({
      /** One of both. */
      productCode: optionalLine(40),
      productGroup: optionalLine(40),
      /** None: for all companies of the ERP. */
      company: company.nullish().transform((value) => value ?? null),
      typeId: id,
      months,
    }),
    answer: warrantyRule,
    status: 201,
  }),
  save: endpoint({
    method: 'PATCH',
    path: '/api/warranty-rules/{id}',
    summary: 'Change the company, the type or the months of a rule; warranties made before stay as they are',
    params: idParams,
    body: z.object({
      company: company.nullable().optional(),
      typeId: id.optional(),
      months: months.optional(),
      version,
    }),
    answer: warrantyRule,
  }),
  remove: endpoint({
    method: 'DELETE',
    path: '/api/warranty-rules/{id}',
    summary: 'Remove a rule; warranties made by it stay',
    params: idParams,
    answer: z.object({ id }),
  }),
  products: endpoint({
    method: 'GET',
    path: '/api/warranty-rules/products',
    summary: 'Products and groups that customers bought, by words of their name or code',
    query: z.object({
      query: searchText(60).default(''),
      /** As this company of the ERP sold them; none: as any did. */
      company: z.coerce.number().pipe(company).optional(),
    }),
    answer: z.object({
      products: z.array(z.object({ code: z.string(), name: z.string() })),
      groups: z.array(z.object({ code: z.string(), name: z.string() })),
    }),
  }),
}

/** A warranty that a rule gives for a purchase. */
export const warrantyProposal = z.object({
  /** The purchase: the same one has the same key for ever. */
  key: z.string(),
  type: z.object({ id, name: z.string() }),
  product: z.object({ code: z.string(), name: z.string() }),
  /** Its serial, when it is a certain piece. */
  serial: z.string().nullable(),
  /** Our product of the customer, when there is one. */
  equipmentId: id.nullable(),
  quantity: z.number(),
  document: z.object({ kind: invoice.shape.kind, folio: z.int() }).nullable(),
  /** The company of the ERP whose document it is, where several are read. */
  companyName: z.string().nullable(),
  /** The document as it was typed with our own product. */
  documentText: z.string().nullable(),
  boughtOn: day,
  months,
  /** The day of the purchase, and the last one. */
  startsOn: day,
  endsOn: day,
  /** It would be over already. */
  expired: z.boolean(),
})
export type WarrantyProposal = z.infer<typeof warrantyProposal>

export const MOST_AT_ONCE = 200

export const warrantiesApi = {
  proposals: endpoint({
    method: 'GET',
    path: '/api/customers/{id}/warranty-proposals',
    summary: 'Purchases of a customer that a rule covers and that have no warranty yet, newest first',
    params: idParams,
    answer: z.object({
      items: z.array(warrantyProposal),
      /** There are more than are listed. */
      more: z.boolean(),
      /** There is a rule at all. */
      hasRules: z.boolean(),
      /** How the purchases were read from the ERP. */
      reading: productsReading.pick({ problem: true, refreshing: true }).extend({ readAt: instant.nullable() }),
    }),
  }),
  create: endpoint({
    method: 'POST',
    path: '/api/customers/{id}/warranties',
    summary: 'Make warranties that rules give for purchases; one that was made already is answered as it is',
    params: idParams,
    body: z.object({
      items: z
        .array(z.object({ key: line(300), typeId: id }))
        .min(1)
        .max(MOST_AT_ONCE),
    }),
    answer: z.object({
      items: z.array(
        z.object({
          key: z.string(),
          coverage: z.object({ id, number: z.int() }),
          /** False when it was there before. */
          made: z.boolean(),
        }),
      ),
    }),
    status: 201,
  }),
}
