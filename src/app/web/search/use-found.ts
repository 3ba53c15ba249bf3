import { queryOptions, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { call } from '../../../platform/web/call.ts'
import { type Answers, type Listed, listedOf } from '../../search/listed.rules.ts'
import { searchApi } from '../../search/search.contract.ts'

const MOST_CUSTOMERS = 6
const MOST_BY_WORDS = 5

/** The customers, and what is so numbered: asked apart, so that the telephone does not wait for words. */
export const firstOf = (query: string) =>
  queryOptions({
    queryKey: ['search', 'first', query],
    queryFn: ({ signal }) =>
      call(searchApi.find, { query: { query, part: 'first', limit: MOST_CUSTOMERS } }, { signal }),
    ...ASKED_ONCE,
  })

const restOf = (query: string) =>
  queryOptions({
    queryKey: ['search', 'rest', query],
    queryFn: ({ signal }) => call(searchApi.find, { query: { query, part: 'rest', limit: MOST_BY_WORDS } }, { signal }),
    ...ASKED_ONCE,
  })

/** Whoever comes back to the window finds the list as it was left. */
const ASKED_ONCE = { refetchOnWindowFocus: false, refetchOnReconnect: false, gcTime: 60_000 } as const

type Asking = { text: string; withCustomers: boolean }
type Asked = { listed: Listed | undefined; problem: Error | null; again: () => void }

/** What is found with this text so far; undefined while the first part is awaited, or there is no text. */
export function useFound({ text, withCustomers }: Asking): Asked {
  const first = useQuery({ ...firstOf(text), enabled: text !== '' })
  const rest = useQuery({ ...restOf(text), enabled: text !== '' })
  const answers: Required<Answers> | Answers = {
    first: first.data ?? (first.isError ? 'failed' : undefined),
    rest: rest.data ?? (rest.isError ? 'failed' : undefined),
  }
  const listed = useMemo(
    () => (text ? listedOf(text, { first: answers.first, rest: answers.rest }, withCustomers) : undefined),
    [text, answers.first, answers.rest, withCustomers],
  )
  const again = () => {
    if (first.isError) void first.refetch()
    if (rest.isError) void rest.refetch()
  }
  return { listed, problem: first.error ?? rest.error, again }
}
