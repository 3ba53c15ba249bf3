import { sql } from 'kysely'
import { type Ctx, inTransaction } from '../../../../platform/server/context.ts'
import type { Answer, Input } from '../../../../platform/shared/contract.ts'
import { notFound } from '../../../../platform/shared/refusal.ts'
import type { knowledgeApi } from '../../knowledge.contract.ts'
import { mayRead } from '../../knowledge.rules.ts'
import { holdArticle } from '../articles.ts'

/** A reader says whether it helped; one word a person. */
export function voteArticle(
  ctx: Ctx,
  { params, body: { helpful, comment } }: Input<typeof knowledgeApi.vote>,
): Promise<Answer<typeof knowledgeApi.vote>> {
  return inTransaction(ctx, async (ctx) => {
    const row = await holdArticle(ctx, params.id)
    if (!mayRead(ctx.actor, row)) throw notFound('article')
    const vote = { helpful, comment, votedAt: ctx.now }
    await ctx.db
      .insertInto('articleVotes')
      .values({ articleId: row.id, personId: ctx.actor.id, ...vote })
      .onConflict((conflict) => conflict.columns(['articleId', 'personId']).doUpdateSet(vote))
      .execute()
    await sql`
      update articles set helpful = said.yes, not_helpful = said.no
      from (select count(*) filter (where helpful) as yes, count(*) filter (where not helpful) as no
        from article_votes where article_id = ${row.id}) said
      where id = ${row.id}`.execute(ctx.db)
    return { helpful, comment }
  })
}
