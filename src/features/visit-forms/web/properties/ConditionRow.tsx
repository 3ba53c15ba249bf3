import { ActionIcon, NativeSelect } from '@mantine/core'
import { mdiClose } from '@mdi/js'
import { Icon } from '../../../../platform/web/Icon.tsx'
import { useText } from '../../../../platform/web/language.ts'
import { fieldsOfForm } from '../../filling.rules.ts'
import type { Form } from '../../format.contract.ts'
import { propertiesText } from '../../properties.text.ts'
import { comparedWith, comparisonsFor, type Is, takesValue } from './comparisons.ts'
import { type RowDraft, rowFor } from './condition-draft.ts'
import { isInTime } from './condition-text.ts'
import { ConditionValue } from './ConditionValue.tsx'

type Props = {
  row: RowDraft
  place: number
  form: Form
  except: string[]
  onChange: (row: RowDraft) => void
  /** None: it is the only one. */
  onRemove: (() => void) | undefined
}

/** One comparison: which field, how, with what. Only what fits is offered. */
export function ConditionRow({ row, place, form, except, onChange, onRemove }: Props) {
  const t = useText(propertiesText).condition
  const fields = fieldsOfForm(form)
  const field = fields.find(({ key }) => key === row.field)
  const offered = field ? comparisonsFor(field.kind) : []
  const comparisons = offered.includes(row.is) ? offered : [row.is, ...offered]
  const words = t.is[field && isInTime(field) ? 'time' : 'other']
  const chooses = form.sections.flatMap(({ title, fields }) => {
    const items = fields
      .filter(({ key }) => !except.includes(key) || key === row.field)
      .map(({ key, label }) => ({ value: key, label }))
    return items.length ? [{ group: title, items }] : []
  })
  const unknown = row.field && !field ? [{ value: row.field, label: t.noSuchField(row.field) }] : []
  return (
    <div className="prop-comparison" role="group" aria-label={t.row(place + 1)}>
      <div className="prop-row">
        <NativeSelect
          size="xs"
          aria-label={t.field(place + 1)}
          value={row.field}
          data={[...(row.field ? [] : [{ value: '', label: t.chooseField }]), ...unknown, ...chooses]}
          error={Boolean(row.field && !field)}
          onChange={(event) => {
            const chosen = fields.find(({ key }) => key === event.currentTarget.value)
            if (chosen) onChange(rowFor(chosen))
          }}
        />
        {onRemove && (
          <ActionIcon
            variant="subtle"
            size={28}
            aria-label={t.remove(place + 1)}
            title={t.remove(place + 1)}
            onClick={onRemove}
          >
            <Icon path={mdiClose} size={16} />
          </ActionIcon>
        )}
      </div>
      {row.field && (
        <div className="prop-pair" data-single={!takesValue(row.is) || undefined}>
          <NativeSelect
            size="xs"
            aria-label={t.comparison(place + 1)}
            value={row.is}
            data={comparisons.map((is) => ({ value: is, label: words[is] }))}
            onChange={(event) => onChange({ ...row, is: event.currentTarget.value as Is })}
          />
          {field && takesValue(row.is) && (
            <ConditionValue
              key={`${field.key} ${comparedWith(field)}`}
              label={t.value(place + 1)}
              field={field}
              value={row.to}
              onChange={(to) => onChange({ ...row, to })}
            />
          )}
        </div>
      )}
    </div>
  )
}
