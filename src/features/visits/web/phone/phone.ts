import { useQuery, useQueryClient } from '@tanstack/react-query'
import { createContext, use, useEffect, useSyncExternalStore } from 'react'
import type { Sender } from './outbox/sender.ts'
import type { PhoneStore } from './store/phone-store.ts'
import type { Who } from './who.ts'

export type Phone = { who: Who; store: PhoneStore; sender: Sender }

export const PhoneContext = createContext<Phone | undefined>(undefined)

/** What the phone keeps of the person who uses it, and its way to the office. */
export function usePhone(): Phone {
  const phone = use(PhoneContext)
  if (!phone) throw new Error('nobody uses the phone')
  return phone
}

const STORED = 'terreno'

/** The orders on this phone; null when there never were any. */
export function useHeldPack() {
  const { who, store } = usePhone()
  return useQuery({
    queryKey: [STORED, who.id, 'pack'],
    queryFn: async () => (await store.pack()) ?? null,
    // what cannot be read is told; what was read already stays on the screen
    throwOnError: (_error, { state }) => state.data === undefined,
  })
}

export function useItems() {
  const { who, store } = usePhone()
  return useQuery({ queryKey: [STORED, who.id, 'outbox'], queryFn: () => store.items() }).data ?? []
}

export function useDrafts() {
  const { who, store } = usePhone()
  return useQuery({ queryKey: [STORED, who.id, 'draft'], queryFn: () => store.drafts() }).data ?? []
}

/** What is shown follows what is kept, whichever page of this phone changed it. */
export function useFollowStore({ who, store }: Phone) {
  const queries = useQueryClient()
  useEffect(
    () => store.news.listen(({ kind }) => void queries.invalidateQueries({ queryKey: [STORED, who.id, kind] })),
    [queries, store, who.id],
  )
}

export function useSending() {
  const { sender } = usePhone()
  return useSyncExternalStore(sender.subscribe, sender.state)
}
