import { sql } from 'kysely'
import type { Ctx } from '../../../platform/server/context.ts'

/** What the words of all attachments of an article may take; with those of its text PostgreSQL takes a megabyte. */
const MOST_FILE_BYTES = 300_000

/**
 * Makes articles findable by their words as they stand now: what readers see, and the newest text; each with the words of
 * its own attachments, which have no places and so the least weight.
 */
export async function indexArticles(ctx: Pick<Ctx, 'db'>, ids: string[]): Promise<void> {
  if (!ids.length) return
  // whoever indexes the same article after somebody else sees what that one wrote
  await sql`select from articles where id = any(${ids}::uuid[]) order by id for no key update`.execute(ctx.db)
  await sql`
    delete from article_texts t using articles a
    where a.id = t.article_id and a.id = any(${ids}::uuid[]) and not t.draft and a.published_revision is null`.execute(
    ctx.db,
  )
  await sql`
    insert into article_texts (article_id, draft, title_words, words)
    select a.id, d.draft, titles.words, setweight(titles.words, 'A') || setweight(article_vector(a.language, topics.names), 'B')
      || setweight(article_vector(a.language, v.body_text), 'C') || attached.words
    from articles a
    cross join (values (false), (true)) d (draft)
    join article_versions v on v.article_id = a.id
      and v.revision = case when d.draft then a.revision else a.published_revision end
    cross join lateral (
      select coalesce(string_agg(topics.name, ' '), '') as names
      from article_topics join topics on topics.id = topic_id where article_id = a.id
    ) topics
    cross join lateral (select article_vector(a.language, v.title) as words) titles
    cross join lateral (
      select words_within(array(
        select unnest(tsvector_to_array(t.words)) from article_files f join file_texts t on t.file_id = f.file_id
        where f.article_id = a.id and f.revision = v.revision and not f.embedded), ${sql.lit(MOST_FILE_BYTES)}) as words
    ) attached
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

/**
 * The text of an attachment is known, or that it has none: the articles that have it are found by its words, and these by
 * misspelt ones.
 */
export async function indexArticlesOfFile(ctx: Pick<Ctx, 'db' | 'touch'>, fileId: string): Promise<void> {
  const { rows } = await sql<{ articleId: string }>`
    select distinct article_id from article_files where file_id = ${fileId} and not embedded`.execute(ctx.db)
  if (!rows.length) return
  const ids = rows.map(({ articleId }) => articleId)
  await indexArticles(ctx, ids)
  for (const id of ids) ctx.touch(`article:${id}`)
  await sql`
    insert into article_words (word)
    select distinct lexeme from file_text_parts cross join lateral unnest(to_tsvector('plain_words', content))
    where file_id = ${fileId} and lexeme ~ '^[a-z]{3,30}$'
    order by lexeme on conflict do nothing`.execute(ctx.db)
}
