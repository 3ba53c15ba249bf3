import type { Errors } from './errors.ts'
import type { Discovery } from './Found.tsx'
import type { TypedChoices } from './typed-choices.ts'

/** What the fields of how a company is read need to know, whichever company it is. */
export type ChoicesForm = {
  typed: TypedChoices
  errors: Errors
  set: (part: Partial<TypedChoices>) => void
  test: () => void
  testing: boolean
  /** What the last test found, or what was found before. */
  found: { discovery: Discovery; warnings: string[] } | undefined
  isFoundNow: boolean
  /** What was found is by other choices. */
  otherChoices: boolean
  /** What was found is of another table of serials. */
  otherSerials: boolean
}
