import { use } from 'react'
import { LanguageContext, useText } from '../../../../platform/web/language.ts'
import { contentPath } from '../../../files/files.contract.ts'
import { answerText, showTaxId } from '../../../visit-forms/answer-text.ts'
import { fillText } from '../../../visit-forms/fill.text.ts'
import { askedBy } from '../../../visit-forms/filling.rules.ts'
import type { Answers, AnswerValue, Column, Field, Form } from '../../../visit-forms/format.contract.ts'
import { photosIn, rowsIn } from '../../../visit-forms/answers.rules.ts'
import { PaperTable } from '../../../visit-forms/web/preview/PaperTable.tsx'
import { shownSections } from '../../../visit-forms/web/shown-sections.ts'
import { visitPageText } from '../../visit-page.text.ts'

/** What was answered, in the order of the form; what was asked and not answered is there too. */
export function AnswersView({ form, answers }: { form: Form; answers: Answers }) {
  const asked = askedBy(form, answers)
  return shownSections(form, (key) => asked.shown.has(key)).map(({ key, title, fields }) => (
    <section key={key} className="answers">
      <h3>{title}</h3>
      <dl>
        {fields.map((field) => (
          <div key={field.key} data-wide={isWide(field) || undefined}>
            <dt>{field.label}</dt>
            <dd>
              <AnswerView field={field} answer={asked.answers[field.key] ?? answers[field.key]} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  ))
}

const isWide = ({ kind }: Field) => kind === 'table' || kind === 'photo' || kind === 'longText'

function AnswerView({ field, answer }: { field: Field; answer: AnswerValue | undefined }) {
  const language = use(LanguageContext)
  switch (field.kind) {
    case 'table':
      return <Rows label={field.label} columns={field.columns} answer={answer} />
    case 'photo':
      return <Photos label={field.label} answer={answer} />
    case 'signature':
      return <Signature label={field.label} answer={answer} />
    default:
      return <span className="answer-text">{answerText(field, answer, language) || '–'}</span>
  }
}

function Rows({ label, columns, answer }: { label: string; columns: Column[]; answer: AnswerValue | undefined }) {
  const rows = rowsIn(answer)
  if (!rows.length) return '–'
  return (
    <div className="visit-table-scroll" role="region" aria-label={label} tabIndex={0}>
      <PaperTable className="visit-table" columns={columns} rows={rows} />
    </div>
  )
}

function Photos({ label, answer }: { label: string; answer: AnswerValue | undefined }) {
  const t = useText(visitPageText)
  const photos = photosIn(answer)
  if (!photos.length) return '–'
  return (
    <ul className="answer-photos">
      {photos.map(({ fileId }, place) => (
        <li key={fileId}>
          <a href={contentPath(fileId)} target="_blank" rel="noopener noreferrer">
            <img src={contentPath(fileId)} alt={`${label}: ${t.photo(place + 1)}`} loading="lazy" />
          </a>
        </li>
      ))}
    </ul>
  )
}

function Signature({ label, answer }: { label: string; answer: AnswerValue | undefined }) {
  const t = useText(fillText).signature
  const signed = typeof answer === 'object' && !Array.isArray(answer) ? answer : undefined
  if (!signed?.fileId) return '–'
  return (
    <div className="answer-signature">
      <img src={contentPath(signed.fileId)} alt={t.image(label)} loading="lazy" />
      <span>
        {signed.name}
        {signed.taxId && `, ${showTaxId(signed.taxId)}`}
      </span>
    </div>
  )
}
