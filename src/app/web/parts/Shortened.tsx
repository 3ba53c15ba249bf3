import { Button } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { useText } from '../../../platform/web/language.ts'
import { partsText } from './parts.text.ts'

type Props<T> = {
  items: T[]
  /** How many stand there before one asks for the rest. */
  first: number
  children: (item: T, place: number) => ReactNode
}

/** A list that shows its first lines, and the rest when asked. */
export function Shortened<T>({ items, first, children }: Props<T>) {
  const t = useText(partsText)
  const [all, setAll] = useState(false)
  const rest = items.length - first
  return (
    <>
      <ul className="lines">{(all ? items : items.slice(0, first)).map(children)}</ul>
      {rest > 0 && (
        <Button variant="subtle" size="compact-xs" m={4} aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t.fewer : t.more(rest)}
        </Button>
      )}
    </>
  )
}
