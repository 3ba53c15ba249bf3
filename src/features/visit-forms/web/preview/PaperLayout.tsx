import { Checkbox, Text, Title } from '@mantine/core'
import { useText } from '../../../../platform/web/language.ts'
import { moveOnPaper, updateSection, withUnanswered } from '../../design.rules.ts'
import type { Form, Section } from '../../format.contract.ts'
import { sectionsOnPaper } from '../../paper.rules.ts'
import { previewText } from '../../preview.text.ts'
import { RowActs } from '../properties/RowActs.tsx'
import { withPart } from '../properties/with-part.ts'
import '../properties/properties.css'

type Props = { form: Form; onChange: (form: Form) => void }

/** Which sections are printed, in which order, and what becomes of unanswered fields. */
export function PaperLayout({ form, onChange }: Props) {
  const t = useText(previewText)
  const sections = sectionsOnPaper(form)
  const print = (section: Section, printed: boolean) =>
    onChange(updateSection(form, section.key, withPart(section, { print: printed ? undefined : { hidden: true } })))
  return (
    <section className="paper-layout" aria-label={t.layout}>
      <Title order={3} size="h6">
        {t.layout}
      </Title>
      <Text size="xs" c="dimmed" mb={8}>
        {t.layoutHelp}
      </Text>
      <ol className="prop-rows">
        {sections.map((section, place) => (
          <li key={section.key} className="prop-row">
            <Checkbox
              className="paper-layout-section"
              label={section.title}
              checked={!section.print?.hidden}
              onChange={(event) => print(section, event.currentTarget.checked)}
            />
            <RowActs
              name={section.title}
              place={place}
              count={sections.length}
              onMove={(by) => onChange(moveOnPaper(form, section.key, by))}
            />
          </li>
        ))}
      </ol>
      <Checkbox
        label={t.unanswered}
        checked={form.print?.unanswered !== 'hidden'}
        onChange={(event) => onChange(withUnanswered(form, event.currentTarget.checked))}
      />
    </section>
  )
}
