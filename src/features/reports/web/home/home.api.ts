import { useThrottledCallback } from '@mantine/hooks'
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import { call } from '../../../../platform/web/call.ts'
import { useLive } from '../../../../platform/web/live.ts'
import { useMe } from '../../../auth/web/session.ts'
import { dashboardApi, type Scope } from '../../dashboard.contract.ts'

const STEP_MS = 5000
/** What changes by itself, such as what becomes late. */
const ANEW_MS = 60_000

/** The figures of today, following what colleagues do, in steps: on a busy day something changes every second. */
export function useDashboard(scope: Scope | undefined) {
  const me = useMe()
  const queries = useQueryClient()
  const renew = useThrottledCallback(() => void queries.invalidateQueries({ queryKey: ['dashboard'] }), STEP_MS)
  useLive(['cases', 'visits', 'coverages', 'availability', `time:${me.id}`], renew)
  return useQuery({
    queryKey: ['dashboard', scope],
    queryFn: ({ signal }) => call(dashboardApi.read, { query: { scope } }, { signal }),
    refetchInterval: ANEW_MS,
    placeholderData: keepPreviousData,
  })
}
