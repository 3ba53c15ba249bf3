import { useResizeObserver } from '@mantine/hooks'
import type { ReactNode } from 'react'
import { useText } from './language.ts'
import { richTextText } from './rich-text.text.ts'

/** A table of a text: where it is too wide for the screen it moves by itself, also with the arrow keys. */
export function RichBodyTable({ children }: { children: ReactNode }) {
  const t = useText(richTextText)
  const [place, { width }] = useResizeObserver<HTMLDivElement>()
  const [table, { width: needed }] = useResizeObserver<HTMLTableElement>()
  const moves = needed > width ? { tabIndex: 0, role: 'group', 'aria-label': t.table.shown } : {}
  return (
    <div ref={place} className="rich-table" {...moves}>
      <table ref={table}>{children}</table>
    </div>
  )
}
