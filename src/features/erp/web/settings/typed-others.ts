import type { ErpChoices } from '../../erp-settings.contract.ts'
import { choicesOf, lackingColumns, type TypedChoices, typedChoices } from './typed-choices.ts'

/** Another company as it stands in the form. */
export type TypedOther = TypedChoices & {
  /** Tells it from the others while its database is typed. */
  key: number
  /** Null until it is saved. */
  company: number | null
  database: string
}

/** Numbers of companies that are not saved begin after any that are. */
const FRESH = 100_000

export const othersOf = (read: { company: number; database: string; choices: ErpChoices }[]): TypedOther[] =>
  read.map(({ company, database, choices }) => ({ key: company, company, database, ...typedChoices(choices) }))

/** One more company, read as the ERP itself has it. */
export function withOther(others: TypedOther[], database: string): TypedOther[] {
  const key = Math.max(FRESH, ...others.map((one) => one.key)) + 1
  return [...others, { key, company: null, database, accounts: [], dueBy: 'accounting', serials: null }]
}

/** As they are sent. */
export const sentOthers = (others: TypedOther[]) =>
  others.map((one) => ({ database: one.database.trim(), choices: choicesOf(one) }))

/** Fields that cannot be empty, by name. */
export const lackingOfOthers = (others: TypedOther[]): string[] =>
  others.flatMap((one, place) =>
    [...(one.database.trim() ? [] : ['database']), ...lackingColumns(one)].map((field) => `others.${place}.${field}`),
  )

/** What is told of one of the others, by the names its fields have there; `''` holds what belongs to none. */
export function errorsAt(
  errors: Record<string, string | undefined>,
  place: number,
): Record<string, string | undefined> {
  const path = `others.${place}`
  const own = Object.entries(errors).filter(([field]) => field === path || field.startsWith(`${path}.`))
  return Object.fromEntries(own.map(([field, text]) => [field.slice(path.length + 1), text]))
}
