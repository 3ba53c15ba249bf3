import { QueryClient, queryOptions } from '@tanstack/react-query'
import { call, Problem } from '../../platform/web/call.ts'
import { overviewApi } from '../overview/overview.contract.ts'

export const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 5_000,
      // the server stands in the same house: the browser's own idea of being online says nothing about it
      networkMode: 'always',
      retry: (count, error) => count < 2 && (!(error instanceof Problem) || error.status === 0 || error.status === 503),
    },
    mutations: { networkMode: 'always' },
  },
})

/** Everything of the customer screen, in one request. */
export const overviewQuery = (id: string) =>
  queryOptions({
    queryKey: ['customer', id, 'overview'],
    queryFn: ({ signal }) => call(overviewApi.read, { params: { id } }, { signal }),
  })
