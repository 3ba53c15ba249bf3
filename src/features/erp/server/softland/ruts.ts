import { type Expression, sql } from 'kysely'

/** RUTs that many share: customers abroad and receipts without a name. They identify nobody. */
const SHARED = new Set(['555555555', '666666666'])

export const isSharedRut = (rut: string) => SHARED.has(rut)

/** What was typed as the bare characters of a RUT, with or without its check digit; undefined when it cannot be one. */
export function flatRut(typed: string): string | undefined {
  const bare = typed
    .replace(/[.\s-]/g, '')
    .toUpperCase()
    .replace(/^0+/, '')
  return /^\d{4,9}[\dK]?$/.test(bare) ? bare : undefined
}

/** The RUT column without dots and hyphen: each company writes it in its own way. */
export const bareRut = (rut: Expression<string | null>) =>
  sql<string | null>`replace(replace(replace(${rut}, '.', ''), '-', ''), ' ', '')`
