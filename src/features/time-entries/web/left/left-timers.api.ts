import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { call } from '../../../../platform/web/call.ts'
import { useText } from '../../../../platform/web/language.ts'
import { useLive } from '../../../../platform/web/live.ts'
import { tellDone, tellProblem } from '../../../../platform/web/tell.ts'
import { leftTimersApi } from '../../left-timers.contract.ts'
import { timerText } from '../../timer.text.ts'

const KEY = ['left-timers']

/** Timers of people who lost the access to them while they ran, for whoever may settle them; they come by themselves. */
export function useLeftTimers(enabled: boolean) {
  const changed = useLeftTimersChanged()
  useLive(enabled ? ['leftTimers'] : [], changed)
  return useQuery({
    queryKey: KEY,
    queryFn: async ({ signal }) => (await call(leftTimersApi.list, {}, { signal })).items,
    enabled,
  })
}

/** To be called when one was settled. */
export function useLeftTimersChanged() {
  const queries = useQueryClient()
  return () => void queries.invalidateQueries({ queryKey: KEY })
}

/** Throws away what one counted. */
export function useDiscardLeftTimer(onDone: () => void) {
  const t = useText(timerText)
  const changed = useLeftTimersChanged()
  return useMutation({
    mutationFn: (id: string) => call(leftTimersApi.discard, { params: { id } }),
    onSuccess: ({ discarded }) => {
      tellDone(discarded ? t.discarded : t.left.settled)
      onDone()
    },
    onError: tellProblem,
    onSettled: changed,
  })
}
