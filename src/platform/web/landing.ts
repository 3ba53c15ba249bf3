import { type RefObject, useEffect, useRef } from 'react'

/**
 * Where the keyboard goes when a button of a part vanishes once its work is done: to the part, which has the `ref` and
 * `tabIndex={-1}`. The button calls `begin`.
 */
export function useLanding<E extends HTMLElement>(busy: boolean): [ref: RefObject<E | null>, begin: () => void] {
  const ref = useRef<E>(null)
  const begun = useRef(false)
  useEffect(() => {
    if (busy || !begun.current) return
    begun.current = false
    if (document.activeElement === document.body) ref.current?.focus({ preventScroll: true })
  }, [busy])
  const begin = () => {
    begun.current = true
  }
  return [ref, begin]
}
