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
} from '../../platform/shared/contract.ts'
import { richText, version } from '../../platform/shared/contract.ts'
import { searchKey } from '../../platform/shared/search-key.ts'

/** Whose a reply is: the own one of who asks, or everybody's. */
export const replyScope = z.enum(['mine', 'shared'])
export type ReplyScope = z.infer<typeof replyScope>

export const MOST_LETTERS = 20_000
export const MOST_SHORTCUT = 30

/** One word that finds it; compared without case and accents, and kept that way. Empty is none. */
const shortcut = z
  .string()
  .trim()
  .max(MOST_SHORTCUT)
  .transform((typed) => searchKey(typed))
  .refine((word) => /^[a-z0-9_-]*$/.test(word), { params: { code: 'reply.shortcut_word' } })
  .transform((word) => word || null)
  .nullish()

export const replyItem = z.object({
  id,
  scope: replyScope,
  name: z.string(),
  shortcut: z.string().nullable(),
  topic: z.object({ id, name: z.string() }).nullable(),
  /** How the text begins. */
  excerpt: z.string(),
  active: z.boolean(),
  version,
  uses: z.int(),
  lastUsedAt: instant.nullable(),
  abilities: z.object({ edit: z.boolean() }),
})
export type ReplyItem = z.infer<typeof replyItem>

export const reply = replyItem.extend({
  bodyHtml: z.string(),
  changedBy: z.object({ id, name: z.string() }),
  changedAt: instant,
})
export type Reply = z.infer<typeof reply>

const changeable = {
  name: line(80),
  /** With variables such as `{{cliente}}` or `{{customer}}`. */
  body: richText(MOST_LETTERS),
  shortcut,
  topicId: id.nullish(),
  active: z.boolean(),
}

export const repliesApi = {
  list: endpoint({
    method: 'GET',
    path: '/api/replies',
    summary:
      'Prepared replies, the own ones and those of everybody, by name or those with the words of `query`, best first',
    query: z.object({
      query: searchText().optional(),
      scope: replyScope.optional(),
      /** Those about this topic first. */
      topicId: id.optional(),
      /** Inactive ones too. */
      inactive: flag.optional(),
      sort: z.enum(['name', 'used']).default('name'),
      ...pageQuery,
    }),
    answer: pageOf(replyItem),
  }),
  read: endpoint({
    method: 'GET',
    path: '/api/replies/{id}',
    summary: 'Read a prepared reply as it was written, with its variables',
    params: idParams,
    answer: reply,
  }),
  create: endpoint({
    method: 'POST',
    path: '/api/replies',
    summary: 'Prepare a reply: for oneself, or for everybody',
    body: z
      .object(changeable)
      .partial({ active: true })
      .extend({ scope: replyScope.default('mine') }),
    answer: reply,
    status: 201,
  }),
  save: endpoint({
    method: 'PATCH',
    path: '/api/replies/{id}',
    summary: 'Change a prepared reply; an older `version` is refused with the present one',
    params: idParams,
    body: z.object(changeable).partial().extend({ version }),
    answer: reply,
  }),
  remove: endpoint({
    method: 'DELETE',
    path: '/api/replies/{id}',
    summary: 'Delete a prepared reply; what was written with it stays',
    params: idParams,
    answer: z.object({ id }),
  }),
  use: endpoint({
    method: 'POST',
    path: '/api/replies/{id}/use',
    summary: 'Fill in a prepared reply for a case, and count that it was used',
    params: idParams,
    body: z.object({
      caseId: id,
      /** Whom it is written to, if not the contact of the case. */
      contactId: id.nullish(),
    }),
    answer: z.object({
      bodyHtml: z.string(),
      /** Variables without a value; in the text stands a mark in their place. */
      missing: z.array(z.string()),
    }),
  }),
}
