import type { comparisonsOf } from '../../conditions.rules.ts'
import type { Field, FieldKind } from '../../format.contract.ts'
import { COMPARED } from '../../publishing.rules.ts'

/** One comparison of a condition. */
export type Comparison = ReturnType<typeof comparisonsOf>[number]
export type Is = Comparison['is']

const ALWAYS: Is[] = ['filled', 'empty']

/** How fields of a kind can be compared, those that people need most first. */
export const comparisonsFor = (kind: FieldKind): Is[] => [
  ...(Object.keys(COMPARED) as (keyof typeof COMPARED)[]).filter((is) => COMPARED[is].includes(kind)),
  ...ALWAYS,
]

export const takesValue = (is: Is): boolean => !ALWAYS.includes(is)

/** What a field is compared with: this says which control asks for it. */
export type Compared = 'option' | 'yesNo' | 'number' | 'day' | 'time' | 'text'

export function comparedWith({ kind }: Pick<Field, 'kind'>): Compared {
  if (kind === 'oneOf' || kind === 'manyOf') return 'option'
  if (kind === 'number' || kind === 'calculated') return 'number'
  if (kind === 'date') return 'day'
  return kind === 'yesNo' || kind === 'time' ? kind : 'text'
}
