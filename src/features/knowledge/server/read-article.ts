import { sql } from 'kysely'
import type { Ctx } from '../../../platform/server/context.ts'
import { isStaff } from '../../../platform/shared/actor.ts'
import type { Input } from '../../../platform/shared/contract.ts'
import { notFound } from '../../../platform/shared/refusal.ts'
import { visibleCases } from '../../cases/server/visible.ts'
import type { ArticleDetail, knowledgeApi } from '../knowledge.contract.ts'
import { articleAbilities, mayRead, mayWork, pagePath } from '../knowledge.rules.ts'
import { itemColumns, itemJoins, type ItemRow, presentItem } from './article-items.ts'
import { readable, workable } from './articles.ts'

export type DetailRow = ItemRow & {
  shownRevision: number
  bodyHtml: string
  writtenBy: string
  writerName: string
  writtenAt: Date
  files: ArticleDetail['files']
  related: ArticleDetail['related']
  fromCase: ArticleDetail['fromCase']
  myVote: ArticleDetail['myVote']
}

/** An article by id or number: what readers see, or the newest text for who writes and asks for it. */
export const openArticle = (ctx: Ctx, { params, query }: Input<typeof knowledgeApi.read>): Promise<ArticleDetail> =>
  readArticle(ctx, params.id, query.draft ?? false)

/** Where nothing is published, who writes is shown the newest text. @throws Refusal 404 */
export async function readArticle(ctx: Ctx, key: string, newest: boolean): Promise<ArticleDetail> {
  const { rows } = await sql<ArticleKey>`
    select id, state, audience, author_id from articles
    where ${/^\d+$/.test(key) ? sql`number = ${key}` : sql`id = ${key}`}`.execute(ctx.db)
  const [found] = rows
  if (!found) throw notFound('article')
  const works = mayWork(ctx.actor, found)
  const draft = works && (newest || found.state !== 'published')
  if (!draft && !mayRead(ctx.actor, found)) throw notFound('article')
  const row = await detailOf(ctx, found.id, draft)
  if (!row) throw notFound('article') // it was withdrawn between the two reads
  return present(ctx, row)
}

type ArticleKey = Pick<ItemRow, 'id' | 'state' | 'audience' | 'authorId'>

/** All of an article that this person may see, in one statement. */
export async function detailOf(ctx: Ctx, id: string, draft: boolean): Promise<DetailRow | undefined> {
  const me = ctx.actor.id || null
  const { rows } = await sql<DetailRow>`
    select ${itemColumns}, v.revision as shown_revision, v.body_html, v.written_by, writer.name as writer_name,
      v.written_at,
      (select coalesce(json_agg(json_build_object('id', files.id, 'name', files.name, 'mediaType', files.media_type,
        'sizeBytes', files.size_bytes, 'text', ${textOf(ctx)}) order by f.position, files.id), '[]')
        from article_files f join files on files.id = f.file_id left join file_texts t on t.file_id = f.file_id
        where f.article_id = a.id and f.revision = v.revision and not f.embedded) as files,
      ${relatedOf(ctx)} as related,
      (select json_build_object('id', cases.id, 'number', cases.number) from cases
        where cases.id = a.case_id and ${isStaff(ctx.actor) && me ? visibleCases(ctx) : sql`false`}) as from_case,
      (select json_build_object('helpful', helpful, 'comment', comment) from article_votes
        where article_id = a.id and person_id = ${me}::uuid) as my_vote
    from articles shown join articles a on a.id = shown.id ${itemJoins(draft)} join people writer on writer.id = v.written_by
    where shown.id = ${id} and ${draft ? workable(ctx) : readable(ctx)}`.execute(ctx.db)
  return rows[0]
}

/** What is told of the text of an attachment, beside `article_files f`: nothing where all is well. */
const textOf = (ctx: Ctx) => sql`case when t.state <> 'read' and ${workable(ctx)}
  then json_build_object('state', t.state, 'reason', t.reason) end`

/** Related articles that this person may see, by the titles of what readers see; the article itself is `shown`. */
const relatedOf = (ctx: Ctx) => sql`(
    select coalesce(json_agg(json_build_object('id', other.id, 'number', other.number, 'title', other.title,
      'audience', other.audience, 'state', other.state) order by other.number), '[]')
    from (
      select a.id, a.number, a.audience, a.state, v.title from article_relations r
      join articles a on a.id = r.related_id
      join article_versions v on v.article_id = a.id and v.revision = coalesce(a.published_revision, a.revision)
      where r.article_id = shown.id and ((${readable(ctx)}) or (${workable(ctx)}))
    ) other)`

function present(ctx: Ctx, row: DetailRow): ArticleDetail {
  const isPublic = row.state === 'published' && row.audience !== 'internal'
  return {
    ...presentItem(ctx, row),
    bodyHtml: row.bodyHtml,
    revision: row.shownRevision,
    publishedRevision: row.publishedRevision,
    writtenBy: isStaff(ctx.actor) ? { id: row.writtenBy, name: row.writerName } : null,
    writtenAt: row.writtenAt.toISOString(),
    files: row.files,
    related: row.related,
    fromCase: row.fromCase,
    myVote: row.myVote,
    address: isPublic ? pagePath(row) : null,
    abilities: articleAbilities(ctx.actor, row),
  }
}
