import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { call } from '../../../../platform/web/call.ts'
import type { Answer } from '../../../../platform/shared/contract.ts'
import { tellDone, tellProblem } from '../../../../platform/web/tell.ts'
import { useText } from '../../../../platform/web/language.ts'
import { knowledgeApi, type UseKind } from '../../knowledge.contract.ts'
import { suggestionsText } from '../../suggestions.text.ts'

export type Suggestions = Answer<typeof knowledgeApi.suggest>
export type SuggestedArticle = Suggestions['articles'][number]
export type SuggestedCase = Suggestions['cases'][number]
/** One whose problem comes back. */
export type RecurringCase = SuggestedCase & { recurrence: NonNullable<SuggestedCase['recurrence']> }

type Asked = {
  customerId: string
  equipmentId: string | null
  topicId: string | null
  subject: string
  text: string
}

const SHORTEST = 3
const LONGEST = 4000
const PAUSE_MS = 300

/** Articles and earlier cases that look like what is typed, asked when the typing pauses. */
export function useSuggestions({ customerId, equipmentId, topicId, subject, text }: Asked) {
  // as one, so that both settle together; a subject is one line
  const [settled] = useDebouncedValue(`${subject.trim()}\n${text.trim().slice(0, LONGEST)}`, PAUSE_MS)
  const [named = '', told = ''] = settled.split(/\n(.*)/s)
  const enough = told.length >= SHORTEST
  const of = { equipmentId: equipmentId ?? undefined, topicId: topicId ?? undefined }
  const query = { customerId, ...of, subject: named || undefined, text: told }
  const found = useQuery({
    queryKey: ['suggestions', query],
    queryFn: ({ signal }) => call(knowledgeApi.suggest, { query }, { signal }),
    enabled: enough,
    placeholderData: keepPreviousData,
    staleTime: 60_000,
    retry: false,
  })
  return { ...found, data: enough ? found.data : undefined, failed: enough && found.isError }
}

/** The articles that were used in a case. */
export const useUsedArticles = (caseId: string) =>
  useQuery({
    queryKey: ['case', caseId, 'articles'],
    queryFn: ({ signal }) => call(knowledgeApi.usedIn, { params: { id: caseId } }, { signal }),
  })

/** Records that an article was used in a case, and how. */
export function useUseArticle(caseId: string) {
  const t = useText(suggestionsText)
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (body: { articleId: string; how: UseKind }) => call(knowledgeApi.use, { params: { id: caseId }, body }),
    onSuccess: (_used, { how }) => {
      tellDone(t.ofCase.done[how])
      void queries.invalidateQueries({ queryKey: ['case', caseId] })
      void queries.invalidateQueries({ queryKey: ['articles'] })
    },
    onError: tellProblem,
  })
}
