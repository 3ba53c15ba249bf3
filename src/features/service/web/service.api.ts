import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { call } from '../../../platform/web/call.ts'
import { useLive } from '../../../platform/web/live.ts'
import { tellDone } from '../../../platform/web/tell.ts'
import { serviceApi } from '../service.contract.ts'

type Asked = { equipmentId?: string | null; topicId?: string | null; caseId?: string | null; at?: string }

/** The answer for exactly this product and topic; renewed with everything else of the customer. */
export const useServe = (customerId: string, { equipmentId, topicId, caseId, at }: Asked = {}) =>
  useQuery({
    queryKey: ['customer', customerId, 'serve', equipmentId ?? null, topicId ?? null, caseId ?? null, at ?? null],
    queryFn: ({ signal }) => {
      const query = {
        equipmentId: equipmentId ?? undefined,
        topicId: topicId ?? undefined,
        caseId: caseId ?? undefined,
        at,
      }
      return call(serviceApi.serve, { params: { id: customerId }, query }, { signal })
    },
    placeholderData: keepPreviousData,
  })

/** Counted up to so many, as everything that waits. */
const MOST_PENDING = 100

/** What waits for a supervisor's word, the newest first; it comes by itself. */
export function usePendingAuthorisations(enabled: boolean) {
  const queries = useQueryClient()
  useLive(enabled ? ['authorisations'] : [], () => void queries.invalidateQueries({ queryKey: ['authorisations'] }))
  return useQuery({
    queryKey: ['authorisations', 'pending'],
    queryFn: async ({ signal }) =>
      (await call(serviceApi.authorisations, { query: { pending: 'true', limit: MOST_PENDING } }, { signal })).items,
    enabled,
  })
}

/** Does something about an authorisation of this customer, and shows it everywhere; a refusal stays in `error`. */
export function useAuthorisationAct<T>(
  customerId: string,
  act: (value: T) => Promise<unknown>,
  on: { done: () => void; says: string },
) {
  const queries = useQueryClient()
  return useMutation<unknown, Error, T>({
    mutationFn: act,
    onSuccess: () => {
      tellDone(on.says)
      on.done()
    },
    // a refusal says that a colleague was faster: what is shown is old then
    onSettled: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: ['customer', customerId] }),
        queries.invalidateQueries({ queryKey: ['authorisations'] }),
      ]),
  })
}
