import { keepPreviousData, useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query'
import { call } from '../../../platform/web/call.ts'
import { type VisitForm, visitFormsApi } from '../visit-forms.contract.ts'

const FORMS = ['visit-forms']
const one = (id: string) => [...FORMS, id, 'read']

/** Forms of visits by name. */
export const useFormList = (archived: boolean) =>
  useInfiniteQuery({
    queryKey: [...FORMS, 'list', archived],
    queryFn: ({ pageParam, signal }) => {
      const query = { archived: archived ? ('true' as const) : undefined, cursor: pageParam }
      return call(visitFormsApi.list, { query }, { signal })
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
  })

/** One as it is being designed, always as it stands now. */
export const useVisitForm = (id: string) =>
  useQuery({
    queryKey: one(id),
    queryFn: ({ signal }) => call(visitFormsApi.read, { params: { id } }, { signal }),
    staleTime: 0,
    gcTime: 0,
  })

export const useFormVersions = (id: string) =>
  useInfiniteQuery({
    queryKey: [...FORMS, id, 'versions'],
    queryFn: ({ pageParam, signal }) =>
      call(visitFormsApi.versions, { params: { id }, query: { cursor: pageParam } }, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  })

/** A published version; it never changes. */
export const useFormVersion = (id: string, number: number) =>
  useQuery({
    queryKey: [...FORMS, id, 'versions', number],
    queryFn: ({ signal }) => call(visitFormsApi.readVersion, { params: { id, number } }, { signal }),
    staleTime: Infinity,
  })

/** To be called with what the server answered after one was written. */
export function useFormWritten() {
  const queries = useQueryClient()
  return (written: VisitForm) => {
    queries.setQueryData(one(written.id), written)
    void queries.invalidateQueries({ queryKey: ['audit'] })
    void queries.invalidateQueries({ queryKey: [...FORMS, 'list'] })
    void queries.invalidateQueries({ queryKey: [...FORMS, written.id, 'versions'] })
  }
}
