import { sql } from 'kysely'
import type { Ctx } from '../../../platform/server/context.ts'
import { isStaff } from '../../../platform/shared/actor.ts'
import type { Answer, Input } from '../../../platform/shared/contract.ts'
import { notAllowed, notFound } from '../../../platform/shared/refusal.ts'
import { maySeeCase, type OwnWork } from '../../cases/cases.rules.ts'
import { ownWork } from '../../cases/server/history.ts'
import type { ArticleUse, knowledgeApi, UseKind } from '../knowledge.contract.ts'
import { readable, workable } from './articles.ts'

const MOST_SHOWN = 100

type UseRow = ArticleUse['article'] & { how: UseKind; usedBy: string; userName: string; usedAt: Date }

/** The articles of a case that this person may see; what we looked up is not for contacts. */
export async function listUses(
  ctx: Ctx,
  { params }: Input<typeof knowledgeApi.usedIn>,
): Promise<Answer<typeof knowledgeApi.usedIn>> {
  const { rows } = await sql<{ customerId: string; responsibleId: string | null } & OwnWork>`
    select customer_id, responsible_id, ${ownWork(ctx)}
    from cases where id = ${params.id}`.execute(ctx.db)
  const [found] = rows
  if (!found || !maySeeCase(ctx.actor, found)) throw notFound('case')
  if (!isStaff(ctx.actor)) throw notAllowed()
  return { items: await usesOf(ctx, params.id), made: await madeOf(ctx, params.id) }
}

/** The article that was made of the case, as far as it exists for this person; one that is archived may be made anew. */
export async function madeOf(ctx: Ctx, caseId: string): Promise<Answer<typeof knowledgeApi.usedIn>['made']> {
  const { rows } = await sql<Omit<ArticleUse['article'], 'audience'>>`
    select a.id, a.number, v.title, a.state
    from articles a join article_versions v on v.article_id = a.id and v.revision = coalesce(a.published_revision, a.revision)
    where a.case_id = ${caseId} and a.state <> 'archived' and ((${readable(ctx)}) or (${workable(ctx)}))
    order by a.number limit 1`.execute(ctx.db)
  return rows[0] ?? null
}

/** First use first; only of one article when it is said. */
export async function usesOf(ctx: Ctx, caseId: string, articleId?: string): Promise<ArticleUse[]> {
  const { rows } = await sql<UseRow>`
    select a.id, a.number, v.title, a.audience, a.state, u.how, u.used_by, people.name as user_name, u.used_at
    from article_uses u join articles a on a.id = u.article_id
    join article_versions v on v.article_id = a.id and v.revision = coalesce(a.published_revision, a.revision)
    join people on people.id = u.used_by
    where u.case_id = ${caseId} ${articleId ? sql`and u.article_id = ${articleId}` : sql``}
      and ((${readable(ctx)}) or (${workable(ctx)}))
    order by u.used_at, a.number, u.how limit ${MOST_SHOWN}`.execute(ctx.db)
  return rows.map(({ id, number, title, audience, state, how, usedBy, userName, usedAt }) => ({
    article: { id, number, title, audience, state },
    how,
    usedBy: { id: usedBy, name: userName },
    usedAt: usedAt.toISOString(),
  }))
}
