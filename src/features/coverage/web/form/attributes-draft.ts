import type { OwnField } from '../../coverage-types.contract.ts'

/** Values of the company's own fields as they stand in a form, by key. */
export type AttributesDraft = Record<string, string | number | boolean | null>

/** Required fields that say nothing, by 'attributes.<key>'. */
export const missingFields = (fields: OwnField[], value: AttributesDraft, why: string): Record<string, string> =>
  Object.fromEntries(
    fields
      .filter(({ key, required }) => required && (value[key] ?? '').toString().trim() === '')
      .map(({ key }) => [`attributes.${key}`, why]),
  )
