import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { Answer } from '../../../../platform/shared/contract.ts'
import { call } from '../../../../platform/web/call.ts'
import { tellProblem } from '../../../../platform/web/tell.ts'
import { erpApi } from '../../erp.contract.ts'

export type Status = Answer<typeof erpApi.status>

const FIRST = 1
/** The first is what everybody who shows the ERP asks about. */
const keyOf = (company: number) => (company === FIRST ? ['erp', 'status'] : ['erp', 'status', company])
const read = (company: number, refresh?: 'true') => call(erpApi.status, { query: { company, refresh } })

/** What is known of one company of the ERP. */
export const useCompanyStatus = (company: number) =>
  useQuery({ queryKey: keyOf(company), queryFn: () => read(company), staleTime: 60_000 })

/** Asks each of these companies now; the first where none is named. */
export function useAskNow(companies: number[]) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: () =>
      Promise.all(
        (companies.length ? companies : [FIRST]).map(async (company) =>
          queries.setQueryData(keyOf(company), await read(company, 'true')),
        ),
      ),
    onError: tellProblem,
  })
}
