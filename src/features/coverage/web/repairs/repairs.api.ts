import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
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

/** One repair, asked for when something is to be done to it. */
export const useRepair = (id: string, wanted: boolean) =>
  useQuery({
    queryKey: ['repair', id],
    queryFn: ({ signal }) => call(repairsApi.read, { params: { id } }, { signal }),
    enabled: wanted,
    staleTime: 0,
    gcTime: 0,
  })

type Days = { receivedOn: string; returnedOn: string | null }

/** What other days of a repair would do, asked when the typing pauses; nothing while `days` is undefined. */
export function useRepairPreview(id: string, days: Days | undefined) {
  const key = days && JSON.stringify(days)
  const [settled] = useDebouncedValue(key, 300)
  const preview = useQuery({
    queryKey: ['repair', id, 'preview', settled],
    queryFn: ({ signal }) =>
      call(repairsApi.preview, { params: { id }, body: JSON.parse(settled!) as Days }, { signal }),
    enabled: settled !== undefined,
    placeholderData: keepPreviousData,
    retry: false,
  })
  return {
    ...preview,
    data: key === undefined ? undefined : preview.data,
    waiting: key !== settled || preview.isFetching,
  }
}
export type RepairPreview = ReturnType<typeof useRepairPreview>

/** To be called when a product was received or returned, or its repair put right: renews whatever tells of it. */
export function useRepairsChanged() {
  const queries = useQueryClient()
  return () => {
    for (const queryKey of [['customer'], ['case'], ['coverage'], ['coverages'], ['repair']])
      void queries.invalidateQueries({ queryKey })
  }
}

/** Receives or returns a product, and renews whatever tells of it. */
export function useRepairAct(act: () => Promise<RepairItem>, onDone: () => void) {
  const changed = useRepairsChanged()
  return useMutation<RepairItem, Error, void>({
    mutationFn: act,
    onSuccess: () => {
      onDone()
      changed()
    },
  })
}
