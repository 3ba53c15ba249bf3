/** How values of the ERP become ours: old rows carry tabs, line ends, float noise and codes that mean none. */

/** One line of text: control characters out, blanks collapsed; null when nothing is left. */
export function text(value: string | null | undefined): string | null {
  return value?.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim() || null
}

/** A key, trimmed; null for the codes that mean none ('0000000000', '0000', '00'). */
export function code(value: string | null | undefined): string | null {
  const key = text(value)
  return key && !/^0+$/.test(key) ? key : null
}

/** How keys are found in maps. */
export const fold = (value: string | null | undefined) => (text(value) ?? '').toLowerCase()

/** How names of people are matched: documents keep a contact's name as it was pasted. */
export const foldName = (value: string | null | undefined) => fold(value).normalize('NFD').replace(/\p{M}/gu, '')

/** Rounds half away from zero, as SQL Server does; never -0. */
export function rounded(value: number | string | null | undefined, decimals = 0): number {
  const number = Number(value ?? 0)
  const scale = 10 ** decimals
  const away = Math.sign(number) * Math.round(Math.abs(number) * scale * (1 + Number.EPSILON))
  return away / scale || 0
}

/** A day, or null for the dates that stand for none. */
export function day(value: string | null | undefined): string | null {
  return value && value >= '1950' && value < '2079' ? value : null
}

/** A rate of exchange; 0 and none mean 1. */
export const rate = (value: number | null | undefined) => value || 1

/** A flag: 0 is no, anything else (-1 as a rule) is yes. */
export const flag = (value: number | null | undefined) => Boolean(value)
