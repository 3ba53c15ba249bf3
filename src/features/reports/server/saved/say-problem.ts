import { inWords } from '../../../../platform/shared/in-words.ts'
import type { Reason } from '../../../../platform/shared/refusal.ts'
import type { Language, RefusalWords } from '../../../../platform/shared/words.ts'
import { exportRefusals } from '../../export.text.ts'
import { reportsRefusals } from '../../reports.text.ts'
import { savedRefusals } from '../../saved.refusals.text.ts'

const words: RefusalWords = {
  es: { ...reportsRefusals.es, ...exportRefusals.es, ...savedRefusals.es },
  en: { ...reportsRefusals.en, ...exportRefusals.en, ...savedRefusals.en },
}

/** Why there are no files, in the language of whoever reads it. */
export const sayProblem = (problem: Reason[] | null, language: Language): string | null =>
  problem && problem.map((reason) => inWords(words, language, reason)).join(' ')
