import { keepPreviousData, useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query'
import { call } from '../../../platform/web/call.ts'
import { repliesApi } from '../replies.contract.ts'
import type { ReplySearch } from './replies-search.ts'

const REPLIES = ['replies']

/** Prepared replies by name, or those that some words are found in. */
export const useReplyList = (search: ReplySearch) =>
  useInfiniteQuery({
    queryKey: [...REPLIES, 'list', search],
    queryFn: ({ pageParam, signal }) => {
      const query = { ...search, inactive: search.inactive ? ('true' as const) : undefined, cursor: pageParam }
      return call(repliesApi.list, { query }, { signal })
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
  })

/** One as it was written, always as it stands now. */
export const useReply = (id: string) =>
  useQuery({
    queryKey: [...REPLIES, id],
    queryFn: ({ signal }) => call(repliesApi.read, { params: { id } }, { signal }),
    staleTime: 0,
    gcTime: 0,
  })

/** To be called when one was written, deleted or used. */
export function useRepliesChanged() {
  const queries = useQueryClient()
  return () => {
    void queries.invalidateQueries({ queryKey: ['audit'] })
    return queries.invalidateQueries({ queryKey: REPLIES })
  }
}
