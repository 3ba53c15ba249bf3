import { useQuery } from '@tanstack/react-query'
import { call } from '../../../../platform/web/call.ts'
import { deliveriesApi } from '../../saved.contract.ts'

const ANEW_MS = 60_000

/** How many delivered reports this person has not read; renewed with the list of them. */
export const useUnreadDeliveries = (enabled: boolean) =>
  useQuery({
    queryKey: ['report-deliveries', 'unread'],
    queryFn: async ({ signal }) => (await call(deliveriesApi.list, { query: { limit: 1 } }, { signal })).unread,
    refetchInterval: ANEW_MS,
    enabled,
  })
