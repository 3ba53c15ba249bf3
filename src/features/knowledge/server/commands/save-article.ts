import { type Ctx, inTransaction } from '../../../../platform/server/context.ts'
import type { Answer, Input } from '../../../../platform/shared/contract.ts'
import { invalid, notAllowed, obey } from '../../../../platform/shared/refusal.ts'
import { type RichText, sanitise } from '../../../cases/server/sanitise.ts'
import type { knowledgeApi } from '../../knowledge.contract.ts'
import { articleAbilities, whyNotEdit } from '../../knowledge.rules.ts'
import { writeLists } from '../article-fields.ts'
import { type ArticleRow, holdToWork, tellArticle, touchArticle } from '../articles.ts'
import { indexArticles } from '../index-articles.ts'
import { readArticle } from '../read-article.ts'
import { readVersion, refuseStale, writeVersion } from '../write-version.ts'

type Body = Input<typeof knowledgeApi.save>['body']

/** Saves what was changed: a new text is a new revision, which readers do not see until it is published. */
export function saveArticle(
  ctx: Ctx,
  { params, body }: Input<typeof knowledgeApi.save>,
): Promise<Answer<typeof knowledgeApi.save>> {
  const text = body.body === undefined ? undefined : sanitise('body', body.body, { pictures: true })
  return inTransaction(ctx, async (ctx) => {
    const row = await holdToWork(ctx, params.id)
    obey(whyNotEdit(row))
    const revision = await writeText(ctx, row, body, text)
    await writeFields(ctx, row, body)
    for (const change of await writeLists(ctx, row.id, body)) await tellArticle(ctx, { articleId: row.id, ...change })
    await ctx.db.updateTable('articles').set({ revision, changedAt: ctx.now }).where('id', '=', row.id).execute()
    await indexArticles(ctx, [row.id])
    touchArticle(ctx, row.id, isOfReaders(body) ? [row, { ...row, audience: body.audience ?? row.audience }] : [])
    return readArticle(ctx, row.id, true)
  })
}

/** A text waits until it is published; what else there is readers see at once. */
const isOfReaders = ({ audience, language, topicIds, relatedIds }: Body) =>
  [audience, language, topicIds, relatedIds].some((given) => given !== undefined)

/** @returns the newest revision: one more than before when the text is another one */
async function writeText(ctx: Ctx, row: ArticleRow, body: Body, text: RichText | undefined): Promise<number> {
  if (body.title === undefined && !text && !body.fileIds) return row.revision
  if (!body.revision) throw invalid({ code: 'article.revision_needed', field: 'revision' })
  await refuseStale(ctx, row, body.revision)
  const before = (await readVersion(ctx, row.id, row.revision))!
  const after = {
    title: body.title ?? before.title,
    text: text ?? { html: before.bodyHtml, text: before.bodyText },
    fileIds: [...new Set(body.fileIds ?? before.fileIds)],
  }
  const sameFiles = after.fileIds.join() === before.fileIds.join()
  if (after.title === before.title && after.text.html === before.bodyHtml && sameFiles) return row.revision
  const revision = row.revision + 1
  await writeVersion(ctx, { articleId: row.id, revision, ...after, note: body.note })
  await tellArticle(ctx, { articleId: row.id, kind: 'written', from: row.revision, to: revision, reason: body.note })
  return revision
}

async function writeFields(ctx: Ctx, row: ArticleRow, body: Body): Promise<void> {
  const { audience = row.audience, language = row.language, reviewBy = row.reviewBy } = body
  const articleId = row.id
  if (audience !== row.audience) {
    if (!articleAbilities(ctx.actor, row).changeAudience) throw notAllowed('article.audience_published')
    await tellArticle(ctx, { articleId, kind: 'audienceChanged', from: row.audience, to: audience })
  }
  if (language !== row.language)
    await tellArticle(ctx, { articleId, kind: 'languageChanged', from: row.language, to: language })
  if (reviewBy !== row.reviewBy)
    await tellArticle(ctx, { articleId, kind: 'reviewByChanged', from: row.reviewBy, to: reviewBy })
  await ctx.db.updateTable('articles').set({ audience, language, reviewBy }).where('id', '=', articleId).execute()
}
