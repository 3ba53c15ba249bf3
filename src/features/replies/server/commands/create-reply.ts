import { type Ctx, inTransaction } from '../../../../platform/server/context.ts'
import type { Input } from '../../../../platform/shared/contract.ts'
import { invalid, notAllowed, obey } from '../../../../platform/shared/refusal.ts'
import type { repliesApi, Reply } from '../../replies.contract.ts'
import { mayWrite, whyNotKeep, whyNotOneMore } from '../../replies.rules.ts'
import { holdNames } from '../hold-replies.ts'
import { findReply, present } from '../reply-items.ts'
import { tellAudit, textOf, whyNotTopic } from '../write-reply.ts'

type Body = Input<typeof repliesApi.create>['body']

/** Prepares a reply, for oneself or for everybody. */
export function createReply(ctx: Ctx, { body }: { body: Body }): Promise<Reply> {
  const ownerId = body.scope === 'mine' ? ctx.actor.id : null
  if (!mayWrite(ctx.actor, { ownerId })) throw notAllowed()
  const { text, wrong } = textOf(body.body)
  return inTransaction(ctx, async (ctx) => {
    const others = await holdNames(ctx, ownerId)
    const { name, shortcut = null, topicId = null, active = true } = body
    const reasons = [...whyNotKeep(others, { name, shortcut }), ...wrong, ...(await whyNotTopic(ctx, topicId))]
    if (reasons.length) throw invalid(...reasons)
    obey(whyNotOneMore(others, { ownerId }))
    const id = ctx.newId()
    await ctx.db
      .insertInto('replies')
      .values({
        id,
        ownerId,
        name,
        shortcut,
        topicId,
        active,
        bodyHtml: text.html,
        bodyText: text.text,
        changedBy: ctx.actor.id,
        changedAt: ctx.now,
      })
      .execute()
    await tellAudit(ctx, 'added', { id, ownerId, name, shortcut, active, bodyHtml: text.html })
    return present(ctx, (await findReply(ctx, id))!)
  })
}
