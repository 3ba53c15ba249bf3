import { useLayoutEffect, useMemo, useRef } from 'react'
import type { Filling, Media } from './filling.ts'

/** The same for as long as nothing else is wrong: a key that is typed draws its own field anew, not three hundred. */
export function useFilling(
  prefix: string,
  errors: [name: string, why: string][],
  onAnswer: Filling['answer'],
  media: Media,
): Filling {
  const latest = useRef(onAnswer)
  useLayoutEffect(() => {
    latest.current = onAnswer
  })
  const told = JSON.stringify(errors)
  return useMemo(() => {
    const found = new Map(JSON.parse(told) as [string, string][])
    return {
      idOf: (name) => `${prefix}${name}`,
      errorOf: (name) => found.get(name),
      answer: (key, value) => latest.current(key, value),
      media,
    }
  }, [prefix, told, media])
}
