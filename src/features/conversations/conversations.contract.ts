import { z } from 'zod'
import {
  endpoint,
  id,
  idParams,
  instant,
  pageOf,
  pageQuery,
  richText,
  searchText,
} from '../../platform/shared/contract.ts'
import { file } from '../files/files.contract.ts'

export const entryKind = z.enum(['call', 'email', 'meeting', 'portalMessage', 'internalNote', 'progress', 'solution'])
export type EntryKind = z.infer<typeof entryKind>

export const entry = z.object({
  type: z.literal('entry'),
  id,
  at: instant,
  recordedAt: instant,
  kind: entryKind,
  internal: z.boolean(),
  bodyHtml: z.string(),
  author: z.object({ id, name: z.string() }),
  contact: z.object({ id, name: z.string() }).nullable(),
  files: z.array(file),
})
export type Entry = z.infer<typeof entry>

/** Something that happened to the case: who, when, from, to, why. Kinds: see `eventKind` of the cases feature. */
export const event = z.object({
  type: z.literal('event'),
  id,
  at: instant,
  kind: z.string(),
  actor: z.object({ id: id.nullable(), name: z.string() }),
  subjectId: id.nullable(),
  from: z.unknown(),
  to: z.unknown(),
  reason: z.string().nullable(),
})
export type CaseEvent = z.infer<typeof event>

export const timelineItem = z.discriminatedUnion('type', [entry, event])
export type TimelineItem = z.infer<typeof timelineItem>

/** What a time line shows: what was said; progress and solution; commitments; time worked; visits; all other changes. */
export const timelineShow = z.enum(['conversation', 'progress', 'commitments', 'time', 'visits', 'changes'])

export const conversationsApi = {
  timeline: endpoint({
    method: 'GET',
    path: '/api/cases/{id}/timeline',
    summary: 'The whole follow-up of a case, newest first; `show` filters (comma separated), `query` searches inside',
    params: idParams,
    query: z.object({
      show: z
        .string()
        .optional()
        .transform((text) => text?.split(',').filter(Boolean))
        .pipe(z.array(timelineShow).optional()),
      query: searchText().optional(),
      oldestFirst: z
        .enum(['true', 'false'])
        .optional()
        .transform((text) => text === 'true'),
      ...pageQuery,
      limit: z.coerce.number().int().min(1).max(500).default(50),
    }),
    answer: pageOf(timelineItem),
  }),
  add: endpoint({
    method: 'POST',
    path: '/api/cases/{id}/entries',
    summary: 'Register a call, mail, meeting, note, progress or solution; a solution may set the state at once',
    params: idParams,
    body: z.object({
      id: id.optional(),
      kind: entryKind,
      body: richText(),
      /** When it was said, if not now. */
      saidAt: instant.optional(),
      contactId: id.nullish(),
      /** True keeps it from the customer; an internal note always is. */
      internal: z.boolean().optional(),
      fileIds: z.array(id).max(20).default([]),
      /** Articles whose text it has; those that it links to are found by their links. Their use in the case is recorded. */
      articleIds: z.array(id).max(20).default([]),
      /** State to set in the same act. */
      stateId: id.optional(),
    }),
    /** `caseId` is another case when this one was closed as a duplicate: the entry stands there. */
    answer: z.object({ id, caseId: id }),
    status: 201,
  }),
}
