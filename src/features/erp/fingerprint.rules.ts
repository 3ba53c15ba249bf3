/** What tells which document it is. Softland deletes documents, and gives their number to the next one. */
type Identity = {
  panel: string
  ref: string
  /** The number that people know and its series, where the key is another. */
  series?: string | null
  folio?: number | null
  /** The instant it was written; null where the ERP does not keep it, or the login may not read it. */
  created: string | null | undefined
  code: string | null
}

const SEPARATOR = '|'
const [SERIES, FOLIO, CREATED] = [2, 3, 4]

/** All of it as one text. */
export const fingerprintOf = ({ panel, ref, series, folio, created, code }: Identity): string =>
  [panel, ref, series, folio, created, code?.toLowerCase()]
    .map((part) => String(part ?? '').replaceAll(SEPARATOR, '/'))
    .join(SEPARATOR)

/**
 * Whether two fingerprints are of one document. When only one of them knows when it was written, as after the
 * administrator of the ERP lets Atiende read it, the rest decides. One that was written at the same instant is the same
 * one, whatever folio it was given since.
 */
export function isSameDocument(one: string, other: string): boolean {
  const [a, b] = [one.split(SEPARATOR), other.split(SEPARATOR)]
  const known = Boolean(a[CREATED] && b[CREATED])
  const mayDiffer = known ? [SERIES, FOLIO] : [CREATED]
  return a.length === b.length && a.every((part, at) => part === b[at] || mayDiffer.includes(at))
}

/** What is kept of two fingerprints of one document: the present one, unless the former alone knows when it was written. */
export function laterFingerprint(before: string, now: string): string {
  const knows = (fingerprint: string) => Boolean(fingerprint.split(SEPARATOR)[CREATED])
  return knows(before) && !knows(now) ? before : now
}
