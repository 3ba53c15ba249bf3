import { z } from 'zod'
import {
  endpoint,
  flag,
  id,
  idParams,
  instant,
  line,
  longText,
  pageOf,
  pageQuery,
  richText,
  searchText,
  version,
} from '../../platform/shared/contract.ts'
import { coverageKind } from '../coverage/terms.contract.ts'
import { file } from '../files/files.contract.ts'
import { category } from '../settings/settings.contract.ts'

export const channel = z.enum(['phone', 'email', 'meeting', 'portal', 'chat', 'inPerson', 'other'])
export type Channel = z.infer<typeof channel>
export const linkKind = z.enum(['follows', 'duplicates', 'causedBy', 'relatesTo'])
export type LinkKind = z.infer<typeof linkKind>

const named = z.object({ id, name: z.string() })
const tagged = named.extend({ color: z.string() })
const state = tagged.extend({ category })

/** What a case shares with an earlier one of the same problem. */
export const recurrentOf = z.enum(['equipment', 'customer'])
export type RecurrentOf = z.infer<typeof recurrentOf>
/** The return of an earlier problem: of the same product or customer, so many days after it was solved or reported. */
export const recurrence = z.object({ of: recurrentOf, days: z.int() }).nullable()

/** Kept, broken, still running, or its clock stands while the case waits for somebody else. */
export const promiseStanding = z.enum(['met', 'late', 'running', 'stopped'])
export type PromiseStanding = z.infer<typeof promiseStanding>

const promised = z.object({
  /** By when; of a late one, since when it is late. Null while the clock stands. */
  dueAt: instant.nullable(),
  /** Minutes of attention that were left when the clock stopped; null while it runs. */
  leftMinutes: z.int().nullable(),
  standing: promiseStanding,
})
export type Promised = z.infer<typeof promised>

export const caseItem = z.object({
  id,
  number: z.int(),
  subject: z.string(),
  customer: named,
  state,
  priority: tagged,
  topic: named.nullable(),
  responsible: named.nullable(),
  registeredAt: instant,
  lastActivityAt: instant,
  /** Due time of the next pending commitment. */
  nextDueAt: instant.nullable(),
  /** The first answer that was promised, and when it was given; null when none was. */
  response: promised.extend({ respondedAt: instant.nullable() }).nullable(),
  /** The solution that was promised; null when none was. */
  solution: promised.nullable(),
  /** It brings back an earlier problem; null when it does not. */
  recurrent: recurrentOf.nullable(),
  /** While it is not closed: a document of the ERP that it is about is not what it was when it was linked, or is no more. */
  documentsDiffer: z.boolean(),
})
export type CaseItem = z.infer<typeof caseItem>

/** Why something is refused, so that the screen can say it before it is tried. */
export const reason = z.object({
  code: z.string(),
  values: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  text: z.string(),
})

export const caseLink = z.object({
  id,
  kind: linkKind,
  /** `from`: this case follows/duplicates/… the other; `to`: the other does so of this one. */
  direction: z.enum(['from', 'to']),
  case: z.object({ id, number: z.int(), subject: z.string(), state }),
})

export const caseAbilities = z.object({
  edit: z.boolean(),
  addEntry: z.boolean(),
  addInternalEntry: z.boolean(),
  take: z.boolean(),
  assign: z.boolean(),
  changeState: z.boolean(),
  link: z.boolean(),
  commit: z.boolean(),
  /** What stands against closing just now; empty when nothing does. */
  whyNotClose: z.array(reason),
})

export const caseDetail = caseItem.extend({
  descriptionHtml: z.string(),
  channel,
  contact: named.extend({ email: z.string().nullable(), phone: z.string().nullable() }).nullable(),
  equipment: named.extend({ serial: z.string().nullable() }).nullable(),
  /** The contract or warranty that answers for it; `name` is that of its type. */
  coverage: named.extend({ number: z.int(), kind: coverageKind }).nullable(),
  registeredBy: named,
  stateSince: instant,
  solvedAt: instant.nullable(),
  closedAt: instant.nullable(),
  /** Closed as a duplicate of this one: later entries go there. */
  survivor: z.object({ id, number: z.int() }).nullable(),
  links: z.array(caseLink),
  /** Earlier cases whose problem it brings back, as it was when it was registered; those this person may see. */
  recurrences: z.array(
    z.object({ of: recurrentOf, days: z.int(), case: z.object({ id, number: z.int(), subject: z.string(), state }) }),
  ),
  /** Attached when the situation was registered. */
  files: z.array(file),
  version,
  abilities: caseAbilities,
})
export type CaseDetail = z.infer<typeof caseDetail>

const situation = {
  contactId: id.nullish(),
  equipmentId: id.nullish(),
  topicId: id.nullish(),
}

/** Which cases a list shows; the same words stand in the address of the screen. */
export const caseFilter = z.object({
  /** When missing: pending ones, or all where a state, a category or words are asked for. */
  view: z.enum(['mine', 'unassigned', 'pending', 'overdue', 'breached', 'all']).optional(),
  query: searchText().optional(),
  customerId: id.optional(),
  responsibleId: id.optional(),
  stateId: id.optional(),
  category: category.optional(),
  priorityId: id.optional(),
  topicId: id.optional(),
  equipmentId: id.optional(),
  /** Only those that bring back an earlier problem. */
  recurrent: flag.optional(),
  /** Open ones whose promised first answer, or solution, is late. */
  late: z.enum(['response', 'solution']).optional(),
  oldestFirst: flag.optional(),
})

export const casesApi = {
  list: endpoint({
    method: 'GET',
    path: '/api/cases',
    summary:
      'List cases, newest first; `query` finds words of the situation and of the conversations, or a case number',
    query: caseFilter.extend(pageQuery),
    answer: pageOf(caseItem),
  }),
  counts: endpoint({
    method: 'GET',
    path: '/api/case-counts',
    summary: 'How many cases and commitments wait; counted up to 100, so that 100 means "many"',
    answer: z.object({
      mine: z.int(),
      unassigned: z.int(),
      pending: z.int(),
      /** Cases with an overdue commitment, whoever promised it. */
      overdue: z.int(),
      /** Open cases whose promised answer or solution is late. */
      breached: z.int(),
      /** The own commitments that are overdue. */
      myOverdueCommitments: z.int(),
    }),
  }),
  promised: endpoint({
    method: 'GET',
    path: '/api/promised-times',
    summary: 'By when a case that is registered now would be answered and solved; null where nothing is promised',
    query: z.object({
      /** The contract or warranty that would answer for it; nothing when missing. */
      coverageId: id.optional(),
      /** The usual one when missing. */
      priorityId: id.optional(),
    }),
    answer: z.object({ responseDueAt: instant.nullable(), solutionDueAt: instant.nullable() }),
  }),
  register: endpoint({
    method: 'POST',
    path: '/api/cases',
    summary: 'Register a situation; answers with its number at once',
    body: z.object({
      id: id.optional(),
      customerId: id,
      subject: line(200),
      description: richText(),
      channel,
      ...situation,
      priorityId: id.optional(),
      /** Nobody when null; the one who registers when missing. */
      responsibleId: id.nullish(),
      /** Nothing covers it when null; what applies by rule when missing. */
      coverageId: id.nullish(),
      links: z
        .array(z.object({ relatedCaseId: id, kind: linkKind }))
        .max(20)
        .default([]),
      /** Earlier cases that were held against it, and are another problem. */
      notRecurrenceOf: z.array(id).max(20).default([]),
      fileIds: z.array(id).max(20).default([]),
    }),
    answer: z.object({ id, number: z.int() }),
    status: 201,
  }),
  read: endpoint({
    method: 'GET',
    path: '/api/cases/{id}',
    summary: 'Read a case; the id or its number',
    params: z.object({ id: z.union([id, z.string().regex(/^\d{1,12}$/)]) }),
    answer: caseDetail,
  }),
  save: endpoint({
    method: 'PATCH',
    path: '/api/cases/{id}',
    summary: 'Change the situation; every change is kept in its history',
    params: idParams,
    body: z
      .object({ subject: line(200), description: richText(), channel, ...situation, priorityId: id, reason: line(500) })
      .partial()
      .extend({ coverageId: id.nullish(), version }),
    answer: caseDetail,
  }),
  take: endpoint({
    method: 'POST',
    path: '/api/cases/{id}/take',
    summary: 'Make an unassigned case mine',
    params: idParams,
    answer: caseDetail,
  }),
  assign: endpoint({
    method: 'POST',
    path: '/api/cases/{id}/assign',
    summary: 'Give the case to somebody, or to nobody',
    params: idParams,
    body: z.object({ responsibleId: id.nullable(), reason: longText(500).optional() }),
    answer: caseDetail,
  }),
  changeState: endpoint({
    method: 'POST',
    path: '/api/cases/{id}/state',
    summary: 'Change the state; reopening a closed case needs a reason, closing is refused while something is pending',
    params: idParams,
    body: z.object({ stateId: id, reason: longText(2000).optional(), version: version.optional() }),
    answer: caseDetail,
  }),
  link: endpoint({
    method: 'POST',
    path: '/api/cases/{id}/links',
    summary: 'Relate the case to an earlier event',
    params: idParams,
    body: z.object({ relatedCaseId: id, kind: linkKind }),
    answer: z.object({ id }),
    status: 201,
  }),
  unlink: endpoint({
    method: 'DELETE',
    path: '/api/case-links/{id}',
    summary: 'Undo a relation',
    params: idParams,
    answer: z.object({ id }),
  }),
  dismissRecurrence: endpoint({
    method: 'POST',
    path: '/api/cases/{id}/dismiss-recurrence',
    summary: 'Say that it does not bring back the problem of an earlier case; it stays said',
    params: idParams,
    body: z.object({ earlierCaseId: id }),
    answer: caseDetail,
  }),
  bulk: endpoint({
    method: 'POST',
    path: '/api/cases/bulk',
    summary: 'Assign many cases or change their state; each succeeds or is refused on its own',
    body: z.object({
      caseIds: z.array(id).min(1).max(100),
      responsibleId: id.nullish(),
      stateId: id.optional(),
      reason: longText(2000).optional(),
    }),
    answer: z.object({ results: z.array(z.object({ id, done: z.boolean(), problem: z.string().nullable() })) }),
  }),
}
