import { sql } from 'kysely'
import { type Ctx, inTransaction } from '../../../../platform/server/context.ts'
import type { Answer, Input } from '../../../../platform/shared/contract.ts'
import { obey } from '../../../../platform/shared/refusal.ts'
import { recordAudit } from '../../../auth/server/audit.ts'
import { topic as topicShape } from '../../../settings/settings.contract.ts'
import type { Item } from '../../../settings/settings.rules.ts'
import { holdKind, itemOf, present } from '../../../settings/server/kinds.ts'
import type { knowledgeApi } from '../../knowledge.contract.ts'
import type { ArticleFacts } from '../../knowledge.rules.ts'
import { whyNotMerge } from '../../topics-merge.rules.ts'
import { touchArticle } from '../articles.ts'
import { indexArticles } from '../index-articles.ts'

/** Makes a topic part of another one: all that had it has the other one, and it is gone. */
export function mergeTopic(
  ctx: Ctx,
  { params, body: { intoId } }: Input<typeof knowledgeApi.mergeTopic>,
): Promise<Answer<typeof knowledgeApi.mergeTopic>> {
  return inTransaction(ctx, async (ctx) => {
    const all = await holdKind(ctx, 'topics')
    const [from, into] = [itemOf(all, params.id), itemOf(all, intoId)]
    obey(whyNotMerge(all, from, into))
    // whoever is just giving it to something ends first
    await sql`select from topics where id = ${from.id} for update`.execute(ctx.db)
    await moveCases(ctx, from, into)
    await sql`insert into coverage_type_topics (type_id, topic_id)
      select type_id, ${into.id}::uuid from coverage_type_topics where topic_id = ${from.id}
      on conflict do nothing`.execute(ctx.db)
    await sql`delete from coverage_type_topics where topic_id = ${from.id}`.execute(ctx.db)
    await moveArticles(ctx, from, into)
    await sql`update replies set topic_id = ${into.id} where topic_id = ${from.id}`.execute(ctx.db)
    await moveChildren(ctx, all, from, into)
    await sql`delete from topics where id = ${from.id}`.execute(ctx.db)
    await recordAudit(ctx, {
      action: 'classification.removed',
      subjectKind: 'topic',
      subjectId: from.id,
      subjectName: from.name,
      changes: { mergedInto: [from.name, into.name] },
    })
    ctx.touch('settings')
    ctx.touch('cases')
    return topicShape.parse(present('topics', into))
  })
}

/** Each case tells of it, as when somebody changes its topic. */
async function moveCases(ctx: Ctx, from: Item, into: Item): Promise<void> {
  const then = ({ id, name }: Item) => JSON.stringify({ id, name })
  await sql`
    with moved as (update cases set topic_id = ${into.id}, version = version + 1 where topic_id = ${from.id} returning id)
    insert into case_events (id, case_id, at, actor_id, actor_name, kind, from_value, to_value)
    select gen_random_uuid(), id, ${ctx.now}, ${ctx.actor.id}, ${ctx.actor.name}, 'topicChanged',
      ${then(from)}::jsonb, ${then(into)}::jsonb from moved`.execute(ctx.db)
}

/** Each article tells of it, too. */
async function moveArticles(ctx: Ctx, from: Item, into: Item): Promise<void> {
  const { rows } = await sql<{ articleId: string; names: string[] }>`
    select article_id, array_agg(topics.name order by topics.name, topics.id) as names
    from article_topics join topics on topics.id = topic_id
    where article_id in (select article_id from article_topics where topic_id = ${from.id})
    group by article_id`.execute(ctx.db)
  const ids = rows.map(({ articleId }) => articleId)
  await sql`insert into article_topics (article_id, topic_id) select id, ${into.id}::uuid from unnest(${ids}::uuid[]) id
    on conflict do nothing`.execute(ctx.db)
  await sql`delete from article_topics where topic_id = ${from.id}`.execute(ctx.db)
  await sql`
    insert into article_events (id, article_id, at, actor_id, actor_name, kind, from_value, to_value)
    select gen_random_uuid(), was.id, ${ctx.now}, ${ctx.actor.id}, ${ctx.actor.name}, 'topicsChanged', was.names::jsonb,
      (select jsonb_agg(topics.name order by topics.name, topics.id) from article_topics
        join topics on topics.id = topic_id where article_id = was.id)
    from unnest(${ids}::uuid[], ${rows.map(({ names }) => JSON.stringify(names))}::text[]) was (id, names)`.execute(
    ctx.db,
  )
  await indexArticles(ctx, ids)
  const { rows: moved } = await sql<Pick<ArticleFacts, 'state' | 'audience'> & { id: string }>`
    select id, state, audience from articles where id = any(${ids}::uuid[])`.execute(ctx.db)
  for (const one of moved) touchArticle(ctx, one.id, [one])
}

/** They come after those that are there already. */
async function moveChildren(ctx: Ctx, all: Item[], from: Item, into: Item): Promise<void> {
  const there = all.filter(({ parentId, id }) => parentId === into.id && id !== from.id)
  const after = Math.max(-1, ...there.map(({ position }) => position)) + 1
  await sql`update topics set parent_id = ${into.id}, position = position + ${after}, version = version + 1
    where parent_id = ${from.id}`.execute(ctx.db)
}
