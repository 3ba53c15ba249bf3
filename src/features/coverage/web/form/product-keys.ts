import type { CoveredCode } from '../../warranties.rules.ts'

/** A product as it is chosen: 'ROLL' in whichever company of the ERP, '2|ROLL' in its second. */
export const keyOf = ({ code, company }: CoveredCode): string => (company === null ? code : `${company}|${code}`)

export function ofKey(key: string): CoveredCode {
  const [, company, code] = /^(\d{1,5})\|(.+)$/.exec(key) ?? []
  return company && code ? { code, company: Number(company) } : { code: key, company: null }
}

export type Offered = { code: string; name: string; company: number | null }

/**
 * What can be chosen: what was bought, as each company calls it where there are several; what we registered and nobody
 * sold; and what is chosen already.
 */
export function offeredProducts({
  bought,
  owned,
  chosen,
  several,
}: {
  bought: (Omit<Offered, 'company'> & { company: number })[]
  owned: { productCode: string | null; productName: string }[]
  chosen: string[]
  several: boolean
}): (Offered & { key: string })[] {
  const sold = new Set(bought.map(({ code }) => code))
  const all: Offered[] = [
    ...bought.map((one) => ({ code: one.code, name: one.name, company: several ? one.company : null })),
    ...owned.flatMap(({ productCode, productName }) =>
      productCode && !sold.has(productCode) ? [{ code: productCode, name: productName, company: null }] : [],
    ),
  ]
  const known = new Map(all.toReversed().map((one) => [keyOf(one), one]))
  const nameOf = (code: string) => all.find((one) => one.code === code)?.name ?? ''
  for (const key of chosen) {
    const one = ofKey(key)
    if (!known.has(key)) known.set(key, { ...one, name: nameOf(one.code) })
  }
  return [...known].map(([key, one]) => Object.assign({}, one, { key })).toReversed()
}
