import { useEffect } from 'react'
import type { Panel } from '../../erp.contract.ts'

let wanted: { panel: Panel; company: number | undefined } | undefined
const waiting = new Set<() => void>()

/**
 * Sends the keyboard to a panel, of one company where it is said. It may still be read: who goes on meanwhile is not
 * called back.
 */
export function goToPanel(panel: Panel, company?: number) {
  wanted = { panel, company }
  for (const tell of waiting) tell()
  if (!wanted) return
  const forget = () => {
    wanted = undefined
    window.removeEventListener('keydown', forget, true)
    window.removeEventListener('pointerdown', forget, true)
  }
  window.addEventListener('keydown', forget, true)
  window.addEventListener('pointerdown', forget, true)
}

/** What a panel does when the keyboard is sent to it, as soon as it has something to show. */
export function useArrival(panel: Panel, company: number, arrive: () => void) {
  useEffect(() => {
    const tell = () => {
      if (wanted?.panel !== panel || (wanted.company ?? company) !== company) return
      wanted = undefined
      arrive()
    }
    tell()
    waiting.add(tell)
    return () => void waiting.delete(tell)
  })
}
