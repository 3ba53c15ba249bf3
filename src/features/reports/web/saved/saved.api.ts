import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { call } from '../../../../platform/web/call.ts'
import { useLive } from '../../../../platform/web/live.ts'
import { tellProblem } from '../../../../platform/web/tell.ts'
import { useMe } from '../../../auth/web/session.ts'
import type { ReportKey } from '../../reports.contract.ts'
import { deliveriesApi, savedApi } from '../../saved.contract.ts'
import { schedulesApi } from '../../schedules.contract.ts'

const SAVED = ['saved-reports']
const RECEIVED = ['report-deliveries']

/** Saved reports by name, of one report or of all. */
export const useSavedReports = (report?: ReportKey) =>
  useInfiniteQuery({
    queryKey: [...SAVED, 'list', report],
    queryFn: ({ pageParam, signal }) =>
      call(savedApi.list, { query: { report, cursor: pageParam, limit: 100 } }, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  })

/** When a saved report is sent, and whom it may be sent to. */
export const useSchedules = (id: string) =>
  useQuery({
    queryKey: [...SAVED, id, 'schedules'],
    queryFn: ({ signal }) => call(schedulesApi.list, { params: { id } }, { signal }),
  })

/** Renews every screen that shows saved reports. */
export function useSavedChanged() {
  const queries = useQueryClient()
  return () => queries.invalidateQueries({ queryKey: SAVED })
}

/** What was delivered to whoever is signed in, the newest first; it comes by itself. */
export function useReceived() {
  const queries = useQueryClient()
  const me = useMe()
  useLive([`deliveries:${me.id}`], () => void queries.invalidateQueries({ queryKey: RECEIVED }))
  return useInfiniteQuery({
    queryKey: RECEIVED,
    queryFn: ({ pageParam, signal }) =>
      call(deliveriesApi.list, { query: { cursor: pageParam, limit: 10 } }, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  })
}

/** Says that one was read, or all of them when none is named. */
export function useMarkRead() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (id: string | undefined) =>
      id ? call(deliveriesApi.read, { params: { id } }) : call(deliveriesApi.readAll),
    onSuccess: () => queries.invalidateQueries({ queryKey: RECEIVED }),
    onError: tellProblem,
  })
}
