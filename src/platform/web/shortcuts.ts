import { useEffect, useId, useSyncExternalStore } from 'react'
import { hear } from './keys.ts'

export type Shortcut = {
  /** One key or several in a row ('g h'); none for what only the palette offers. */
  keys?: string | string[]
  /** How the keys are shown when they are many: '1 … 9'. */
  shown?: string
  label: string
  /** `screen` belongs to what is open now. */
  group: 'screen' | 'places' | 'general'
  icon?: string
  /** False for what makes no sense in the palette. */
  inPalette?: boolean
  /** What the palette offers to do with what is typed there, below what it finds. */
  withTyped?: { label: (typed: string) => string; run: (typed: string) => void }
  run: (pressed: string) => void
}

const OFF = 'atiende.shortcuts'
const WAIT_MS = 1500

const registered = new Map<string, Shortcut[]>()
const listeners = new Set<() => void>()
let all: Shortcut[] = []

function set(owner: string, shortcuts: Shortcut[]) {
  if (shortcuts.length) registered.set(owner, shortcuts)
  else registered.delete(owner)
  all = [...registered.values()].flat()
  for (const listener of listeners) listener()
}

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

/** Everything that can be done by keys, or from the palette, on the present screen. */
export const useAllShortcuts = () => useSyncExternalStore(subscribe, () => all)

/** Offers these shortcuts while the component is on the screen; the latest wins where two want the same key. */
export function useShortcuts(shortcuts: Shortcut[]) {
  const owner = useId()
  useEffect(() => set(owner, shortcuts))
  useEffect(() => () => set(owner, []), [owner])
}

/** Keys of one letter disturb some people (those who dictate, for one): each may turn them off here. */
export const shortcutsOn = () => localStorage.getItem(OFF) === null

/** Turns the keys of one letter on or off, in this browser. */
export function turnShortcuts(on: boolean) {
  if (on) localStorage.removeItem(OFF)
  else localStorage.setItem(OFF, 'off')
}

/** Listens to the keyboard; one listener for the whole product. Returns the way to stop. */
export function listenToKeys(): () => void {
  let pending = ''
  let at = 0
  const onKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.defaultPrevented) return
    if (event.key.length > 1 || isBusy(event.target) || !shortcutsOn()) return
    const known = all.flatMap(({ keys }) => keys ?? [])
    const heard = hear(event.timeStamp - at < WAIT_MS ? pending : '', event.key, known)
    pending = heard.pending
    at = event.timeStamp
    const { match } = heard
    if (!match) return
    event.preventDefault()
    all.findLast(({ keys }) => keys === match || (Array.isArray(keys) && keys.includes(match)))?.run(match)
  }
  document.addEventListener('keydown', onKey)
  return () => document.removeEventListener('keydown', onKey)
}

/** Somebody is typing or choosing, or a dialog is open. */
function isBusy(target: EventTarget | null): boolean {
  if (document.querySelector('[role="dialog"][aria-modal="true"]')) return true
  if (!(target instanceof HTMLElement)) return false
  return target.isContentEditable || Boolean(target.closest('input, textarea, select, [role="menu"], [role="listbox"]'))
}
