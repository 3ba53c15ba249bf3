import { sql } from 'kysely'
import type { Ctx } from '../../../../platform/server/context.ts'
import { isStaff } from '../../../../platform/shared/actor.ts'
import { invalid } from '../../../../platform/shared/refusal.ts'
import type { NoteArticles } from '../../../conversations/server/note-articles.ts'
import { isForCustomers, linkedNumbers } from '../../article-links.rules.ts'
import { readable, workable } from '../articles.ts'
import { findTitled, recordUse, type Titled } from './use-article.ts'

/** The articles of an entry are used in its case: sent when the customer reads the entry, else linked. */
export const noteArticlesOfEntry: NoteArticles = async (ctx, { one, html, articleIds, seen }) => {
  // what customers write does not use our articles
  if (!isStaff(ctx.actor)) return
  const numbers = linkedNumbers(html)
  if (!numbers.length && !articleIds.length) return
  const found = await findArticles(ctx, articleIds, numbers)
  if (articleIds.some((id) => !found.some((article) => article.id === id)))
    throw invalid({ code: 'article.unknown', field: 'articleIds' })
  const hidden = seen && found.find((article) => !isForCustomers(article))
  if (hidden) throw invalid({ code: 'article.not_for_customers', field: 'body', values: { title: hidden.title } })
  for (const article of found)
    if (article.state === 'published') await recordUse(ctx, one, article, seen ? 'sent' : 'linked')
}

/** Those within reach, held in the order of their ids until their use is recorded; a link to any other is just a link. */
async function findArticles(ctx: Ctx, ids: string[], numbers: number[]): Promise<Titled[]> {
  const { rows: held } = await sql<{ id: string }>`
    select id from articles a
    where (a.id = any(${ids}::uuid[]) or a.number = any(${numbers}::bigint[]))
      and ((${readable(ctx)}) or (${workable(ctx)}))
    order by a.id for no key update`.execute(ctx.db)
  return findTitled(
    ctx,
    held.map(({ id }) => id),
  )
}
