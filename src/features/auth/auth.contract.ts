import { z } from 'zod'
import { roles } from '../../platform/shared/actor.ts'
import { parseRut } from '../../platform/shared/chile/rut.ts'
import { endpoint, line } from '../../platform/shared/contract.ts'

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
    /** Our own people look for any customer; a contact sees the own company. */
    findCustomers: z.boolean(),
  }),
})

/** A password being chosen; what it must not be is said by `whyNotPassword`. */
export const password = z
  .string()
  .max(MAX_PASSWORD)
  .refine((text) => text.length >= MIN_PASSWORD, { params: { code: 'password.too_short', least: MIN_PASSWORD } })
  .meta({ minLength: MIN_PASSWORD })

/** RUT of the company, stored normalised; empty is none. */
export const companyTaxId = z
  .string()
  .trim()
  .max(20)
  .transform((text, check) => {
    if (!text) return null
    const stored = parseRut(text)
    if (!stored) check.addIssue({ code: 'custom', params: { code: 'company.wrong_rut' }, message: 'RUT' })
    return stored ?? null
  })
  .nullish()

const session = z.object({ user: z.object({ id: z.uuid(), name: z.string(), email: z.string() }) })
const done = z.object({ done: z.literal(true) })

export const authApi = {
  signIn: endpoint({
    method: 'POST',
    path: '/api/auth/sign-in/email',
    summary: 'Sign in: the session comes as a cookie; thirty attempts a minute from one address',
    body: z.object({ email: z.string().trim().max(254), password: z.string().max(1000) }),
    answer: session,
    open: true,
  }),
  signOut: endpoint({
    method: 'POST',
    path: '/api/auth/sign-out',
    summary: 'End this session',
    answer: done,
    open: true,
  }),
  readSession: endpoint({
    method: 'GET',
    path: '/api/auth/get-session',
    summary: 'Who this session belongs to; null when there is none',
    answer: session.nullable(),
    open: true,
  }),
  changePassword: endpoint({
    method: 'POST',
    path: '/api/auth/change-password',
    summary: 'Change the own password; every other session of this person ends',
    body: z.object({ currentPassword: z.string().max(1000), newPassword: password }),
    answer: done,
  }),
  endOtherSessions: endpoint({
    method: 'POST',
    path: '/api/auth/revoke-other-sessions',
    summary: 'End the sessions this person has elsewhere',
    answer: done,
  }),
  me: endpoint({ method: 'GET', path: '/api/me', summary: 'Who is signed in and what they may do', answer: me }),
  saveMe: endpoint({
    method: 'PATCH',
    path: '/api/me',
    summary: 'Change the own name, language or theme',
    body: z.object({ name: line(120).optional(), language: language.optional(), theme: theme.optional() }),
    answer: me,
  }),
}
