import { keepPreviousData, useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query'
import { call } from '../../../platform/web/call.ts'
import { type CoverageDetail, coveragesApi } from '../coverages.contract.ts'
import { ledgerApi } from '../ledger.contract.ts'
import type { CoverageSearch } from './list/coverage-search.ts'

const PAGE = 50
const LEDGER_PAGE = 100

const nextCursor = (page: { nextCursor: string | null }) => page.nextCursor ?? undefined
const firstPage = undefined as string | undefined

/** A list of coverages, page by page. It renews itself only when asked, so that no row moves under the cursor. */
export const useCoverageList = (search: CoverageSearch) =>
  useInfiniteQuery({
    queryKey: ['coverages', 'list', search],
    queryFn: ({ pageParam, signal }) =>
      call(
        coveragesApi.list,
        { query: { ...search, overrun: search.overrun && 'true', cursor: pageParam, limit: PAGE } },
        { signal },
      ),
    initialPageParam: firstPage,
    getNextPageParam: nextCursor,
    placeholderData: keepPreviousData,
    refetchOnWindowFocus: false,
  })

/** The coverage with this number. Everything of one is cached under `['coverage', id]`, so that it is renewed at once. */
export function useCoverage(number: string) {
  const queries = useQueryClient()
  const found = useQuery({
    queryKey: ['coverage-number', number],
    queryFn: async ({ signal }) => {
      const detail = await call(coveragesApi.read, { params: { id: number } }, { signal })
      queries.setQueryData(['coverage', detail.id, 'detail'], detail)
      return { id: detail.id }
    },
    staleTime: Infinity,
  })
  const id = found.data?.id
  const detail = useQuery({
    queryKey: ['coverage', id, 'detail'],
    queryFn: ({ signal }) => call(coveragesApi.read, { params: { id: id! } }, { signal }),
    enabled: id !== undefined,
  })
  return id === undefined ? { ...found, data: undefined } : detail
}

/** The ledger of a coverage, newest day first; `until` leaves out what is to come. */
export const useLedger = (id: string, days: { from?: string; until?: string }) =>
  useInfiniteQuery({
    queryKey: ['coverage', id, 'ledger', days],
    queryFn: ({ pageParam, signal }) =>
      call(ledgerApi.read, { params: { id }, query: { ...days, cursor: pageParam, limit: LEDGER_PAGE } }, { signal }),
    initialPageParam: firstPage,
    getNextPageParam: nextCursor,
    placeholderData: keepPreviousData,
  })

/** What happened to a coverage, newest first. */
export const useCoverageEvents = (id: string) =>
  useInfiniteQuery({
    queryKey: ['coverage', id, 'events'],
    queryFn: ({ pageParam, signal }) =>
      call(coveragesApi.events, { params: { id }, query: { cursor: pageParam, limit: 20 } }, { signal }),
    initialPageParam: firstPage,
    getNextPageParam: nextCursor,
  })

/** To be called when a coverage was made or changed: shows it at once, and renews whatever tells of it. */
export function useCoverageChanged() {
  const queries = useQueryClient()
  return ({ id, customer }: Pick<CoverageDetail, 'id' | 'customer'>, detail?: CoverageDetail) => {
    if (detail) queries.setQueryData(['coverage', detail.id, 'detail'], detail)
    void queries.invalidateQueries({ queryKey: ['coverages'] })
    void queries.invalidateQueries({ queryKey: ['customer', customer.id] })
    return queries.invalidateQueries({ queryKey: ['coverage', id] })
  }
}
