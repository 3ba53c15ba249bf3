import { sql } from 'kysely'
import type { Ctx } from '../../../platform/server/context.ts'
import type { Answer } from '../../../platform/shared/contract.ts'
import type { knowledgeApi } from '../knowledge.contract.ts'
import { workable } from './articles.ts'

type Counts = Answer<typeof knowledgeApi.counts>

/** How many articles wait for a supervisor's word, counted up to 100 from the index of those. */
export async function countArticles(ctx: Ctx): Promise<Counts> {
  const { rows } = await sql<Counts>`select count(*)::int as in_review from (
    select from articles a where a.submitted_at is not null and ${workable(ctx)} limit 100) counted`.execute(ctx.db)
  return rows[0]!
}
