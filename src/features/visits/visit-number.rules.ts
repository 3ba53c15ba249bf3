/** The number of the visit that is meant by what was typed: «visita 12», «visit no. 12», «V12»; nothing otherwise. */
export function visitNumberIn(typed: string): number | undefined {
  const found = /^v(?:isitas?|isits?)?\.?\s*(?:n[°ºro.]*\s*)?(\d{1,9})$/i.exec(typed.trim())
  return found && Number(found[1]) > 0 ? Number(found[1]) : undefined
}
