import { z } from 'zod'
import {
  day,
  endpoint,
  flag,
  id,
  idParams,
  instant,
  line,
  longText,
  pageOf,
  pageQuery,
} from '../../platform/shared/contract.ts'
import { light, standing } from '../coverage/coverages.contract.ts'
import { coverageKind, mode } from '../coverage/terms.contract.ts'

/** A reason in words; `code` and `values` for programs. */
export const reasonInWords = z.object({
  code: z.string(),
  values: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  text: z.string(),
})

/** A contract or warranty of the customer, held against what is asked: whether it covers it, and why (not). */
export const candidate = z.object({
  id,
  number: z.int(),
  name: z.string(),
  kind: coverageKind,
  covers: z.boolean(),
  reasons: z.array(reasonInWords),
  standing,
})
export type Candidate = z.infer<typeof candidate>

export const authorisation = z.object({
  id,
  customer: z.object({ id, name: z.string() }),
  case: z.object({ id, number: z.int(), subject: z.string() }).nullable(),
  requestedBy: z.string(),
  requestedAt: instant,
  requestReason: z.string().nullable(),
  decision: z.enum(['granted', 'denied']).nullable(),
  decidedBy: z.string().nullable(),
  decidedAt: instant.nullable(),
  decisionReason: z.string().nullable(),
  validUntil: day.nullable(),
  /** It was taken back: it holds for no work of that day or after. */
  revokedBy: z.string().nullable(),
  revokedAt: instant.nullable(),
  revocationReason: z.string().nullable(),
})
export type Authorisation = z.infer<typeof authorisation>

/** May we serve, and who pays? */
export const serveAnswer = z.object({
  /** Serve; serve, but tell the customer; not without a supervisor's authorisation; not at all (inactive customer). */
  answer: z.enum(['serve', 'warn', 'authorise', 'refuse']),
  /** The contract or warranty that pays, or the customer. */
  payer: z.enum(['contract', 'warranty', 'customer']),
  light,
  /** The coverage that applies: what is proposed. */
  coverage: candidate.nullable(),
  /** What the customer has, had until lately or will have, the one that applies first; twenty at most. */
  candidates: z.array(candidate),
  /**
   * Overdue balance in the ERP in pesos, of all its companies together, and when the oldest part of it was read; null when
   * the ERP says nothing of this customer.
   */
  debt: z.object({ overdue: z.number(), readAt: instant }).nullable(),
  debtPolicy: z.enum(['ignore', 'warn', 'authorise']),
  authorisation: authorisation.nullable(),
  /** Why, the most telling first. */
  reasons: z.array(reasonInWords),
  abilities: z.object({ requestAuthorisation: z.boolean(), authorise: z.boolean(), revoke: z.boolean() }),
})
export type ServeAnswer = z.infer<typeof serveAnswer>

export const serviceApi = {
  serve: endpoint({
    method: 'GET',
    path: '/api/customers/{id}/serve',
    summary:
      'May this customer be served for this product and topic at this moment, and who pays? One answer, with reasons',
    params: idParams,
    query: z.object({
      equipmentId: id.optional(),
      /** A product of the customer that is no equipment of ours yet. */
      productCode: line(40).optional(),
      topicId: id.optional(),
      caseId: id.optional(),
      mode: mode.optional(),
      /** Now when missing. */
      at: instant.optional(),
    }),
    answer: serveAnswer,
  }),
  authorisations: endpoint({
    method: 'GET',
    path: '/api/authorisations',
    summary: 'Authorisations to serve a customer in debt, those not yet decided first',
    query: z.object({ customerId: id.optional(), pending: flag.optional(), ...pageQuery }),
    answer: pageOf(authorisation),
  }),
  request: endpoint({
    method: 'POST',
    path: '/api/customers/{id}/authorisations',
    summary: 'Ask a supervisor to let this customer be served; a supervisor grants it in the same act',
    params: idParams,
    body: z.object({
      caseId: id.nullish(),
      reason: longText(1000),
      /** Last day of it; of a supervisor only. Today when missing. */
      validUntil: day.optional(),
    }),
    answer: authorisation,
    status: 201,
  }),
  decide: endpoint({
    method: 'POST',
    path: '/api/authorisations/{id}/decide',
    summary: 'Grant or deny what was asked',
    params: idParams,
    body: z.object({
      decision: z.enum(['granted', 'denied']),
      reason: longText(1000).optional(),
      validUntil: day.optional(),
    }),
    answer: authorisation,
  }),
  revoke: endpoint({
    method: 'POST',
    path: '/api/authorisations/{id}/revoke',
    summary: 'Take back what was granted: from now on it holds no longer',
    params: idParams,
    body: z.object({ reason: longText(1000) }),
    answer: authorisation,
  }),
}
