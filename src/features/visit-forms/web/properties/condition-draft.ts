import type { Condition, Field } from '../../format.contract.ts'
import { type Comparison, comparedWith, comparisonsFor, type Is, takesValue } from './comparisons.ts'

/** A comparison while it is being made: what is not chosen yet is missing. */
export type RowDraft = { field: string; is: Is; to?: string | number | boolean }
export type ConditionDraft = { joined: 'all' | 'any'; rows: RowDraft[] }

/** As many as the format takes. */
export const MOST_ROWS = 10

const NEW_ROW: RowDraft = { field: '', is: 'filled' }

/** Rows to be edited; nothing where a condition goes deeper than one all or any of comparisons. */
export function draftOfCondition(condition: Condition | undefined): ConditionDraft | undefined {
  if (!condition) return { joined: 'all', rows: [NEW_ROW] }
  const joined = 'any' in condition ? 'any' : 'all'
  const parts = 'all' in condition ? condition.all : 'any' in condition ? condition.any : [condition]
  const rows = parts.filter((one): one is Comparison => 'field' in one)
  return rows.length === parts.length ? { joined, rows } : undefined
}

/** What the rows say; nothing while one lacks its field or its value. */
export function conditionOf({ joined, rows }: ConditionDraft): Condition | undefined {
  const parts = rows.map(comparisonOf)
  if (!parts.length || !parts.every((one) => one !== undefined)) return undefined
  if (parts.length === 1) return parts[0]
  return joined === 'all' ? { all: parts } : { any: parts }
}

export function comparisonOf({ field, is, to }: RowDraft): Comparison | undefined {
  if (!field) return undefined
  if (!takesValue(is)) return { field, is } as Comparison
  return to === undefined || to === '' ? undefined : ({ field, is, to } as Comparison)
}

/** The row for another field: the first comparison that fits it, with the value that most often is meant. */
export function rowFor(field: Field): RowDraft {
  const [is] = comparisonsFor(field.kind)
  if (comparedWith(field) === 'yesNo') return { field: field.key, is: is!, to: true }
  if ('options' in field) return { field: field.key, is: is!, to: field.options[0]!.key }
  return { field: field.key, is: 'filled' }
}
