import { Input, Text } from '@mantine/core'
import { use } from 'react'
import { LanguageContext, useText, useWhy } from '../../../../platform/web/language.ts'
import { answerText } from '../../answer-text.ts'
import type { Field, Form } from '../../format.contract.ts'
import { propertiesText } from '../../properties.text.ts'
import { visitFormsRefusals } from '../../visit-forms.refusals.text.ts'
import { exampleOf, wrongInFormula } from './formula-help.ts'

type Props = { form: Form; field: Extract<Field, { kind: 'calculated' }>; formula: string }

/** What is wrong with a formula and where, or what it gives for an example. */
export function FormulaReading({ form, field, formula }: Props) {
  const words = useText(propertiesText)
  const t = words.formula
  const why = useWhy(visitFormsRefusals)
  const language = use(LanguageContext)
  const wrong = wrongInFormula(form, field, formula)
  if (wrong.length)
    return (
      <Input.Error role="status">
        {wrong.map((one) => (one.code === 'form.formula' ? placeOf(Number(one.values?.at)) : why(one))).join(' ')}
      </Input.Error>
    )
  const example = exampleOf(form, field, formula)
  if (!example)
    return (
      <Text size="xs" c="dimmed" role="status">
        {t.noExample}
      </Text>
    )
  const and = ` ${words.condition.and} `
  const used = example.used.map(({ of, name, values, rows }) =>
    [name, rows === undefined ? values.map((value) => answerText(of, value, language)).join(and) : t.rows(rows)].join(
      ' ',
    ),
  )
  const result = answerText(field, example.result, language)
  return (
    <Text size="xs" role="status" className="prop-example">
      <b>{t.example}</b> {used.length ? t.exampleOf(used.join(', '), result) : t.result(result)}
    </Text>
  )

  function placeOf(at: number): string {
    const rest = formula.slice(at - 1).trim()
    return rest ? t.from(at, rest.slice(0, 20)) : t.unfinished
  }
}
