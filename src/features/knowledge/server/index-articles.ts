import { sql } from 'kysely'
import type { Ctx } from '../../../platform/server/context.ts'

/** Makes articles findable by their words as they stand now: what readers see, and the newest text. */
export async function indexArticles(ctx: Pick<Ctx, 'db'>, ids: string[]): Promise<void> {
  if (!ids.length) return
  await sql`
    delete from article_texts t using articles a
    where a.id = t.article_id and a.id = any(${ids}::uuid[]) and not t.draft and a.published_revision is null`.execute(
    ctx.db,
  )
  await sql`
    insert into article_texts (article_id, draft, title_words, words)
    select a.id, d.draft, titles.words, setweight(titles.words, 'A') || setweight(article_vector(a.language, topics.names), 'B')
      || setweight(article_vector(a.language, v.body_text), 'C')
    from articles a
    cross join (values (false), (true)) d (draft)
    join article_versions v on v.article_id = a.id
      and v.revision = case when d.draft then a.revision else a.published_revision end
    cross join lateral (
      select coalesce(string_agg(topics.name, ' '), '') as names
      from article_topics join topics on topics.id = topic_id where article_id = a.id
    ) topics
    cross join lateral (select article_vector(a.language, v.title) as words) titles
    where a.id = any(${ids}::uuid[])
    on conflict (article_id, draft) do update set title_words = excluded.title_words, words = excluded.words`.execute(
    ctx.db,
  )
  // in their order, so that two who index never wait for one another
  await sql`
    insert into article_words (word)
    select distinct lexeme from article_versions v join articles a on a.id = v.article_id and a.revision = v.revision
    cross join lateral unnest(to_tsvector('plain_words', v.title || ' ' || v.body_text))
    where a.id = any(${ids}::uuid[]) and lexeme ~ '^[a-z]{3,30}$'
    order by lexeme on conflict do nothing`.execute(ctx.db)
}

/** A topic is called otherwise: its articles are found by its new name. */
export async function indexArticlesOfTopic(ctx: Pick<Ctx, 'db'>, topicId: string): Promise<void> {
  const rows = await ctx.db.selectFrom('articleTopics').select('articleId').where('topicId', '=', topicId).execute()
  await indexArticles(
    ctx,
    rows.map(({ articleId }) => articleId),
  )
}
