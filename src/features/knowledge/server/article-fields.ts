import { sql } from 'kysely'
import type { Ctx } from '../../../platform/server/context.ts'
import { invalid } from '../../../platform/shared/refusal.ts'
import { readable, workable } from './articles.ts'

type Named = { id: string; name: string }
export type Lists = { topicIds?: string[]; relatedIds?: string[] }
/** What of the lists was changed, by the names of then. */
export type ListChange = { kind: 'topicsChanged' | 'relatedChanged'; from: string[]; to: string[] }

/** Gives an article these topics and related articles, whichever are said. @throws Refusal 422 */
export async function writeLists(ctx: Ctx, articleId: string, lists: Lists): Promise<ListChange[]> {
  const changes: ListChange[] = []
  if (lists.topicIds) changes.push(...(await writeTopics(ctx, articleId, [...new Set(lists.topicIds)])))
  if (lists.relatedIds) changes.push(...(await writeRelated(ctx, articleId, [...new Set(lists.relatedIds)])))
  return changes
}

async function writeTopics(ctx: Ctx, articleId: string, ids: string[]): Promise<ListChange[]> {
  const { rows: before } = await sql<Named>`
    select id, name from topics where id in (select topic_id from article_topics where article_id = ${articleId})
    order by name`.execute(ctx.db)
  // nobody deletes or merges a topic while an article gets it
  const { rows: after } = await sql<Named & { active: boolean }>`
    select id, name, active from topics where id = any(${ids}::uuid[]) order by id for key share`.execute(ctx.db)
  const had = new Set(before.map(({ id }) => id))
  if (after.length < ids.length || after.some(({ id, active }) => !active && !had.has(id)))
    throw invalid({ code: 'article.topic_unknown', field: 'topicIds' })
  if (ids.length === had.size && ids.every((id) => had.has(id))) return []
  await ctx.db.deleteFrom('articleTopics').where('articleId', '=', articleId).execute()
  if (ids.length)
    await ctx.db
      .insertInto('articleTopics')
      .values(ids.map((topicId) => ({ articleId, topicId })))
      .execute()
  return [{ kind: 'topicsChanged', from: names(before), to: names(after) }]
}

/** Both articles tell of it; those that this person does not see stay as they are. */
async function writeRelated(ctx: Ctx, articleId: string, ids: string[]): Promise<ListChange[]> {
  if (ids.includes(articleId)) throw invalid({ code: 'article.related_itself', field: 'relatedIds' })
  const { rows } = await sql<Named & { had: boolean }>`
    select a.id, v.title as name,
      exists (select from article_relations r where r.article_id = ${articleId} and r.related_id = a.id) as had
    from articles a
    join article_versions v on v.article_id = a.id and v.revision = coalesce(a.published_revision, a.revision)
    where (a.id = any(${ids}::uuid[]) or a.id in (select related_id from article_relations where article_id = ${articleId}))
      and (${readable(ctx)} or ${workable(ctx)})
    order by a.number`.execute(ctx.db)
  const after = rows.filter(({ id }) => ids.includes(id))
  if (after.length < ids.length) throw invalid({ code: 'article.related_unknown', field: 'relatedIds' })
  const before = rows.filter(({ had }) => had)
  if (before.length === after.length && after.every(({ had }) => had)) return []
  const gone = before.filter(({ id }) => !ids.includes(id)).map(({ id }) => id)
  await sql`delete from article_relations where (article_id = ${articleId} and related_id = any(${gone}::uuid[]))
    or (related_id = ${articleId} and article_id = any(${gone}::uuid[]))`.execute(ctx.db)
  await sql`insert into article_relations (article_id, related_id)
    select * from (
      select ${articleId}::uuid as one, id as other from unnest(${ids}::uuid[]) id
      union all select id, ${articleId}::uuid from unnest(${ids}::uuid[]) id
    ) pairs order by one, other on conflict do nothing`.execute(ctx.db)
  return [{ kind: 'relatedChanged', from: names(before), to: names(after) }]
}

const names = (all: Named[]) => all.map(({ name }) => name)
