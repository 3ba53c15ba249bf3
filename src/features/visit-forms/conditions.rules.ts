import { searchKey } from '../../platform/shared/search-key.ts'
import { type AnswerValue, type Condition, LONGEST } from './format.contract.ts'

/** Whether a condition holds; `answerOf` gives what is answered where the field is shown. */
export function holds(condition: Condition, answerOf: (field: string) => AnswerValue | undefined): boolean {
  if ('all' in condition) return condition.all.every((one) => holds(one, answerOf))
  if ('any' in condition) return condition.any.some((one) => holds(one, answerOf))
  const answer = answerOf(condition.field)
  const empty = isEmpty(answer)
  switch (condition.is) {
    case 'filled':
      return !empty
    case 'empty':
      return empty
    case 'equal':
      return !empty && isSame(answer, condition.to)
    case 'different':
      return empty || !isSame(answer, condition.to)
    case 'above':
      return isMore(answer, condition.to)
    case 'below':
      return isMore(condition.to, answer)
    case 'including':
      return includes(answer, condition.to)
    case 'lacking':
      return !includes(answer, condition.to)
  }
}

/** Texts as people compare them: what a keyboard adds at the end, capitals and accents make no difference. */
const isSame = (answer: AnswerValue | undefined, to: string | number | boolean): boolean =>
  answer === to ||
  (typeof answer === 'string' &&
    typeof to === 'string' &&
    answer.length <= LONGEST.text &&
    searchKey(answer) === searchKey(to))

/** A time of day as it is answered, `09:05`. */
export const isTime = (value: unknown): value is string =>
  typeof value === 'string' && /^([01]\d|2[0-3]):[0-5]\d$/.test(value)

/** Numbers by size, days and times of day by their order; what is not answered is neither more nor less. */
const isMore = (one: AnswerValue | undefined, other: AnswerValue | undefined): boolean =>
  (typeof one === 'number' && typeof other === 'number' && one > other) ||
  (typeof one === 'string' && typeof other === 'string' && !isEmpty(one) && !isEmpty(other) && one > other)

const includes = (answer: AnswerValue | undefined, key: string): boolean =>
  Array.isArray(answer) && (answer as unknown[]).includes(key)

/** Nothing but spaces, no option, rows that say nothing and no photo are no answer; `false` and zero are. */
export function isEmpty(answer: AnswerValue | undefined): boolean {
  if (answer === undefined) return true
  if (typeof answer === 'string') return answer.trim() === ''
  return Array.isArray(answer) && (answer as unknown[]).every(isBlank)
}

/** A row that was added and in which nothing was answered. */
export const isBlank = (row: unknown): boolean =>
  typeof row === 'object' && row !== null && Object.values(row).every((cell) => isEmpty(cell as AnswerValue))

/** The fields that a condition asks, each once. */
export function askedBy(condition: Condition | undefined): string[] {
  if (!condition) return []
  const parts = 'all' in condition ? condition.all : 'any' in condition ? condition.any : undefined
  return parts ? [...new Set(parts.flatMap(askedBy))] : [(condition as { field: string }).field]
}

/** Every single comparison in it. */
export function comparisonsOf(condition: Condition | undefined): Extract<Condition, { field: string }>[] {
  if (!condition) return []
  if ('all' in condition) return condition.all.flatMap(comparisonsOf)
  return 'any' in condition ? condition.any.flatMap(comparisonsOf) : [condition]
}
