import { useState } from 'react'
import type { CaseItem } from '../../cases.contract.ts'

/** Which of the cases shown are chosen for doing something to all of them. */
export function useSelection(shown: CaseItem[]) {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set())
  const selected = shown.filter((one) => ids.has(one.id))
  return {
    selected,
    has: (id: string) => ids.has(id),
    toggle: (id: string) =>
      setIds((held) => (held.has(id) ? new Set([...held].filter((one) => one !== id)) : new Set([...held, id]))),
    toggleAll: () => setIds(selected.length === shown.length ? new Set() : new Set(shown.map((one) => one.id))),
    clear: () => setIds(new Set()),
  }
}
export type Selection = ReturnType<typeof useSelection>
