import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query'
import { call } from '../../../platform/web/call.ts'
import { coveragesApi } from '../../coverage/coverages.contract.ts'
import { type TimeEntry, timeEntriesApi } from '../time-entries.contract.ts'

const PAGE = 100

/** Time worked on a case, taken back or not, newest day first; renewed with everything else of the case. */
export const useTimeOfCase = (caseId: string) =>
  useInfiniteQuery({
    queryKey: ['case', caseId, 'time'],
    queryFn: ({ pageParam, signal }) =>
      call(
        timeEntriesApi.list,
        { query: { caseId, withReversed: 'true', cursor: pageParam, limit: PAGE } },
        { signal },
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  })

/** One entry, asked for when something is to be done to it. */
export const useEntry = (id: string, wanted: boolean) =>
  useQuery({
    queryKey: ['time-entry', id],
    queryFn: ({ signal }) => call(timeEntriesApi.read, { params: { id } }, { signal }),
    enabled: wanted,
  })

/** A contract or warranty with what is left of it; the same copy as its own screen has. */
export const useCoverageOf = (id: string | undefined) =>
  useQuery({
    queryKey: ['coverage', id, 'detail'],
    queryFn: ({ signal }) => call(coveragesApi.read, { params: { id: id! } }, { signal }),
    enabled: id !== undefined,
  })

/** The contracts and warranties of a customer that are in force. */
export const useCoveragesInForce = (customerId: string | undefined) =>
  useQuery({
    queryKey: ['customer', customerId, 'coverages-in-force'],
    queryFn: async ({ signal }) =>
      (await call(coveragesApi.list, { query: { customerId, status: 'active', limit: 50 } }, { signal })).items,
    enabled: customerId !== undefined,
  })

/** To be called when time was logged or taken back: renews every screen that tells of it. */
export function useTimeChanged() {
  const queries = useQueryClient()
  return (entry: Pick<TimeEntry, 'case' | 'customer' | 'coverage'>) => {
    const keys = [['timer'], ['time-entry'], ['timesheet'], ['time-preview'], ['coverages']]
    if (entry.case) keys.push(['case', entry.case.id], ['cases'])
    if (entry.customer) keys.push(['customer', entry.customer.id])
    if (entry.coverage) keys.push(['coverage', entry.coverage.id])
    return Promise.all(keys.map((queryKey) => queries.invalidateQueries({ queryKey })))
  }
}
