import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useDebouncedValue } from '@mantine/hooks'
import { call } from '../../../../platform/web/call.ts'
import { warrantiesApi, warrantyRulesApi } from '../../warranties.contract.ts'

const RULES = ['warranty-rules']
const REFRESHING_MS = 1000

/** How long products are under warranty. */
export const useWarrantyRules = () =>
  useQuery({ queryKey: RULES, queryFn: ({ signal }) => call(warrantyRulesApi.list, {}, { signal }) })

/** To be called when a rule was changed. */
export function useRulesChanged() {
  const queries = useQueryClient()
  return () => {
    void queries.invalidateQueries({ queryKey: ['audit'] })
    return queries.invalidateQueries({ queryKey: RULES })
  }
}

/** Products and groups that customers bought, by what is typed; of one company of the ERP, or of all. */
export function useBought(typed: string, company: number | null) {
  const [query] = useDebouncedValue(typed.slice(0, 60), 200)
  return useQuery({
    queryKey: [...RULES, 'bought', query, company],
    queryFn: ({ signal }) =>
      call(warrantyRulesApi.products, { query: { query, company: company ?? undefined } }, { signal }),
    // what another company sells is no answer until this one's comes
    placeholderData: (data, before) => (before?.queryKey.at(-1) === company ? data : undefined),
    staleTime: 60_000,
  })
}

/** Purchases of a customer that may get a warranty; asked again while the ERP is being read. */
export const useWarrantyProposals = (customerId: string) =>
  useQuery({
    queryKey: ['customer', customerId, 'warranty-proposals'],
    queryFn: ({ signal }) => call(warrantiesApi.proposals, { params: { id: customerId } }, { signal }),
    refetchInterval: ({ state }) => (state.data?.reading.refreshing ? REFRESHING_MS : false),
  })
