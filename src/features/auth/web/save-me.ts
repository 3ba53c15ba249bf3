import { useMutation, useQueryClient } from '@tanstack/react-query'
import { authApi } from '../auth.contract.ts'
import type { Sent } from '../../../platform/shared/contract.ts'
import { call } from '../../../platform/web/call.ts'
import { tellProblem } from '../../../platform/web/tell.ts'

/** Changes the language or the look at once, here and wherever this person signs in. */
export function useSaveMe() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (body: Sent<typeof authApi.saveMe>['body']) => call(authApi.saveMe, { body }),
    onSuccess: (me) => {
      queries.setQueryData(['me'], me)
      // texts that the server words, and names of the day, follow the language
      void queries.invalidateQueries()
    },
    onError: tellProblem,
  })
}
