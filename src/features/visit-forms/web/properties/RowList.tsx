import { Input } from '@mantine/core'
import { type ReactNode, useRef, useState } from 'react'
import { useText } from '../../../../platform/web/language.ts'
import { propertiesText } from '../../properties.text.ts'
import { AddLine } from './AddLine.tsx'
import { RowActs } from './RowActs.tsx'

type Named = { key: string; label: string }
type Props<T extends Named> = {
  title: string
  rows: T[]
  words: { add: string; addHelp: string; full: (most: number) => string }
  most: number
  maxLength: number
  error?: string | undefined
  onAdd: (lines: string[]) => void
  onChange: (rows: T[]) => void
  children: (row: T, place: number, acts: ReactNode) => ReactNode
}

/** Named things in an order: each with its fields, moved and taken away by buttons, and a line that adds more. */
export function RowList<T extends Named>(props: Props<T>) {
  const { title, rows, words, most, maxLength, error, onAdd, onChange, children } = props
  const t = useText(propertiesText).rows
  const add = useRef<HTMLInputElement>(null)
  const [said, setSaid] = useState('')
  const move = (place: number, by: -1 | 1) => {
    const focused = document.activeElement
    onChange(rows.toSpliced(place, 1).toSpliced(place + by, 0, rows[place]!))
    setSaid(t.moved(rows[place]!.label, place + by + 1, rows.length))
    // the row is put elsewhere in the page, and what is put elsewhere loses the focus
    requestAnimationFrame(() => focused instanceof HTMLElement && focused.focus())
  }
  const remove = (place: number) => {
    onChange(rows.toSpliced(place, 1))
    add.current?.focus()
  }
  return (
    <div role="group" aria-label={title}>
      <Input.Label component="div" mb={4} aria-hidden>
        {title}
      </Input.Label>
      <ul className="prop-rows">
        {rows.map((row, place) => (
          <li key={row.key}>
            {children(
              row,
              place,
              <RowActs
                name={row.label}
                place={place}
                count={rows.length}
                onMove={(by) => move(place, by)}
                onRemove={() => remove(place)}
              />,
            )}
          </li>
        ))}
      </ul>
      {error && (
        <Input.Error role="alert" mb={6}>
          {error}
        </Input.Error>
      )}
      <AddLine
        input={add}
        label={words.add}
        help={words.addHelp}
        maxLength={maxLength}
        full={rows.length >= most ? words.full(most) : undefined}
        onAdd={(lines) => {
          onAdd(lines)
          setSaid(t.added(lines.join(', ')))
        }}
      />
      <span className="visually-hidden" role="status">
        {said}
      </span>
    </div>
  )
}
