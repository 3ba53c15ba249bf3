import { useQuery, useQueryClient } from '@tanstack/react-query'
import { call } from '../../../../platform/web/call.ts'
import { availabilityApi } from '../../availability.contract.ts'
import { useAvailabilityChanged } from './availability.api.ts'

const KEY = ['availability-periods']

/** What a person said of a day. */
export const usePeriods = (personId: string, on: string) =>
  useQuery({
    queryKey: [...KEY, personId, on],
    queryFn: async ({ signal }) => (await call(availabilityApi.periods, { query: { personId, on } }, { signal })).items,
  })

/** To be called when one was put right. */
export function usePeriodsChanged() {
  const queries = useQueryClient()
  const changed = useAvailabilityChanged()
  return () => Promise.all([queries.invalidateQueries({ queryKey: KEY }), changed()])
}
