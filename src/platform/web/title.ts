import { useEffect, useSyncExternalStore } from 'react'

let shown = ''
const listeners = new Set<() => void>()

/** Names the page in the tab of the browser, in its history and for screen readers: 'Clínica Ñuñoa · Atiende'. */
export function usePageTitle(title: string | undefined) {
  useEffect(() => {
    if (!title) return
    shown = title
    document.title = `${title} · Atiende`
    for (const listener of listeners) listener()
  }, [title])
}

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

/** The name of the page as it was last given. */
export const useShownTitle = () => useSyncExternalStore(subscribe, () => shown)
