import { z } from 'zod'
import { endpoint, id, idParams, instant } from '../../platform/shared/contract.ts'
import { caseItem } from '../../features/cases/cases.contract.ts'
import { commitment } from '../../features/commitments/commitments.contract.ts'
import { entryKind } from '../../features/conversations/conversations.contract.ts'
import { coverageItem } from '../../features/coverage/coverages.contract.ts'
import { contact, customer, equipment } from '../../features/customers/customers.contract.ts'
import { account, accountReading } from '../../features/erp/erp.contract.ts'
import { serveAnswer } from '../../features/service/service.contract.ts'

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

/** What a customer is entitled to, had until lately or will have; the one that applies first, twenty at most. */
export const coverage = z.object({ items: z.array(coverageItem) })

export const overview = z.object({
  customer,
  contacts: z.array(contact),
  coverage,
  /** May it be served just now, and who pays, as far as nothing is known of what it will ask. */
  serve: serveAnswer,
  /** In the first company of the ERP. */
  account: accountReading,
  /** Where several companies of the ERP are read: in each of them, the first first; else none. */
  accounts: z.array(
    z.object({
      company: z.int(),
      name: z.string().nullable(),
      /** Whether the customer has a code there. */
      hasCode: z.boolean(),
      /** False where the company books nothing at all: nobody owes it anything. */
      keepsAccounts: z.boolean(),
      reading: accountReading,
    }),
  ),
  /** What the companies in which the customer has a code say together; null where only one is read. */
  accountsTogether: z
    .object({
      /** In pesos; null unless every company has told its part, and one at least knows the customer. */
      sum: account
        .pick({ bookedBalance: true, documentedBalance: true, overdue: true, oldestDueOn: true })
        .extend({ notBooked: z.number() })
        .nullable(),
      /** Companies that have not told their part, by number. */
      missing: z.array(z.int()),
      /** Companies that sell nothing to the customer, by number. */
      blockedIn: z.array(z.int()),
    })
    .nullable(),
  /** What the last import from the ERP said, when the ERP does not count it among its customers any more. */
  erpMark: z.enum(['inactive', 'gone']).nullable(),
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
