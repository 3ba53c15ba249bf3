import { holds, isBlank, isEmpty, isTime } from './conditions.rules.ts'
import type { Answers, AnswerValue, Fact, Field, Form, Scalar } from './format.contract.ts'
import { compute, readFormula, roundTo, type Values } from './formula.rules.ts'
import { factsFor } from './start-facts.rules.ts'

/** What a form asks at this moment, worked out from what is answered so far. */
export type Asked = {
  /** Keys of the sections and fields that are shown. */
  shown: ReadonlySet<string>
  required: ReadonlySet<string>
  /** What counts: of shown fields alone, with the calculated ones. */
  answers: Answers
}

const DECIMALS = 2

export const fieldsOfForm = (form: Form): Field[] => form.sections.flatMap(({ fields }) => fields)

/**
 * Which fields are shown and required, and what is calculated. A hidden field is empty for whatever asks it. The order
 * of the fields does not matter; where conditions go round in a circle (published forms have none) what is being asked
 * is empty.
 */
export function askedBy(form: Form, answers: Answers): Asked {
  const places = new Map(
    form.sections.flatMap((section) => section.fields.map((field) => [field.key, { field, section }])),
  )
  const known = new Map<string, AnswerValue | undefined>()
  const visible = new Map<string, boolean>()
  const asking = new Set<string>()

  const isSectionShown = ({ key, showIf }: Form['sections'][number]): boolean => {
    const name = `section ${key}`
    if (!visible.has(name)) visible.set(name, !showIf || holds(showIf, answerOf))
    return visible.get(name)!
  }
  const isShown = (key: string): boolean => {
    const place = places.get(key)
    if (!place) return false
    const { field, section } = place
    return isSectionShown(section) && (!field.showIf || holds(field.showIf, answerOf))
  }
  const answerOf = (key: string): AnswerValue | undefined => {
    if (known.has(key)) return known.get(key)
    const field = places.get(key)?.field
    if (!field || asking.has(key)) return undefined
    asking.add(key)
    const found = isShown(key) ? (field.kind === 'calculated' ? calculate(field) : answers[key]) : undefined
    asking.delete(key)
    known.set(key, found)
    return found
  }
  // many formulas may ask for the same table
  const rowsOf = once((key) => rowsIn(answerOf(key)))
  const columnOf = once((name) => {
    const [table, column] = name.split('.') as [string, string]
    return rowsOf(table).flatMap((row) => numberIn(row[column]) ?? [])
  })
  const values: Values = {
    number: (key) => numberIn(answerOf(key)),
    time: (key) => timeIn(answerOf(key)),
    rows: (key) => rowsOf(key).length,
    column: (key, column) => columnOf(`${key}.${column}`),
  }
  const calculate = (field: Extract<Field, { kind: 'calculated' }>): number | undefined => {
    const read = readFormula(field.formula)
    const value = 'formula' in read ? compute(read.formula, values) : undefined
    return value === undefined ? undefined : roundTo(value, field.decimals ?? DECIMALS)
  }

  const shown = new Set<string>()
  const required = new Set<string>()
  const counted: Answers = {}
  for (const section of form.sections) {
    if (isSectionShown(section)) shown.add(section.key)
    for (const field of section.fields) {
      if (!isShown(field.key)) continue
      shown.add(field.key)
      const value = answerOf(field.key)
      if (value !== undefined && !isEmpty(value)) counted[field.key] = withoutBlanks(field, value)
      if (field.kind === 'calculated') continue
      if (field.required || (field.requiredIf && holds(field.requiredIf, answerOf))) required.add(field.key)
    }
  }
  return { shown, required, answers: counted }
}

const numberIn = (answer: AnswerValue | Scalar | undefined): number | undefined =>
  typeof answer === 'number' && Number.isFinite(answer) ? answer : undefined
const timeIn = (answer: AnswerValue | undefined): string | undefined => (isTime(answer) ? answer : undefined)
/** Works something out for each name once. */
function once<T extends object>(of: (name: string) => T): (name: string) => T {
  const known = new Map<string, T>()
  return (name) => {
    const found = known.get(name) ?? of(name)
    known.set(name, found)
    return found
  }
}

type Row = Record<string, Scalar>
const rowsIn = (answer: AnswerValue | undefined): Row[] =>
  Array.isArray(answer)
    ? (answer as unknown[]).filter((one): one is Row => typeof one === 'object' && one !== null && !isBlank(one))
    : []
/** A row that says nothing does not count, wherever it stands. */
const withoutBlanks = ({ kind }: Field, answer: AnswerValue): AnswerValue =>
  kind === 'table' && Array.isArray(answer)
    ? ((answer as unknown[]).filter((row) => !isBlank(row)) as AnswerValue)
    : answer

/** Where a form begins: with the facts of its visit and the values that the company chose. */
export function openForm(form: Form, facts: Partial<Record<Fact, string>>): Answers {
  const answers: Answers = {}
  for (const field of fieldsOfForm(form)) {
    if (!('start' in field) || !field.start) continue
    const value = 'from' in field.start ? factFor(field, field.start.from, facts) : field.start.value
    if (value !== undefined && !isEmpty(value)) answers[field.key] = value
  }
  return answers
}

/** `today` is a day and `now` a time of day; a number is read from what is written. What is no answer is none. */
function factFor(field: Field, from: Fact, facts: Partial<Record<Fact, string>>): AnswerValue | undefined {
  const fact = facts[from]
  if (fact === undefined || !factsFor(field.kind).includes(from)) return undefined
  if (field.kind !== 'number') return fact
  const number = Number(fact)
  return fact.trim() && Number.isFinite(number) ? number : undefined
}
