import { type Ctx, inTransaction } from '../../../../platform/server/context.ts'
import type { Answer, Input } from '../../../../platform/shared/contract.ts'
import { notFound, obey } from '../../../../platform/shared/refusal.ts'
import type { knowledgeApi } from '../../knowledge.contract.ts'
import { whyNotEdit } from '../../knowledge.rules.ts'
import { holdToWork, tellArticle, touchArticle } from '../articles.ts'
import { indexArticles } from '../index-articles.ts'
import { readArticle } from '../read-article.ts'
import { readVersion, refuseStale, writeVersion } from '../write-version.ts'

/** Writes a new revision that says what an old one said; nothing in between is lost. */
export function restoreVersion(
  ctx: Ctx,
  { params, body }: Input<typeof knowledgeApi.restore>,
): Promise<Answer<typeof knowledgeApi.restore>> {
  return inTransaction(ctx, async (ctx) => {
    const row = await holdToWork(ctx, params.id)
    obey(whyNotEdit(row))
    const old = await readVersion(ctx, row.id, params.revision)
    if (!old) throw notFound('version')
    await refuseStale(ctx, row, body.revision)
    const revision = row.revision + 1
    await writeVersion(ctx, {
      articleId: row.id,
      revision,
      title: old.title,
      text: { html: old.bodyHtml, text: old.bodyText },
      fileIds: old.fileIds,
      restoredFrom: params.revision,
    })
    await ctx.db.updateTable('articles').set({ revision, changedAt: ctx.now }).where('id', '=', row.id).execute()
    await tellArticle(ctx, { articleId: row.id, kind: 'restored', from: params.revision, to: revision })
    await indexArticles(ctx, [row.id])
    touchArticle(ctx, row.id)
    return readArticle(ctx, row.id, true)
  })
}
