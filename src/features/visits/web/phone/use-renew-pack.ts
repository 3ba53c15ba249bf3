import { useIsFetching, useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { call } from '../../../../platform/web/call.ts'
import { phoneApi } from '../../phone.contract.ts'
import { usePhone } from './phone.ts'

const EVERY_MS = 5 * 60_000
const AFTER_ERROR_MS = 20_000

const PACK = 'terreno-pack'

/** Whether visits are on their way from the office. */
export const useIsBringing = () => useIsFetching({ queryKey: [PACK] }) > 0

/** Brings the visits from the office: when the phone is opened or looked at again, when the network is back, and asked. */
export function useRenewPack() {
  const { who, store } = usePhone()
  const renewing = useQuery({
    queryKey: [PACK, who.id],
    queryFn: async ({ signal }) => {
      const pack = await call(phoneApi.pack, {}, { signal })
      // somebody else may have signed in meanwhile
      if (pack.me.id === who.id) await store.renewPack(pack)
      return pack.at
    },
    retry: false,
    staleTime: 30_000,
    refetchInterval: ({ state }) => (state.error ? AFTER_ERROR_MS : EVERY_MS),
    refetchOnWindowFocus: true,
  })
  const { refetch } = renewing
  useEffect(() => {
    const again = () => void refetch()
    window.addEventListener('online', again)
    window.addEventListener('atiende:signed-in', again)
    return () => {
      window.removeEventListener('online', again)
      window.removeEventListener('atiende:signed-in', again)
    }
  }, [refetch])
  return renewing
}
