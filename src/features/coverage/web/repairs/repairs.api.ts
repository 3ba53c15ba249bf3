import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { call } from '../../../../platform/web/call.ts'
import { type RepairItem, repairsApi } from '../../repairs.contract.ts'

/** What of a customer is with us now; renewed with everything else of the customer. */
export const useHere = (customerId: string) =>
  useQuery({
    queryKey: ['customer', customerId, 'repairs'],
    queryFn: ({ signal }) => call(repairsApi.here, { params: { id: customerId } }, { signal }),
  })

/** The repairs of the product of a case; renewed with everything else of the case. */
export const useRepairsOf = (caseId: string, equipmentId: string) =>
  useQuery({
    queryKey: ['case', caseId, 'repairs', equipmentId],
    queryFn: ({ signal }) => call(repairsApi.list, { params: { id: equipmentId } }, { signal }),
  })

/** Receives or returns a product, and renews whatever tells of it. */
export function useRepairAct(act: () => Promise<RepairItem>, onDone: () => void) {
  const queries = useQueryClient()
  return useMutation<RepairItem, Error, void>({
    mutationFn: act,
    onSuccess: () => {
      onDone()
      for (const queryKey of [['customer'], ['case'], ['coverage'], ['coverages']])
        void queries.invalidateQueries({ queryKey })
    },
  })
}
