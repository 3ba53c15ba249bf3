import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { call, Problem } from '../../../platform/web/call.ts'
import { lastLanguage, rememberLanguage } from '../../../platform/web/language.ts'
import { authApi } from '../auth.contract.ts'

const meQuery = { queryKey: ['me'], queryFn: () => call(authApi.me).catch(nobody), staleTime: 60_000 }

function nobody(error: Error) {
  if (error instanceof Problem && error.status === 401) return null
  throw error
}

/** Who is signed in here, and the language of the screen. */
export function useSession() {
  const { data, isPending } = useQuery(meQuery)
  const queries = useQueryClient()
  const language = data?.language ?? lastLanguage()
  useEffect(() => rememberLanguage(language), [language])
  useEffect(() => {
    const out = () => queries.setQueryData(['me'], null)
    window.addEventListener('atiende:signed-out', out)
    return () => window.removeEventListener('atiende:signed-out', out)
  }, [queries])
  return { me: data ?? undefined, pending: isPending, language }
}

/** The signed-in person; only screens behind the sign-in use it. */
export function useMe() {
  const { data } = useQuery(meQuery)
  if (!data) throw new Error('nobody is signed in')
  return data
}
