import { Text } from '@mantine/core'
import { useText } from '../../../../platform/web/language.ts'
import { type Field, type Form, MOST_PHOTOS } from '../../format.contract.ts'
import { propertiesText } from '../../properties.text.ts'
import { Choice } from './Choice.tsx'
import { ColumnsEditor } from './ColumnsEditor.tsx'
import { FormulaPart } from './FormulaPart.tsx'
import { OptionalNumber } from './HeldInputs.tsx'
import { BoundsParts, NumericParts } from './NumberParts.tsx'
import { OptionsEditor } from './OptionsEditor.tsx'
import type { Wrong } from './reasons.ts'
import { withPart } from './with-part.ts'

type Props = { form: Form; field: Field; wrong: Wrong; onChange: (field: Field) => void }

/** What only fields of this kind have. */
export function KindParts({ form, field, wrong, onChange }: Props) {
  const t = useText(propertiesText)
  switch (field.kind) {
    case 'oneOf':
    case 'manyOf':
      return (
        <OptionsEditor
          options={field.options}
          wrong={(key) => wrong(`options.${key}`)}
          onChange={(options) => onChange({ ...field, options })}
        />
      )
    case 'table':
      return (
        <ColumnsEditor columns={field.columns} wrong={wrong} onChange={(columns) => onChange({ ...field, columns })} />
      )
    case 'number':
      return (
        <>
          <NumericParts of={field} none={t.number.anyDecimals} onChange={(part) => onChange(withPart(field, part))} />
          <BoundsParts of={field} wrong={wrong('max')} onChange={(part) => onChange(withPart(field, part))} />
        </>
      )
    case 'calculated':
      return (
        <>
          <FormulaPart form={form} field={field} onChange={(formula) => onChange({ ...field, formula })} />
          <NumericParts of={field} none={t.number.usualDecimals} onChange={(part) => onChange(withPart(field, part))} />
        </>
      )
    case 'photo':
      return <PhotoParts field={field} wrong={wrong} onChange={onChange} />
    case 'signature':
      return (
        <Choice
          label={t.signature.taxId}
          value={field.taxId ?? 'none'}
          choices={t.signature.choices}
          onChange={(taxId) => onChange(withPart(field, { taxId: taxId === 'none' ? undefined : taxId }))}
        />
      )
    case 'text':
    case 'longText':
    case 'date':
    case 'time':
    case 'yesNo':
      return null
  }
}

type PhotoProps = { field: Extract<Field, { kind: 'photo' }>; wrong: Wrong; onChange: (field: Field) => void }

function PhotoParts({ field, wrong, onChange }: PhotoProps) {
  const t = useText(propertiesText).photo
  const fits = { min: 1, max: MOST_PHOTOS, whole: true }
  return (
    <div>
      <div className="prop-pair">
        <OptionalNumber
          label={t.min}
          value={field.min}
          fits={fits}
          onChange={(min) => onChange(withPart(field, { min }))}
        />
        <OptionalNumber
          label={t.max}
          value={field.max}
          fits={fits}
          error={wrong('max')}
          onChange={(max) => onChange(withPart(field, { max }))}
        />
      </div>
      <Text size="xs" c="dimmed" mt={4}>
        {t.help}
      </Text>
    </div>
  )
}
