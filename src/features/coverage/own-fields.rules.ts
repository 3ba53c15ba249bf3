import type { Reason } from '../../platform/shared/refusal.ts'
import { searchKey } from '../../platform/shared/search-key.ts'
import type { OwnField } from './coverage-types.contract.ts'

/** A field as it is sent: what is missing is the usual. */
export type SentField = Pick<OwnField, 'label' | 'type'> & Partial<OwnField>

const MOST_LETTERS = 40

/** The name in the data that a label gives: 'N° de orden de compra' → 'nDeOrdenDeCompra'. */
export function keyFrom(label: string): string {
  const [first = 'field', ...others] = searchKey(label).match(/[a-z][a-z0-9]*|[0-9]+/g) ?? []
  const key = first + others.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('')
  return (/^[a-z]/.test(key) ? key : `field${key}`).slice(0, MOST_LETTERS)
}

/** Fields as they are kept: one without a key gets that of its label, unlike the others and unlike those `taken`. */
export function keyedFields(sent: SentField[], taken: string[] = []): OwnField[] {
  const known = new Set([...taken, ...sent.flatMap(({ key }) => key ?? [])])
  return sent.map(({ key, label, type, required = false, options = [] }) => {
    const own = key ?? unlike(known, keyFrom(label))
    known.add(own)
    return { key: own, label, type, required, options }
  })
}

function unlike(known: Set<string>, key: string): string {
  for (let number = 1; ; number++) {
    const end = number === 1 ? '' : String(number)
    const one = key.slice(0, MOST_LETTERS - end.length) + end
    if (!known.has(one)) return one
  }
}

/**
 * Everything that is wrong with the company's own fields of a type. `before` are those it has now; coverages have
 * values under `usedKeys`: such a field can be renamed and moved, but stays what it is.
 */
export function whyNotFields(fields: OwnField[], before: OwnField[] = [], usedKeys: string[] = []): Reason[] {
  const at = (code: string, field: string, values?: Reason['values']): Reason => ({ code, field, values })
  const gone = before.filter(({ key }) => usedKeys.includes(key) && !fields.some((field) => field.key === key))
  return [
    ...gone.map(({ label }) => at('coverage_type.field_used', 'fields', { label })),
    ...fields.flatMap(({ key, label, type, options }, place) => {
      const earlier = fields.slice(0, place)
      const was = before.find((field) => field.key === key)
      return [
        ...(earlier.some((field) => searchKey(field.label) === searchKey(label))
          ? [at('coverage_type.label_twice', `fields.${place}.label`, { label })]
          : []),
        ...(earlier.some((field) => field.key === key)
          ? [at('coverage_type.key_twice', `fields.${place}.key`, { key })]
          : []),
        ...(was && was.type !== type && usedKeys.includes(key)
          ? [at('coverage_type.field_type_used', `fields.${place}.type`, { label: was.label })]
          : []),
        ...whyNotOptions(type, options).map((code) => at(code, `fields.${place}.options`)),
      ]
    }),
  ]
}

function whyNotOptions(type: OwnField['type'], options: string[]): string[] {
  if (type !== 'oneOf') return options.length ? ['coverage_type.needless_options'] : []
  const different = new Set(options.map(searchKey)).size
  if (different < options.length) return ['coverage_type.option_twice']
  return different < 2 ? ['coverage_type.two_options'] : []
}
