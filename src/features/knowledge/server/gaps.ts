import { sql } from 'kysely'
import type { Ctx } from '../../../platform/server/context.ts'
import type { Answer } from '../../../platform/shared/contract.ts'
import { notAllowed } from '../../../platform/shared/refusal.ts'
import { may } from '../../auth/auth.rules.ts'
import type { knowledgeApi } from '../knowledge.contract.ts'
import { gapOf } from '../search.rules.ts'

/** What was asked for once gives way first: whoever makes words up pushes out nothing that people miss. */
const MOST_REMEMBERED = 5_000
const MOST_SHOWN = 100
/** Whoever types on within this time meant the longer words. */
const TYPING_MS = 60_000

/** Counts a search that found nothing; what was typed on the way to it does not count. */
export async function rememberGap(ctx: Ctx, text: string): Promise<void> {
  const words = gapOf(text)
  if (!words) return
  const recent = new Date(ctx.now.getTime() - TYPING_MS)
  await sql`delete from search_gaps where words in (
    select words from search_gaps where asked = 1 and last_at > ${recent} and words <> ${words}
      and starts_with(${words}, words) for update skip locked)`.execute(ctx.db)
  const { rows } = await sql<{ asked: number }>`
    insert into search_gaps (words, asked, first_at, last_at) values (${words}, 1, ${ctx.now}, ${ctx.now})
    on conflict (words) do update set asked = search_gaps.asked + 1, last_at = excluded.last_at
    returning asked`.execute(ctx.db)
  if (rows[0]?.asked === 1)
    await sql`delete from search_gaps where words in (
      select words from search_gaps order by asked desc, last_at desc offset ${MOST_REMEMBERED} for update skip locked)`.execute(
      ctx.db,
    )
}

/** What people look for and nobody has written yet. */
export async function readGaps(ctx: Ctx): Promise<Answer<typeof knowledgeApi.gaps>> {
  if (!may(ctx.actor, 'supervise')) throw notAllowed()
  const rows = await ctx.db
    .selectFrom('searchGaps')
    .selectAll()
    .orderBy('asked', 'desc')
    .orderBy('lastAt', 'desc')
    .limit(MOST_SHOWN)
    .execute()
  return {
    items: rows.map(({ words, asked, firstAt, lastAt }) => ({
      words,
      asked,
      firstAt: firstAt.toISOString(),
      lastAt: lastAt.toISOString(),
    })),
  }
}
