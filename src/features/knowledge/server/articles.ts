import { type RawBuilder, sql } from 'kysely'
import type { Ctx } from '../../../platform/server/context.ts'
import { notAllowed, notFound } from '../../../platform/shared/refusal.ts'
import { may } from '../../auth/auth.rules.ts'
import type { ArticleEventKind } from '../knowledge.contract.ts'
import { type ArticleFacts, audiencesOf, mayRead, mayWork, mayWrite } from '../knowledge.rules.ts'

/** An article as it stands, with what the rules ask about it. */
export type ArticleRow = ArticleFacts & {
  id: string
  number: number
  language: 'es' | 'en'
  reviewBy: string | null
  publishedAt: Date | null
}

const columns = sql`id, number, language, audience, state, revision, published_revision, published_at, submitted_at,
  author_id, review_by`

/** Holds the article for this transaction. @throws Refusal 404 when it does not exist for this person */
export async function holdArticle(ctx: Ctx, id: string): Promise<ArticleRow> {
  const { rows } = await sql<ArticleRow>`
    select ${columns} from articles where id = ${id} for no key update`.execute(ctx.db)
  const [row] = rows
  if (!row || !(mayRead(ctx.actor, row) || mayWork(ctx.actor, row))) throw notFound('article')
  return row
}

/** The same, for who may write in it. @throws Refusal 404, or 403 for readers */
export async function holdToWork(ctx: Ctx, id: string): Promise<ArticleRow> {
  const row = await holdArticle(ctx, id)
  if (!mayWork(ctx.actor, row)) throw notAllowed()
  return row
}

/** The same, for who decides what readers see. */
export async function holdToDecide(ctx: Ctx, id: string): Promise<ArticleRow> {
  const row = await holdArticle(ctx, id)
  if (!may(ctx.actor, 'supervise')) throw notAllowed()
  return row
}

/** The rule `mayRead` as a condition on `articles a`. */
export const readable = ({ actor }: Pick<Ctx, 'actor'>): RawBuilder<boolean> =>
  sql<boolean>`a.state = 'published' and a.audience in (${sql.join([...audiencesOf(actor)])})`

/** The rule `mayWork` as a condition on `articles a`. */
export function workable({ actor }: Pick<Ctx, 'actor'>): RawBuilder<boolean> {
  if (!mayWrite(actor)) return sql<boolean>`false`
  return may(actor, 'attend') ? sql<boolean>`true` : sql<boolean>`a.author_id = ${actor.id}`
}

/** Whether these conditions leave out more than a few articles: others than our own people, or filters. */
export const isNarrow = ({ actor }: Pick<Ctx, 'actor'>, conditions: unknown[]): boolean =>
  !may(actor, 'attend') || conditions.length > 1

type Seen = Pick<ArticleFacts, 'state' | 'audience'>

/**
 * Open screens hear that an article changed. Those of contacts hear it only when `seen`, how readers saw it before and
 * see it now, has something for them.
 */
export function touchArticle(ctx: Ctx, id: string, seen: Seen[] = []): void {
  ctx.touch('articles')
  ctx.touch(`article:${id}`)
  if (!seen.some(({ state, audience }) => state === 'published' && audience !== 'internal')) return
  ctx.touch('published-articles')
  ctx.touch(`published-article:${id}`)
}

type Told = { articleId: string; kind: ArticleEventKind; from?: unknown; to?: unknown; reason?: string | null }

/** Writes what happened into the history of an article. */
export async function tellArticle(ctx: Ctx, { articleId, kind, from, to, reason }: Told): Promise<void> {
  await ctx.db
    .insertInto('articleEvents')
    .values({
      id: ctx.newId(),
      articleId,
      at: ctx.now,
      actorId: ctx.actor.id,
      actorName: ctx.actor.name,
      kind,
      fromValue: asJson(from),
      toValue: asJson(to),
      reason: reason ?? null,
    })
    .execute()
}

const asJson = (value: unknown) => (value === undefined || value === null ? null : JSON.stringify(value))
