import { useQueryClient } from '@tanstack/react-query'
import { call } from '../../../platform/web/call.ts'
import { useText } from '../../../platform/web/language.ts'
import type { SlashItem } from '../../../platform/web/slash-menu.ts'
import { repliesApi } from '../replies.contract.ts'
import { repliesText } from '../replies.text.ts'

const MOST = 8

type For = { caseId: string; topicId: string | undefined; contactId: string | null }

/** Finds prepared replies for an entry of a case; chosen, one comes filled in with what the case says. */
export function useFindReplies({ caseId, topicId, contactId }: For) {
  const t = useText(repliesText)
  const queries = useQueryClient()
  const fill = async (id: string) => {
    const { bodyHtml } = await call(repliesApi.use, { params: { id }, body: { caseId, contactId } })
    void queries.invalidateQueries({ queryKey: ['replies'] })
    return bodyHtml
  }
  return async (query: string, signal: AbortSignal): Promise<SlashItem[]> => {
    const asked = { query, topicId, sort: 'used' as const, limit: MOST }
    const { items } = await call(repliesApi.list, { query: asked }, { signal })
    return items.map((one) => ({
      id: one.id,
      group: t.title,
      label: one.name,
      detail: one.excerpt,
      hint: one.shortcut ? `/${one.shortcut}` : undefined,
      take: () => fill(one.id),
    }))
  }
}
