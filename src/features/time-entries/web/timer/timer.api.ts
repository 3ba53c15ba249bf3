import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { call, Problem } from '../../../../platform/web/call.ts'
import { useText } from '../../../../platform/web/language.ts'
import { tellDone, tellProblem } from '../../../../platform/web/tell.ts'
import { useMe } from '../../../auth/web/session.ts'
import { type Timer, timeEntriesApi } from '../../time-entries.contract.ts'
import { timerText } from '../../timer.text.ts'
import { openTime } from '../time-dialog.ts'
import { isInternal, type TimeFor } from '../time-for.ts'

const KEY = ['timer']

/** My running timer, null when none runs. */
export function useTimer() {
  const me = useMe()
  return useQuery({
    queryKey: KEY,
    queryFn: async ({ signal }) => (await call(timeEntriesApi.readTimer, {}, { signal })).timer,
    enabled: me.abilities.findCustomers,
    // it is heard of when another tab changes it; whether it was forgotten is a matter of time
    refetchInterval: 300_000,
    staleTime: 60_000,
  }).data
}

/** The same, asked for anew: its case may have been given away meanwhile. */
export function useFreshTimer() {
  const queries = useQueryClient()
  useEffect(() => void queries.invalidateQueries({ queryKey: KEY }), [queries])
  return useTimer()
}

/** To be called with the timer as it is by now. */
export function useTimerChanged() {
  const queries = useQueryClient()
  return (timer?: Timer | null) => {
    if (timer !== undefined) queries.setQueryData(KEY, timer)
    else void queries.invalidateQueries({ queryKey: KEY })
  }
}

/** Starts my timer; while another runs, the way to stop it is offered. */
export function useStartTimer() {
  const t = useText(timerText)
  const changed = useTimerChanged()
  return useMutation({
    mutationFn: (of: TimeFor) =>
      call(timeEntriesApi.startTimer, {
        body: isInternal(of)
          ? { activityId: 'activityId' in of ? of.activityId : undefined, mode: 'offline' }
          : { caseId: of.case?.id },
      }),
    onSuccess: (timer) => {
      changed(timer)
      tellDone(t.started)
    },
    onError: (error, of) => {
      if (!(error instanceof Problem) || error.code !== 'timer.running') return tellProblem(error)
      changed()
      openTime({ act: 'stop', next: of })
    },
  })
}

/** Throws the timer away that is meant. */
export function useDiscardTimer(onDone: () => void) {
  const t = useText(timerText)
  const changed = useTimerChanged()
  return useMutation({
    mutationFn: (timerId: string) => call(timeEntriesApi.discardTimer, { query: { timerId } }),
    onSuccess: () => {
      changed()
      tellDone(t.discarded)
      onDone()
    },
    onError: tellProblem,
  })
}
