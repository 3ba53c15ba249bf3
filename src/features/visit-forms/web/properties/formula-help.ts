import { askedBy, fieldsOfForm } from '../../filling.rules.ts'
import type { Answers, AnswerValue, Column, Field, Form, Scalar } from '../../format.contract.ts'
import { fieldsOf, readFormula } from '../../formula.rules.ts'
import { whyNotPublish } from '../../publishing.rules.ts'
import { withPart } from './with-part.ts'

type Calculated = Extract<Field, { kind: 'calculated' }>
/** What can be put into a formula, and what it stands for. */
export type Offer = { insert: string; of: string; what: 'value' | 'sum' | 'count' | 'minutes' }

const MOST_TIMES = 4

/** What the formula of a field may use of its form. */
export function offersFor(form: Form, field: Calculated): Offer[] {
  const fields = fieldsOfForm(form).filter(({ key }) => key !== field.key)
  const times = fields.filter(({ kind }) => kind === 'time').slice(0, MOST_TIMES)
  const pairs = times.flatMap((from, place) => times.slice(place + 1).map((to) => [from, to] as const))
  return fields.flatMap(offersOf).concat(
    pairs.map(([from, to]) => ({
      insert: `minutes(${from.key}; ${to.key})`,
      of: `${from.label} → ${to.label}`,
      what: 'minutes',
    })),
  )
}

function offersOf(field: Field): Offer[] {
  if (field.kind === 'number' || field.kind === 'calculated')
    return [{ insert: field.key, of: field.label, what: 'value' }]
  if (field.kind !== 'table') return []
  const sums = field.columns.flatMap(({ kind, key, label }): Offer[] =>
    kind === 'number' ? [{ insert: `sum(${field.key}.${key})`, of: `${field.label} › ${label}`, what: 'sum' }] : [],
  )
  return sums.concat({ insert: `count(${field.key})`, of: field.label, what: 'count' })
}

/** Puts something where the caret is, in place of what is selected, apart from the words beside it. */
export function putAt(text: string, from: number, to: number, inserted: string): { text: string; caret: number } {
  const [before, after] = [text.slice(0, from), text.slice(to)]
  const start = before && !/[\s(;]$/.test(before) ? ' ' : ''
  const end = after && !/^[\s);]/.test(after) ? ' ' : ''
  const head = `${before}${start}${inserted}`
  return { text: `${head}${end}${after}`, caret: head.length }
}

/** What is wrong with a formula, as publishing would say. */
export const wrongInFormula = (form: Form, field: Calculated, formula: string) =>
  whyNotPublish(withFormula(form, field, formula)).filter((one) => one.field === `${field.key}.formula`)

/** What an example is worked out from: a field, a column of a table with its value in each row, or how many rows. */
export type Used = { of: Field | Column; name: string; values: AnswerValue[]; rows?: number }

/** A result of a formula for made-up answers, and what it was worked out from; nothing where there is none. */
export function exampleOf(form: Form, field: Calculated, formula: string) {
  const read = readFormula(formula)
  if ('problem' in read) return undefined
  const open = withFormula(form, field, formula)
  const { answers } = askedBy(open, exampleAnswers(open))
  const result = answers[field.key]
  if (typeof result !== 'number') return undefined
  const fields = fieldsOfForm(form)
  const used = fieldsOf(read.formula).flatMap((key): Used[] => {
    const one = fields.find((other) => other.key === key)
    const value = answers[key]
    if (!one || value === undefined) return []
    if (one.kind !== 'table') return [{ of: one, name: one.label, values: [value] }]
    const rows = value as Record<string, Scalar>[]
    const summed = one.columns.filter((column) => new RegExp(`\\b${key}\\.${column.key}\\b`).test(formula))
    if (!summed.length) return [{ of: one, name: one.label, values: [], rows: rows.length }]
    return summed.map((column) => ({
      of: column,
      name: `${one.label} › ${column.label}`,
      values: rows.map((row) => row[column.key]!),
    }))
  })
  return { result, used }
}

/** The form with this formula and nothing hidden. */
const withFormula = (form: Form, field: Calculated, formula: string): Form => ({
  ...form,
  sections: form.sections.map((section) => ({
    ...withPart(section, { showIf: undefined }),
    fields: section.fields.map((one) =>
      withPart<Field>(one.key === field.key ? { ...field, formula } : one, { showIf: undefined }),
    ),
  })),
})

/** Answers that can be followed in the head: 2, 3, 4 …, hours half past one another, tables of two rows. */
function exampleAnswers(form: Form): Answers {
  let numbers = 2
  let times = 9 * 60
  const example = (field: Field): AnswerValue | undefined => {
    if (field.kind === 'number') return within(field, numbers++)
    if (field.kind === 'time') {
      const minutes = times
      times += 90
      return `${String(Math.floor(minutes / 60) % 24).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
    }
    if (field.kind !== 'table') return undefined
    const cell = (one: Column): Scalar =>
      one.kind === 'number'
        ? within(one, numbers++)
        : one.kind === 'oneOf'
          ? one.options[0]!.key
          : one.kind === 'yesNo' || '…'
    const row = () => Object.fromEntries(field.columns.map((one) => [one.key, cell(one)]))
    return [row(), row()]
  }
  return Object.fromEntries(
    fieldsOfForm(form).flatMap((field) => {
      const value = example(field)
      return value === undefined ? [] : [[field.key, value]]
    }),
  )
}

const within = ({ min, max }: { min?: number | undefined; max?: number | undefined }, value: number): number =>
  Math.min(Math.max(value, min ?? value), max ?? Infinity)
