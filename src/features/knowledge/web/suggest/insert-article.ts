import { call } from '../../../../platform/web/call.ts'
import { useText } from '../../../../platform/web/language.ts'
import { keptBlocks } from '../../../conversations/inserted.rules.ts'
import type { Insertable, Inserted } from '../../../conversations/web/insertable.ts'
import { isForCustomers, linkPath, linkTo, textForEntry } from '../../article-links.rules.ts'
import { type ArticleState, type Audience, knowledgeApi } from '../../knowledge.contract.ts'
import { suggestionsText } from '../../suggestions.text.ts'

export type InsertableArticle = { id: string; number: number; title: string; audience: Audience; state: ArticleState }
/** How an article is put into an entry. */
export type InsertArticle = (article: InsertableArticle, how: 'link' | 'text') => void

const MOST = 3
const SHORTEST = 2

/** An article as an entry takes it in: as a link, or with the text that readers see. */
export function useArticleToInsert() {
  const t = useText(suggestionsText)
  const inserted = (one: InsertableArticle) => ({
    id: one.id,
    title: one.title,
    forCustomers: isForCustomers(one),
    path: linkPath(one),
  })
  const asLink = (one: InsertableArticle): Inserted => ({
    html: linkTo(one),
    article: { ...inserted(one), withText: false, blocks: [] },
  })
  const asText = async ({ number }: InsertableArticle): Promise<Inserted> => {
    const one = await call(knowledgeApi.read, { params: { id: String(number) } })
    const { html } = textForEntry(one, one.bodyHtml, t.insert.seePictures)
    return { html, article: { ...inserted(one), withText: true, blocks: keptBlocks(html) } }
  }
  return { asLink, asText }
}

/** Finds articles by their words for whoever types a slash in an entry. */
export function useFindArticlesToInsert() {
  const t = useText(suggestionsText)
  const { asLink, asText } = useArticleToInsert()
  return async (query: string, signal: AbortSignal): Promise<Insertable[]> => {
    if (query.length < SHORTEST) return []
    const { items } = await call(knowledgeApi.list, { query: { query, limit: MOST } }, { signal })
    const shown = (one: (typeof items)[number], how: 'link' | 'text', take: Insertable['take']): Insertable => ({
      id: `${how}.${one.id}`,
      group: how === 'link' ? t.insert.links : t.insert.texts,
      label: one.title,
      hint: isForCustomers(one) ? undefined : t.insert.internal,
      take,
    })
    return [
      ...items.map((one) => shown(one, 'link', () => Promise.resolve(asLink(one)))),
      ...items.map((one) => shown(one, 'text', () => asText(one))),
    ]
  }
}
