import { folioOf } from '../softland/documents/refs.ts'
import { kinds, type Letter } from '../softland/sales.ts'

/** How the API calls a sales document: by the customer's code, too. */
export type SaleKey = { letter: Letter; subtype: string; folio: number; code: string }

const LONGEST = 40
const PLAIN = /^[A-Za-z0-9]{1,20}$/

/** A code as it may stand in a reference: as it is, or its bytes after a hyphen. */
const codeTold = (code: string) => (PLAIN.test(code) ? code : `-${Buffer.from(code, 'utf8').toString('hex')}`)

function codeRead(told: string): string | undefined {
  if (!told.startsWith('-')) return PLAIN.test(told) ? told : undefined
  if (!/^-(?:[0-9a-f]{2})+$/.test(told)) return undefined
  const code = Buffer.from(told.slice(1), 'hex').toString('utf8')
  return code.trim() && codeTold(code) === told ? code : undefined
}

/** Null for a document that no reference can name. */
export function saleRef({ letter, subtype, folio, code }: SaleKey): string | null {
  const ref = `${letter}.${subtype}.${folio}.${codeTold(code)}`
  return ref.length <= LONGEST && saleKeyOf(ref) ? ref : null
}

/** Undefined for what names no sales document. */
export function saleKeyOf(ref: string): SaleKey | undefined {
  const [, letter, subtype, digits, told] = /^([A-Z])\.([A-Za-z0-9]?)\.(\d{1,15})\.([A-Za-z0-9-]+)$/.exec(ref) ?? []
  const code = told && codeRead(told)
  const folio = Number(digits)
  if (!letter || !Object.hasOwn(kinds, letter) || !code || String(folio) !== digits || !folioOf(folio)) return undefined
  return { letter: letter as Letter, subtype: subtype!, folio, code }
}

export function salesNoteRef(number: number, code: string): string | null {
  const ref = `${number}.${codeTold(code)}`
  return ref.length <= LONGEST && salesNoteKeyOf(ref) ? ref : null
}

export function salesNoteKeyOf(ref: string): { number: number; code: string } | undefined {
  const [, digits, told] = /^(\d{1,10})\.([A-Za-z0-9-]+)$/.exec(ref) ?? []
  const code = told && codeRead(told)
  return code && String(Number(digits)) === digits && Number(digits) > 0 ? { number: Number(digits), code } : undefined
}
