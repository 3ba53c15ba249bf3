import { createContext, use, useSyncExternalStore } from 'react'
import type { Reason } from '../shared/refusal.ts'
import { inWords } from '../shared/in-words.ts'
import type { Language, RefusalWords } from '../shared/words.ts'

const KEY = 'atiende.language'

/** The language of this screen before anybody signed in: the one last used here, Spanish at first. */
export const screenLanguage = (): Language => (document.documentElement.lang === 'en' ? 'en' : 'es')

/** The screen speaks this language from now on, also before the next sign-in here. */
export function rememberLanguage(language: Language) {
  document.documentElement.lang = language
  try {
    localStorage.setItem(KEY, language)
  } catch {
    // where there is no room it is spoken until the page is closed
  }
}

/** The language last used in this browser. */
export const lastLanguage = (): Language => (localStorage.getItem(KEY) === 'en' ? 'en' : 'es')

const CHOSEN = 'atiende:language'

/** Somebody who is not signed in chooses the language of the screen. */
export function chooseLanguage(language: Language) {
  rememberLanguage(language)
  window.dispatchEvent(new Event(CHOSEN))
}

const followChoice = (changed: () => void) => {
  window.addEventListener(CHOSEN, changed)
  return () => window.removeEventListener(CHOSEN, changed)
}

/** The language last used here, as it changes. */
export const useLastLanguage = (): Language => useSyncExternalStore(followChoice, lastLanguage)

export const LanguageContext = createContext<Language>('es')

/** The words of a feature in the reader's language: `const t = useText(casesText)`. */
export function useText<T>(both: { es: T; en: T }): T {
  return both[use(LanguageContext)]
}

/** Says why something cannot be done, in the reader's language: what a rule returned, before the server says it. */
export function useWhy(refusals: RefusalWords): (reason: Reason | undefined) => string | undefined {
  const language = use(LanguageContext)
  return (reason) => reason && inWords(refusals, language, reason)
}
