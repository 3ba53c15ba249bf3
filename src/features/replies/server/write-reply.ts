import type { Ctx } from '../../../platform/server/context.ts'
import type { Reason } from '../../../platform/shared/refusal.ts'
import { changesOf, recordAudit } from '../../auth/server/audit.ts'
import { type RichText, sanitise } from '../../cases/server/sanitise.ts'
import { whyNotVariables } from '../fill-reply.rules.ts'
import type { ReplyRow } from './reply-items.ts'

/** The text as it is kept, and what is wrong with its variables. */
export function textOf(body: string): { text: RichText; wrong: Reason[] } {
  const text = sanitise('body', body)
  return { text, wrong: whyNotVariables(text.html) }
}

/** A topic that may be chosen, or the one it has already. */
export async function whyNotTopic(ctx: Ctx, topicId: string | null, before?: string | null): Promise<Reason[]> {
  if (!topicId || topicId === before) return []
  const topic = await ctx.db
    .selectFrom('topics')
    .select('active')
    .where('id', '=', topicId)
    .forKeyShare()
    .executeTakeFirst()
  return topic?.active ? [] : [{ code: 'reply.topic_unknown', field: 'topicId' }]
}

type Told = Pick<ReplyRow, 'id' | 'ownerId' | 'name' | 'shortcut' | 'active' | 'bodyHtml'>
type Act = 'added' | 'changed' | 'activated' | 'deactivated' | 'removed'

const MOST_TOLD = 1000
const told = (one: Told) => ({
  name: one.name,
  shortcut: one.shortcut,
  active: one.active,
  text: one.bodyHtml
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, MOST_TOLD),
})

/** What becomes of everybody's replies is told in the audit; personal ones are nobody's business. */
export async function tellAudit(ctx: Ctx, act: Act, after: Told, before?: Told): Promise<void> {
  if (after.ownerId) return
  await recordAudit(ctx, {
    action: `reply.${act}`,
    subjectKind: 'reply',
    subjectId: after.id,
    subjectName: after.name,
    changes: before ? changesOf(told(before), told(after), ['name', 'shortcut', 'active', 'text']) : {},
  })
}
