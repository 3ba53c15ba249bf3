import { type QueryFunctionContext, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useSyncExternalStore } from 'react'
import { call, Problem } from '../../../platform/web/call.ts'
import { rememberLanguage, useLastLanguage } from '../../../platform/web/language.ts'
import type { Answer } from '../../../platform/shared/contract.ts'
import { authApi } from '../auth.contract.ts'

type Me = Answer<typeof authApi.me>

const ME = ['me']
const meQuery = { queryKey: ME, queryFn: readMe, staleTime: 60_000 }

/** Whoever was here stays on the screen when the session ends, so that nothing typed is lost; see `ended`. */
async function readMe({ client }: QueryFunctionContext): Promise<Me | null> {
  return call(authApi.me).catch((error: Error) => {
    if (error instanceof Problem && error.status === 401) return client.getQueryData<Me>(ME) ?? null
    throw error
  })
}

let ended = false
const followEnd = (changed: () => void) => {
  const set = (value: boolean) => () => {
    ended = value
    changed()
  }
  const listeners = { 'atiende:signed-out': set(true), 'atiende:signed-in': set(false), 'atiende:left': set(false) }
  for (const [name, listener] of Object.entries(listeners)) window.addEventListener(name, listener)
  return () => {
    for (const [name, listener] of Object.entries(listeners)) window.removeEventListener(name, listener)
  }
}

/** Who is signed in here, whether the session has ended meanwhile, and the language of the screen. */
export function useSession() {
  const { data, isPending, error, refetch } = useQuery(meQuery)
  const queries = useQueryClient()
  const hasEnded = useSyncExternalStore(followEnd, () => ended)
  const lastLanguage = useLastLanguage()
  const language = data?.language ?? lastLanguage
  useEffect(() => rememberLanguage(language), [language])
  useEffect(() => {
    const left = () => {
      // first the screens go, then what they showed
      queries.setQueryData(ME, null)
      queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== ME[0] })
    }
    window.addEventListener('atiende:left', left)
    return () => window.removeEventListener('atiende:left', left)
  }, [queries])
  return {
    me: data ?? undefined,
    pending: isPending,
    ended: Boolean(data) && hasEnded,
    /** The server could not be asked; nothing is known yet. */
    error: data === undefined ? error : null,
    again: refetch,
    language,
  }
}

/** The signed-in person; only screens behind the sign-in use it. */
export function useMe() {
  const { data } = useQuery(meQuery)
  if (!data) throw new Error('nobody is signed in')
  return data
}
