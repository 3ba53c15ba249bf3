import { useQuery } from '@tanstack/react-query'
import { call } from '../../../platform/web/call.ts'
import { settingsApi } from '../settings.contract.ts'

/** The company's priorities, states, commitment types and topics, each in its order. */
export const useClassifications = () =>
  useQuery({ queryKey: ['classifications'], queryFn: () => call(settingsApi.classifications), staleTime: 60_000 })
