import { type KeyboardEvent, type RefObject, useEffect } from 'react'
import { walkRows } from './walk-rows.ts'

const FOCUSABLE = 'a[href], button'

/** The first link or button of a row: where the keyboard stands. */
export const firstIn = (row: Element) => row.querySelector<HTMLElement>(FOCUSABLE)

export const rowsIn = (list: Element | null): HTMLElement[] =>
  [...(list?.querySelectorAll('[data-row]') ?? [])].flatMap((row) => firstIn(row) ?? [])

/**
 * Rows, each marked `data-row`, are one stop of Tab; `onKeyDown` is for their list: arrows, Home and End go from row to
 * row. What else stands in a row is a stop while the keyboard is in that row.
 */
export function useOneStop(list: RefObject<HTMLElement | null>) {
  useEffect(() => {
    const root = list.current!
    let present: Element | undefined
    const settle = () => {
      const rows = [...root.querySelectorAll('[data-row]')]
      if (!present || !rows.includes(present)) present = rows[0]
      for (const row of rows)
        for (const one of row.querySelectorAll<HTMLElement>(FOCUSABLE)) one.tabIndex = row === present ? 0 : -1
    }
    const onFocus = ({ target }: FocusEvent) => {
      const row = (target as Element).closest('[data-row]')
      if (!row || row === present) return
      present = row
      settle()
    }
    const watch = new MutationObserver(settle)
    settle()
    watch.observe(root, { childList: true, subtree: true })
    root.addEventListener('focusin', onFocus)
    return () => {
      watch.disconnect()
      root.removeEventListener('focusin', onFocus)
    }
  }, [list])
  return (event: KeyboardEvent) => {
    const row = (event.target as Element).closest('[data-row]')
    const isHere = row ?? event.target === list.current
    if (!isHere || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return
    const rows = rowsIn(list.current)
    if (event.key === 'Home') rows[0]?.focus()
    else if (event.key === 'End') rows.at(-1)?.focus()
    else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (row) firstIn(row)?.focus() // from what stands beside it, too
      walkRows(rows, event.key === 'ArrowDown' ? 1 : -1)
    } else return
    event.preventDefault()
  }
}
