import { z } from 'zod'
import { endpoint, line } from '../../platform/shared/contract.ts'
import { roles } from '../../platform/shared/actor.ts'

export const MIN_PASSWORD = 10
export const MAX_PASSWORD = 128

export const role = z.enum(roles)
export const language = z.enum(['es', 'en'])
export const theme = z.enum(['auto', 'light', 'dark'])

export const me = z.object({
  id: z.uuid(),
  name: z.string(),
  email: z.string(),
  role,
  language,
  theme,
  company: z.string(),
  /** What this person may do anywhere; what may be done to one thing comes with that thing. */
  abilities: z.object({
    administer: z.boolean(),
    attend: z.boolean(),
    supervise: z.boolean(),
  }),
})

export const password = z.string().min(MIN_PASSWORD).max(MAX_PASSWORD)

export const authApi = {
  me: endpoint({ method: 'GET', path: '/api/me', summary: 'Who is signed in and what they may do', answer: me }),
  saveMe: endpoint({
    method: 'PATCH',
    path: '/api/me',
    summary: 'Change the own name, language or theme',
    body: z.object({ name: line(120).optional(), language: language.optional(), theme: theme.optional() }),
    answer: me,
  }),
}
