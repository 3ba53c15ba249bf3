import { sql } from 'kysely'
import { type Ctx, inTransaction } from '../../../../platform/server/context.ts'
import type { Answer, Input } from '../../../../platform/shared/contract.ts'
import { invalid, notAllowed, obey } from '../../../../platform/shared/refusal.ts'
import { caseAbilities } from '../../../cases/cases.rules.ts'
import { lockCase, recordEvent, touchCase } from '../../../cases/server/history.ts'
import type { knowledgeApi, UseKind } from '../../knowledge.contract.ts'
import { type ArticleFacts, mayRead, mayWork, whyNotUse } from '../../knowledge.rules.ts'
import { usesOf } from '../used-articles.ts'

export type Titled = Pick<ArticleFacts, 'state' | 'audience' | 'authorId'> & {
  id: string
  number: number
  title: string
}

/** Records that an article was used in a case, once for each way: the follow-up tells it, and it counts for the search. */
export function useArticle(
  ctx: Ctx,
  { params, body: { articleId, how } }: Input<typeof knowledgeApi.use>,
): Promise<Answer<typeof knowledgeApi.use>> {
  return inTransaction(ctx, async (ctx) => {
    const one = await lockCase(ctx, params.id)
    if (!caseAbilities(ctx.actor, one).addInternalEntry) throw notAllowed()
    const article = await findUsable(ctx, articleId)
    obey(whyNotUse(article, how))
    if (await recordUse(ctx, one, article, how)) await touchCase(ctx, one)
    return (await usesOf(ctx, one.id, articleId)).find((use) => use.how === how)!
  })
}

type Used = Pick<Titled, 'id' | 'number' | 'title'>

/** Once for each case and way; false when it was recorded before. */
export async function recordUse(ctx: Ctx, one: { id: string }, used: Used, how: UseKind): Promise<boolean> {
  const { id, number, title } = used
  const isNew = await ctx.db
    .insertInto('articleUses')
    .values({ articleId: id, caseId: one.id, how, usedBy: ctx.actor.id, usedAt: ctx.now })
    .onConflict((conflict) => conflict.doNothing())
    .returning('articleId')
    .executeTakeFirst()
  if (!isNew) return false
  await sql`update articles set uses = uses + 1 where id = ${id}`.execute(ctx.db)
  await recordEvent(ctx, { caseId: one.id, kind: 'articleUsed', subjectId: id, to: { id, number, title, how } })
  return true
}

/** The article stays as it is until its use is recorded. */
async function findUsable(ctx: Ctx, articleId: string): Promise<Titled> {
  await sql`select from articles where id = ${articleId} for no key update`.execute(ctx.db)
  const [found] = await findTitled(ctx, [articleId])
  if (!found || !(mayRead(ctx.actor, found) || mayWork(ctx.actor, found)))
    throw invalid({ code: 'article.unknown', field: 'articleId' })
  return found
}

/**
 * Articles with the title of their published text, or else of the newest, in the order of their ids. In a statement after
 * the one that holds them: who waited for a publication would look for the title of the revision before.
 */
export async function findTitled(ctx: Ctx, ids: string[]): Promise<Titled[]> {
  const { rows } = await sql<Titled>`
    select a.id, a.number, a.state, a.audience, a.author_id, v.title from articles a
    join article_versions v on v.article_id = a.id and v.revision = coalesce(a.published_revision, a.revision)
    where a.id = any(${ids}::uuid[]) order by a.id`.execute(ctx.db)
  return rows
}
