import { useSyncExternalStore } from 'react'
import type { LeftTimer } from '../left-timers.contract.ts'
import type { TimeEntry } from '../time-entries.contract.ts'
import type { TimeFor } from './time-for.ts'

/** What is done with time in a dialog, over whatever screen. */
export type TimeAct =
  /** Of `personId`: of somebody else, unless the one who tells changes it. */
  | { act: 'log'; of: TimeFor; personId?: string }
  /** Reverse what was logged wrongly, and log it right. */
  | { act: 'correct'; entry: TimeEntry }
  /** Take back what was logged wrongly, where its row is not on the screen. */
  | { act: 'reverse'; entry: TimeEntry }
  /** Stop the running timer, and begin on another thing when that is told. */
  | { act: 'stop'; next?: TimeFor }
  /** Log or throw away what the timer of somebody who left counted. */
  | { act: 'settle'; timer: LeftTimer }
  /** Put right what somebody said of a day. */
  | { act: 'availability'; personId: string; on: string }

let open: TimeAct | undefined
const listeners = new Set<() => void>()

function set(next: TimeAct | undefined) {
  open = next
  for (const listener of listeners) listener()
}

/** Opens the dialog; where it stands is the matter of `TimeDialogs`. */
export const openTime = (act: TimeAct) => set(act)
export const closeTime = () => set(undefined)

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

export const useOpenTime = () => useSyncExternalStore(subscribe, () => open)
