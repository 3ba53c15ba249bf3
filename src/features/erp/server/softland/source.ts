import type { Kysely } from 'kysely'
import type { ErpChoices } from '../../erp-settings.contract.ts'
import type { Dialect } from './dialect.ts'
import type { Presence } from './presence.ts'
import type { Catalogues } from './catalogues.ts'
import type { SerialsPlace } from './serials/place.ts'
import type { Softland } from './tables.ts'

/** What every question is asked with. */
export type Source = {
  db: Kysely<Softland>
  dialect: Dialect
  /** Which tables and columns this company has. */
  has: Presence
  catalogues: Catalogues
  /** What this company chose of how its books are read. */
  choices: ErpChoices
  /** Where its serials stand, if that was chosen and is there. */
  serials: SerialsPlace
  /** The day it is in Chile. */
  today: string
}

/** Documents are listed this far back, this many at most, with this many lines in all. */
export const YEARS_BACK = 5
export const MOST_DOCUMENTS = 200
export const MOST_LINES = 5000

/** The same day `years` before. '2024-02-29' less 1 is '2023-03-01'. */
export function yearsBefore(day: string, years: number): string {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCFullYear(date.getUTCFullYear() - years)
  return date.toISOString().slice(0, 10)
}

export function dayAfter(day: string): string {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + 1)
  return date.toISOString().slice(0, 10)
}
