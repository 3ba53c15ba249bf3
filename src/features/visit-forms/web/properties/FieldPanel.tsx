import { Code, Text } from '@mantine/core'
import type { Reason } from '../../../../platform/shared/refusal.ts'
import { useText } from '../../../../platform/web/language.ts'
import type { Field, FieldKind, Form } from '../../format.contract.ts'
import { propertiesText } from '../../properties.text.ts'
import { LinesInput } from './HeldInputs.tsx'
import { KindParts } from './KindParts.tsx'
import { NamePart, ShownPart } from './PanelParts.tsx'
import { PrintPart } from './PrintPart.tsx'
import { useWrong } from './reasons.ts'
import { isStartable, StartPart } from './StartPart.tsx'
import { WhenChoice } from './WhenChoice.tsx'
import { withPart } from './with-part.ts'
import './properties.css'

type Props = {
  form: Form
  field: Field
  /** What stands against publishing; those of other fields are passed over. */
  reasons: Reason[]
  onChange: (field: Field) => void
}

const IN_FORMULAS = new Set<FieldKind>(['number', 'calculated', 'table', 'time'])

/** Everything of a field that can be chosen. Told are only fields that the format takes. */
export function FieldPanel(props: Props) {
  // what is typed and not taken yet belongs to this field alone
  return <Properties key={`${props.field.kind} ${props.field.key}`} {...props} />
}

function Properties({ form, field, reasons, onChange }: Props) {
  const t = useText(propertiesText)
  const wrong = useWrong(field.key, reasons)
  return (
    <div className="prop-panel">
      <NamePart label={t.label} value={field.label} wrong={wrong} onChange={(label) => onChange({ ...field, label })} />
      <LinesInput
        label={t.help}
        description={t.helpExplain}
        maxLength={500}
        value={field.help}
        onChange={(help) => onChange(withPart(field, { help }))}
      />
      <KindParts form={form} field={field} wrong={wrong.at} onChange={onChange} />
      {field.kind !== 'calculated' && (
        <WhenChoice
          label={t.required}
          choices={t.requiredWhen}
          value={field.required ? 'always' : field.requiredIf ? 'when' : 'never'}
          condition={field.requiredIf}
          sentence={t.requiredIf}
          form={form}
          except={[field.key]}
          error={wrong.at('requiredIf')}
          onChoose={(chosen) =>
            onChange(withPart(field, { required: chosen === 'always' || undefined, requiredIf: undefined }))
          }
          onCondition={(requiredIf) => onChange(withPart(field, { requiredIf, required: undefined }))}
        />
      )}
      <ShownPart
        form={form}
        showIf={field.showIf}
        except={[field.key]}
        wrong={wrong}
        onChange={(showIf) => onChange(withPart(field, { showIf }))}
      />
      {isStartable(field) && (
        <StartPart
          field={field}
          error={wrong.at('start')}
          onChange={(start) => onChange(withPart<Field>(field, { start }))}
        />
      )}
      <PrintPart field={field} onChange={(print) => onChange(withPart<Field>(field, { print }))} />
      <Text size="xs" c="dimmed">
        {IN_FORMULAS.has(field.kind) ? t.keyInFormulas : t.key} <Code>{field.key}</Code>
      </Text>
    </div>
  )
}
