import { useText } from '../../../../platform/web/language.ts'
import { askedBy } from '../../filling.rules.ts'
import type { Answers, Form } from '../../format.contract.ts'
import { previewText } from '../../preview.text.ts'
import { shownSections } from '../shown-sections.ts'
import { PaperField } from './PaperField.tsx'

type Props = { form: Form; answers: Answers; urlOf: (fileId: string) => string | undefined }

/** The report as it is printed: what was asked and is not hidden on paper, answered or with room for a pen. */
export function FormPaper({ form, answers, urlOf }: Props) {
  const t = useText(previewText)
  const asked = askedBy(form, answers)
  const sections = shownSections(
    form,
    (key) => asked.shown.has(key),
    ({ print }) => !print?.hidden,
  )
  return (
    <article className="paper" aria-label={t.sheet}>
      <h2>{t.title}</h2>
      {sections.map(({ key, title, fields }) => (
        <section key={key}>
          <h3>{title}</h3>
          <div className="paper-fields">
            {fields.map((field) => (
              <div key={field.key} className="paper-field" data-half={field.print?.half || undefined}>
                <h4>{field.label}</h4>
                <PaperField field={field} answer={asked.answers[field.key]} urlOf={urlOf} />
              </div>
            ))}
          </div>
        </section>
      ))}
    </article>
  )
}
