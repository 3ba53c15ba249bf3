import { keepPreviousData, useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query'
import type { Sent } from '../../../platform/shared/contract.ts'
import { call } from '../../../platform/web/call.ts'
import { type Visit, type VisitItem, visitsApi } from '../visits.contract.ts'

const VISITS = ['visits']
const PAGE = 50

/** Technicians, their visits and the days off from a day to another; what is to be planned as well. */
const boardKey = (from: string, to: string) => [...VISITS, 'board', from, to]
export const useBoard = (from: string, to: string) =>
  useQuery({
    queryKey: boardKey(from, to),
    queryFn: ({ signal }) => call(visitsApi.board, { query: { from, to } }, { signal }),
    placeholderData: keepPreviousData,
  })

export type ListQuery = Omit<NonNullable<Sent<typeof visitsApi.list>['query']>, 'cursor' | 'limit'>

/** Visits page by page, latest first. */
export const useVisitList = (query: ListQuery) =>
  useInfiniteQuery({
    queryKey: [...VISITS, 'list', query],
    queryFn: ({ pageParam, signal }) =>
      call(visitsApi.list, { query: { ...query, cursor: pageParam, limit: PAGE } }, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
  })

/** One visit by its id or its number. */
export const useVisit = (id: string | undefined) =>
  useQuery({
    queryKey: [...VISITS, 'read', id],
    queryFn: ({ signal }) => call(visitsApi.read, { params: { id: id! } }, { signal }),
    enabled: id !== undefined,
  })

const OF_PANEL = 10

/** The last visits of a case or a customer; renewed with everything else of it. */
export const useVisitsOf = (of: { caseId: string } | { customerId: string }) => {
  const [kind, id] = 'caseId' in of ? ['case', of.caseId] : ['customer', of.customerId]
  return useInfiniteQuery({
    queryKey: [kind, id, 'visits'],
    queryFn: ({ pageParam, signal }) =>
      call(visitsApi.list, { query: { ...of, cursor: pageParam, limit: OF_PANEL } }, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  })
}

/** Where one may go at a customer. */
export const usePlaces = (customerId: string) =>
  useQuery({
    queryKey: ['customer', customerId, 'places'],
    queryFn: ({ signal }) => call(visitsApi.places, { params: { id: customerId } }, { signal }),
    staleTime: 60_000,
  })

/** To be called when something of a visit was written: renews every screen that tells of it. */
export function useVisitsChanged() {
  const queries = useQueryClient()
  return (one: Pick<VisitItem, 'case' | 'customer'>) => {
    const keys = [VISITS, ['customer', one.customer.id]]
    if (one.case) keys.push(['case', one.case.id], ['cases'])
    return Promise.all(keys.map((queryKey) => queries.invalidateQueries({ queryKey })))
  }
}

/** The answer of a write is how the visit stands now. */
export function useVisitWritten() {
  const queries = useQueryClient()
  const changed = useVisitsChanged()
  return (written: Visit) => {
    queries.setQueryData([...VISITS, 'read', String(written.number)], written)
    queries.setQueryData([...VISITS, 'read', written.id], written)
    return changed(written)
  }
}
