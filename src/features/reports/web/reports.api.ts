import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { call } from '../../../platform/web/call.ts'
import { type ReportKey, reportsApi } from '../reports.contract.ts'
import type { Figure } from './page/report-search.ts'

const PAGE = 50

/** The reports of whoever is signed in, what each can be asked, and the definitions. */
export const useReports = (enabled = true) =>
  useQuery({
    enabled,
    queryKey: ['reports'],
    queryFn: ({ signal }) => call(reportsApi.list, {}, { signal }),
    staleTime: 60_000,
  })

/** A report as it is asked for; the one before stays in view meanwhile. */
export const useReport = (key: ReportKey, asked: Record<string, string>, enabled: boolean) =>
  useQuery({
    queryKey: ['report', key, asked],
    queryFn: ({ signal }) => call(reportsApi.read, { params: { key }, query: asked }, { signal }),
    enabled,
    placeholderData: keepPreviousData,
  })

/** What a figure was counted from, page by page. */
export const useDrill = (key: ReportKey, asked: Record<string, string>, figure: Figure) =>
  useInfiniteQuery({
    queryKey: ['report', key, asked, 'drill', figure],
    queryFn: ({ pageParam, signal }) =>
      call(
        reportsApi.drill,
        { params: { key }, query: { ...asked, ...figure, cursor: pageParam, limit: PAGE } as never },
        { signal },
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    refetchOnWindowFocus: false,
  })
