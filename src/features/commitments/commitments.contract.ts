import { z } from 'zod'
import {
  day,
  endpoint,
  flag,
  id,
  idParams,
  instant,
  longText,
  pageOf,
  pageQuery,
  version,
} from '../../platform/shared/contract.ts'

const named = z.object({ id, name: z.string() })

/** Derived from the dates: `overdue` is pending after its due time, `brokenMet` was met too late. */
export const standing = z.enum(['pending', 'overdue', 'met', 'brokenMet', 'cancelled'])
export type Standing = z.infer<typeof standing>

export const commitmentMove = z.object({
  id,
  oldDueAt: instant,
  newDueAt: instant,
  reason: z.string(),
  customerTold: z.boolean(),
  movedBy: z.string(),
  movedAt: instant,
})

export const commitment = z.object({
  id,
  case: z.object({ id, number: z.int(), subject: z.string() }),
  customer: named,
  type: named.extend({ color: z.string() }),
  description: z.string(),
  responsible: named,
  dueAt: instant,
  firstDueAt: instant,
  standing,
  metAt: instant.nullable(),
  cancelReason: z.string().nullable(),
  /** Every change of the due date, newest first; our own people alone see them. */
  moves: z.array(commitmentMove),
  version,
  abilities: z.object({ move: z.boolean(), meet: z.boolean(), cancel: z.boolean(), reassign: z.boolean() }),
})
export type Commitment = z.infer<typeof commitment>
/** As lists show it: the moves come with the commitments of a case. */
export const commitmentItem = commitment.omit({ moves: true })
export type CommitmentItem = z.infer<typeof commitmentItem>

export const commitmentsApi = {
  ofCase: endpoint({
    method: 'GET',
    path: '/api/cases/{id}/commitments',
    summary: 'Commitments of a case with every change of date',
    params: idParams,
    answer: z.object({ items: z.array(commitment) }),
  }),
  list: endpoint({
    method: 'GET',
    path: '/api/commitments',
    summary: 'Pending commitments by due time: mine, of one person, overdue, of a customer',
    query: z.object({
      mine: flag.optional(),
      responsibleId: id.optional(),
      customerId: id.optional(),
      overdue: flag.optional(),
      /** Only what is due on this day in Chile. */
      dueOn: day.optional(),
      ...pageQuery,
    }),
    answer: pageOf(commitmentItem),
  }),
  make: endpoint({
    method: 'POST',
    path: '/api/cases/{id}/commitments',
    summary: 'Commit an action',
    params: idParams,
    body: z.object({
      /** The id that the caller gave it: the same commitment sent twice is one. */
      id: id.optional(),
      typeId: id,
      description: longText(2000),
      responsibleId: id,
      dueAt: instant,
    }),
    answer: z.object({ id }),
    status: 201,
  }),
  move: endpoint({
    method: 'POST',
    path: '/api/commitments/{id}/move',
    summary: 'Move the due date, with its reason and whether the customer was told',
    params: idParams,
    body: z.object({ dueAt: instant, reason: longText(1000), customerTold: z.boolean(), version: version.optional() }),
    answer: commitment,
  }),
  meet: endpoint({
    method: 'POST',
    path: '/api/commitments/{id}/meet',
    summary: 'Tell that it was done',
    params: idParams,
    body: z.object({ note: longText(2000).optional() }).default({}),
    answer: commitment,
  }),
  cancel: endpoint({
    method: 'POST',
    path: '/api/commitments/{id}/cancel',
    summary: 'Cancel it, with the reason',
    params: idParams,
    body: z.object({ reason: longText(1000) }),
    answer: commitment,
  }),
  reassign: endpoint({
    method: 'POST',
    path: '/api/commitments/{id}/reassign',
    summary: 'Give it to somebody else',
    params: idParams,
    body: z.object({ responsibleId: id }),
    answer: commitment,
  }),
}
