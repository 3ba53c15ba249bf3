import { sql } from 'kysely'
import type { Ctx } from '../../../platform/server/context.ts'
import { anyOfThem } from '../../../platform/server/database.ts'
import { isStaff } from '../../../platform/shared/actor.ts'
import type { ArticleItem } from '../knowledge.contract.ts'
import { type ArticleFacts, hasUnpublishedChanges } from '../knowledge.rules.ts'
import { foundWords } from '../snippet.rules.ts'
import { NO_SNIPPETS, presentSnippet, type Snippet, type SnippetRow, snippets } from './snippets.ts'

type Topic = ArticleItem['topics'][number]

/** What a list and the article itself show; goes with `itemJoins`. */
export type ItemRow = ArticleFacts & {
  id: string
  number: number
  title: string
  language: 'es' | 'en'
  topics: Topic[]
  publishedAt: Date | null
  changedAt: Date
  authorName: string
  reviewBy: string | null
  uses: number
  helpful: number
  notHelpful: number
}

/** The rows stand in `articles a`, the revision that is shown in `article_versions v`. */
export const itemColumns = sql`a.id, a.number, v.title, a.language, a.audience, a.state, a.revision, a.published_revision,
  a.published_at, a.submitted_at, a.changed_at, a.author_id, author.name as author_name, a.review_by, a.uses, a.helpful,
  a.not_helpful, (select coalesce(json_agg(json_build_object('id', topics.id, 'name', topics.name, 'color', topics.color)
    order by topics.name, topics.id), '[]')
    from article_topics join topics on topics.id = topic_id where article_id = a.id) as topics`

/** `draft`: the newest revision is shown, otherwise the one readers see. */
export const itemJoins = (draft: boolean) => sql`
  join article_versions v on v.article_id = a.id and v.revision = ${draft ? sql`a.revision` : sql`a.published_revision`}
  join people author on author.id = a.author_id`

/** Without the piece of text. How it is worked on and used is not for contacts. */
export function presentItem(ctx: Pick<Ctx, 'actor'>, row: ItemRow): Omit<ArticleItem, keyof Snippet> {
  return {
    id: row.id,
    number: row.number,
    title: row.title,
    language: row.language,
    audience: row.audience,
    state: row.state,
    topics: row.topics,
    publishedAt: row.publishedAt?.toISOString() ?? null,
    changedAt: row.changedAt.toISOString(),
    ours: isStaff(ctx.actor)
      ? {
          author: { id: row.authorId, name: row.authorName },
          reviewBy: row.reviewBy,
          unpublishedChanges: hasUnpublishedChanges(row),
          submittedAt: row.submittedAt?.toISOString() ?? null,
          uses: row.uses,
          helpful: row.helpful,
          notHelpful: row.notHelpful,
        }
      : null,
  }
}

type Shown = { draft: boolean; found?: string }

/** These articles in this order; the caller has seen to it that this person may see them. `found`: the tsquery to mark. */
export async function itemsById(ctx: Ctx, ids: string[], { draft, found }: Shown): Promise<ArticleItem[]> {
  if (!ids.length) return []
  const { columns, joins } = found ? snippets(found, draft) : NO_SNIPPETS
  const words = foundWords(found ?? '')
  const { rows } = await sql<ItemRow & SnippetRow>`
    select ${itemColumns}, ${columns} from articles a ${itemJoins(draft)} ${joins}
    where a.id = ${anyOfThem(ids)}`.execute(ctx.db)
  const items = new Map(rows.map((row) => [row.id, { ...presentItem(ctx, row), ...presentSnippet(row, words) }]))
  return ids.flatMap((id) => items.get(id) ?? [])
}
