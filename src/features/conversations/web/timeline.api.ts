import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import type { z } from 'zod'
import { call } from '../../../platform/web/call.ts'
import { conversationsApi, type TimelineItem, type timelineShow } from '../conversations.contract.ts'

type Show = z.infer<typeof timelineShow>
export type TimelineFilter = { show?: Show[]; query?: string; oldestFirst?: boolean }

const readPage = (
  caseId: string,
  filter: TimelineFilter,
  page: { cursor?: string; limit: number },
  signal?: AbortSignal,
) =>
  call(
    conversationsApi.timeline,
    {
      params: { id: caseId },
      query: {
        show: filter.show?.join(',') || undefined,
        query: filter.query || undefined,
        oldestFirst: filter.oldestFirst ? 'true' : undefined,
        ...page,
      },
    },
    { signal },
  )

/** The follow-up of a case, page by page. */
export const useTimeline = (caseId: string, filter: TimelineFilter) =>
  useInfiniteQuery({
    queryKey: ['case', caseId, 'timeline', filter],
    queryFn: ({ pageParam, signal }) => readPage(caseId, filter, { cursor: pageParam, limit: 50 }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
  })

/** All of it from the beginning, for printing. */
export async function readWholeTimeline(caseId: string): Promise<TimelineItem[]> {
  const items: TimelineItem[] = []
  let cursor: string | undefined
  do {
    const page = await readPage(caseId, { oldestFirst: true }, { cursor, limit: 500 })
    items.push(...page.items)
    cursor = page.nextCursor ?? undefined
  } while (cursor)
  return items
}
