import { createContext, use, useState } from 'react'
import { forget, keep, read } from './draft-store.ts'

/** Whose drafts these are: on a shared computer nobody finds what another was writing. */
export const DraftOwner = createContext('')

const keyOf = (owner: string, key: string) => `atiende.draft.${owner}.${key}`

/** What is kept under one key is found under another from now on; where something is kept there already, both stay. */
export function moveDraft(owner: string, { from, to }: { from: string; to: string }): void {
  const [held, place] = [read<unknown>(keyOf(owner, from)), keyOf(owner, to)]
  if (held === undefined || read<unknown>(place) !== undefined) return
  keep(place, held)
  forget(keyOf(owner, from))
}

/**
 * Something being typed that must not be lost: kept in this browser under `key` until `clear`,
 * so that a reload, a crash or an expired session gives it back. `save` also takes a function of what is
 * held now, for those that come late (an upload that ends while typing goes on). `restart` clears, and
 * goes on from something newer than `initial`.
 */
export function useDraft<T>(
  key: string,
  initial: T,
): [value: T, save: (value: T | ((held: T) => T)) => void, clear: () => void, restart: (anew: T) => void] {
  const storageKey = keyOf(use(DraftOwner), key)
  const [held, setHeld] = useState(() => ({ storageKey, value: read<T>(storageKey) ?? initial }))
  const value = held.storageKey === storageKey ? held.value : (read<T>(storageKey) ?? initial)
  const save = (next: T | ((held: T) => T)) => {
    const made = typeof next === 'function' ? (next as (held: T) => T)(read<T>(storageKey) ?? initial) : next
    setHeld({ storageKey, value: made })
    keep(storageKey, made)
  }
  const restart = (anew: T) => {
    setHeld({ storageKey, value: anew })
    forget(storageKey)
  }
  return [value, save, () => restart(initial), restart]
}
