import { Checkbox, NativeSelect } from '@mantine/core'
import type { ReactNode } from 'react'
import { useText } from '../../../../platform/web/language.ts'
import type { Column } from '../../format.contract.ts'
import { propertiesText } from '../../properties.text.ts'
import { columnOfKind } from './column-kind.ts'
import { NameInput } from './HeldInputs.tsx'
import { BoundsParts, NumericParts } from './NumberParts.tsx'
import { OptionsEditor } from './OptionsEditor.tsx'
import type { Wrong } from './reasons.ts'
import { withPart } from './with-part.ts'

type Props = {
  column: Column
  place: number
  acts: ReactNode
  wrong: Wrong
  onChange: (column: Column) => void
}

/** One column: its name, what is written in it, whether each row must have it. */
export function ColumnRow({ column, place, acts, wrong, onChange }: Props) {
  const words = useText(propertiesText)
  const t = words.columns
  const path = `columns.${column.key}`
  return (
    <div className="prop-column" role="group" aria-label={t.one(place + 1)}>
      <div className="prop-row">
        <NameInput
          aria-label={t.one(place + 1)}
          maxLength={200}
          value={column.label}
          needed={words.labelNeeded}
          error={wrong(path)}
          onChange={(label) => onChange({ ...column, label })}
        />
        {acts}
      </div>
      <NativeSelect
        aria-label={t.kind}
        value={column.kind}
        data={Object.entries(t.kinds).map(([value, label]) => ({ value, label }))}
        onChange={(event) =>
          onChange(columnOfKind(column, event.currentTarget.value as Column['kind'], words.options.first))
        }
      />
      {column.kind !== 'yesNo' && (
        <Checkbox
          label={t.required}
          checked={column.required ?? false}
          onChange={(event) => onChange(withPart(column, { required: event.currentTarget.checked || undefined }))}
        />
      )}
      {column.kind === 'number' && (
        <>
          <NumericParts
            of={column}
            none={words.number.anyDecimals}
            onChange={(part) => onChange(withPart(column, part))}
          />
          <BoundsParts of={column} wrong={wrong(`${path}.max`)} onChange={(part) => onChange(withPart(column, part))} />
        </>
      )}
      {column.kind === 'oneOf' && (
        <OptionsEditor
          options={column.options}
          wrong={(key) => wrong(`${path}.${key}`)}
          onChange={(options) => onChange({ ...column, options })}
        />
      )}
    </div>
  )
}
