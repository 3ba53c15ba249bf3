import { z } from 'zod'

/** What the address of the list of people says. */
export const peopleSearch = z.object({
  query: z.string().max(200).optional().catch(undefined),
  inactive: z.literal(true).optional().catch(undefined),
})
export type PeopleSearch = z.infer<typeof peopleSearch>
