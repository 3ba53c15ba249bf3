import type { RefusalWords } from '../../platform/shared/words.ts'

export const settingsRefusals: RefusalWords = {
  es: {},
  en: {},
}
