import { type Ctx, inTransaction } from '../../../../platform/server/context.ts'
import type { Answer, Input } from '../../../../platform/shared/contract.ts'
import { conflict, notAllowed } from '../../../../platform/shared/refusal.ts'
import { type RichText, sanitise } from '../../../cases/server/sanitise.ts'
import type { knowledgeApi } from '../../knowledge.contract.ts'
import { mayWrite } from '../../knowledge.rules.ts'
import { writeLists } from '../article-fields.ts'
import { tellArticle, touchArticle } from '../articles.ts'
import { indexArticles } from '../index-articles.ts'
import { readArticle } from '../read-article.ts'
import { writeVersion } from '../write-version.ts'

type Body = Omit<Input<typeof knowledgeApi.create>['body'], 'body'> & { text: RichText; caseId?: string }
type Created = Answer<typeof knowledgeApi.create>

/** Writes a new article as a draft; a repetition with the same id is answered with the article of the first time. */
export function createArticle(ctx: Ctx, { body }: Input<typeof knowledgeApi.create>): Promise<Created> {
  if (!mayWrite(ctx.actor)) throw notAllowed()
  const text = sanitise('body', body.body, { pictures: true })
  return inTransaction(ctx, async (ctx) => {
    const id = await writeDraft(ctx, { ...body, text })
    return readArticle(ctx, id, true)
  })
}

/** The rows of a new draft. @returns its id */
export async function writeDraft(ctx: Ctx, draft: Body): Promise<string> {
  const id = draft.id ?? ctx.newId()
  const row = await ctx.db
    .insertInto('articles')
    .values({
      id,
      language: draft.language ?? ctx.language,
      audience: draft.audience,
      state: 'draft',
      revision: 1,
      authorId: ctx.actor.id,
      caseId: draft.caseId ?? null,
      reviewBy: draft.reviewBy ?? null,
      createdAt: ctx.now,
      changedAt: ctx.now,
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!row) return sameAsBefore(ctx, id)
  const { title, text, fileIds, topicIds, relatedIds } = draft
  await writeVersion(ctx, { articleId: id, revision: 1, title, text, fileIds })
  await writeLists(ctx, id, { topicIds, relatedIds })
  await tellArticle(ctx, { articleId: id, kind: 'created', to: title })
  await indexArticles(ctx, [id])
  touchArticle(ctx, id)
  return id
}

async function sameAsBefore(ctx: Ctx, id: string): Promise<string> {
  const { authorId } = await ctx.db
    .selectFrom('articles')
    .select('authorId')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  if (authorId !== ctx.actor.id) throw conflict({ code: 'article.id_taken' })
  return id
}
