import { Text } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../../../platform/web/call.ts'
import { useText } from '../../../../platform/web/language.ts'
import { tellProblem } from '../../../../platform/web/tell.ts'
import { type CaseDetail, casesApi } from '../../../cases/cases.contract.ts'
import { suggestionsText } from '../../suggestions.text.ts'
import type { InsertArticle } from './insert-article.ts'
import { NotSearched } from './NotSearched.tsx'
import { PeekArticle } from './PeekArticle.tsx'
import { plainText } from './plain-text.ts'
import { SuggestedArticleRow, SuggestedCaseRow } from './SuggestedRows.tsx'
import { useSuggestionKeys } from './suggestion-keys.ts'
import { type SuggestedArticle, useSuggestions } from './suggestions.api.ts'

type Props = {
  detail: CaseDetail
  exceptIds: string[]
  onUse: (articleId: string) => void
  onInsert: InsertArticle
}

const MOST = 3

/** What may help with this case: a few articles, and earlier cases that stand nowhere else on the screen. */
export function CaseSuggestions({ detail, exceptIds, onUse, onInsert }: Props) {
  const t = useText(suggestionsText)
  const queries = useQueryClient()
  const [peeked, setPeeked] = useState<number>()
  const { data, failed, isFetching, refetch } = useSuggestions({
    customerId: detail.customer.id,
    equipmentId: detail.equipment?.id ?? null,
    topicId: detail.topic?.id ?? null,
    subject: detail.subject,
    text: `${detail.subject} ${plainText(detail.descriptionHtml)}`,
  })
  const relate = useMutation({
    mutationFn: (relatedCaseId: string) =>
      call(casesApi.link, { params: { id: detail.id }, body: { relatedCaseId, kind: 'relatesTo' } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['case'] }),
    onError: tellProblem,
  })
  const elsewhere = [...detail.links, ...detail.recurrences].map((one) => one.case.id)
  const related = new Set([detail.id, ...elsewhere])
  const articles = (data?.articles ?? []).filter(({ id }) => !exceptIds.includes(id)).slice(0, MOST)
  const cases = (data?.cases ?? []).filter(({ id }) => !related.has(id)).slice(0, MOST)
  const insert = (one: SuggestedArticle, how: 'link' | 'text') => {
    setPeeked(undefined)
    onInsert({ ...one, state: 'published' }, how)
  }
  useSuggestionKeys(articles.map((one) => ({ open: () => setPeeked(one.number), insert: () => insert(one, 'link') })))
  if (failed) return <NotSearched searching={isFetching} again={refetch} />
  if (!articles.length && !cases.length) return null
  const shown = articles.find(({ number }) => number === peeked)
  return (
    <section className="no-print" aria-label={t.ofCase.suggested}>
      <Text size="xs" c="dimmed">
        {t.ofCase.suggested}
      </Text>
      <ul className="plain-list suggestion-list">
        {articles.map((one, place) => (
          <SuggestedArticleRow
            key={one.id}
            one={one}
            place={place + 1}
            taken={false}
            onInsert={() => insert(one, 'link')}
            onOpen={() => setPeeked(one.number)}
            onTake={() => onUse(one.id)}
          />
        ))}
        {detail.abilities.link &&
          cases.map((one) => (
            <SuggestedCaseRow
              key={one.id}
              one={one}
              taken={relate.isPending && relate.variables === one.id}
              onTake={() => relate.mutate(one.id)}
            />
          ))}
      </ul>
      {shown && (
        <PeekArticle
          number={shown.number}
          onClose={() => setPeeked(undefined)}
          onInsert={(how) => insert(shown, how)}
          onUse={() => {
            onUse(shown.id)
            setPeeked(undefined)
          }}
        />
      )}
    </section>
  )
}
