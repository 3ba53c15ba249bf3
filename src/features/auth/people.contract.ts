import { z } from 'zod'
import {
  endpoint,
  flag,
  id,
  idParams,
  instant,
  line,
  pageOf,
  pageQuery,
  searchText,
  version,
} from '../../platform/shared/contract.ts'
import { companyTaxId, language, password, role } from './auth.contract.ts'

export const person = z.object({
  id,
  name: z.string(),
  email: z.string(),
  role,
  customer: z.object({ id, name: z.string() }).nullable(),
  active: z.boolean(),
  language,
  version,
  createdAt: instant,
  lastSignInAt: instant.nullable(),
  /** The last active administrator can neither be deactivated nor get another role. */
  abilities: z.object({ deactivate: z.boolean(), changeRole: z.boolean() }),
})
export type Person = z.infer<typeof person>

/** Somebody that work can be given to. */
export const colleague = z.object({ id, name: z.string(), role, active: z.boolean() })

export const auditRow = z.object({
  id,
  at: instant,
  actor: z.string(),
  action: z.string(),
  subjectKind: z.string(),
  subjectName: z.string(),
  /** Field → [before, after]. */
  changes: z.record(z.string(), z.tuple([z.unknown(), z.unknown()])),
})

const email = z
  .email()
  .max(254)
  .transform((text) => text.toLowerCase())

export const peopleApi = {
  setupState: endpoint({
    method: 'GET',
    path: '/api/setup',
    summary: 'Whether the company has been set up',
    answer: z.object({ done: z.boolean() }),
    open: true,
  }),
  setup: endpoint({
    method: 'POST',
    path: '/api/setup',
    summary: 'Create the company, its administrator and first classifications; possible once, on an empty database',
    body: z.object({
      company: line(160),
      companyTaxId,
      name: line(120),
      email,
      password,
      language,
    }),
    answer: z.object({ id }),
    status: 201,
    open: true,
  }),
  colleagues: endpoint({
    method: 'GET',
    path: '/api/colleagues',
    summary: 'Our own people, active first, for choosing a responsible',
    answer: z.object({ items: z.array(colleague) }),
  }),
  list: endpoint({
    method: 'GET',
    path: '/api/people',
    summary: 'Everybody who may sign in, by name; `inactive` adds those who no longer may',
    query: z.object({ query: searchText().optional(), inactive: flag.optional(), ...pageQuery }),
    answer: pageOf(person),
  }),
  create: endpoint({
    method: 'POST',
    path: '/api/people',
    summary: 'Give somebody access',
    body: z.object({
      name: line(120),
      email,
      role,
      customerId: id.nullish(),
      password,
      language: language.default('es'),
    }),
    answer: person,
    status: 201,
  }),
  save: endpoint({
    method: 'PATCH',
    path: '/api/people/{id}',
    summary: 'Change name, e-mail, role or access; deactivating ends the sessions at once',
    params: idParams,
    body: z
      .object({ name: line(120), email, role, customerId: id.nullish(), active: z.boolean() })
      .partial()
      .extend({ version }),
    answer: person,
  }),
  setPassword: endpoint({
    method: 'POST',
    path: '/api/people/{id}/password',
    summary: 'Set a new password and end the sessions',
    params: idParams,
    body: z.object({ password }),
    answer: z.object({ id }),
  }),
  audit: endpoint({
    method: 'GET',
    path: '/api/audit',
    summary: 'Administrative changes, newest first',
    query: z.object(pageQuery),
    answer: pageOf(auditRow),
  }),
}
