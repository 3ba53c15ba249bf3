import { keepPreviousData, useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { call, Problem } from '../../../platform/web/call.ts'
import { useLive } from '../../../platform/web/live.ts'
import { tellProblem } from '../../../platform/web/tell.ts'
import { type ArticleDetail, knowledgeApi } from '../knowledge.contract.ts'
import { type ArticleSearch, askedFor } from './list/article-search.ts'

const PAGE = 30

const nextCursor = (page: { nextCursor: string | null }) => page.nextCursor ?? undefined
const firstPage = undefined as string | undefined

/** A list of articles, page by page. It renews itself only when asked, so that no row moves under the cursor. */
export const useArticleList = (search: ArticleSearch) =>
  useInfiniteQuery({
    queryKey: ['articles', 'list', search],
    queryFn: ({ pageParam, signal }) =>
      call(knowledgeApi.list, { query: { ...askedFor(search), cursor: pageParam, limit: PAGE } }, { signal }),
    initialPageParam: firstPage,
    getNextPageParam: nextCursor,
    placeholderData: keepPreviousData,
    refetchOnWindowFocus: false,
  })

/** How many articles wait for a supervisor's word; it comes by itself. */
export function useArticleCounts(enabled: boolean) {
  const queries = useQueryClient()
  const queryKey = ['articles', 'counts']
  useLive(enabled ? ['articles'] : [], () => void queries.invalidateQueries({ queryKey }))
  return useQuery({ queryKey, queryFn: ({ signal }) => call(knowledgeApi.counts, {}, { signal }), enabled })
}

/** The article with this number as readers see it, or its newest text; one that is not published has only that. */
export const useArticle = (number: string, draft: boolean) =>
  useQuery({
    queryKey: ['article', number, draft ? 'newest' : 'published'],
    queryFn: ({ signal }) =>
      call(knowledgeApi.read, { params: { id: number }, query: { draft: draft ? 'true' : undefined } }, { signal }),
  })

/** Shows what a colleague did to an article; what is being typed stays as it is. */
export function useLiveArticle({ id, number }: Pick<ArticleDetail, 'id' | 'number'>) {
  const queries = useQueryClient()
  useLive([`article:${id}`], () => void queries.invalidateQueries({ queryKey: ['article', String(number)] }))
}

/** To be called when an article was made or changed: renews whatever tells of it. */
export function useArticleChanged() {
  const queries = useQueryClient()
  return ({ number }: { number: number }) => {
    void queries.invalidateQueries({ queryKey: ['articles'] })
    return queries.invalidateQueries({ queryKey: ['article', String(number)] })
  }
}

/** Does something to an article and shows what it is now; tells a refusal. */
export function useArticleAct(onDone: (detail: ArticleDetail) => void) {
  const changed = useArticleChanged()
  return useMutation({
    mutationFn: ({ act }: { number: number; act: () => Promise<ArticleDetail> }) => act(),
    onSuccess: async (detail) => {
      await changed(detail)
      onDone(detail)
    },
    onError: (error, { number }) => {
      tellProblem(error)
      // somebody was faster: what they did is shown
      if (error instanceof Problem && error.status === 409) void changed({ number })
    },
  })
}

/** The revisions of an article, newest first. */
export const useVersions = ({ id, number }: Pick<ArticleDetail, 'id' | 'number'>) =>
  useInfiniteQuery({
    queryKey: ['article', String(number), 'versions'],
    queryFn: ({ pageParam, signal }) =>
      call(knowledgeApi.versions, { params: { id }, query: { cursor: pageParam, limit: PAGE } }, { signal }),
    initialPageParam: firstPage,
    getNextPageParam: nextCursor,
  })

/** One revision with its text, which never changes; none while `revision` is undefined. */
export const useVersion = (id: string, revision: number | undefined) =>
  useQuery({
    queryKey: ['article-version', id, revision],
    queryFn: ({ signal }) => call(knowledgeApi.version, { params: { id, revision: String(revision) } }, { signal }),
    enabled: revision !== undefined,
    staleTime: Infinity,
    placeholderData: keepPreviousData,
  })

/** What happened to an article, newest first. */
export const useArticleHistory = ({ id, number }: Pick<ArticleDetail, 'id' | 'number'>) =>
  useInfiniteQuery({
    queryKey: ['article', String(number), 'history'],
    queryFn: ({ pageParam, signal }) =>
      call(knowledgeApi.history, { params: { id }, query: { cursor: pageParam, limit: PAGE } }, { signal }),
    initialPageParam: firstPage,
    getNextPageParam: nextCursor,
  })
