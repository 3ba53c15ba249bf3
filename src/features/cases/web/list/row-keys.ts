import type { RefObject } from 'react'
import { useText } from '../../../../platform/web/language.ts'
import { type Shortcut, useShortcuts } from '../../../../platform/web/shortcuts.ts'
import { walkRows } from '../../../../platform/web/walk-rows.ts'
import { caseListText } from '../../case-list.text.ts'

/** `j` and `k` walk the rows of a list, `x` selects, `t` takes; Enter opens by itself, because the row's link has the focus. */
export function useRowKeys(list: RefObject<HTMLElement | null>, onSelect: (id: string) => void) {
  const t = useText(caseListText)
  const links = () => [...(list.current?.querySelectorAll<HTMLElement>('[data-case-id]') ?? [])]
  const at = () => links().find((link) => link === document.activeElement)?.dataset.caseId
  const step = (by: 1 | -1) => walkRows(links(), by)
  const key = (keys: string, label: string, run: () => void): Shortcut => ({
    keys,
    label,
    run,
    group: 'screen',
    inPalette: false,
  })
  useShortcuts([
    key('j', t.rowKeys.down, () => step(1)),
    key('k', t.rowKeys.up, () => step(-1)),
    key('x', t.rowKeys.select, () => at() && onSelect(at()!)),
    key('t', t.rowKeys.take, () => list.current?.querySelector<HTMLElement>(`[data-take="${at()}"]`)?.click()),
  ])
}
