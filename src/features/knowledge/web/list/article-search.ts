import { z } from 'zod'
import type { Sent } from '../../../../platform/shared/contract.ts'
import { audience, type knowledgeApi } from '../../knowledge.contract.ts'

const left = <T extends z.ZodType>(shape: T) => shape.optional().catch(undefined)

export const articleViews = ['published', 'used', 'mine', 'review', 'draft', 'due', 'archived'] as const
export type ArticleView = (typeof articleViews)[number]

/** What the address of the list says; what cannot be understood in it is left out. */
const shape = z.object({
  view: left(z.enum(articleViews).exclude(['published'])),
  // the router has read a number as such
  query: left(z.union([z.string().min(1).max(1000), z.number().transform(String)])),
  topicId: left(z.uuid()),
  audience: left(audience),
})
export type ArticleSearch = z.infer<typeof shape>

/** Reads the address of the list. */
export const readArticleSearch = (raw: Record<string, unknown>): ArticleSearch => shape.parse(raw)

type Asked = NonNullable<Sent<typeof knowledgeApi.list>['query']>

const asked: Record<ArticleView, Asked> = {
  published: {},
  used: { sort: 'used' },
  mine: { mine: 'true', state: 'all' },
  review: { state: 'review' },
  draft: { state: 'draft' },
  due: { dueForReview: 'true' },
  archived: { state: 'archived' },
}

/** What the server is asked for. */
export const askedFor = ({ view, ...filters }: ArticleSearch): Asked => ({ ...asked[view ?? 'published'], ...filters })

/** Whether a list is of what is being written, whatever readers see of it. */
export const showsNewest = ({ view }: ArticleSearch): boolean => askedFor({ view }).state !== undefined

/** The lists of this person: what is not published belongs to those who write. */
export function viewsOf(abilities: { findCustomers: boolean; attend: boolean }): ArticleView[] {
  if (abilities.attend) return [...articleViews]
  return abilities.findCustomers ? ['published', 'used', 'mine'] : ['published']
}

/** How many filters narrow the list; the words that are searched are not counted. */
export const filterCount = ({ topicId, audience }: ArticleSearch): number =>
  [topicId, audience].filter((one) => one !== undefined).length
