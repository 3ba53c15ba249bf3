import { z } from 'zod'

/** What the address of a new article says: the title it begins with. */
export const newArticleSearch = z.object({
  // the router has read a number as such
  title: z
    .union([z.string().max(200), z.number().transform(String)])
    .optional()
    .catch(undefined),
})
