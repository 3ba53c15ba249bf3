import { Checkbox, Group, Select, TagsInput, TextInput } from '@mantine/core'
import { mdiArrowDown, mdiArrowUp, mdiClose } from '@mdi/js'
import { type KeyboardEvent, useRef } from 'react'
import { useText } from '../../../../platform/web/language.ts'
import { ownField, type OwnField } from '../../coverage-types.contract.ts'
import { ownFieldsText } from '../../coverage-types.text.ts'
import { typesText } from '../../types.text.ts'
import { RowAct } from './RowAct.tsx'
import type { FieldDraft } from './type-draft.ts'

type Props = {
  field: FieldDraft
  place: number
  last: boolean
  isNew: boolean
  errors: Record<string, string>
  onChange: (field: FieldDraft) => void
  onMove: (by: -1 | 1) => void
  onRemove: () => void
}

/** One own field: its name, what is written in it, whether it must be; Alt with the arrows moves it. */
export function OwnFieldRow({ field, place, last, isNew, errors, onChange, onMove, onRemove }: Props) {
  const t = useText(typesText).fields
  const own = useText(ownFieldsText)
  const row = useRef<HTMLLIElement>(null)
  const name = t.one(field.label, place + 1)
  const wrong = (what: string) => errors[`fields.${place}.${what}`]
  const wrongOptions = Object.entries(errors).find(([path]) => path.startsWith(`fields.${place}.options`))?.[1]
  const move = (by: -1 | 1) => {
    const focused = document.activeElement
    onMove(by)
    // the row is put elsewhere in the page, and what is put elsewhere loses the focus
    requestAnimationFrame(() => {
      if (focused instanceof HTMLElement && row.current?.contains(focused)) focused.focus()
    })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
    event.preventDefault()
    move(event.key === 'ArrowUp' ? -1 : 1)
  }
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the keys belong to the fields inside
    <li ref={row} className="own-field" onKeyDown={onKeyDown}>
      <TextInput
        label={t.label}
        required
        autoFocus={isNew}
        maxLength={80}
        autoComplete="off"
        value={field.label}
        error={wrong('label') ?? wrong('key')}
        onChange={(event) => onChange({ ...field, label: event.currentTarget.value })}
      />
      <Select
        label={t.type}
        allowDeselect={false}
        data={ownField.shape.type.options.map((value) => ({ value, label: own.types[value] }))}
        value={field.type}
        error={wrong('type')}
        onChange={(value) => onChange({ ...field, type: value as OwnField['type'] })}
      />
      <Checkbox
        className="own-field-required"
        label={own.required}
        checked={field.required}
        onChange={(event) => onChange({ ...field, required: event.currentTarget.checked })}
      />
      <Group gap={2} wrap="nowrap" className="own-field-acts">
        <RowAct label={t.up(name)} icon={mdiArrowUp} disabled={place === 0} onClick={() => move(-1)} />
        <RowAct label={t.down(name)} icon={mdiArrowDown} disabled={last} onClick={() => move(1)} />
        <RowAct label={t.remove(name)} icon={mdiClose} onClick={onRemove} />
      </Group>
      {field.type === 'oneOf' && (
        <TagsInput
          className="own-field-options"
          label={t.options}
          description={t.optionsHelp}
          required
          acceptValueOnBlur
          splitChars={[';']}
          maxTags={50}
          value={field.options}
          error={wrongOptions}
          onChange={(options) => onChange({ ...field, options })}
        />
      )}
    </li>
  )
}
