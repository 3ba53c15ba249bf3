import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { Answer, Sent } from '../../../../platform/shared/contract.ts'
import { call } from '../../../../platform/web/call.ts'
import { useText } from '../../../../platform/web/language.ts'
import { tellDone, tellProblem } from '../../../../platform/web/tell.ts'
import { availabilityText } from '../../availability.text.ts'
import { timeEntriesApi } from '../../time-entries.contract.ts'

const KEY = ['availability']

type Read = Answer<typeof timeEntriesApi.readAvailability>
type Said = NonNullable<Sent<typeof timeEntriesApi.setAvailability>['body']>

/** Mine, and for supervisors everybody's. */
export const useAvailability = () =>
  useQuery({
    queryKey: KEY,
    queryFn: ({ signal }) => call(timeEntriesApi.readAvailability, {}, { signal }),
    staleTime: 60_000,
  })

/** To be called when somebody said something. */
export function useAvailabilityChanged() {
  const queries = useQueryClient()
  return () => {
    void queries.invalidateQueries({ queryKey: ['timesheet'] })
    return queries.invalidateQueries({ queryKey: KEY })
  }
}

/** Says that I am available, pausing, or gone. */
export function useSayAvailability() {
  const t = useText(availabilityText)
  const queries = useQueryClient()
  const changed = useAvailabilityChanged()
  return useMutation({
    mutationFn: (said: Said) => call(timeEntriesApi.setAvailability, { body: said }),
    onSuccess: ({ mine }) => {
      queries.setQueryData<Read>(KEY, (read) => read && { ...read, mine })
      tellDone(t.told[mine?.kind ?? 'gone'])
      void changed()
    },
    onError: tellProblem,
  })
}
