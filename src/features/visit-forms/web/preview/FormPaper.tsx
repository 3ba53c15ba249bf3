import { useText } from '../../../../platform/web/language.ts'
import type { Answers, Form } from '../../format.contract.ts'
import { paperOf } from '../../paper.rules.ts'
import { previewText } from '../../preview.text.ts'
import { PaperField } from './PaperField.tsx'

type Props = { form: Form; answers: Answers; urlOf: (fileId: string) => string | undefined }

/** The answers as the report prints them. */
export function FormPaper({ form, answers, urlOf }: Props) {
  const t = useText(previewText)
  const sections = paperOf(form, answers)
  return (
    <article className="paper" aria-label={t.sheet}>
      <h2>{t.title}</h2>
      {!sections.length && <p>{t.nothing}</p>}
      {sections.map(({ key, title, rows }) => (
        <section key={key}>
          <h3>{title}</h3>
          <div className="paper-fields">
            {rows.flatMap((row) =>
              row.map((cell, place) => (
                <div
                  key={cell.field.key}
                  className="paper-field"
                  data-half={(cell.half && (place ? 'second' : 'first')) || undefined}
                >
                  <h4>{cell.field.label}</h4>
                  <PaperField cell={cell} urlOf={urlOf} />
                </div>
              )),
            )}
          </div>
        </section>
      ))}
    </article>
  )
}
