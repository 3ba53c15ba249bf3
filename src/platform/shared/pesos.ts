import type { Language } from './words.ts'

const formats = {
  es: new Intl.NumberFormat('es-CL', { style: 'currency', currency: 'CLP', maximumFractionDigits: 0 }),
  en: new Intl.NumberFormat('en-GB', { style: 'currency', currency: 'CLP', maximumFractionDigits: 0 }),
}

/** Whole pesos as people read them: 1234567 → $1.234.567 */
export const showPesos = (pesos: number, language: Language): string => formats[language].format(pesos)
