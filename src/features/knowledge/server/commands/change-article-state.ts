import type { Updateable } from 'kysely'
import { type Ctx, inTransaction } from '../../../../platform/server/context.ts'
import type { Articles } from '../../../../platform/server/database.types.ts'
import type { Input } from '../../../../platform/shared/contract.ts'
import { obey } from '../../../../platform/shared/refusal.ts'
import type { ArticleDetail, ArticleEventKind, ArticleState, knowledgeApi } from '../../knowledge.contract.ts'
import { whyNotArchive, whyNotPublish, whyNotReopen, whyNotSubmit } from '../../knowledge.rules.ts'
import { type ArticleRow, holdToDecide, holdToWork, tellArticle, touchArticle } from '../articles.ts'
import { indexArticles } from '../index-articles.ts'
import { readArticle } from '../read-article.ts'
import { refuseStale } from '../write-version.ts'

/** Asks a supervisor to publish it; what is published meanwhile stays so. */
export const submitArticle = (ctx: Ctx, { params, body }: Input<typeof knowledgeApi.submit>): Promise<ArticleDetail> =>
  inTransaction(ctx, async (ctx) => {
    const row = await holdToWork(ctx, params.id)
    obey(whyNotSubmit(row))
    const state = row.state === 'published' ? 'published' : 'review'
    return become(ctx, row, { kind: 'submitted', reason: body.reason, values: { state, submittedAt: ctx.now } })
  })

/** Readers see the newest revision from now on. */
export const publishArticle = (
  ctx: Ctx,
  { params, body }: Input<typeof knowledgeApi.publish>,
): Promise<ArticleDetail> =>
  inTransaction(ctx, async (ctx) => {
    const row = await holdToDecide(ctx, params.id)
    if (body.revision) await refuseStale(ctx, row, body.revision)
    obey(whyNotPublish(row))
    const values = {
      state: 'published' as const,
      publishedRevision: row.revision,
      publishedAt: row.publishedAt ?? ctx.now,
      submittedAt: null,
    }
    return become(ctx, row, { kind: 'published', values })
  })

const unpublished = { publishedRevision: null, publishedAt: null, submittedAt: null }

/** Out of service: nobody finds it any more but who writes. */
export const archiveArticle = (
  ctx: Ctx,
  { params, body }: Input<typeof knowledgeApi.archive>,
): Promise<ArticleDetail> =>
  inTransaction(ctx, async (ctx) => {
    const row = await holdToDecide(ctx, params.id)
    obey(whyNotArchive(row))
    const values = { state: 'archived' as const, ...unpublished }
    return become(ctx, row, { kind: 'archived', reason: body.reason, values })
  })

/** A draft again: what was published is not any more. */
export const reopenArticle = (ctx: Ctx, { params, body }: Input<typeof knowledgeApi.reopen>): Promise<ArticleDetail> =>
  inTransaction(ctx, async (ctx) => {
    const row = await holdToDecide(ctx, params.id)
    obey(whyNotReopen(row))
    return become(ctx, row, { kind: 'reopened', reason: body.reason, values: { state: 'draft', ...unpublished } })
  })

type Act = {
  kind: ArticleEventKind
  reason?: string | null
  values: Updateable<Articles> & { state: ArticleState }
}

async function become(ctx: Ctx, row: ArticleRow, { kind, reason, values }: Act): Promise<ArticleDetail> {
  await ctx.db
    .updateTable('articles')
    .set({ ...values, changedAt: ctx.now })
    .where('id', '=', row.id)
    .execute()
  const to = kind === 'published' ? row.revision : values.state
  await tellArticle(ctx, { articleId: row.id, kind, from: row.state, to, reason })
  await indexArticles(ctx, [row.id])
  touchArticle(ctx, row.id, kind === 'submitted' ? [] : [row, { ...row, state: values.state }])
  return readArticle(ctx, row.id, true)
}
