import { useQuery } from '@tanstack/react-query'
import { call } from '../../../platform/web/call.ts'
import { peopleApi } from '../people.contract.ts'

/** Our own people, active first, to choose a responsible from. */
export const useColleagues = () =>
  useQuery({ queryKey: ['colleagues'], queryFn: () => call(peopleApi.colleagues), staleTime: 60_000 })
