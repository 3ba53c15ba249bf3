import { z } from 'zod'
import { endpoint, id, idParams, instant } from '../../platform/shared/contract.ts'
import { caseItem } from '../../features/cases/cases.contract.ts'
import { commitment } from '../../features/commitments/commitments.contract.ts'
import { entryKind } from '../../features/conversations/conversations.contract.ts'
import { contact, customer, equipment } from '../../features/customers/customers.contract.ts'
import { accountReading } from '../../features/erp/erp.contract.ts'

export const recentEntry = z.object({
  id,
  at: instant,
  kind: entryKind,
  internal: z.boolean(),
  /** The first words, without format. */
  excerpt: z.string(),
  author: z.string(),
  case: z.object({ id, number: z.int(), subject: z.string() }),
})

/** What a customer is entitled to; filled when contracts and warranties exist. */
export const coverage = z.object({
  items: z.array(z.object({ id, kind: z.enum(['contract', 'warranty']), name: z.string() })),
})

export const overview = z.object({
  customer,
  contacts: z.array(contact),
  coverage,
  account: accountReading,
  equipment: z.array(equipment),
  pendingCases: z.array(caseItem),
  /** Number of all pending cases, counted up to 100. */
  pendingCaseCount: z.int(),
  pendingCommitments: z.array(commitment.omit({ moves: true })),
  recentCases: z.array(caseItem),
  recentEntries: z.array(recentEntry),
})
export type Overview = z.infer<typeof overview>

export const overviewApi = {
  read: endpoint({
    method: 'GET',
    path: '/api/customers/{id}/overview',
    summary: 'Everything of the customer screen in one request',
    params: idParams,
    answer: overview,
  }),
}
