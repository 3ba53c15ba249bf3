import { Alert, Checkbox } from '@mantine/core'
import type { Reason } from '../../../../platform/shared/refusal.ts'
import { useText } from '../../../../platform/web/language.ts'
import type { Form, Section } from '../../format.contract.ts'
import { propertiesText } from '../../properties.text.ts'
import { NameInput } from './HeldInputs.tsx'
import { useWrong } from './reasons.ts'
import { WhenChoice } from './WhenChoice.tsx'
import { withPart } from './with-part.ts'
import './properties.css'

type Props = {
  form: Form
  section: Section
  reasons: Reason[]
  onChange: (section: Section) => void
}

/** What a section is called, and when it is shown. */
export function SectionPanel(props: Props) {
  return <Properties key={props.section.key} {...props} />
}

function Properties({ form, section, reasons, onChange }: Props) {
  const t = useText(propertiesText)
  const wrong = useWrong(section.key, reasons)
  return (
    <div className="prop-panel">
      {wrong.whole && (
        <Alert color="red" role="alert" p="xs">
          {wrong.whole}
        </Alert>
      )}
      <NameInput
        label={t.title}
        maxLength={200}
        needed={t.labelNeeded}
        value={section.title}
        onChange={(title) => onChange({ ...section, title })}
      />
      <WhenChoice
        label={t.shown}
        choices={t.shownWhen}
        value={section.showIf ? 'when' : 'always'}
        condition={section.showIf}
        sentence={t.showIf}
        form={form}
        except={section.fields.map(({ key }) => key)}
        error={wrong.at('showIf')}
        onChoose={() => onChange(withPart(section, { showIf: undefined }))}
        onCondition={(showIf) => onChange(withPart(section, { showIf }))}
      />
      <Checkbox
        label={t.print.hiddenSection}
        checked={Boolean(section.print?.hidden)}
        onChange={(event) =>
          onChange(withPart(section, { print: event.currentTarget.checked ? { hidden: true } : undefined }))
        }
      />
    </div>
  )
}
