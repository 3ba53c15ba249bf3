import { Input } from '@mantine/core'
import { use } from 'react'
import { LanguageContext, useText } from '../../../../platform/web/language.ts'
import { answerText } from '../../answer-text.ts'
import { fillText } from '../../fill.text.ts'
import type { AnswerValue, Field } from '../../format.contract.ts'

type Props = { field: Extract<Field, { kind: 'calculated' }>; answer: AnswerValue | undefined; id: string }

/** What nobody types: it follows the other answers. */
export function CalculatedField({ field, answer, id }: Props) {
  const t = useText(fillText)
  const language = use(LanguageContext)
  return (
    <div className="fill-group" role="group" aria-labelledby={`${id}-label`}>
      <Input.Label component="div" id={`${id}-label`}>
        {field.label}
      </Input.Label>
      <Input.Description>{field.help ? `${field.help} · ${t.calculated}` : t.calculated}</Input.Description>
      <output className="fill-calculated figures">{answerText(field, answer, language) || '—'}</output>
    </div>
  )
}
