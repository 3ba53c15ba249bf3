import type { RefusalWords } from '../../platform/shared/words.ts'

export const erpRefusals: RefusalWords = {
  es: {},
  en: {},
}
