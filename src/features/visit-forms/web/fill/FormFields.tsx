import { Text, Title } from '@mantine/core'
import { use, useId } from 'react'
import type { Reason } from '../../../../platform/shared/refusal.ts'
import { LanguageContext, useText, useWhy } from '../../../../platform/web/language.ts'
import { fillRefusals, fillText } from '../../fill.text.ts'
import { askedBy } from '../../filling.rules.ts'
import type { Answers, AnswerValue, Form } from '../../format.contract.ts'
import { shownSections } from '../shown-sections.ts'
import { placeOf, reasonAt } from './field-places.ts'
import './fill.css'
import { FillField } from './FillField.tsx'
import type { Media } from './filling.ts'
import { FillSummary } from './FillSummary.tsx'
import { useFilling } from './use-filling.ts'

type Props = {
  form: Form
  answers: Answers
  /** What stands against finishing, once that was tried. */
  reasons: Reason[]
  onAnswer: (key: string, value: AnswerValue | undefined) => void
  media: Media
}

/** A form to be filled: what it asks at this moment, in its order. */
export function FormFields({ form, answers, reasons, onAnswer, media }: Props) {
  const t = useText(fillText)
  const why = useWhy(fillRefusals)
  const language = use(LanguageContext)
  const prefix = useId()
  const asked = askedBy(form, answers)
  const wrong = reasons.map((reason) => {
    const name = reason.field ?? ''
    const place = placeOf(form, name)
    return { name, place, why: why(reasonAt(place, reason, language)) ?? reason.code }
  })
  const filling = useFilling(
    prefix,
    wrong.map(({ name, why }) => [name, why]),
    onAnswer,
    media,
  )
  const { idOf } = filling
  const sections = shownSections(form, (key) => asked.shown.has(key))
  return (
    <div className="fill">
      <FillSummary wrong={wrong} idOf={idOf} />
      {sections.map(({ key, title, fields }) => (
        <section key={key} className="fill-section" aria-labelledby={idOf(`section ${key}`)}>
          <Title order={2} id={idOf(`section ${key}`)} className="fill-title">
            {title}
          </Title>
          {fields.map((field) => (
            <FillField
              key={field.key}
              field={field}
              answer={field.kind === 'calculated' ? asked.answers[field.key] : answers[field.key]}
              required={asked.required.has(field.key)}
              filling={filling}
            />
          ))}
        </section>
      ))}
      {!sections.length && <Text c="dimmed">{t.nothingShown}</Text>}
    </div>
  )
}
