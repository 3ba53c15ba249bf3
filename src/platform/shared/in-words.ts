import { showDay } from './days.ts'
import { showMinutes } from './minutes.ts'
import { showPesos } from './pesos.ts'
import type { Reason } from './refusal.ts'
import { fill, type Language, type RefusalWords } from './words.ts'

const DAY = /^\d{4}-\d{2}-\d{2}$/

/**
 * A reason as people read it: days as they are written, values whose name ends in `Minutes` as hours and minutes,
 * those in `Pesos` as money.
 */
export function inWords(words: RefusalWords, language: Language, { code, values = {} }: Reason): string {
  const shown = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, show(name, value, language)]))
  return fill(words[language][code] ?? code, shown)
}

function show(name: string, value: string | number, language: Language): string | number {
  if (typeof value === 'number' && name.endsWith('Minutes')) return showMinutes(value, language)
  if (typeof value === 'number' && name.endsWith('Pesos')) return showPesos(value, language)
  return typeof value === 'string' && DAY.test(value) ? showDay(value) : value
}
