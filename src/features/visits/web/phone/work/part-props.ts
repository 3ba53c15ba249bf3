import { inWords } from '../../../../../platform/shared/in-words.ts'
import type { Language } from '../../../../../platform/shared/words.ts'
import type { FieldDraft, Told } from '../../../field-draft.rules.ts'
import { phoneRefusals } from '../../../phone-report.text.ts'
import { visitsRefusals } from '../../../visits.refusals.text.ts'

/** What the parts of a report share. */
export type PartProps = {
  draft: FieldDraft
  /** What is wrong in a field, in words. */
  errorOf: (name: string) => string | undefined
  onChange: (part: Partial<FieldDraft>) => void
}

const refusals = {
  es: { ...visitsRefusals.es, ...phoneRefusals.es },
  en: { ...visitsRefusals.en, ...phoneRefusals.en },
}

/** What is wrong as the office said it, or as this phone does. */
export const wordsOf = (language: Language, told: Told): string => told.message ?? inWords(refusals, language, told)
