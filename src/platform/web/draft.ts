import { useState } from 'react'

/**
 * Something being typed that must not be lost: kept in this browser under `key` until `clear`,
 * so that a reload, a crash or an expired session gives it back.
 */
export function useDraft<T>(key: string, initial: T): [value: T, save: (value: T) => void, clear: () => void] {
  const storageKey = `atiende.draft.${key}`
  const [held, setHeld] = useState(() => ({ storageKey, value: read<T>(storageKey) ?? initial }))
  const value = held.storageKey === storageKey ? held.value : (read<T>(storageKey) ?? initial)
  const save = (next: T) => {
    setHeld({ storageKey, value: next })
    localStorage.setItem(storageKey, JSON.stringify(next))
  }
  const clear = () => {
    setHeld({ storageKey, value: initial })
    localStorage.removeItem(storageKey)
  }
  return [value, save, clear]
}

function read<T>(key: string): T | undefined {
  try {
    const text = localStorage.getItem(key)
    return text ? (JSON.parse(text) as T) : undefined
  } catch {
    return undefined
  }
}
