import { sql } from 'kysely'
import { type Ctx, inTransaction } from '../../../../platform/server/context.ts'
import type { Answer, Input } from '../../../../platform/shared/contract.ts'
import { conflict, notAllowed } from '../../../../platform/shared/refusal.ts'
import { caseAbilities } from '../../../cases/cases.rules.ts'
import { lockCase, recordEvent, touchCase } from '../../../cases/server/history.ts'
import { sanitise } from '../../../cases/server/sanitise.ts'
import type { knowledgeApi } from '../../knowledge.contract.ts'
import { readArticle } from '../read-article.ts'
import { madeOf } from '../used-articles.ts'
import { writeDraft } from './create-article.ts'

const MOST_SOLUTIONS = 20

/** Makes a draft for our own people out of what solved a case; its writer goes on from there. */
export function articleFromCase(
  ctx: Ctx,
  { params }: Input<typeof knowledgeApi.fromCase>,
): Promise<Answer<typeof knowledgeApi.fromCase>> {
  return inTransaction(ctx, async (ctx) => {
    const one = await lockCase(ctx, params.id)
    if (!caseAbilities(ctx.actor, one).addInternalEntry) throw notAllowed()
    await refuseSecond(ctx, one.id)
    const { rows: solutions } = await sql<{ bodyHtml: string }>`
      select body_html from entries where case_id = ${one.id} and kind = 'solution'
      order by said_at, id limit ${MOST_SOLUTIONS}`.execute(ctx.db)
    if (!solutions.length) throw conflict({ code: 'article.no_solution' })
    const id = await writeDraft(ctx, {
      title: one.subject,
      text: sanitise('body', solutions.map(({ bodyHtml }) => bodyHtml).join('\n')),
      topicIds: await activeTopic(ctx, one.topicId),
      audience: 'internal',
      relatedIds: [],
      fileIds: [],
      caseId: one.id,
    })
    const article = await readArticle(ctx, id, true)
    const { number, title } = article
    await recordEvent(ctx, { caseId: one.id, kind: 'articleMade', subjectId: id, to: { id, number, title } })
    await touchCase(ctx, one)
    return article
  })
}

/** One that was archived may be made anew. */
async function refuseSecond(ctx: Ctx, caseId: string): Promise<void> {
  const { rows } = await sql<{ number: number }>`
    select number from articles where case_id = ${caseId} and state <> 'archived' limit 1`.execute(ctx.db)
  const [earlier] = rows
  if (!earlier) return
  const { number } = earlier
  const seen = await madeOf(ctx, caseId)
  throw conflict({ code: 'article.made_before', values: { number } }, seen ? { articleId: seen.id, number } : {})
}

async function activeTopic(ctx: Ctx, topicId: string | null): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select id from topics where id = ${topicId} and active`.execute(ctx.db)
  return rows.map(({ id }) => id)
}
