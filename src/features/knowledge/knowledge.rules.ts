import { type Actor, isStaff } from '../../platform/shared/actor.ts'
import { addMonths } from '../../platform/shared/days.ts'
import type { Reason } from '../../platform/shared/refusal.ts'
import { searchKey } from '../../platform/shared/search-key.ts'
import { may } from '../auth/auth.rules.ts'
import type { ArticleState, Audience } from './knowledge.contract.ts'

/** Who asks; somebody who has not signed in has no id. */
export type Asker = Pick<Actor, 'id' | 'role'>

/** What the rules need to know of an article. */
export type ArticleFacts = {
  state: ArticleState
  audience: Audience
  authorId: string
  /** The newest revision, and the one readers see. */
  revision: number
  publishedRevision: number | null
  submittedAt: Date | null
}

/** The audiences whose published articles this person reads. */
export function audiencesOf(actor: Asker): readonly Audience[] {
  if (!actor.id) return ['public']
  return isStaff(actor) ? ['internal', 'customers', 'public'] : ['customers', 'public']
}

/** Whether what is published of the article exists for this person. */
export const mayRead = (actor: Asker, { state, audience }: Pick<ArticleFacts, 'state' | 'audience'>): boolean =>
  state === 'published' && audiencesOf(actor).includes(audience)

/** Whether this person writes articles: our own people do, technicians their own ones. */
export const mayWrite = (actor: Asker): boolean => actor.id !== '' && isStaff(actor)

/** Whether drafts, newest texts and versions of the article exist for this person. */
export const mayWork = (actor: Asker, { authorId }: Pick<ArticleFacts, 'authorId'>): boolean =>
  mayWrite(actor) && (may(actor, 'attend') || authorId === actor.id)

/** There is a newer text than the one readers see. */
export const hasUnpublishedChanges = ({
  revision,
  publishedRevision,
}: Pick<ArticleFacts, 'revision' | 'publishedRevision'>): boolean =>
  publishedRevision !== null && revision > publishedRevision

/** What this person may do to the article just now. */
export function articleAbilities(actor: Asker, one: ArticleFacts) {
  const works = mayWork(actor, one)
  const supervises = mayWrite(actor) && may(actor, 'supervise')
  return {
    edit: works && one.state !== 'archived',
    submit: works && !whyNotSubmit(one),
    publish: supervises && !whyNotPublish(one),
    archive: supervises && !whyNotArchive(one),
    reopen: supervises && !whyNotReopen(one),
    changeAudience: works && one.state !== 'archived' && (supervises || one.state !== 'published'),
    seeVersions: works,
  }
}

const ARCHIVED: Reason = { code: 'article.archived' }

/** What stands against writing in it. */
export const whyNotEdit = ({ state }: Pick<ArticleFacts, 'state'>): Reason | undefined =>
  state === 'archived' ? ARCHIVED : undefined

/** What stands against asking a supervisor to publish it. */
export function whyNotSubmit(one: ArticleFacts): Reason | undefined {
  if (one.state === 'archived') return ARCHIVED
  if (one.submittedAt) return { code: 'article.in_review' }
  return nothingNew(one)
}

/** What stands against letting readers see the newest revision. */
export const whyNotPublish = (one: ArticleFacts): Reason | undefined =>
  one.state === 'archived' ? ARCHIVED : nothingNew(one)

const nothingNew = (one: ArticleFacts): Reason | undefined =>
  one.state === 'published' && !hasUnpublishedChanges(one) ? { code: 'article.nothing_to_publish' } : undefined

/** What stands against taking it out of service. */
export const whyNotArchive = ({ state }: Pick<ArticleFacts, 'state'>): Reason | undefined =>
  state === 'archived' ? ARCHIVED : undefined

/** What stands against making a draft of it again. */
export const whyNotReopen = ({ state }: Pick<ArticleFacts, 'state'>): Reason | undefined =>
  state === 'draft' ? { code: 'article.is_draft' } : undefined

/** Whether the day on which it was to be read again, '2027-01-31', has come; only of what is read. */
export const isDueForReview = (state: ArticleState, reviewBy: string | null | undefined, today: string): boolean =>
  state === 'published' && Boolean(reviewBy) && reviewBy! <= today

/** Until when what still holds is usually trusted: a year from this day. */
export const usualReview = (today: string): string => addMonths(today, 12)

/** What stands against using it in a case: `sent` is for what customers may read. */
export function whyNotUse({ state, audience }: Pick<ArticleFacts, 'state' | 'audience'>, how: string) {
  if (state !== 'published') return { code: 'article.not_published' }
  if (how === 'sent' && audience === 'internal') return { code: 'article.internal_not_sent' }
  return undefined
}

const LONGEST_SLUG = 80

/** A title as it stands in an address: 'Calibrar la balanza SM-5300 (año 2)' → 'calibrar-la-balanza-sm-5300-ano-2'. */
export const slugOf = (title: string): string =>
  searchKey(title)
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST_SLUG)
    .replace(/^-+|-+$/g, '')

/** Where an article is read without the application: 12, 'Cambiar la tinta' → '/kb/12-cambiar-la-tinta'. */
export const pagePath = ({ number, title }: { number: number; title: string }): string => {
  const slug = slugOf(title)
  return slug ? `/kb/${number}-${slug}` : `/kb/${number}`
}
