import { useDraft } from '../../../platform/web/draft.ts'
import type { Reply, ReplyScope } from '../replies.contract.ts'

export type ReplyDraft = {
  scope: ReplyScope
  name: string
  shortcut: string
  topicId: string | null
  /** HTML. */
  body: string
  active: boolean
}

export const NEW_REPLY: ReplyDraft = { scope: 'mine', name: '', shortcut: '', topicId: null, body: '', active: true }

export const draftOf = (one: Reply): ReplyDraft => ({
  scope: one.scope,
  name: one.name,
  shortcut: one.shortcut ?? '',
  topicId: one.topic?.id ?? null,
  body: one.bodyHtml,
  active: one.active,
})

/** What was typed differently, for a change; the shortcut is compared as it is kept. */
export function changeOf(read: Reply, { name, shortcut, topicId, body, active }: ReplyDraft) {
  const before = draftOf(read)
  return {
    ...(name !== before.name ? { name } : {}),
    ...(shortcut.trim() !== before.shortcut ? { shortcut } : {}),
    ...(topicId !== before.topicId ? { topicId } : {}),
    ...(body !== before.body ? { body } : {}),
    ...(active !== before.active ? { active } : {}),
  }
}

const NEW = 'reply.new'

/** What is typed of one, kept in this browser until it was saved or given up, with the text it began from. */
export const useReplyDraft = (one: Reply | undefined) =>
  useDraft(one ? `reply.${one.id}` : NEW, { read: one, typed: one ? draftOf(one) : NEW_REPLY })

/** Begins a new one with this text, in place of what was begun before. */
export function useBeginReply(): (begun: Partial<ReplyDraft>) => void {
  const [, save] = useDraft<{ read: Reply | undefined; typed: ReplyDraft }>(NEW, { read: undefined, typed: NEW_REPLY })
  return (begun) => save({ read: undefined, typed: { ...NEW_REPLY, ...begun } })
}
