import type { Reason } from '../../../../platform/shared/refusal.ts'
import type { Language } from '../../../../platform/shared/words.ts'
import { fieldsOfForm } from '../../filling.rules.ts'
import type { Column, Field, Form } from '../../format.contract.ts'
import { writeNumber } from '../../typed-number.rules.ts'

/** Where a reason belongs: `repuestos.2.cantidad` is a column of the third row, `firma.taxId` a part of a signature. */
export type Place = { field: Field; row?: number; column?: Column; part?: 'name' | 'taxId' }

/** The place with this name; nothing when the form has no such field. */
export function placeOf(form: Form, name: string): Place | undefined {
  const [key, second, third] = name.split('.')
  const field = fieldsOfForm(form).find((one) => one.key === key)
  if (!field) return undefined
  if (field.kind === 'signature' && (second === 'name' || second === 'taxId')) return { field, part: second }
  if (field.kind !== 'table' || second === undefined) return { field }
  return { field, row: Number(second), column: field.columns.find((one) => one.key === third) }
}

/** What is wrong as its place tells it: a number that cannot be read says how to write one, amounts are written as typed. */
export function reasonAt(place: Place | undefined, { code, values = {} }: Reason, language: Language): Reason {
  const unread = code === 'form.kind' && (place?.column ?? place?.field)?.kind === 'number'
  const written = Object.entries(values).map(([name, value]) => [
    name,
    typeof value === 'number' ? writeNumber(value, language) : value,
  ])
  return { code: unread ? 'form.number' : code, values: Object.fromEntries(written) }
}
