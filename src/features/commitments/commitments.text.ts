import type { RefusalWords } from '../../platform/shared/words.ts'

export const commitmentsRefusals: RefusalWords = {
  es: {},
  en: {},
}
