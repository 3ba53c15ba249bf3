import { type Ctx, inTransaction } from '../../../../platform/server/context.ts'
import type { Input } from '../../../../platform/shared/contract.ts'
import { conflict, invalid } from '../../../../platform/shared/refusal.ts'
import type { repliesApi, Reply } from '../../replies.contract.ts'
import { whyNotKeep } from '../../replies.rules.ts'
import { holdNames, holdReply } from '../hold-replies.ts'
import { findReply, present, type ReplyRow } from '../reply-items.ts'
import { tellAudit, textOf, whyNotTopic } from '../write-reply.ts'

type Body = Input<typeof repliesApi.save>['body']

/** Changes a prepared reply. When somebody else was faster, theirs comes back so that both texts can be seen. */
export function saveReply(ctx: Ctx, { params: { id }, body }: Input<typeof repliesApi.save>): Promise<Reply> {
  const typed = body.body === undefined ? undefined : textOf(body.body)
  return inTransaction(ctx, async (ctx) => {
    const before = await holdReply(ctx, id)
    if (before.version !== body.version) throw conflict({ code: 'stale' }, { current: present(ctx, before) })
    const after = changed(before, body, typed?.text.html)
    const others = (await holdNames(ctx, before.ownerId)).filter((other) => other.id !== id)
    const reasons = [
      ...whyNotKeep(others, after),
      ...(typed?.wrong ?? []),
      ...(await whyNotTopic(ctx, after.topicId, before.topicId)),
    ]
    if (reasons.length) throw invalid(...reasons)
    const { name, shortcut, topicId, active, bodyHtml } = after
    await ctx.db
      .updateTable('replies')
      .set({ name, shortcut, topicId, active, bodyHtml, version: before.version + 1 })
      .set({ changedBy: ctx.actor.id, changedAt: ctx.now })
      .$if(typed !== undefined, (update) => update.set({ bodyText: typed!.text.text }))
      .where('id', '=', id)
      .execute()
    const act = before.active === active ? 'changed' : active ? 'activated' : 'deactivated'
    await tellAudit(ctx, act, after, before)
    return present(ctx, (await findReply(ctx, id))!)
  })
}

const changed = (before: ReplyRow, sent: Body, bodyHtml = before.bodyHtml): ReplyRow => ({
  ...before,
  name: sent.name ?? before.name,
  shortcut: sent.shortcut === undefined ? before.shortcut : sent.shortcut,
  topicId: sent.topicId === undefined ? before.topicId : sent.topicId,
  active: sent.active ?? before.active,
  bodyHtml,
})
