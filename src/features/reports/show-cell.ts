import { showDay } from '../../platform/shared/days.ts'
import { showMinutes } from '../../platform/shared/minutes.ts'
import type { Language } from '../../platform/shared/words.ts'
import type { Cell, ColumnKind } from './reports.contract.ts'

const locales = { es: 'es-CL', en: 'en-GB' }
const flags = { es: ['Sí', 'No'], en: ['Yes', 'No'] } as const
const FIGURES: ColumnKind[] = ['count', 'minutes', 'days', 'percent']

/** Whether cells of this kind stand under one another by their last digit. */
export const isFigure = (kind: ColumnKind): boolean => FIGURES.includes(kind)

const instants = { es: instantFormat('es'), en: instantFormat('en') }

function instantFormat(language: Language) {
  return new Intl.DateTimeFormat(locales[language], {
    timeZone: 'America/Santiago',
    hour: '2-digit',
    minute: '2-digit',
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
    hour12: false,
  })
}

/** A cell as people read it, on the screen and on paper; a figure that cannot be told is a dash, words are nothing. */
export function showCell(cell: Cell | undefined, kind: ColumnKind, language: Language): string {
  if (cell === null || cell === undefined || cell === '') return isFigure(kind) ? '–' : ''
  if (typeof cell === 'boolean') return flags[language][cell ? 0 : 1]
  if (typeof cell === 'number') return showFigure(cell, kind, language)
  if (kind === 'day') return showDay(cell)
  return kind === 'instant' ? showInstant(cell, language) : cell
}

function showFigure(value: number, kind: ColumnKind, language: Language): string {
  if (kind === 'number') return String(value)
  if (kind === 'minutes') return showMinutes(value, language)
  const digits = Math.abs(value).toLocaleString(locales[language])
  return `${value < 0 ? '−' : ''}${digits}${kind === 'percent' ? ' %' : ''}`
}

/** ISO instant → 23-11-2026 14:05, by the clock of Chile. */
function showInstant(instant: string, language: Language): string {
  const parts = Object.fromEntries(
    instants[language].formatToParts(new Date(instant)).map(({ type, value }) => [type, value]),
  )
  return `${parts.day}-${parts.month}-${parts.year} ${parts.hour}:${parts.minute}`
}
