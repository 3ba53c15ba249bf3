import { useSyncExternalStore } from 'react'

let printing = false

const subscribe = (changed: () => void) => {
  const set = (now: boolean) => () => {
    printing = now
    changed()
  }
  const [before, after] = [set(true), set(false)]
  window.addEventListener('beforeprint', before)
  window.addEventListener('afterprint', after)
  return () => {
    window.removeEventListener('beforeprint', before)
    window.removeEventListener('afterprint', after)
  }
}

/** Whether the page is being put on paper, which is light and narrow whatever the screen is. */
export const usePrinting = () => useSyncExternalStore(subscribe, () => printing)
