import { z } from 'zod'
import {
  day,
  endpoint,
  flag,
  id,
  idParams,
  instant,
  line,
  optionalLine,
  pageOf,
  pageQuery,
  richText,
  searchText,
} from '../../platform/shared/contract.ts'
import { language } from '../auth/auth.contract.ts'
import { caseItem, recurrence } from '../cases/cases.contract.ts'
import { file, textState } from '../files/files.contract.ts'
import { topicsApi } from './topics.contract.ts'

/** Who reads it once it is published: our own people, contacts of customers too, everybody. */
export const audience = z.enum(['internal', 'customers', 'public'])
export type Audience = z.infer<typeof audience>
export const articleState = z.enum(['draft', 'review', 'published', 'archived'])
export type ArticleState = z.infer<typeof articleState>
/** How an article was used in a case: kept at hand, sent to the customer, or it was the solution. */
export const useKind = z.enum(['linked', 'sent', 'solved'])
export type UseKind = z.infer<typeof useKind>

const named = z.object({ id, name: z.string() })
const count = z.int()
const revision = z.int().min(1)
const revisionInPath = z.coerce.number().int().min(1).max(2_147_483_647)

export const articleItem = z.object({
  id,
  number: z.int(),
  title: z.string(),
  language,
  audience,
  state: articleState,
  topics: z.array(named.extend({ color: z.string() })),
  publishedAt: instant.nullable(),
  changedAt: instant,
  /** Pieces of the text with the words that were found between `[[` and `]]`; null when no words were asked for. */
  snippet: z.string().nullable(),
  /** The attachment that the pieces are cut from, when the words stand in an attachment alone. */
  snippetOf: z.object({ fileId: id, name: z.string() }).nullable(),
  /** What only our own people are told; null for contacts. */
  ours: z
    .object({
      author: named,
      /** To be read again by this day. */
      reviewBy: day.nullable(),
      /** There is a newer text than the one readers see. */
      unpublishedChanges: z.boolean(),
      /** Since when it, or its changes, wait for a supervisor. */
      submittedAt: instant.nullable(),
      uses: count,
      helpful: count,
      notHelpful: count,
    })
    .nullable(),
})
export type ArticleItem = z.infer<typeof articleItem>

export const relatedArticle = z.object({ id, number: z.int(), title: z.string(), audience, state: articleState })

export const articleAbilities = z.object({
  edit: z.boolean(),
  submit: z.boolean(),
  publish: z.boolean(),
  archive: z.boolean(),
  reopen: z.boolean(),
  changeAudience: z.boolean(),
  seeVersions: z.boolean(),
})

export const articleDetail = articleItem.omit({ snippet: true, snippetOf: true }).extend({
  bodyHtml: z.string(),
  /** The revision that is shown; with `draft=true` the newest one. */
  revision,
  /** What readers see; null when nothing is published. */
  publishedRevision: revision.nullable(),
  /** Who wrote the revision that is shown, and when; null for contacts. */
  writtenBy: named.nullable(),
  writtenAt: instant,
  /** `text`: for who writes, when the text of the file is not or not yet searchable. */
  files: z.array(file.extend({ text: textState.nullable() })),
  related: z.array(relatedArticle),
  /** The case whose solution it was, for those who see it. */
  fromCase: z.object({ id, number: z.int() }).nullable(),
  /** Whether it helped me. */
  myVote: z.object({ helpful: z.boolean(), comment: z.string().nullable() }).nullable(),
  /** The page that customers and everybody read; null when it is internal or not published. */
  address: z.string().nullable(),
  abilities: articleAbilities,
})
export type ArticleDetail = z.infer<typeof articleDetail>

/** What a stale save is refused with, as `current`: the text of the other one. */
export const currentText = z.object({
  revision,
  title: z.string(),
  bodyHtml: z.string(),
  writtenBy: named,
  writtenAt: instant,
})
export type CurrentText = z.infer<typeof currentText>

export const articleVersion = z.object({
  revision,
  title: z.string(),
  writtenBy: named,
  writtenAt: instant,
  note: z.string().nullable(),
  restoredFrom: revision.nullable(),
  /** It is what readers see. */
  published: z.boolean(),
})
export const articleVersionDetail = articleVersion.extend({ bodyHtml: z.string(), files: z.array(file) })
export type ArticleVersionDetail = z.infer<typeof articleVersionDetail>

export const articleEventKind = z.enum([
  'created',
  'written',
  'restored',
  'submitted',
  'published',
  'archived',
  'reopened',
  'audienceChanged',
  'languageChanged',
  'topicsChanged',
  'reviewByChanged',
  'relatedChanged',
])
export type ArticleEventKind = z.infer<typeof articleEventKind>

/** `from` and `to`: a revision, an audience, a language, a day, or names. */
export const articleEvent = z.object({
  id,
  at: instant,
  actor: z.object({ id: id.nullable(), name: z.string() }),
  kind: articleEventKind,
  from: z.unknown(),
  to: z.unknown(),
  reason: z.string().nullable(),
})
export type ArticleEvent = z.infer<typeof articleEvent>

/** A use of an article in a case. */
export const articleUse = z.object({
  article: relatedArticle,
  how: useKind,
  usedBy: named,
  usedAt: instant,
})
export type ArticleUse = z.infer<typeof articleUse>

const topicIds = z.array(id).max(20)
const relatedIds = z.array(id).max(20)
const fileIds = z.array(id).max(20)
const reason = optionalLine(500)

export const knowledgeApi = {
  ...topicsApi,
  list: endpoint({
    method: 'GET',
    path: '/api/articles',
    summary:
      'Published articles, newest first, or those that `query` is found in, best first; with `state`, what is written',
    query: z.object({
      query: searchText(1000).optional(),
      /** With all topics beneath it. */
      topicId: id.optional(),
      audience: audience.optional(),
      language: language.optional(),
      /** For those who write: newest texts in this state; `all` in any but archived. `review` includes changes of what is published. */
      state: articleState.or(z.literal('all')).optional(),
      /** Those I wrote first. */
      mine: flag.optional(),
      /** Published ones whose day to be read again has come. */
      dueForReview: flag.optional(),
      sort: z.enum(['newest', 'used']).optional(),
      ...pageQuery,
    }),
    answer: pageOf(articleItem).extend({
      /** The words that were searched for instead, when nothing had those that were typed. */
      correctedTo: z.string().nullable(),
    }),
  }),
  counts: endpoint({
    method: 'GET',
    path: '/api/article-counts',
    summary: 'How many articles wait; counted up to 100, so that 100 means "many"',
    answer: z.object({
      /** Articles and changes that wait for a supervisor, as far as this person may see them. */
      inReview: z.int(),
    }),
  }),
  gaps: endpoint({
    method: 'GET',
    path: '/api/articles/gaps',
    summary: 'The hundred searches that most often found nothing',
    answer: z.object({
      items: z.array(z.object({ words: z.string(), asked: count, firstAt: instant, lastAt: instant })),
    }),
  }),
  read: endpoint({
    method: 'GET',
    path: '/api/articles/{id}',
    summary: 'Read an article by id or number: what is published; with `draft=true` the newest text, for who writes',
    params: z.object({ id: z.union([id, z.string().regex(/^\d{1,12}$/)]) }),
    query: z.object({ draft: flag.optional() }),
    answer: articleDetail,
  }),
  create: endpoint({
    method: 'POST',
    path: '/api/articles',
    summary: 'Write a new article, as a draft',
    body: z.object({
      id: id.optional(),
      title: line(200),
      body: richText(),
      topicIds: topicIds.default([]),
      audience: audience.default('internal'),
      /** That of the writer when missing. */
      language: language.optional(),
      reviewBy: day.nullish(),
      relatedIds: relatedIds.default([]),
      fileIds: fileIds.default([]),
    }),
    answer: articleDetail,
    status: 201,
  }),
  save: endpoint({
    method: 'PATCH',
    path: '/api/articles/{id}',
    summary: 'Change an article; title, text and attachments make a new revision, which readers see once published',
    params: idParams,
    body: z
      .object({
        title: line(200),
        body: richText(),
        /** All attachments it shall have, in their order. */
        fileIds,
        /** What was changed in the text, for the list of versions. */
        note: optionalLine(200),
        topicIds,
        audience,
        language,
        reviewBy: day.nullable(),
        relatedIds,
      })
      .partial()
      .extend({
        /** The revision the writing began from; needed with title, text or attachments. An older one: 409 `stale`. */
        revision: revision.optional(),
      }),
    answer: articleDetail,
  }),
  submit: endpoint({
    method: 'POST',
    path: '/api/articles/{id}/submit',
    summary: 'Ask a supervisor to review and publish it',
    params: idParams,
    body: z.object({ reason }),
    answer: articleDetail,
  }),
  publish: endpoint({
    method: 'POST',
    path: '/api/articles/{id}/publish',
    summary: 'Let readers see the newest revision',
    params: idParams,
    body: z.object({
      /** The revision that was read before; when there is a newer one: 409 `stale`. */
      revision: revision.optional(),
    }),
    answer: articleDetail,
  }),
  archive: endpoint({
    method: 'POST',
    path: '/api/articles/{id}/archive',
    summary: 'Take it out of service; nobody finds it any more',
    params: idParams,
    body: z.object({ reason }),
    answer: articleDetail,
  }),
  reopen: endpoint({
    method: 'POST',
    path: '/api/articles/{id}/reopen',
    summary: 'Make a draft of it again, whatever it is now',
    params: idParams,
    body: z.object({ reason }),
    answer: articleDetail,
  }),
  versions: endpoint({
    method: 'GET',
    path: '/api/articles/{id}/versions',
    summary: 'Its revisions, newest first',
    params: idParams,
    query: z.object(pageQuery),
    answer: pageOf(articleVersion),
  }),
  version: endpoint({
    method: 'GET',
    path: '/api/articles/{id}/versions/{revision}',
    summary: 'One revision with its text',
    params: idParams.extend({ revision: revisionInPath }),
    answer: articleVersionDetail,
  }),
  restore: endpoint({
    method: 'POST',
    path: '/api/articles/{id}/versions/{revision}/restore',
    summary: 'Write a new revision with the text and the attachments of an old one',
    params: idParams.extend({ revision: revisionInPath }),
    body: z.object({
      /** The newest revision that is known; when there is a newer one: 409 `stale`. */
      revision,
    }),
    answer: articleDetail,
  }),
  history: endpoint({
    method: 'GET',
    path: '/api/articles/{id}/history',
    summary: 'What happened to it, newest first',
    params: idParams,
    query: z.object(pageQuery),
    answer: pageOf(articleEvent),
  }),
  vote: endpoint({
    method: 'POST',
    path: '/api/articles/{id}/helpful',
    summary: 'Say whether it helped; a later word replaces the earlier one',
    params: idParams,
    body: z.object({ helpful: z.boolean(), comment: optionalLine(1000) }),
    answer: z.object({ helpful: z.boolean(), comment: z.string().nullable() }),
  }),
  votes: endpoint({
    method: 'GET',
    path: '/api/articles/{id}/helpful',
    summary: 'What readers said of it, newest first',
    params: idParams,
    query: z.object(pageQuery),
    answer: pageOf(z.object({ person: named, helpful: z.boolean(), comment: z.string().nullable(), votedAt: instant })),
  }),
  suggest: endpoint({
    method: 'GET',
    path: '/api/suggestions',
    summary: 'Articles and earlier cases that look like what is being typed, the own ones of the customer first',
    query: z.object({
      customerId: id.optional(),
      text: searchText(4000).default(''),
      subject: searchText().optional(),
      topicId: id.optional(),
      equipmentId: id.optional(),
    }),
    answer: z.object({
      articles: z.array(
        articleItem.pick({ id: true, number: true, title: true, snippet: true, snippetOf: true, audience: true }),
      ),
      cases: z.array(caseItem.extend({ why: z.enum(['sameEquipment', 'sameCustomer', 'words']), recurrence })),
    }),
  }),
  usedIn: endpoint({
    method: 'GET',
    path: '/api/cases/{id}/articles',
    summary: 'The articles that were used in a case, first use first, and the one that was made of it',
    params: idParams,
    answer: z.object({
      items: z.array(articleUse),
      /** Of those that are not archived; null also when this person may not see it. */
      made: relatedArticle.omit({ audience: true }).nullable(),
    }),
  }),
  use: endpoint({
    method: 'POST',
    path: '/api/cases/{id}/articles',
    summary: 'Record that an article was used in a case; once for each way of using it',
    params: idParams,
    body: z.object({ articleId: id, how: useKind.default('linked') }),
    answer: articleUse,
    status: 201,
  }),
  fromCase: endpoint({
    method: 'POST',
    path: '/api/cases/{id}/article',
    summary: 'Make a draft out of the solution of a case',
    params: idParams,
    answer: articleDetail,
    status: 201,
  }),
}
