import type { Language } from '../../../../platform/shared/words.ts'
import type { FileInfo } from '../../../files/files.contract.ts'
import type { ArticleDetail, Audience, CurrentText } from '../../knowledge.contract.ts'

type Related = { id: string; number: number; title: string }

export type ArticleFields = {
  title: string
  body: string
  topicIds: string[]
  audience: Audience
  language: Language
  /** '2027-03-01', or nothing. */
  reviewBy: string
  related: Related[]
  files: FileInfo[]
}

/** Another text of the same article, kept beside what is being written: that of somebody faster, or one's own. */
export type Beside = {
  /** Who was faster. */
  by: string
  /** Whether the text that stands beside is one's own, and theirs in the form. */
  isMine: boolean
  title: string
  body: string
}

export type ArticleDraft = ArticleFields & {
  /** Sending the same new article again, also after a reload, makes it once. */
  key: string
  /** The revision the writing began from; of a new one none. */
  revision: number | null
  /** As it was read. */
  before: ArticleFields | null
  note: string
  beside: Beside | null
}

export const newDraft = (title: string, language: Language): ArticleDraft => ({
  title,
  body: '',
  topicIds: [],
  audience: 'internal',
  language,
  reviewBy: '',
  related: [],
  files: [],
  key: '',
  revision: null,
  before: null,
  note: '',
  beside: null,
})

/** An article as it is opened to be changed. */
export function draftOf(detail: ArticleDetail): ArticleDraft {
  const before: ArticleFields = {
    title: detail.title,
    body: detail.bodyHtml,
    topicIds: detail.topics.map(({ id }) => id),
    audience: detail.audience,
    language: detail.language,
    reviewBy: detail.ours?.reviewBy ?? '',
    related: detail.related.map(({ id, number, title }) => ({ id, number, title })),
    files: detail.files,
  }
  return { ...before, key: '', revision: detail.revision, before, note: '', beside: null }
}

const idsOf = (all: { id: string }[]) => all.map(({ id }) => id)
const values = (fields: ArticleFields) => ({
  title: fields.title.trim(),
  body: fields.body,
  topicIds: fields.topicIds,
  audience: fields.audience,
  language: fields.language,
  reviewBy: fields.reviewBy || null,
  relatedIds: idsOf(fields.related),
  fileIds: idsOf(fields.files),
})

/** Everything, of a new one. */
export const bodyOf = (draft: ArticleDraft) => values(draft)

/** What was changed since it was read, with the revision where text or attachments are among it. */
export function changesOf(draft: ArticleDraft) {
  const now = values(draft)
  const was = draft.before && values(draft.before)
  const names = Object.keys(now) as (keyof typeof now)[]
  const changed = names.filter((name) => JSON.stringify(now[name]) !== JSON.stringify(was?.[name]))
  const written = changed.some((name) => name === 'title' || name === 'body' || name === 'fileIds')
  const fields: Partial<typeof now> = Object.fromEntries(changed.map((name) => [name, now[name]]))
  return {
    ...fields,
    ...(written ? { revision: draft.revision ?? undefined, note: draft.note.trim() || null } : {}),
  }
}

export const isChanged = (draft: ArticleDraft): boolean => Object.keys(changesOf(draft)).length > 0

/** Whether one's own text stands beside and theirs, which is in the form, was gone on with. */
export const holdsTwo = ({ beside, before, title, body }: ArticleDraft): boolean =>
  beside !== null && beside.isMine && (title !== before?.title || body !== before.body)

/**
 * Somebody was faster: their text is kept beside, and saving goes over it knowingly. Where it would push out something
 * that was typed, it is left among the versions.
 */
export function withTheirs(draft: ArticleDraft, current: CurrentText): ArticleDraft {
  const { beside } = draft
  const text = { title: current.title, body: current.bodyHtml }
  const known = { ...draft, revision: current.revision, before: draft.before && { ...draft.before, ...text } }
  if (holdsTwo(draft)) return known
  const mine = beside?.isMine ? { title: beside.title, body: beside.body } : {}
  return { ...known, ...mine, beside: { by: current.writtenBy.name, isMine: false, ...text } }
}

/** What stands beside comes into the form, and what was in the form stands beside. */
export const swapped = (draft: ArticleDraft): ArticleDraft =>
  draft.beside
    ? {
        ...draft,
        title: draft.beside.title,
        body: draft.beside.body,
        beside: { by: draft.beside.by, isMine: !draft.beside.isMine, title: draft.title, body: draft.body },
      }
    : draft
