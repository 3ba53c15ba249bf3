import { ActionIcon, TextInput } from '@mantine/core'
import { mdiTrashCanOutline } from '@mdi/js'
import { Icon } from '../../../../platform/web/Icon.tsx'
import { useText } from '../../../../platform/web/language.ts'
import { fillText } from '../../fill.text.ts'
import type { Column, Scalar } from '../../format.contract.ts'
import { ChoiceField } from './ChoiceField.tsx'
import { type Filling, textIn } from './filling.ts'
import { NumberField } from './NumberField.tsx'
import type { Row } from '../../answers.rules.ts'
import { useYesNo } from './yes-no.ts'

type Props = {
  table: string
  place: number
  row: Row
  columns: Column[]
  filling: Filling
  onChange: (column: string, cell: Scalar | undefined) => void
  onRemove: () => void
}

export function TableRow({ table, place, row, columns, filling, onChange, onRemove }: Props) {
  const t = useText(fillText)
  const id = filling.idOf(`${table}.${place}`)
  return (
    <div role="group" className="fill-row" id={id} tabIndex={-1} aria-labelledby={`${id}-head`}>
      <div className="fill-row-head">
        <span id={`${id}-head`}>{t.row(place + 1)}</span>
        <ActionIcon variant="subtle" color="gray" size={44} aria-label={t.removeRow(place + 1)} onClick={onRemove}>
          <Icon path={mdiTrashCanOutline} size={20} />
        </ActionIcon>
      </div>
      <div className="fill-cells">
        {columns.map((column) => (
          <Cell
            key={column.key}
            column={column}
            id={filling.idOf(`${table}.${place}.${column.key}`)}
            error={filling.errorOf(`${table}.${place}.${column.key}`)}
            cell={row[column.key]}
            onChange={(cell) => onChange(column.key, cell)}
          />
        ))}
      </div>
    </div>
  )
}

type CellProps = {
  column: Column
  id: string
  error: string | undefined
  cell: Scalar | undefined
  onChange: (cell: Scalar | undefined) => void
}

function Cell({ column, id, error, cell, onChange }: CellProps) {
  const { yesNo, chosenAs } = useYesNo()
  const required = 'required' in column && Boolean(column.required)
  const shared = { id, label: column.label, required, error, autoComplete: 'off' }
  switch (column.kind) {
    case 'text':
      return (
        <TextInput
          {...shared}
          value={textIn(cell)}
          onChange={(event) => onChange(event.currentTarget.value || undefined)}
        />
      )
    case 'number':
      return <NumberField {...shared} field={column} answer={cell} onAnswer={onChange} />
    case 'yesNo':
      return (
        <ChoiceField
          {...shared}
          options={yesNo}
          chosen={chosenAs(cell)}
          onChoose={(key) => onChange(key === undefined ? undefined : key === 'yes')}
        />
      )
    case 'oneOf':
      return <ChoiceField {...shared} options={column.options} chosen={textIn(cell)} onChoose={onChange} />
  }
}
