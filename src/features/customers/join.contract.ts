import { z } from 'zod'
import { endpoint, id, idParams, version } from '../../platform/shared/contract.ts'
import { customer } from './customers.contract.ts'
import { joinFields } from './join.rules.ts'

const side = z.object({
  id,
  name: z.string(),
  /** Normalised, '76123456K'. */
  taxId: z.string().nullable(),
  city: z.string().nullable(),
  active: z.boolean(),
  version,
})

/** How much of the other record goes over. */
export const joinCounts = z.object({
  cases: z.int(),
  pendingCases: z.int(),
  coverages: z.int(),
  contacts: z.int(),
  equipment: z.int(),
  visits: z.int(),
  commitments: z.int(),
  workedMinutes: z.int(),
  /** Who of the customer may sign in. */
  portalPeople: z.int(),
})
export type JoinCounts = z.infer<typeof joinCounts>

const field = z.enum(joinFields)

export const joinPreview = z.object({
  stays: side,
  goes: side,
  counts: joinCounts,
  /** Codes of the ERP that go over. */
  codes: z.array(z.object({ company: z.int(), name: z.string().nullable(), code: z.string() })),
  /** Fields that were empty and are filled; notes of both are put together. */
  fills: z.array(z.object({ field, value: z.string() })),
  /** Fields of which that of the one that stays is kept. */
  differs: z.array(z.object({ field, kept: z.string(), left: z.string() })),
  /** Contacts that are the same person and become one. */
  sameContacts: z.array(z.string()),
  /** Why they cannot be joined; empty: they can. */
  reasons: z.array(z.object({ code: z.string(), text: z.string() })),
})
export type JoinPreview = z.infer<typeof joinPreview>

export const joinApi = {
  preview: endpoint({
    method: 'GET',
    path: '/api/customers/{id}/join/{otherId}',
    summary: 'What would happen if the other customer were joined with this one, which stays; and what forbids it',
    params: z.object({ id, otherId: id }),
    answer: joinPreview,
  }),
  join: endpoint({
    method: 'POST',
    path: '/api/customers/{id}/join',
    summary: 'Join another record of the same customer with this one, which gets all it has; it cannot be undone',
    params: idParams,
    body: z.object({ otherId: id, version, otherVersion: version }),
    answer: customer,
  }),
}
