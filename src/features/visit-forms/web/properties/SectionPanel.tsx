import { Checkbox } from '@mantine/core'
import type { Reason } from '../../../../platform/shared/refusal.ts'
import { useText } from '../../../../platform/web/language.ts'
import type { Form, Section } from '../../format.contract.ts'
import { propertiesText } from '../../properties.text.ts'
import { NamePart, ShownPart } from './PanelParts.tsx'
import { useWrong } from './reasons.ts'
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
      <NamePart
        label={t.title}
        value={section.title}
        wrong={wrong}
        onChange={(title) => onChange({ ...section, title })}
      />
      <ShownPart
        form={form}
        showIf={section.showIf}
        except={section.fields.map(({ key }) => key)}
        wrong={wrong}
        onChange={(showIf) => onChange(withPart(section, { showIf }))}
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
