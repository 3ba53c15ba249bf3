import { foldCode } from './import-form.rules.ts'

/** One customer of the ERP as its register has it: `key` as it is written there, `code` without what surrounds it. */
export type Registered = { key: string; code: string; taxId: string | null; active: boolean }

/** Who is in the ERP, read before the first page, so that what happens to one does not depend on who comes first. */
export type Register = {
  total: number
  /** In lower case. */
  codes: Set<string>
  /** Of a code that is written in several ways, the one that is taken. */
  chosen: Map<string, string>
  /** Those that share a RUT, where several do. */
  sharing: Map<string, Registered[]>
}

export function readRegister(all: Registered[]): Register {
  const byCode = Map.groupBy(all, ({ code }) => foldCode(code))
  const chosen = new Map<string, string>()
  for (const [code, same] of byCode) if (same.length > 1) chosen.set(code, neatest(same).key)
  const taken = all.filter(({ key, code }) => (chosen.get(foldCode(code)) ?? key) === key)
  const byTaxId = Map.groupBy(taken, ({ taxId }) => taxId)
  const sharing = new Map<string, Registered[]>()
  for (const [taxId, some] of byTaxId) if (taxId && some.length > 1) sharing.set(taxId, some)
  return { total: all.length, codes: new Set(byCode.keys()), chosen, sharing }
}

/** The one without blanks around it, else the first. */
const neatest = (same: Registered[]) =>
  same.find(({ key, code }) => key === code) ?? same.reduce((one, other) => (other.key < one.key ? other : one))

/** Which of those that share a RUT it belongs to: first those that are linked here, then the active ones, in order of code. */
export function ownerOf(sharing: Registered[], isLinked: (code: string) => boolean): Registered {
  const rank = (one: Registered) => (isLinked(foldCode(one.code)) ? 0 : 2) + (one.active ? 0 : 1)
  return sharing.reduce((best, one) => {
    const order = rank(one) - rank(best)
    return order < 0 || (order === 0 && one.key < best.key) ? one : best
  })
}
