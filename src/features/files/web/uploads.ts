import type { FileInfo } from '../files.contract.ts'
import { type Sending, sendFile } from './send-file.ts'

/** One file on its way: the part sent, or why it did not arrive. */
export type Upload = { key: number; name: string; sizeBytes: number; part: number; error?: Error; again?: () => void }

type Asked = {
  file: File
  name: string
  /** Why it is not even sent. */
  refused?: Error
}

let made = 0

/** Where files go when the server has them. */
type Place = { value: FileInfo[]; onChange: (files: FileInfo[]) => void }

/** The uploads of one place, apart from React: progress comes many times a second and from outside of it. */
export function createUploads() {
  let items: Upload[] = []
  let place: Place | undefined
  const sendings = new Map<number, Sending>()
  /** Of the files that arrived here. */
  const keyOf = new Map<string, number>()
  const listeners = new Set<() => void>()
  const set = (next: Upload[]) => {
    items = next
    for (const listener of listeners) listener()
  }
  const change = (key: number, part: Partial<Upload>) =>
    set(items.map((item) => (item.key === key ? Object.assign({ ...item }, part) : item)))

  const send = (key: number, { file, name }: Asked) => {
    const sending = sendFile(file, name, (part) => change(key, { part }))
    sendings.set(key, sending)
    const again = () => {
      change(key, { part: 0, error: undefined, again: undefined })
      send(key, { file, name })
    }
    const failed = (error: Error) => change(key, { error, again })
    void sending.done.then((file) => arrived(key, file), failed)
  }

  /** Several that arrive before the screen is drawn again are all kept, in the order in which they were chosen. */
  const arrived = (key: number, file: FileInfo) => {
    drop(key)
    if (!place) return
    keyOf.set(file.id, key)
    const later = place.value.findIndex(({ id }) => (keyOf.get(id) ?? 0) > key)
    place = { ...place, value: place.value.toSpliced(later < 0 ? place.value.length : later, 0, file) }
    place.onChange(place.value)
  }

  const drop = (key: number) => {
    sendings.get(key)?.cancel()
    sendings.delete(key)
    set(items.filter((item) => item.key !== key))
  }

  return {
    items: () => items,
    subscribe: (listener: () => void) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    setPlace: (now: Place) => {
      place = now
    },
    add: (asked: Asked[]) => {
      const added = asked.map((one) => ({ key: ++made, one }))
      const shown = added.map(({ key, one }) => ({
        key,
        name: one.name,
        sizeBytes: one.file.size,
        part: 0,
        error: one.refused,
      }))
      set([...items, ...shown])
      for (const { key, one } of added) if (!one.refused) send(key, one)
    },
    drop,
    /** Nobody waits for them any more. */
    stop: () => {
      for (const sending of sendings.values()) sending.cancel()
      sendings.clear()
      set([])
    },
  }
}
