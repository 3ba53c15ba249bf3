import { useText } from '../../../../platform/web/language.ts'
import { keyFrom } from '../../design.rules.ts'
import { type Column, MOST_COLUMNS } from '../../format.contract.ts'
import { propertiesText } from '../../properties.text.ts'
import { ColumnRow } from './ColumnRow.tsx'
import { keysIn } from './options.ts'
import type { Wrong } from './reasons.ts'
import { RowList } from './RowList.tsx'

type Props = { columns: Column[]; wrong: Wrong; onChange: (columns: Column[]) => void }

/** What each row of a table asks, in this order. */
export function ColumnsEditor({ columns, wrong, onChange }: Props) {
  const t = useText(propertiesText).columns
  const add = (lines: string[]) => {
    const all = [...columns]
    for (const label of lines.slice(0, MOST_COLUMNS - columns.length))
      all.push({ kind: 'text', key: keyFrom(label, keysIn(all)), label: label.slice(0, 200).trim() })
    onChange(all)
  }
  return (
    <RowList
      title={t.title}
      rows={columns}
      words={t}
      most={MOST_COLUMNS}
      maxLength={200}
      onChange={onChange}
      onAdd={add}
    >
      {(column, place, acts) => (
        <ColumnRow
          column={column}
          place={place}
          acts={acts}
          wrong={wrong}
          onChange={(one) => onChange(columns.with(place, one))}
        />
      )}
    </RowList>
  )
}
