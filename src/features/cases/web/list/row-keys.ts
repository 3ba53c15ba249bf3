import { useHotkeys } from '@mantine/hooks'
import type { RefObject } from 'react'

/** `j` and `k` walk the rows of a list, `x` selects, `t` takes; Enter opens by itself, because the row's link has the focus. */
export function useRowKeys(list: RefObject<HTMLElement | null>, onSelect: (id: string) => void) {
  const links = () => [...(list.current?.querySelectorAll<HTMLElement>('[data-case-id]') ?? [])]
  const at = () => links().find((link) => link === document.activeElement)?.dataset.caseId
  const step = (by: 1 | -1) => {
    const all = links()
    const place = all.findIndex((link) => link === document.activeElement)
    const next = all[place < 0 ? 0 : Math.min(Math.max(place + by, 0), all.length - 1)]
    next?.focus()
    next?.scrollIntoView({ block: 'nearest' })
  }
  useHotkeys([
    ['j', () => step(1)],
    ['k', () => step(-1)],
    ['x', () => at() && onSelect(at()!)],
    ['t', () => list.current?.querySelector<HTMLElement>(`[data-take="${at()}"]`)?.click()],
  ])
}
