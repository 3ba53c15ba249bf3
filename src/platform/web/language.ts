import { createContext, use } from 'react'
import type { Language } from '../shared/words.ts'

const KEY = 'atiende.language'

/** The language of this screen before anybody signed in: the one last used here, Spanish at first. */
export const screenLanguage = (): Language => (document.documentElement.lang === 'en' ? 'en' : 'es')

export function rememberLanguage(language: Language) {
  document.documentElement.lang = language
  localStorage.setItem(KEY, language)
}

export const lastLanguage = (): Language => (localStorage.getItem(KEY) === 'en' ? 'en' : 'es')

export const LanguageContext = createContext<Language>('es')

/** The words of a feature in the reader's language: `const t = useText(casesText)`. */
export function useText<T>(both: { es: T; en: T }): T {
  return both[use(LanguageContext)]
}
