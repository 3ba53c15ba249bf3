import { keepPreviousData, useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { z } from 'zod'
import { call } from '../../../../platform/web/call.ts'
import { useLive } from '../../../../platform/web/live.ts'
import { useText } from '../../../../platform/web/language.ts'
import { tellDone, tellProblem } from '../../../../platform/web/tell.ts'
import { useMe } from '../../../auth/web/session.ts'
import { erpApi } from '../../erp.contract.ts'
import { type erpImport, erpImportApi, type importChange, type ImportKind } from '../../erp-import.contract.ts'
import { erpImportText } from '../../erp-import.text.ts'

export type ErpImport = z.infer<typeof erpImport>
export type ImportChange = z.infer<typeof importChange>

const EVERY_SECOND = 1000
/** Lists are asked for less often than how far it is. */
const NOW_AND_THEN = 3000

const key = ['erp', 'imports']
const isRunning = (one: ErpImport | undefined) => one?.state === 'running'

/** All imports, the newest first; asked again while one runs, and when one begins or ends, whoever began it. */
export function useImports() {
  const me = useMe()
  const queries = useQueryClient()
  useLive(me.abilities.administer ? ['erpImports'] : [], () => void queries.invalidateQueries({ queryKey: key }))
  return useInfiniteQuery({
    queryKey: [...key, 'list'],
    queryFn: ({ pageParam, signal }) =>
      call(erpImportApi.list, { query: { cursor: pageParam, limit: 10 } }, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    refetchInterval: ({ state }) => isRunning(state.data?.pages[0]?.items[0]) && NOW_AND_THEN,
    enabled: me.abilities.administer,
  })
}

/** One import; asked every second while it runs. */
export function useImport(id: string | undefined) {
  const queries = useQueryClient()
  const queryKey = [...key, id]
  return useQuery({
    queryKey,
    queryFn: async ({ signal }) => {
      const read = await call(erpImportApi.read, { params: { id: id! } }, { signal })
      const ended = isRunning(queries.getQueryData<ErpImport>(queryKey)) && !isRunning(read)
      if (ended) void queries.invalidateQueries({ queryKey: [...key, 'list'] })
      // customers looked at before are others now
      if (ended && !read.preview) queries.removeQueries({ queryKey: ['customer'], type: 'inactive' })
      return read
    },
    enabled: Boolean(id),
    refetchInterval: ({ state }) => isRunning(state.data) && EVERY_SECOND,
  })
}

/** What it did, customer by customer; read anew when it has ended. */
export function useImportChanges({ id, state }: ErpImport, kind: ImportKind | undefined) {
  const running = state === 'running'
  return useInfiniteQuery({
    queryKey: [...key, id, 'changes', kind, running],
    queryFn: ({ pageParam, signal }) =>
      call(erpImportApi.changes, { params: { id }, query: { kind, cursor: pageParam, limit: 50 } }, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
    // whoever reads further pages is not disturbed
    refetchInterval: ({ state }) => running && (state.data?.pages.length ?? 0) < 2 && NOW_AND_THEN,
  })
}

/** Makes somebody of the ERP a customer here, whom an import left to be decided about. */
export function useBringAnyway(company: number) {
  const t = useText(erpImportText)
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ code }: { code: string; name: string }) =>
      call(erpApi.adopt, { params: { code }, query: { company } }),
    onSuccess: (_, { name }) => {
      tellDone(t.brought(name))
      void queries.invalidateQueries({ queryKey: ['customers'] })
      return queries.invalidateQueries({ queryKey: key })
    },
    onError: tellProblem,
  })
}

type Wanted = { company: number; preview: boolean }

/** Starts a preview or an import of a company; `onStarted` is told which one runs now. */
export function useStartImport(onStarted: (id: string) => void) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ company, preview }: Wanted) => call(erpImportApi.start, { body: { company, preview } }),
    onSuccess: (started) => {
      queries.setQueryData([...key, started.id], started)
      onStarted(started.id)
      return queries.invalidateQueries({ queryKey: [...key, 'list'] })
    },
    onError: tellProblem,
  })
}

/** Stops one that runs. */
export function useStopImport(id: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: () => call(erpImportApi.stop, { params: { id } }),
    onSuccess: (stopped) => queries.setQueryData([...key, id], stopped),
    onError: tellProblem,
    onSettled: () => queries.invalidateQueries({ queryKey: key }),
  })
}
