import { z } from 'zod'
import { caseItem } from '../../features/cases/cases.contract.ts'
import { customerItem } from '../../features/customers/customers.contract.ts'
import { articleItem } from '../../features/knowledge/knowledge.contract.ts'
import { endpoint, searchText } from '../../platform/shared/contract.ts'

/** As many of each as a person looks through before typing another word. */
export const MOST_OF_EACH = 8

export const found = z.object({
  customers: z.array(customerItem),
  /** The one so numbered first, then those with the newest text that has the words. */
  cases: z.array(caseItem),
  /** The one so numbered first, then the best. */
  articles: z.array(articleItem),
  /** Whether the list of each has more with these words. */
  more: z.object({ customers: z.boolean(), cases: z.boolean(), articles: z.boolean() }),
  /** The words that articles were searched for instead, when none had those that were typed. */
  correctedTo: z.string().nullable(),
})
export type Found = z.infer<typeof found>

export const searchApi = {
  find: endpoint({
    method: 'GET',
    path: '/api/search',
    summary: 'Find customers, cases and articles at once by anything that was typed, as far as this person sees them',
    query: z.object({
      query: searchText(1000).default(''),
      /** Of each kind. */
      limit: z.coerce.number().int().min(1).max(MOST_OF_EACH).default(5),
      /**
       * `first`: what answers at once, customers and the case and the article so numbered. `rest`: cases and articles
       * by their words. Everything when missing.
       */
      part: z.enum(['first', 'rest']).optional(),
    }),
    answer: found,
  }),
}
