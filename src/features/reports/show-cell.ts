import { wallClockInChile } from '../../platform/shared/chile/wall-clock.ts'
import { showDay } from '../../platform/shared/days.ts'
import { showMinutes } from '../../platform/shared/minutes.ts'
import type { Language } from '../../platform/shared/words.ts'
import type { Cell, ColumnKind } from './reports.contract.ts'

const locales = { es: 'es-CL', en: 'en-GB' }
const flags = { es: ['Sí', 'No'], en: ['Yes', 'No'] } as const
const FIGURES = new Set<ColumnKind>(['count', 'minutes', 'days', 'percent'])

/** Whether cells of this kind stand under one another by their last digit. */
export const isFigure = (kind: ColumnKind): boolean => FIGURES.has(kind)

/** A cell as people read it, on the screen and on paper; a figure that cannot be told is a dash, words are nothing. */
export function showCell(cell: Cell | undefined, kind: ColumnKind, language: Language): string {
  if (cell === null || cell === undefined || cell === '') return isFigure(kind) ? '–' : ''
  if (typeof cell === 'boolean') return flags[language][cell ? 0 : 1]
  if (typeof cell === 'number') return showFigure(cell, kind, language)
  if (kind === 'day') return showDay(cell)
  return kind === 'instant' ? showInstant(cell) : cell
}

function showFigure(value: number, kind: ColumnKind, language: Language): string {
  if (kind === 'number') return String(value)
  if (kind === 'minutes') return showMinutes(value, language)
  const digits = Math.abs(value).toLocaleString(locales[language])
  return `${value < 0 ? '−' : ''}${digits}${kind === 'percent' ? ' %' : ''}`
}

/** ISO instant → 23-11-2026 14:05, by the clock of Chile. */
export function showInstant(instant: string): string {
  const shown = wallClockInChile(instant)
  return `${showDay(shown)}${shown.slice(10)}`
}
