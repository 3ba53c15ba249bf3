import type { RefusalWords } from '../../platform/shared/words.ts'

export const casesRefusals: RefusalWords = {
  es: {},
  en: {},
}
