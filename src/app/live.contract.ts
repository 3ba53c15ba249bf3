import { z } from 'zod'
import { endpoint } from '../platform/shared/contract.ts'

export const MOST_TOPICS = 20

/**
 * What can be followed: one customer, case, coverage, article or person, all lists of cases, coverages or articles,
 * authorisations, the company's settings, imports from the ERP; of one person the time worked, the timer and the availability; who is
 * available; what the timers of people who left counted.
 */
export const topic = z
  .string()
  .regex(
    /^(cases|coverages|articles|authorisations|settings|erpImports|availability|leftTimers|visits|(customer|case|visit|coverage|article|person|time|timer|availability|deliveries):[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12})$/,
  )

export const liveApi = {
  follow: endpoint({
    method: 'GET',
    path: '/api/live',
    summary:
      'Server-sent events while somebody looks: `changed` {topic} when it changes, `viewers` {topic, people} with who else has the customer or case open',
    query: z.object({
      /** Up to 20, separated by commas. */
      topics: z
        .string()
        .max(2000)
        .transform((text) => [...new Set(text.split(','))])
        .pipe(z.array(topic).max(MOST_TOPICS)),
    }),
    answer: z.string(),
    answers: 'text/event-stream',
  }),
}
