import { keepPreviousData, useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { call } from '../../../platform/web/call.ts'
import { type CommitmentItem, commitmentsApi } from '../commitments.contract.ts'
import type { CommitmentSearch } from './commitment-search.ts'

/** Commitments of a case with their moves; renewed with everything else of the case. */
export const useCommitmentsOfCase = (caseId: string | undefined) =>
  useQuery({
    queryKey: ['case', caseId, 'commitments'],
    queryFn: async ({ signal }) => (await call(commitmentsApi.ofCase, { params: { id: caseId! } }, { signal })).items,
    enabled: caseId !== undefined,
  })

const MOST_OF_A_CUSTOMER = 20

/** Pending commitments made to a customer; renewed with everything else of the customer. */
export const usePendingOfCustomer = (customerId: string | undefined) =>
  useQuery({
    queryKey: ['customer', customerId, 'commitments'],
    queryFn: async ({ signal }) => {
      const query = { customerId, limit: MOST_OF_A_CUSTOMER }
      return (await call(commitmentsApi.list, { query }, { signal })).items
    },
    enabled: customerId !== undefined,
  })

const PAGE = 50

/** Pending commitments by due time, page by page. It renews itself only when asked: no row moves under the cursor. */
export const useCommitmentList = ({ view, responsibleId, dueOn }: CommitmentSearch) =>
  useInfiniteQuery({
    queryKey: ['commitments', 'list', view, responsibleId, dueOn],
    queryFn: ({ pageParam, signal }) => {
      const which = view === 'mine' ? ({ mine: 'true' } as const) : { responsibleId }
      const overdue = view === 'overdue' ? ('true' as const) : undefined
      const query = { ...which, overdue, dueOn, cursor: pageParam, limit: PAGE }
      return call(commitmentsApi.list, { query }, { signal })
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
    refetchOnWindowFocus: false,
  })

/** Renews every screen that shows commitments of this case. */
export function useRenew() {
  const queries = useQueryClient()
  return (caseId: string, customerId?: string) =>
    Promise.all([
      queries.invalidateQueries({ queryKey: ['commitments'] }),
      queries.invalidateQueries({ queryKey: ['case', caseId] }),
      queries.invalidateQueries({ queryKey: ['cases'] }),
      queries.invalidateQueries({ queryKey: customerId ? ['customer', customerId] : ['customer'] }),
    ])
}

/** Does something to a commitment and shows it everywhere; a refusal stays in `error` for the form to say. */
export function useAct<T>(one: CommitmentItem, act: (value: T) => Promise<unknown>, onDone?: () => void) {
  const renew = useRenew()
  return useMutation<unknown, Error, T>({
    mutationFn: act,
    onSuccess: () => {
      onDone?.()
      void renew(one.case.id, one.customer.id)
    },
  })
}
