import { Button, Text } from '@mantine/core'
import { mdiPlus } from '@mdi/js'
import { useState } from 'react'
import { Icon } from '../../../../platform/web/Icon.tsx'
import { useText } from '../../../../platform/web/language.ts'
import { fillText } from '../../fill.text.ts'
import { MOST_ROWS, type Scalar } from '../../format.contract.ts'
import { FieldGroup } from './FieldGroup.tsx'
import type { FieldProps } from './filling.ts'
import { Removed } from './Removed.tsx'
import { type Row, rowsIn } from '../../answers.rules.ts'
import { TableRow } from './TableRow.tsx'

/** Rows of the same questions, each row by itself so that it fits a phone. */
export function TableField({ field, answer, required, filling }: FieldProps<'table'>) {
  const t = useText(fillText)
  const { key, columns } = field
  const rows = rowsIn(answer)
  const [removed, setRemoved] = useState<{ row: Row; place: number }>()
  const put = (next: Row[]) => filling.answer(key, next.length ? next : undefined)
  const change = (place: number, column: string, cell: Scalar | undefined) =>
    put(
      rows.map((row, n) => {
        if (n !== place) return row
        const { [column]: _, ...others } = row
        return cell === undefined ? others : { ...others, [column]: cell }
      }),
    )
  const goTo = (place: number) => {
    const first = filling.idOf(`${key}.${place}.${columns[0]?.key}`)
    requestAnimationFrame(() => document.getElementById(first)?.focus())
  }
  const add = () => {
    setRemoved(undefined)
    put([...rows, {}])
    goTo(rows.length)
  }
  const remove = (place: number) => {
    setRemoved({ row: rows[place]!, place })
    put(rows.filter((_, n) => n !== place))
  }
  const undo = ({ row, place }: { row: Row; place: number }) => {
    setRemoved(undefined)
    put(rows.toSpliced(place, 0, row))
    goTo(place)
  }
  return (
    <FieldGroup
      id={filling.idOf(key)}
      label={field.label}
      help={field.help}
      required={required}
      error={filling.errorOf(key)}
    >
      {rows.map((row, place) => (
        <TableRow
          // oxlint-disable-next-line react/no-array-index-key -- a row has no name but its place
          key={place}
          table={key}
          place={place}
          row={row}
          columns={columns}
          filling={filling}
          onChange={(column, cell) => change(place, column, cell)}
          onRemove={() => remove(place)}
        />
      ))}
      {removed && (
        <Removed
          key={`${removed.place} ${rows.length}`}
          said={t.rowRemoved(removed.place + 1)}
          onUndo={() => undo(removed)}
        />
      )}
      {!rows.length && !removed && (
        <Text size="sm" c="dimmed">
          {t.noRows}
        </Text>
      )}
      {rows.length < MOST_ROWS ? (
        <Button variant="default" className="fill-add" leftSection={<Icon path={mdiPlus} />} onClick={add}>
          {t.addRow}
        </Button>
      ) : (
        <Text size="sm">{t.fullRows(MOST_ROWS)}</Text>
      )}
    </FieldGroup>
  )
}
