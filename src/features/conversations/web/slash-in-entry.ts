import { use } from 'react'
import { useText } from '../../../platform/web/language.ts'
import type { Slash, SlashItem } from '../../../platform/web/slash-menu.ts'
import type { CaseDetail } from '../../cases/cases.contract.ts'
import { useFindReplies } from '../../replies/web/find-replies.ts'
import { conversationsText } from '../conversations.text.ts'
import type { InsertedArticle } from '../inserted.rules.ts'
import { type Insertable, MoreToInsert } from './insertable.ts'

/** What a slash finds in an entry: prepared replies, and what the application gives besides. */
export function useSlashInEntry(
  detail: CaseDetail,
  contactId: string | null,
  onArticle: (article: InsertedArticle) => void,
): Slash {
  const t = useText(conversationsText)
  const findMore = use(MoreToInsert)
  const findReplies = useFindReplies({ caseId: detail.id, topicId: detail.topic?.id, contactId })
  const asItem = (one: Insertable): SlashItem => ({
    ...one,
    take: async () => {
      const { html, article } = await one.take()
      onArticle(article)
      return html
    },
  })
  const find = async (query: string, signal: AbortSignal) => {
    // what one of them cannot say is no reason to hide the other
    const [replies, more] = await Promise.allSettled([findReplies(query, signal), findMore?.(query, signal) ?? []])
    return [
      ...(replies.status === 'fulfilled' ? replies.value : []),
      ...(more.status === 'fulfilled' ? more.value.map(asItem) : []),
    ]
  }
  return { label: t.insertTitle, none: t.insertNone, find }
}
