import { type RefObject, useEffect, useEffectEvent } from 'react'
import type { Design } from './use-design.ts'
import type { useDesignActs } from './use-design-acts.ts'

type Keys = {
  design: Design
  acts: ReturnType<typeof useDesignActs>
  outline: RefObject<HTMLElement | null>
}

/** Keys of the designer: where nothing is typed, and no dialog is open. */
export function useDesignKeys({ design, acts, outline }: Keys) {
  const hear = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.altKey || isElsewhere(event.target)) return
    const { selected } = design
    const key = event.key.toLowerCase()
    const onLine = selected !== undefined && outline.current?.contains(event.target as Node)
    const run =
      event.ctrlKey || event.metaKey
        ? key === 'z'
          ? event.shiftKey
            ? design.redo
            : design.undo
          : key === 'y'
            ? design.redo
            : key === 'd' && selected !== undefined
              ? () => acts.duplicate(selected)
              : undefined
        : key === 'delete' && onLine
          ? () => acts.remove(selected)
          : key === 'escape' && selected !== undefined
            ? () => design.select(undefined)
            : undefined
    // what has no step to go back is not for the browser either
    if (run || ((event.ctrlKey || event.metaKey) && ['z', 'y', 'd'].includes(key))) event.preventDefault()
    run?.()
  })
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => hear(event)
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
}

/** Somebody is typing, or choosing in a menu or dialog. */
function isElsewhere(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target.isContentEditable || target.closest('textarea, select, [role="menu"], [role="listbox"]')) return true
  if (target.closest('[role="dialog"]') ?? document.querySelector('[role="dialog"][aria-modal="true"]')) return true
  return target instanceof HTMLInputElement && !['checkbox', 'radio', 'button'].includes(target.type)
}
