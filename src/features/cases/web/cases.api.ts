import { keepPreviousData, useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { call } from '../../../platform/web/call.ts'
import { tellProblem } from '../../../platform/web/tell.ts'
import { type CaseDetail, casesApi } from '../cases.contract.ts'
import type { CaseSearch } from './list/case-search.ts'

/** The case with this number. Everything of one case is cached under `['case', id]`, so that it is renewed at once. */
export function useCase(number: string) {
  const queries = useQueryClient()
  const found = useQuery({
    queryKey: ['case-number', number],
    queryFn: async ({ signal }) => {
      const detail = await call(casesApi.read, { params: { id: number } }, { signal })
      queries.setQueryData(['case', detail.id, 'detail'], detail)
      return { id: detail.id }
    },
    staleTime: Infinity,
  })
  const id = found.data?.id
  const detail = useQuery({
    queryKey: ['case', id, 'detail'],
    queryFn: ({ signal }) => call(casesApi.read, { params: { id: id! } }, { signal }),
    enabled: id !== undefined,
  })
  return id === undefined ? { ...found, data: undefined } : detail
}

/** Runs something that changes the case and answers what it is now; shows it at once and tells a refusal. */
export function useCaseAct(caseId: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (act: () => Promise<CaseDetail>) => act(),
    onSuccess: (detail) => {
      queries.setQueryData(['case', caseId, 'detail'], detail)
      void queries.invalidateQueries({ queryKey: ['case', caseId, 'timeline'] })
      void queries.invalidateQueries({ queryKey: ['cases'] })
      void queries.invalidateQueries({ queryKey: ['customer', detail.customer.id] })
    },
    onError: (error) => {
      tellProblem(error)
      void queries.invalidateQueries({ queryKey: ['case', caseId] })
    },
  })
}

export const useCaseCounts = () =>
  useQuery({ queryKey: ['cases', 'counts'], queryFn: ({ signal }) => call(casesApi.counts, {}, { signal }) })

const PAGE = 50

const sent = ({ oldestFirst, recurrent, ...search }: CaseSearch) => ({
  ...search,
  oldestFirst: oldestFirst ? ('true' as const) : undefined,
  recurrent: recurrent ? ('true' as const) : undefined,
})

/** A list of cases, page by page. It renews itself only when asked, so that no row moves under the cursor. */
export const useCaseList = (search: CaseSearch) =>
  useInfiniteQuery({
    queryKey: ['cases', 'list', search],
    queryFn: ({ pageParam, signal }) =>
      call(casesApi.list, { query: { ...sent(search), cursor: pageParam, limit: PAGE } }, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
    refetchOnWindowFocus: false,
  })
