import { askedBy, fieldsOfForm, openForm } from './filling.rules.ts'
import { judge } from './finishing.rules.ts'
import type { Answers, AnswerValue, Fact, Field, Form, Section } from './format.contract.ts'

/** A form of one section with these fields. */
export const formOf = (...fields: Field[]): Form => ({ format: 1, sections: [sectionOf('visita', ...fields)] })
export const sectionOf = (key: string, ...fields: Field[]): Section => ({ key, title: key, fields })

export const yesNo = (key: string, more: Partial<Extract<Field, { kind: 'yesNo' }>> = {}): Field => ({
  kind: 'yesNo',
  key,
  label: key,
  ...more,
})
export const text = (key: string, more: Partial<Extract<Field, { kind: 'text' }>> = {}): Field => ({
  kind: 'text',
  key,
  label: key,
  ...more,
})
export const number = (key: string, more: Partial<Extract<Field, { kind: 'number' }>> = {}): Field => ({
  kind: 'number',
  key,
  label: key,
  ...more,
})
export const calculated = (
  key: string,
  formula: string,
  more: Partial<Extract<Field, { kind: 'calculated' }>> = {},
): Field => ({
  kind: 'calculated',
  key,
  label: key,
  formula,
  ...more,
})

/** Opens a form, answers and asks, as somebody who fills it. */
export function filling(form: Form, facts: Partial<Record<Fact, string>> = {}) {
  let answers: Answers = openForm(form, facts)
  const scenario = {
    answer: (key: string, value: AnswerValue | undefined) => {
      const { [key]: _, ...others } = answers
      answers = value === undefined ? others : { ...others, [key]: value }
      return scenario
    },
    shown: () =>
      fieldsOfForm(form)
        .map(({ key }) => key)
        .filter((key) => askedBy(form, answers).shown.has(key)),
    required: () => [...askedBy(form, answers).required],
    value: (key: string) => askedBy(form, answers).answers[key],
    counted: () => judge(form, answers).answers,
    reasons: () => judge(form, answers).reasons.map(({ code, field }) => `${field}: ${code}`),
  }
  return scenario
}
