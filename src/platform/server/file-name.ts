import { dayInChile } from '../shared/chile/day.ts'

const MOST_LETTERS = 120

/** 'Horas imputadas por responsable' → horas-imputadas-por-responsable-2026-06-20.csv: ASCII, with the day it was made. */
export function datedFileName(title: string, now: Date, ending: string): string {
  const plain = title
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
  return `${plain.slice(0, MOST_LETTERS) || 'informe'}-${dayInChile(now)}.${ending}`
}
