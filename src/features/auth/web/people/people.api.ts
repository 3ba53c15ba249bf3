import { keepPreviousData, useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import { call } from '../../../../platform/web/call.ts'
import { peopleApi } from '../../people.contract.ts'
import type { PeopleSearch } from './people-search.ts'

/** Everybody with access, page by page. */
export const usePeople = ({ query, inactive }: PeopleSearch) =>
  useInfiniteQuery({
    queryKey: ['people', { query, inactive }],
    queryFn: ({ pageParam, signal }) =>
      call(
        peopleApi.list,
        { query: { query, inactive: inactive ? 'true' : undefined, cursor: pageParam, limit: 50 } },
        { signal },
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
  })

/** To be called when somebody's access changed. */
export function usePeopleChanged() {
  const queries = useQueryClient()
  return () => {
    void queries.invalidateQueries({ queryKey: ['colleagues'] })
    void queries.invalidateQueries({ queryKey: ['me'] })
    void queries.invalidateQueries({ queryKey: ['audit'] })
    return queries.invalidateQueries({ queryKey: ['people'] })
  }
}
