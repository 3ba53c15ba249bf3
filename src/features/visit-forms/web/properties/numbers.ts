import type { Language } from '../../../../platform/shared/words.ts'
import { readNumber } from '../../typed-number.rules.ts'

export type Fits = { min?: number; max?: number; whole?: boolean }

/** A number that may be left out, as typed so far; nothing where it cannot be read or does not fit. */
export function readOptional(
  typed: string,
  language: Language,
  { min = -Infinity, max = Infinity, whole = false }: Fits = {},
): { value: number | undefined } | undefined {
  if (!typed.trim()) return { value: undefined }
  const value = readNumber(typed, language)
  const fits = value !== undefined && value >= min && value <= max && (!whole || Number.isInteger(value))
  return fits ? { value } : undefined
}
