import type { RefusalWords } from '../../platform/shared/words.ts'

export const conversationsRefusals: RefusalWords = {
  es: {},
  en: {},
}
