import { useState } from 'react'
import { readable } from './options.ts'

type Held<T> = {
  value: T
  write: (value: T) => string
  /** Nothing where what is typed is not to be taken. */
  read: (typed: string) => { value: T } | undefined
  onChange: (value: T) => void
}

/**
 * What is typed, kept as it stands while it is not to be taken and while it says what is there; what comes from
 * elsewhere (undone, another field) takes its place.
 */
export function useHeld<T>({ value, write, read, onChange }: Held<T>) {
  const [held, setHeld] = useState<{ text: string; of: T }>()
  const isHeld = held !== undefined && Object.is(held.of, value)
  const text = isHeld ? held.text : write(value)
  return {
    text,
    taken: read(text) !== undefined,
    type: (typed: string) => {
      const text = readable(typed)
      const found = read(text)
      setHeld({ text, of: found ? found.value : value })
      if (found && !Object.is(found.value, value)) onChange(found.value)
    },
  }
}
