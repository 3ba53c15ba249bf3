import { sql } from 'kysely'
import type { Ctx } from '../../../platform/server/context.ts'
import type { Answer, Input } from '../../../platform/shared/contract.ts'
import type { knowledgeApi } from '../knowledge.contract.ts'
import { readInstantCursor } from './cursor.ts'
import { mustWork } from './versions.queries.ts'

type Row = { personId: string; name: string; helpful: boolean; comment: string | null; votedAt: Date }

/** What readers said of an article, for who writes it. */
export async function listVotes(
  ctx: Ctx,
  { params, query: { cursor, limit } }: Input<typeof knowledgeApi.votes>,
): Promise<Answer<typeof knowledgeApi.votes>> {
  await mustWork(ctx, params.id)
  const after = readInstantCursor(cursor)
  const { rows } = await sql<Row>`
    select person_id, people.name, helpful, comment, voted_at
    from article_votes join people on people.id = person_id
    where article_id = ${params.id}
      ${after ? sql`and (voted_at, person_id) < (${after.at}::timestamptz, ${after.id}::uuid)` : sql``}
    order by voted_at desc, person_id desc limit ${limit + 1}`.execute(ctx.db)
  const items = rows.slice(0, limit).map(({ personId, name, helpful, comment, votedAt }) => ({
    person: { id: personId, name },
    helpful,
    comment,
    votedAt: votedAt.toISOString(),
  }))
  const last = items.at(-1)
  return { items, nextCursor: rows.length > limit ? `${last!.votedAt}|${last!.person.id}` : null }
}
