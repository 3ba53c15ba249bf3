import { useQuery } from '@tanstack/react-query'
import { casesApi } from '../../../features/cases/cases.contract.ts'
import { call } from '../../../platform/web/call.ts'

/** From here on the server does not count on. */
const MANY = 100

/** How much waits for me, for somebody, and is late. */
export const useCounts = () =>
  useQuery({ queryKey: ['cases', 'counts'], queryFn: () => call(casesApi.counts), refetchInterval: 60_000 })

export const shownCount = (count: number, many: string) => (count >= MANY ? many : String(count))
