import type { RefusalWords } from '../../platform/shared/words.ts'

export const filesRefusals: RefusalWords = {
  es: {},
  en: {},
}
