import { sql } from 'kysely'
import { sanitise } from '../../../../features/cases/server/sanitise.ts'
import {
  archiveArticle,
  publishArticle,
  submitArticle,
} from '../../../../features/knowledge/server/commands/change-article-state.ts'
import { writeDraft } from '../../../../features/knowledge/server/commands/create-article.ts'
import { saveArticle } from '../../../../features/knowledge/server/commands/save-article.ts'
import type { FirstClassifications } from '../../../../features/settings/server/first-classifications.ts'
import { dayInChile } from '../../../../platform/shared/chile/day.ts'
import type { Ctx } from '../../../../platform/server/context.ts'
import { DAY } from '../clock.ts'
import type { Person } from '../people.ts'
import type { Random } from '../random.ts'
import { demoArticles, demoGaps } from './articles.ts'
import type { DemoArticle } from './demo-article.ts'
import { uploadManual } from './manual.ts'

type Manual = { pdf: Buffer; dir: string }
type Given = { random: Random; ids: FirstClassifications; people: Person[]; now: number; manual: Manual }
type Told = Omit<Given, 'random'> & { ctx: (person: Person, at: number) => Ctx }

/** What the company knows, written by its people as they would write it: each act is the product's own. */
export async function tellKnowledge(ctx: Ctx, { random, ...given }: Given): Promise<void> {
  const { people, now } = given
  const acting = (person: Person, at: number): Ctx => ({
    ...ctx,
    now: new Date(at),
    newId: () => random.id(at),
    actor: { ...person, customerId: null, language: 'es' },
  })
  const told: Told = { ctx: acting, ...given }
  const written = new Map<string, string>()
  // the oldest first, so that others can refer to it
  for (const article of demoArticles.toSorted((one, other) => other.daysAgo - one.daysAgo))
    written.set(article.key, await tellArticle(told, article))
  for (const { key, by, daysAgo, related } of demoArticles) {
    if (!related) continue
    const relatedIds = related.map((other) => written.get(other)!)
    const lastOf = related.map((other) => demoArticles.find(({ key }) => key === other)!.daysAgo)
    const at = now - Math.min(daysAgo, ...lastOf) * DAY + 2 * DAY
    const input = { params: { id: written.get(key)! }, query: {}, body: { relatedIds } }
    await saveArticle(acting(find(people, by), at), input)
  }
  await ctx.db
    .insertInto('searchGaps')
    .values(
      demoGaps.map(([words, asked, daysAgo]) => {
        const lastAt = new Date(now - daysAgo * DAY)
        return { words, asked, firstAt: new Date(lastAt.getTime() - 30 * DAY), lastAt }
      }),
    )
    .execute()
}

const find = (people: Person[], name: string) => people.find(({ email }) => email.startsWith(`${name}@`))!

async function tellArticle(told: Told, article: DemoArticle): Promise<string> {
  const { people, now } = told
  const [author, boss] = [find(people, article.by), find(people, 'sofia')]
  const at = now - article.daysAgo * DAY
  const writing = told.ctx(author, at)
  const id = await writeDraft(writing, {
    title: article.title,
    text: sanitise('body', article.body),
    topicIds: article.topics.map((topic) => told.ids.topics[topic]),
    audience: article.audience,
    language: 'es',
    reviewBy: article.reviewInDays === undefined ? null : dayInChile(new Date(now + article.reviewInDays * DAY)),
    relatedIds: [],
    fileIds: article.withManual ? [await uploadManual(writing, told.manual)] : [],
  })
  if (article.state === 'draft') return id
  const act = { params: { id }, query: {}, body: { reason: null } }
  await submitArticle(told.ctx(author, at + DAY / 8), act)
  if (article.state === 'review') return id
  await publishArticle(told.ctx(boss, at + DAY), { ...act, body: {} })
  if (article.state === 'archived') {
    await archiveArticle(told.ctx(boss, now - 40 * DAY), { ...act, body: { reason: 'El modelo ya no se vende.' } })
    return id
  }
  await solveCases(told, id, article)
  await voteFor(told, id, article)
  if (article.rewritten) {
    const body = { revision: 1, body: article.rewritten.body, note: article.rewritten.note }
    await saveArticle(told.ctx(author, now - 3 * DAY), { params: { id }, query: {}, body })
    await submitArticle(told.ctx(author, now - 3 * DAY + 60_000), act)
  }
  return id
}

/** It solved cases about it, from the time it was published. */
async function solveCases({ ctx, ids, people, now }: Told, id: string, article: DemoArticle) {
  const { topics, uses = 0, about = '', daysAgo } = article
  const { db, newId } = ctx(people[0]!, now)
  const { rows } = await sql<{ id: string; personId: string; name: string; solvedAt: Date }>`
    select cases.id, people.id as person_id, people.name, solved_at from cases
    join people on people.id = responsible_id
    where topic_id = any(${topics.map((topic) => ids.topics[topic])}::uuid[]) and subject ~* ${about}
      and solved_at > ${new Date(now - daysAgo * DAY + 2 * DAY)} and solved_at < ${new Date(now)}
    order by md5(cases.id::text || ${id}) limit ${uses}`.execute(db)
  const { rows: articles } = await sql<{ number: number; title: string }>`
    select number, title from articles join article_versions on article_id = id and article_versions.revision = 1
    where id = ${id}`.execute(db)
  const { number, title } = articles[0]!
  for (const one of rows) {
    const used = { articleId: id, caseId: one.id, how: 'solved', usedBy: one.personId, usedAt: one.solvedAt }
    await db.insertInto('articleUses').values(used).execute()
    await db
      .insertInto('caseEvents')
      .values({
        id: newId(),
        caseId: one.id,
        at: one.solvedAt,
        actorId: one.personId,
        actorName: one.name,
        kind: 'articleUsed',
        subjectId: id,
        toValue: JSON.stringify({ id, number, title, how: 'solved' }),
      })
      .execute()
  }
  await db.updateTable('articles').set({ uses: rows.length }).where('id', '=', id).execute()
}

const COMMENTS = ['Funcionó a la primera.', 'Falta una foto de cada paso.', null]

/** Readers said whether it helped: most of them that it did. */
async function voteFor({ ctx, people, now }: Told, articleId: string, { uses = 0, by }: DemoArticle) {
  const { db } = ctx(people[0]!, now)
  const voters = people.filter(({ email, active }) => active && !email.startsWith(`${by}@`)).slice(0, Math.min(3, uses))
  if (!voters.length) return
  await db
    .insertInto('articleVotes')
    .values(
      voters.map(({ id: personId }, place) => ({
        articleId,
        personId,
        helpful: place !== 1,
        comment: COMMENTS[place]!,
        votedAt: new Date(now - (place + 1) * 9 * DAY),
      })),
    )
    .execute()
  const notHelpful = voters.length > 1 ? 1 : 0
  await db
    .updateTable('articles')
    .set({ helpful: voters.length - notHelpful, notHelpful })
    .where('id', '=', articleId)
    .execute()
}
