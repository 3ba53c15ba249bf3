import type { Needed } from './typed.ts'

/** What is needed in a field that is empty, whichever company it is of; another company needs its database. */
export function needOf(field: string): Needed | 'other' {
  const name = field.replace(/^others\.\d+\./, '')
  return name !== field && name === 'database' ? 'other' : (name as Needed)
}
